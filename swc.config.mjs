/** How tests compile TypeScript: what tsconfig.base.json says, in swc's words. */
export const swcOptions = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      verbatimModuleSyntax: true,
    },
    // Entity, resolver and error names are read at run time.
    keepClassNames: true,
  },
};
