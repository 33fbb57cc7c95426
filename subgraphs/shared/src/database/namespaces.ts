/** SQL: the schemas of these names, as far as they exist. */
export const namespaces = (schemas: readonly string[]): string =>
  `(select to_regnamespace(name) from unnest(array[${schemas.map((schema) => `'${schema}'`).join(', ')}]::text[]) name)`;
