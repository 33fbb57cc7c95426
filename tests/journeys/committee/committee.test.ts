import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { as } from '../../support/ask.js';
import { whileNothingMoves } from '../../support/while-nothing-moves.js';

/* A committee member asks one question across all four subgraphs. */

const COMMITTEE = readFileSync(join(import.meta.dirname, 'committee.graphql'), 'utf8');

interface Answer {
  readonly incidents: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly victim: object | null;
      readonly place: {
        readonly area: {
          readonly name: string;
          readonly activeAlerts: readonly { readonly id: string; readonly statements: readonly { id: string }[] }[];
        };
      };
    }[];
  };
}

test('firm.rivoli gets incidents, where they happened, the alerts active there and what was said about them, in one answer', async () => {
  const { incidents } = await as('firm.rivoli').data<Answer>(COMMITTEE);
  expect(incidents.nodes).toHaveLength(20);
  expect(incidents.nodes.every(({ place }) => place.area.name.length > 0)).toBe(true);
  const alerts = incidents.nodes.flatMap(({ place }) => place.area.activeAlerts);
  expect(alerts.length).toBeGreaterThan(0);
  expect(alerts.some(({ statements }) => statements.length > 0)).toBe(true);
});

test('every alert and every statement of that answer is one the member can also read by itself', async () => {
  const rivoli = as('firm.rivoli');
  // The time of an alert can be over in between.
  await whileNothingMoves(
    async () => {
      const { incidents } = await rivoli.data<Answer>(COMMITTEE);
      const alerts = incidents.nodes.flatMap(({ place }) => place.area.activeAlerts);
      return [...new Map(alerts.map((alert) => [alert.id, alert])).values()].slice(0, 10);
    },
    async (alerts) => {
      for (const { id, statements } of alerts) {
        expect(await rivoli.data('query ($id: ID!) { alert(id: $id) { id } }', { id })).toEqual({ alert: { id } });
        for (const statement of statements)
          expect(await rivoli.data('query ($id: ID!) { statement(id: $id) { id } }', { id: statement.id })).toEqual({
            statement: { id: statement.id },
          });
      }
    },
  );
});
