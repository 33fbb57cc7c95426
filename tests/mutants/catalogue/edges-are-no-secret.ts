import type { Mutant } from '../mutant.js';

export const edgesAreNoSecret: Mutant = {
  name: 'edges-are-no-secret',
  leak: 'A statement shows everybody the ids of the alerts it is about, hidden ones too (the stub that a gateway answers by itself): the edges are open to whoever reads the statement, since the alerts hide themselves.',
  patches: [
    {
      file: 'subgraphs/communications/src/alert/alerts-of-statement.resolver.ts',
      find: `    const alerts = await Promise.all(
      edges.map(({ alertId }) => visibleReference(context, publishedAlert, alertId, (id) => new Alert(id))),
    );
    return alerts.filter((alert) => alert !== null);`,
      replace: '    return edges.map(({ alertId }) => new Alert(alertId));',
    },
  ],
  sql: [
    `alter policy read_whoever_sees_the_alert on communications.statement_alert using (
    exists (select 1 from communications.statement_content t where t.statement_id = statement_alert.statement_id))`,
  ],
  isRefusedAtStart: true,
  toldApartBy: ['press.officer'],
  tests: ['tests/access/foreign-references.test.ts'],
};
