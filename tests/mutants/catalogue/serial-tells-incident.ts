import type { Mutant } from '../mutant.js';

const REGISTER = 'subgraphs/incidents/src/goods/goods-register-statements.ts';

export const serialTellsIncident: Mutant = {
  name: 'serial-tells-incident',
  leak: 'A buyer who checks a serial is told the reference of the incident, and with it that a record exists which is not shared with him. The police look that one up, so a reference of its own looks like one too many.',
  patches: [
    {
      file: REGISTER,
      find: '     select m.reference, g.recoveries',
      replace: '     select i.reference, g.recoveries',
    },
    {
      file: REGISTER,
      find: "readsOf('incident', 'id, record_status,",
      replace: "readsOf('incident', 'id, reference, record_status,",
    },
  ],
  isMigrated: true,
  tests: ['tests/journeys/goods/goods.test.ts'],
  unseen: 'No word of the worlds is a serial: that one is known is for whoever holds the thing to be told.',
};
