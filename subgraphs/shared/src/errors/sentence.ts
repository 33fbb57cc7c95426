import type { Language } from '../viewer/language.js';

/** Words for a caller in each language the hub speaks. Both say the same: whoever reads one learns no more than whoever reads the other. */
export type Sentence = Readonly<Record<Language, string>>;
