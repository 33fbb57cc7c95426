import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { purposeOf } from '../../support/demo-viewers.js';
import { anAlertDraft } from '../../support/given/an-alert-draft.js';

/* An alert is restricted from the moment it exists: there is none at which somebody outside its audience could have seen it. */

const OTHERS = ['firm.rivoli', 'firm.bellecour', 'press.officer', 'press.chair'] as const;

interface Glimpse {
  readonly userName: string;
  readonly text: string;
}

const LIST = `{ alerts(first: 50) { totalCount nodes { id headline } }
  area(inseeCode: "75101") { activeAlerts(first: 50) { id headline } }
  modusOperandi { code alerts(first: 3) { id headline } } }`;

/** Reads as somebody, over and over, until told to stop, twice at least; keeps every answer in which the mark appears. */
function watch(
  userName: string,
  marks: readonly string[],
  isOver: () => boolean,
): Promise<{ glimpses: Glimpse[]; looks: number }> {
  const who = as(userName, { purpose: purposeOf(userName) });
  const look = async (glimpses: Glimpse[], looks: number): Promise<{ glimpses: Glimpse[]; looks: number }> => {
    const text = JSON.stringify(await who.data(LIST));
    const seen = marks.some((mark) => text.includes(mark)) ? [{ userName, text }] : [];
    const all = [...glimpses, ...seen];
    return isOver() && looks > 0 ? { glimpses: all, looks: looks + 1 } : look(all, looks + 1);
  };
  return look([], 0);
}

test('nobody outside its audience catches a glimpse of a restricted alert while it is drafted, submitted and reviewed', async () => {
  const marks = Array.from({ length: 12 }, () => `Alerte ${randomUUID()}`);
  let over = false;
  const watching = OTHERS.map((userName) => watch(userName, marks, () => over));
  const own = await as('firm.vendome').data<{ me: { organisation: { id: string } } }>('{ me { organisation { id } } }');
  const make = async (headline: string): Promise<number> => {
    const { alert } = await anAlertDraft('firm.vendome', {
      headline,
      handling: { tlp: 'TLP_AMBER' },
      audienceOrganisationIds: [own.me.organisation.id],
    });
    const { submitAlert } = await as('firm.vendome').data<{ submitAlert: { errors: object[] } }>(
      'mutation ($id: ID!, $version: Int!) { submitAlert(id: $id, version: $version) { errors { code } } }',
      { id: alert?.id, version: alert?.version },
    );
    return submitAlert.errors.length;
  };
  const failures = await Promise.all(marks.map(make));
  // One more look by each after the last change.
  await new Promise((resolve) => setTimeout(resolve, 300));
  over = true;
  const seen = await Promise.all(watching);
  expect(failures).toEqual(marks.map(() => 0));
  expect(seen.flatMap(({ glimpses }) => glimpses.map(({ userName }) => userName))).toEqual([]);
  expect(seen.every(({ looks }) => looks >= 2)).toBe(true);
}, 60_000);
