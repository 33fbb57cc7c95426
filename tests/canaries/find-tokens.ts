import { isFileNumber } from '@hub/schema/sample/sample-file-number';

const SIGN = '[0-9A-HJKMNP-TV-Z]';

/** The forms in which the sample keeps what is told of one record only. Each is known by itself, wherever in a text it stands. */
const FORMS = {
  id: '(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9a-f-])',
  instant: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3})?Z',
  fileNumber: `(?<![0-9a-z-])(?<![0-9A-Z])${SIGN}{4}-${SIGN}{4}(?![0-9A-Za-z-])`,
  reference: `(?<![0-9A-Za-z-])[A-Z]{2,3}-${SIGN}{4}-${SIGN}{4}(?![0-9A-Za-z-])`,
  // The file number of a data protection officer, as the sample has them.
  requestReference: '(?<![0-9A-Za-z-])DSR-\\d{4}-\\d{6}(?!\\d)',
  email: '[a-z0-9-]+(?:\\.[a-z0-9-]+)*@[a-z0-9-]+\\.example',
  mobile: '\\+33\\d{9}(?!\\d)',
  plate: '(?<![0-9A-Za-z-])[A-Z]{2}-\\d{3}-[A-Z]{2}(?![0-9A-Za-z-])',
  registeredNumber: '(?<!\\d)00000\\d{4}(?:\\d{5})?(?!\\d)',
  coordinate: '-?(?<![\\d.])\\d{1,2}\\.\\d{5}(?!\\d)',
  amount: '(?<![\\d.])\\d{4,8}\\.\\d\\d(?![\\d.])',
  address:
    '\\d{1,3} (?:rue|passage|avenue|place|galerie|cours|boulevard|impasse|allée|quai) [^,"<>\\\\]{3,40}, \\d{5}(?!\\d)',
  // Only the first word is taken, so that of three words in a row both pairs are found.
  name: "\\p{Lu}[\\p{L}'’-]+(?= (?<second>\\p{Lu}\\p{Ll}+)(?![\\p{L}\\d-]))",
} as const;

export type Form = keyof typeof FORMS;

const EVERY_FORM = new RegExp(
  Object.entries(FORMS)
    .map(([form, pattern]) => `(?<${form}>${pattern})`)
    .join('|'),
  'gu',
);

/** Values of a form that more than one record may have: round sums, as figures are published in, and instants on the minute. */
function isCommon(form: Form, value: string): boolean {
  if (form === 'amount') return /[05]\.00$/.test(value);
  return form === 'instant' && value.endsWith(':00.000Z');
}

function canonical(form: Form, value: string, second: string | undefined): string {
  if (form === 'name') return `${value} ${second}`;
  // A reference is the prefix of its record and a number; the number alone gives it away.
  if (form === 'reference') return value.slice(value.indexOf('-') + 1);
  return form === 'instant' && !value.includes('.') ? value.replace('Z', '.000Z') : value;
}

export interface Token {
  readonly form: Form;
  readonly value: string;
}

/** Whatever in a text could be a token of the sample. Whether it is one, the registry knows. */
export function findTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups = {} } of text.matchAll(EVERY_FORM)) {
    const form = (Object.keys(FORMS) as Form[]).find((name) => groups[name] !== undefined) as Form;
    const value = canonical(form, groups[form] as string, groups['second']);
    if (!isCommon(form, value)) tokens.push({ form, value });
  }
  return tokens;
}

/** Whether a token says by itself that it is one, so that also one nobody has registered is noticed. */
export const speaksForItself = ({ form, value }: Token): boolean =>
  (form === 'fileNumber' || form === 'reference') && isFileNumber(value);
