import { checkOutput } from './check-output.js';
import { checkedFetch } from './checked-fetch.js';

/* Stands between every test and what it asks: whatever anybody is answered is searched for secrets that are not for them. */

globalThis.fetch = checkedFetch(globalThis.fetch, checkOutput);
