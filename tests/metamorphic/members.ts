import { DEMO_USER_NAMES, type DemoUserName } from '../support/demo-viewers.js';

/** Two members of every role that has two, of different organisations or functions where there are. */
export const MEMBERS: readonly DemoUserName[] = DEMO_USER_NAMES.filter(
  (userName) => !['firm.rivoli', 'police.prefecture', 'system.prefecture'].includes(userName),
);

/** Lists that are not open to press and data protection officers. */
const OF_THE_TRADE = new Set(['incidents', 'alerts']);

/** What is owed to firms is watched over by police and secretariat, and so are series. */
const OF_AUTHORITIES = new Set(['overdueFeedback', 'crimeSeries']);

/** Of data subjects' requests there is a list for those who answer them. */
const OF_OFFICERS = new Set(['auditTrail', 'dataSubjectRequests']);

/** Whether a list of the graph is open to a member at all. */
export function isOpenTo(userName: string, root: string): boolean {
  if (OF_OFFICERS.has(root)) return userName.startsWith('dpo.');
  if (OF_AUTHORITIES.has(root)) return /^(police|system|secretariat)\./.test(userName);
  return !(/^(press|dpo)\./.test(userName) && OF_THE_TRADE.has(root));
}
