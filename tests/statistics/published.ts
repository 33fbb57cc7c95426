import { type Asker, as } from '../support/ask.js';
import { once } from '../support/once.js';

/** A cell as it came over HTTP. */
export interface Cell {
  readonly key: readonly string[];
  readonly value: string | null;
  readonly status: string;
  readonly published: string | null;
  readonly statisticId: string | null;
}

export interface Table {
  readonly vintage: string;
  readonly asOf: string;
  readonly definition: string;
  readonly dimensions: readonly string[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly cells: readonly Cell[];
}

const STATISTICS = `query ($measure: Measure!, $by: [Dimension!]!, $from: Int!, $to: Int!, $vintage: String) {
  statistics(measure: $measure, by: $by, fromYear: $from, toYear: $to, vintage: $vintage) {
    vintage asOf definition dimensions cells { key value status published statisticId }
    rule { minFirms minRecords dominancePercent pPercent roundingBase secondary noise } } }`;

export interface Asked {
  readonly measure: string;
  readonly by: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly vintage?: string;
}

/** Asks for a table, of the vintage that was released with the sample unless another is named: tests release more. */
export async function tableOf(asker: Asker, asked: Asked): Promise<Table> {
  const vintage = asked.vintage ?? (await sampleVintage());
  const { statistics } = await asker.data<{ statistics: Table | null }>(STATISTICS, { ...asked, vintage });
  if (!statistics) throw new Error(`No vintage ${vintage}`);
  return statistics;
}

/** Every release, the newest first. */
export async function vintages(): Promise<string[]> {
  const { statisticVintages } = await as('press.officer').data<{ statisticVintages: { vintage: string }[] }>(
    '{ statisticVintages { vintage } }',
  );
  return statisticVintages.map(({ vintage }) => vintage);
}

/** The oldest release, which no later one changes. */
export const sampleVintage = once(async () => (await vintages()).at(-1) ?? '');
