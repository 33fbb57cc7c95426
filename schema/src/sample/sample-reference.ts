import { sampleFileNumber } from './sample-file-number.js';

/** The reference of a sample record, e.g. `INC-7F3K-9QXM`: of the form of the hub's own, the same at every loading, never given twice. */
export function sampleReference(prefix: 'INC' | 'ALR' | 'NI' | 'FA' | 'GDS', serial: number): string {
  return `${prefix}-${sampleFileNumber(prefix, serial)}`;
}
