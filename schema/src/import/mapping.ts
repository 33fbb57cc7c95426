import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** How the value of one field is found in a record. */
const fromColumn = z.strictObject({
  /** The column of a CSV file, or the property of an NDJSON line. */
  column: z.string().min(1),
  /** How its text is read; as text when absent. */
  type: z.enum(['text', 'number', 'boolean', 'amount', 'instant']).optional(),
  /** The sender's codes and the hub's. What is not among them is refused. */
  codes: z.record(z.string(), scalar).optional(),
  /** What stands between the values of a list. */
  split: z.string().min(1).optional(),
  /** Of an instant: how it is written, in the tokens of Luxon; as in ISO 8601 when absent. */
  format: z.string().min(1).optional(),
  /** Of an instant that does not say so itself: where its clock stands. */
  timeZone: z.string().min(1).optional(),
  /** Of an amount: the sign before the cents. */
  decimalSign: z.enum(['.', ',']).optional(),
});

/** The same for every record. */
const constant = z.strictObject({ value: z.union([scalar, z.array(scalar)]) });

const rule = z.union([
  z
    .string()
    .min(1)
    .transform((column): z.infer<typeof fromColumn> => ({ column })),
  fromColumn,
  constant,
]);

/** A mapping file: which field of an incident comes from where. */
export const mappingFile = z.strictObject({
  /** For whoever reads it. */
  description: z.string().optional(),
  csv: z
    .strictObject({
      delimiter: z.string().length(1).optional(),
      quote: z.string().length(1).optional(),
      encoding: z.enum(['utf8', 'latin1', 'utf16le']).optional(),
    })
    .optional(),
  /** Of all instants that do not name their own. */
  timeZone: z.string().min(1).default('Europe/Paris'),
  fields: z.record(z.string().regex(/^\w+(\.\w+)*$/, 'is no path of a field'), rule),
});

export type Mapping = z.infer<typeof mappingFile>;
export type FieldRule = Mapping['fields'][string];
export type ColumnRule = Extract<FieldRule, { column: string }>;
