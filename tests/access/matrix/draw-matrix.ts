import { randomUUID } from 'node:crypto';
import { subgraphs } from '@hub/schema/subgraphs';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { tables } from '../../support/law-of-the-hub.js';
import { cell, type OpenStates } from './cell.js';
import { type Columns, Expectation, homeOf, homeOfField, recordsBehind } from './expectation.js';
import { type LawByHand, lawByHand } from './law-by-hand.js';
import { LABELS, type Story } from './story.js';

/** One column of the matrix. */
export interface Column {
  readonly title: string;
  /** Nobody who has not signed in is a viewer at all. */
  readonly viewer: Viewer | null;
}

interface Told {
  readonly story: Story;
  /** Key of the record in each label and state. */
  readonly keys: ReadonlyMap<string, string>;
}

const place = (label: string, state: string): string => `${label} ${state}`;

/** Tells the stories in tables that look like the hub's own and hold nothing else. */
async function tell(
  client: pg.ClientBase,
  stories: readonly Story[],
): Promise<{ told: Told[]; instead: Map<string, string> }> {
  const instead = new Map<string, string>();
  const told = stories.map((story) => ({ story, keys: new Map<string, string>() }));
  const rows = new Map<string, object[]>();
  for (const { story, keys } of told)
    for (const label of Object.keys(story.labels ?? LABELS))
      for (const state of Object.keys(story.states)) {
        const key = story.keyIn?.(state) ?? randomUUID();
        keys.set(place(label, state), key);
        for (const [record, row] of Object.entries(story.rows(key, label, state)))
          rows.set(record, [...(rows.get(record) ?? []), row]);
      }
  for (const [record, made] of rows) {
    const table = tables().get(record);
    if (!table) throw new Error(`No record ${record}`);
    const real = `${table.schema}.${table.name}`;
    instead.set(real, `told_${table.schema}_${table.name}`);
    await client.query(
      `create temp table ${instead.get(real)} as select * from jsonb_populate_recordset(null::${real}, $1)`.replace(
        '$1',
        literal(made),
      ),
    );
  }
  return { told, instead };
}

const literal = (rows: readonly object[]): string => `'${JSON.stringify(rows).replaceAll("'", "''")}'::jsonb`;

type Cells = ReadonlyMap<string, string>;

/** In which labels and states the record's row is the viewer's, in each of the records behind a field. */
async function openIn(expectation: Expectation, { story, keys }: Told, records: readonly string[]): Promise<string> {
  const rows = await Promise.all(records.map((record) => expectation.keysOf(record)));
  const isOpen = (key: string | undefined): boolean => key !== undefined && rows.every((row) => row.has(key));
  const open: OpenStates = new Map(
    Object.entries(story.labels ?? LABELS).map(([label, letter]) => {
      const states = Object.entries(story.states).filter(([state]) => isOpen(keys.get(place(label, state))));
      return [letter, new Set(states.map(([, name]) => name))];
    }),
  );
  return cell(open, Object.values(story.states));
}

async function cellsOf(law: LawByHand, expectation: Expectation, told: Told): Promise<Cells> {
  const byRecords = new Map<string, string>();
  const cells = new Map<string, string>();
  for (const [type, field] of fieldsAt(told.story.type)) {
    const records = recordsBehind(type, field);
    // An edge is judged by where it leads; here, by the record it begins at.
    const here = records.filter((record) => homeOf(record) === told.story.type);
    const known = byRecords.get(here.join()) ?? (await openIn(expectation, told, here));
    byRecords.set(here.join(), known);
    cells.set(`${type}.${field}`, law.mayEverRead(type, field) ? known : '');
  }
  return cells;
}

/** Every field of the law that is kept with records of the type; with `undefined`, every field kept with no told record. */
function fieldsAt(home: string | undefined): (readonly [string, string])[] {
  const all = subgraphs.flatMap(({ access }) =>
    Object.entries(access.fields).flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`)),
  );
  const told = [
    ...['Incident', 'IncidentRemoval', 'CrimeSeries', 'SeriesLink', 'DataSubjectRequest', 'Alert', 'Statement'],
    ...['Organisation', 'Premises', 'Member', 'SharingAgreement'],
  ];
  return [...new Set(all)]
    .sort()
    .map((coordinate) => coordinate.split('.') as [string, string])
    .filter(([type, field]) => {
      const at = homeOfField(type, field);
      return home ? at === home : !told.includes(at ?? '') && type !== 'Mutation';
    });
}

function section(title: string, columns: readonly Column[], rows: readonly string[]): string {
  return [
    `## ${title}`,
    '',
    `| field | ${columns.map((column) => column.title).join(' | ')} |`,
    `|---|${columns.map(() => '---').join('|')}|`,
    ...rows,
    '',
  ].join('\n');
}

/** The matrix as Markdown: a section for each story, a row for each field, a column for each viewer. */
export async function drawMatrix(
  client: pg.ClientBase,
  hub: Columns,
  stories: readonly Story[],
  columns: readonly Column[],
): Promise<string> {
  const drawn = stories.map(() => [] as Cells[]);
  const roles: Cells[] = [];
  for (const { viewer } of columns) {
    if (!viewer) {
      for (const cells of [...drawn, roles]) cells.push(new Map());
      continue;
    }
    await client.query('discard temp');
    const { told, instead } = await tell(client, stories);
    const law = await lawByHand(client, viewer, instead);
    const expectation = new Expectation(law, hub);
    for (const [index, one] of told.entries()) drawn[index]?.push(await cellsOf(law, expectation, one));
    roles.push(
      new Map(
        fieldsAt(undefined).map(([type, field]) => [`${type}.${field}`, law.mayEverRead(type, field) ? '●' : '']),
      ),
    );
  }
  const rows = (home: string | undefined, cells: readonly Cells[]): string[] =>
    fieldsAt(home).map((field) => {
      const coordinate = field.join('.');
      return `| ${coordinate} | ${cells.map((column) => column.get(coordinate) ?? '').join(' | ')} |`;
    });
  return [
    ...stories.map((story, index) => section(story.title, columns, rows(story.type, drawn[index] ?? []))),
    section('Fields of no such record, by role alone', columns, rows(undefined, roles)),
  ].join('\n');
}
