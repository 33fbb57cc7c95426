/**
 * Where the values of fields are kept, for those that are not simply a column of the same name: a query over what the viewer sees, as
 * `key` of the record it belongs to, one row per value, and `target` where the value is another record. The rows are exactly the values
 * that must come.
 */
export type KeptIn = Readonly<Record<string, string>>;
