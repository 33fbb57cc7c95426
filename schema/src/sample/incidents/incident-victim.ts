import type { SamplePremises } from '../organisations/premises.js';
import { Random } from '../random.js';
import type { IncidentSlot } from './incident-plan.js';
import { PlantedSeries } from './planted-series.js';

/** Shares of the firms that demo members belong to: enough for each to have several dozen incidents of its own. */
const NAMED_SHARES = { 'firm.vendome': 14, 'firm.rivoli': 13, 'firm.bellecour': 12, 'firm.montaigne': 8, '': 953 };

/** Overseas departments have three digits. */
const departmentOf = ({ areaCode }: SamplePremises): string => areaCode.slice(0, areaCode.startsWith('97') ? 3 : 2);

/** Chooses the premises that were hit. The others are hit in proportion to their number, and so most often in Île-de-France. */
export function victimChooser(premises: readonly SamplePremises[]): (slot: IncidentSlot) => SamplePremises {
  const others = premises.filter(({ firm }) => !(firm.name in NAMED_SHARES));
  const ofFirm = Map.groupBy(premises, ({ firm }) => firm.name);
  const inDepartment = Map.groupBy(others, departmentOf);
  return (slot) => {
    const { name, victim } = slot;
    const random = new Random(`victim.${name}`);
    // Told by hand: the main premises.
    if (victim) return ofFirm.get(victim)?.[0] as SamplePremises;
    const ofNamed = ofFirm.get(random.weighted(NAMED_SHARES));
    const series = PlantedSeries.of(slot);
    if (ofNamed || !series?.keepsTo('department', 0.7)) return random.pick(ofNamed ?? others);
    const home = departmentOf(series.randomOf('department').pick(others));
    return random.pick(inDepartment.get(home) ?? others);
  };
}
