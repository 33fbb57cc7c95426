import type { Sentence } from './sentence.js';

/** A part of a sentence: above all what names the thing it is about, with its article (`The headline`, `Le titre`). */
export type Phrase = Sentence;
