// Decorators read types from where this library keeps them: whoever assembles decorated classes loads it before the first of them.
import 'reflect-metadata';
