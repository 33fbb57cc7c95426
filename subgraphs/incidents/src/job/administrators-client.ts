/** As much of a database client as the hub's own jobs need: a login that passes row-level security, for they act as nobody in particular. */
export interface AdministratorsClient {
  query(
    sql: string,
    values: readonly unknown[],
  ): Promise<{ readonly rowCount: number | null; readonly rows: readonly object[] }>;
}
