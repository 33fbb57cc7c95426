import type { Refusal } from './refusal.error.js';

/** Several business refusals of one input: whoever sent it can mend all of it at once. */
export class Refusals extends Error {
  constructor(readonly all: readonly Refusal[]) {
    super(all.map(({ message }) => message).join(' '));
    this.name = 'Refusals';
  }
}
