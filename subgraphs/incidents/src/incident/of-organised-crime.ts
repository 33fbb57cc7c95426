import { ORGANISED_CRIME } from './organised-crime.js';

const categories = ORGANISED_CRIME.map((category) => `'${category}'`).join(', ');

/** The condition, on an incident, that it is of a category of organised crime. */
export const OF_ORGANISED_CRIME = `category in (${categories})`;
