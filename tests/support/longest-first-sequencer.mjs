import Sequencer from '@jest/test-sequencer';

/** What takes longest, the longest first. Begun last, one of them would run alone while the other processor has nothing left to do. */
const LONGEST = [
  'interference/non-interference',
  'access/access-matrix.test',
  'access/a-filter-reads-its-column',
  'mutants/mutants.test',
  'journeys/police-system/synchronise',
  'attacks/records/hidden-leaves-no-trace',
  'metamorphic/',
  'federation/',
  'monolith/',
];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((part) => path.includes(`/tests/${part}`));
  return rank === -1 ? LONGEST.length : rank;
};

/** The order of tests on a machine that has not run them before; otherwise Jest remembers how long each took. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
}
