import { DateTime } from 'luxon';
import type { ColumnRule } from './mapping.js';
import { MappingMistake } from './mapping-mistake.js';
import { SteadyZone } from './steady-zone.js';

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false, 1: true, 0: false };

interface Reading {
  readonly field: string;
  readonly rule: ColumnRule;
  readonly timeZone: string;
}

const SAYS_ITS_OFFSET = /(?:Z|[+-]\d\d(?::?\d\d)?)$/i;

/** An instant by a clock on a wall. An hour that the clocks skip in spring is none; of one they repeat in autumn the first is meant. */
function instantOf(text: string, { field, rule, timeZone }: Reading): string {
  const name = rule.timeZone ?? timeZone;
  const zone = SteadyZone.named(name);
  const read = rule.format ? DateTime.fromFormat(text, rule.format, { zone }) : DateTime.fromISO(text, { zone });
  const isSkipped = read.isValid && rule.format !== undefined && read.toFormat(rule.format) !== text;
  if (!read.isValid || isSkipped) {
    const wanted = rule.format ? `written as ${rule.format}` : 'of ISO 8601';
    throw new MappingMistake('NOT_AN_INSTANT', field, `${field} is no instant ${wanted} in ${name}.`);
  }
  // Left to itself Luxon chooses by the season in which it is asked.
  const [first = read] = SAYS_ITS_OFFSET.test(text) ? [read] : read.getPossibleOffsets();
  return (first.valueOf() < read.valueOf() ? first : read).toUTC().toISO() as string;
}

/** An amount with the sign the sender puts before cents, and whatever spaces between thousands. */
function amountOf(text: string, { field, rule: { decimalSign = '.' } }: Reading): string {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/€$/, '');
  const amount = decimalSign === ',' ? plain.replace(',', '.') : plain;
  if (!/^-?\d+(\.\d{1,2})?$/.test(amount) || (decimalSign === ',' && plain.includes('.')))
    throw new MappingMistake('NOT_AN_AMOUNT', field, `${field} is no amount with ${decimalSign} before the cents.`);
  return amount;
}

function oneOf(text: string, reading: Reading): unknown {
  const { field, rule } = reading;
  if (rule.codes) {
    if (!Object.hasOwn(rule.codes, text))
      throw new MappingMistake(
        'UNKNOWN_CODE',
        field,
        `${field}: the mapping has no such code in column ${rule.column}.`,
      );
    return rule.codes[text];
  }
  switch (rule.type) {
    case 'instant':
      return instantOf(text, reading);
    case 'amount':
      return amountOf(text, reading);
    case 'number':
      if (!/^-?\d+(\.\d+)?$/.test(text)) throw new MappingMistake('NOT_A_NUMBER', field, `${field} is no number.`);
      return Number(text);
    case 'boolean': {
      const value = BOOLEANS[text.toLowerCase()];
      if (value === undefined)
        throw new MappingMistake('NOT_A_BOOLEAN', field, `${field} is neither true nor false, 1 nor 0.`);
      return value;
    }
    default:
      return text;
  }
}

/** The value of a field in the words of the graph; `undefined` for an empty cell. What is no text already, of an NDJSON line, stays as it is. */
export function readCell(cell: unknown, reading: Reading): unknown {
  const { split } = reading.rule;
  if (cell === null || cell === undefined) return undefined;
  if (Array.isArray(cell)) return cell.map((part: unknown) => readCell(part, reading));
  if (typeof cell === 'object') return cell;
  const text = String(cell).trim();
  if (text === '') return undefined;
  if (!split) return oneOf(text, reading);
  const parts = text.split(split).map((part) => part.trim());
  return parts.filter((part) => part !== '').map((part) => oneOf(part, reading));
}
