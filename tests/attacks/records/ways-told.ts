import { purposeOf } from '../../support/demo-viewers.js';
import type { OpenHub } from '../../support/open-hub.js';

export interface WayTold {
  readonly reader: string;
  readonly way: string;
  readonly text: string;
}

/** A statement, an alert it is about, and an alert whose sharing ends. */
export interface ToldOf {
  readonly statement: string;
  readonly basis: string;
  readonly ending: string;
}

/** What is told along every way to a statement and to an alert, to the public and to the press office where it asks for what is published. */
export async function waysTold(hub: OpenHub, { statement, basis, ending }: ToldOf): Promise<WayTold[]> {
  const everybodys = {
    feed: '{ publishedFeed(first: 100) { entries { uri statement { id headline } } } }',
    published: '{ statements(first: 100, status: PUBLISHED) { nodes { id headline } } }',
  };
  const publics = {
    statement: `{ statement(id: "${statement}") { id headline } }`,
    statements: '{ statements(first: 100) { nodes { id headline } } }',
    alert: `{ alert(id: "${basis}") { id headline statements { id headline } } }`,
    ending: `{ alert(id: "${ending}") { id headline } }`,
    alerts: '{ alerts(first: 100) { nodes { id headline statements { id headline } } } }',
    active: '{ alerts(first: 100, filter: { activeOnly: true }) { nodes { id headline } } }',
    area: '{ area(inseeCode: "75101") { activeAlerts(first: 50) { id headline statements { id headline } } } }',
  };
  const asked = [
    ...Object.entries(everybodys).map((way) => ['press.officer', ...way] as const),
    ...Object.entries({ ...everybodys, ...publics }).map((way) => ['firm.rivoli', ...way] as const),
  ];
  // One token for a look: it is taken at one instant.
  const { provider } = hub;
  const readers = {
    'press.officer': await provider.signIn('press.officer'),
    'firm.rivoli': await provider.signIn('firm.rivoli'),
  };
  return Promise.all(
    asked.map(async ([reader, way, query]) => {
      const { text, errors } = await hub.withToken(readers[reader], query, { purpose: purposeOf(reader) });
      if (errors) throw new Error(`${reader}, ${way}: ${text}`);
      return { reader, way, text };
    }),
  );
}
