/** The URL of a database, with the login of a subgraph. */
export function withLogin(url: string, subgraph: string, password: string): string {
  const login = new URL(url);
  login.username = `${subgraph}_login`;
  login.password = password;
  return login.href;
}
