import { Refusal } from '@hub/shared/errors/refusal.error';
import { Refusals } from '@hub/shared/errors/refusals.error';
import { contentDigest } from '@hub/shared/idempotency/content-digest';
import { requiredText } from '@hub/shared/text/required-text';
import { coerceInputValue, type GraphQLSchema, isInputObjectType } from 'graphql';
import type { IncidentInput } from '../declaration/incident.input.js';
import type { IncidentRow } from './incident-row.scalar.js';

/** A row that is an incident as far as can be told without its rules. */
export interface ReadRow {
  readonly reference: string;
  readonly input: IncidentInput;
  /** Of what was sent. */
  readonly digest: string;
}

/** A row of an import stands in for the key by which a declaration is told from a repetition. */
const KEY = 'clientMutationId';
const REFERENCE = 'senderReference';

/** How much of a graphql-js sentence is said: it repeats what was sent, however long. */
const LONGEST_SENTENCE = 300;
/** Of a row that is wrong in every field: whoever sent it has something to mend. */
const MOST_REFUSALS = 20;

function fieldsOf(row: IncidentRow): Readonly<Record<string, unknown>> {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new Refusal('BAD_VALUE', ['input'], {
      en: 'A row is a JSON object: the fields of an IncidentInput.',
      fr: 'Une ligne est un objet JSON : les champs d’un IncidentInput.',
    });
  return { ...row };
}

function inputFrom(row: Readonly<Record<string, unknown>>, schema: GraphQLSchema): IncidentInput {
  const type = schema.getType('IncidentInput');
  if (!isInputObjectType(type)) throw new Error('The schema has no IncidentInput.');
  if (Object.hasOwn(row, KEY))
    throw new Refusal('BAD_VALUE', ['input', KEY], {
      en: `A row bears a ${REFERENCE} and no ${KEY}.`,
      fr: `Une ligne porte un ${REFERENCE} et pas de ${KEY}.`,
    });
  const { [REFERENCE]: reference, ...fields } = row;
  const refusals: Refusal[] = [];
  const input = coerceInputValue({ ...fields, [KEY]: reference }, type, (path, _value, { message }) => {
    const sentence = message.replaceAll(KEY, REFERENCE).toWellFormed();
    const named = path.map((part) => (part === KEY ? REFERENCE : String(part)));
    // Of a field that is missing, or that there is not, graphql-js tells in its sentence alone.
    const [, field] = /^Field "(\w+)"/.exec(sentence) ?? [];
    const where = ['input', ...named, ...(field ? [field] : [])];
    const said = sentence.slice(0, LONGEST_SENTENCE);
    // What is wrong with the shape of a row is for whoever wrote the program that sends it: graphql-js speaks English.
    if (refusals.length < MOST_REFUSALS) refusals.push(new Refusal('BAD_VALUE', where, { en: said, fr: said }));
  }) as IncidentInput;
  if (refusals.length > 0) throw new Refusals(refusals);
  return input;
}

/** Reads a row as the input of a declaration, by the very types a declaration has. */
export function readRow(row: IncidentRow, schema: GraphQLSchema): ReadRow {
  const { [KEY]: given, ...rest } = inputFrom(fieldsOf(row), schema);
  const path = ['input', REFERENCE];
  const reference = requiredText(given, {
    path,
    name: { en: 'The reference of the sender', fr: 'La référence de l’expéditeur' },
    max: 100,
  });
  return { reference, input: { ...rest, [KEY]: reference }, digest: contentDigest('IMPORT', rest) };
}
