import type { GeneratedOperation } from '../generated-operations/generated-operation.js';
import type { Differing } from './difference-between.js';

/** Somebody could tell two worlds apart that differ only in what is hidden from them. */
export interface Difference {
  readonly member: string;
  readonly seed: number;
  /** Operations that had been sent when it was found. */
  readonly found: number;
  /** What shows it, made as small as it goes: the last one is answered differently. */
  readonly operations: readonly GeneratedOperation[];
  /** Whether these show it by themselves; else only after all that had been sent before. */
  readonly reproduced: boolean;
  readonly differing: Differing;
}

/** What was sent, for whoever waits or judges what the test is worth. */
export interface Progress {
  readonly member: string;
  readonly sent: number;
  /** By the code of what was answered; `OK` for data without errors. */
  readonly answers: Readonly<Record<string, number>>;
}
