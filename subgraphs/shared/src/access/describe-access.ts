import { MemberRole } from '../viewer/member-role.enum.js';
import { PoliceLevel } from '../viewer/police-level.enum.js';
import type { Viewer } from '../viewer/viewer.js';
import type { Audience } from './audience.js';
import { audiencesOfField } from './audiences-of-field.js';
import { describeArguments } from './describe-arguments.js';
import { isInAudience } from './is-in-audience.js';
import type { Law, RecordRule } from './law.js';

type Column = { readonly title: string } & Pick<Viewer, 'role' | 'memberRole' | 'policeLevel'>;

/** The columns of the access table: every kind of viewer the law can tell apart. */
export const ACCESS_TABLE_COLUMNS: readonly Column[] = [
  { title: 'firm', role: 'firm', memberRole: MemberRole.OWNER, policeLevel: null },
  { title: 'local police', role: 'police', memberRole: MemberRole.POLICE_OFFICER, policeLevel: PoliceLevel.LOCAL },
  { title: 'prefecture', role: 'police', memberRole: MemberRole.POLICE_OFFICER, policeLevel: PoliceLevel.PREFECTURE },
  {
    title: 'central office',
    role: 'police',
    memberRole: MemberRole.POLICE_OFFICER,
    policeLevel: PoliceLevel.CENTRAL_OFFICE,
  },
  { title: 'analyst', role: 'secretariat', memberRole: MemberRole.ANALYST, policeLevel: null },
  { title: 'validator', role: 'secretariat', memberRole: MemberRole.VALIDATOR, policeLevel: null },
  { title: 'press officer', role: 'press_officer', memberRole: MemberRole.PRESS_OFFICER, policeLevel: null },
  { title: 'chair', role: 'press_officer', memberRole: MemberRole.CHAIR, policeLevel: null },
  { title: 'data protection officer', role: 'data_protection_officer', memberRole: MemberRole.DPO, policeLevel: null },
];

/** `●` on every record, `◐` on the records its audiences name, nothing otherwise. */
function mark(audiences: readonly Audience[], column: Column): string {
  const matching = audiences.filter((audience) => isInAudience(column, audience));
  if (matching.length === 0) return '';
  return matching.some((audience) => audience.condition === undefined) ? '●' : '◐';
}

const marks = (audiences: readonly Audience[]): string =>
  ACCESS_TABLE_COLUMNS.map((column) => mark(audiences, column)).join(' | ');

const names = (audiences: readonly Audience[] = []): string => audiences.map(({ name }) => name).join(', ');

const HEADER = ACCESS_TABLE_COLUMNS.map(({ title }) => title).join(' | ');
const RULE = ACCESS_TABLE_COLUMNS.map(() => ':-:').join('|');

function recordRows(law: Law): string[] {
  return Object.entries(law.records).map(([record, rule]: [string, RecordRule]) => {
    const writers = [
      rule.create ? `created by ${names(rule.create)}` : '',
      rule.change ? `changed by ${names(rule.change)}` : '',
    ];
    return `| ${record} | ${marks(rule.read)} | ${names(rule.read)} | ${writers.filter(Boolean).join('; ')} | ${rule.reason ?? ''} |`;
  });
}

function fieldRows(law: Law): string[] {
  return Object.entries(law.fields)
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([type, fields]) =>
      Object.entries(fields).map(([field, rule]) => {
        const audiences = audiencesOfField(law, type, field);
        const record = rule.record && rule.record !== type ? rule.record : '';
        return `| ${type}.${field} | ${marks(audiences)} | ${record} | ${rule.personal ? 'personal' : ''} | ${rule.reason ?? ''} |`;
      }),
    );
}

function audienceRows(law: Law): string[] {
  const all = new Map<string, Audience>();
  const collect = (audiences: readonly Audience[] = []): void => {
    for (const audience of audiences) all.set(audience.name, audience);
  };
  for (const rule of Object.values(law.records))
    for (const list of [rule.read, rule.create, rule.change]) collect(list);
  for (const fields of Object.values(law.fields)) for (const rule of Object.values(fields)) collect(rule.audiences);
  return [...all.values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(
      ({ name, sentence, condition }) => `| ${name} | ${sentence} | ${condition ? `\`${inTable(condition)}\`` : ''} |`,
    );
}

/** On one line, because a line is a row of the table. */
const inTable = (sql: string): string => sql.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** The law of one subgraph as the Markdown a lawyer reviews: audiences in words, then records, every field and every argument. */
export function describeAccess(name: string, law: Law): string {
  return [
    `## ${name}`,
    '',
    '### Audiences',
    '',
    '| audience | in words | on which records |',
    '|---|---|---|',
    ...audienceRows(law),
    '',
    '### Records: which exist for whom',
    '',
    `| record | ${HEADER} | read by | written by | reason |`,
    `|---|${RULE}|---|---|---|`,
    ...recordRows(law),
    '',
    '### Fields: what of them is seen',
    '',
    `| field | ${HEADER} | kept in record | | reason |`,
    `|---|${RULE}|---|---|---|`,
    ...fieldRows(law),
    '',
    ...describeArguments(law, ACCESS_TABLE_COLUMNS),
  ].join('\n');
}
