const OTHER = '[\\p{Script=Cyrillic}\\p{Script=Greek}]';
const UNSEEN = '[\\p{M}\\p{Cf}]*';
const MIXED = new RegExp(`\\p{Script=Latin}${UNSEEN}${OTHER}|${OTHER}${UNSEEN}\\p{Script=Latin}`, 'u');

/**
 * Whether letters of two alphabets stand in one word, some of which look alike (Unicode Technical Standard 39, mixed-script confusables): no
 * language is written so, and what is scanned for words would not find what a reader reads.
 */
export const mixesAlphabets = (text: string): boolean => MIXED.test(text);
