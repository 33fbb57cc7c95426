import { AMENDABLE, SEEN_OF_OFFENDERS } from '@hub/incidents/amendment/amendable';
import { AmendedPart } from '@hub/incidents/amendment/amended-part.enum';
import type { IncidentAmendment } from '@hub/incidents/amendment/incident-amendment.entity';
import { columnOf } from '@hub/incidents/draft/column-of';
import { serialKey } from '@hub/incidents/goods/serial-key';
import { EmergencyPath } from '@hub/incidents/incident/emergency-path.enum';
import { LossCertainty } from '@hub/incidents/incident/loss-certainty.enum';
import { TimePrecision } from '@hub/incidents/incident/time-precision.enum';
import { declarantOf, organisationOfMember, sampleMemberId } from '../organisations/members.js';
import { policeServiceOf } from '../organisations/police-service-of.js';
import { Random } from '../random.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { IncidentStory } from './incident-story.js';
import { samplePlate } from './number-plate.js';

const { OCCURRED, LOSS, HARM, EMERGENCY_CALL, MODUS_OPERANDI, NARRATIVE, GOODS, OFFENDERS } = AmendedPart;
const PARTS = Object.values(AmendedPart);

const DAY = 86_400_000;

/** Of so many records one was ever corrected, in one part or two. */
const SHARE = 0.06;

const REASONS: Readonly<Record<AmendedPart, string>> = {
  [OCCURRED]: 'Horodatage de la vidéo relu.',
  [LOSS]: 'Inventaire terminé.',
  [HARM]: 'Certificats médicaux reçus.',
  [EMERGENCY_CALL]: 'Main courante du service consultée.',
  [MODUS_OPERANDI]: 'Images visionnées.',
  [NARRATIVE]: 'Second témoin entendu.',
  [GOODS]: 'Numéro relu sur le certificat.',
  [OFFENDERS]: 'Plaque relue sur la vidéo.',
};

/** Beyond the serials of incidents: no plate that was misread is that of another vehicle. */
const MISREAD = 500_000;

type Held = Readonly<Record<string, unknown>>;

const byColumn = (properties: readonly string[], held: Held): Held =>
  Object.fromEntries(properties.map((property) => [columnOf(property), held[property] ?? null]));

/** What a part held before it was corrected to what the story tells; `null` where it tells of nothing that could have been corrected. */
const HELD: Readonly<Record<AmendedPart, (story: IncidentStory, random: Random) => Held | null>> = {
  [OCCURRED]({ occurrence: { from, to, precision } }, random) {
    if (precision !== TimePrecision.MINUTE) return null;
    const later = new Date(to.getTime() + random.integer(61_001, 1_799_999));
    return { occurred_from: from, occurred_to: later, occurred_precision: TimePrecision.HOUR };
  },
  [LOSS]({ loss, slot, reportedAt }, random) {
    if (!loss || slot.attempted || Number(loss.stolenEur) === 0) return null;
    const stolen = Math.round(Number(loss.stolenEur) * random.integer(40, 90)) + random.integer(1, 99);
    return byColumn(AMENDABLE[LOSS], {
      stolenEur: stolen / 100,
      lossBasis: loss.basis,
      lossCertainty: LossCertainty.FIRST_ESTIMATE,
      lossAsOf: reportedAt.toISOString().slice(0, 10),
    });
  },
  [HARM]({ harm, anyInjured }) {
    const isTold = Object.values(harm).some((told) => told !== null);
    return isTold ? { ...byColumn(AMENDABLE[HARM], {}), any_injured: anyInjured } : null;
  },
  [EMERGENCY_CALL]({ call }) {
    if (call.path === EmergencyPath.NONE || call.arrivedAt === null) return null;
    return byColumn(AMENDABLE[EMERGENCY_CALL], { ...call, arrivedAt: null, unfounded: null });
  },
  [MODUS_OPERANDI]: ({ modusOperandi }) =>
    modusOperandi.length > 1 ? { modus_operandi: modusOperandi.slice(1) } : null,
  [NARRATIVE]: ({ narrative, slot }) =>
    narrative === null
      ? null
      : { narrative: `Premier récit, note ${sampleFileNumber('narrative before its amendment', slot.serial)}.` },
  [GOODS]({ goods: { items, recoveries }, slot }) {
    const [first] = items;
    if (!first || first.serialNumber === null) return null;
    const serialNumber = sampleFileNumber('serial before its amendment', slot.serial);
    // The others were found to be missing later.
    const listed = { ...first, serialNumber, serialKey: serialKey(serialNumber), description: null };
    return { items: [listed], recoveries };
  },
  [OFFENDERS]({ offenders: { countMin, countMax, weapons, vehicles, descriptors, onSceneSeconds }, slot }) {
    const [vehicle] = vehicles;
    if (!vehicle?.plate || vehicle.make === null) return null;
    const { plate: _, ...seen } = vehicle;
    return {
      ...byColumn(SEEN_OF_OFFENDERS, { offendersMin: countMin, offendersMax: countMax, weapons, onSceneSeconds }),
      vehicles: [seen],
      descriptors,
      plates: [samplePlate(MISREAD + slot.serial)],
    };
  },
};

/** Who corrects each part: how a call came out the police, how it was done the secretariat, all else the firm itself. */
function authorOf(part: AmendedPart, { premises, areaPath }: IncidentStory) {
  const author = { [EMERGENCY_CALL]: policeServiceOf(areaPath), [MODUS_OPERANDI]: 'secretariat.validator' } as const;
  const member = author[part as keyof typeof author];
  const { name } = premises.firm;
  return member
    ? { organisationId: organisationOfMember(member), memberId: sampleMemberId(member) }
    : { organisationId: sampleId(name), memberId: declarantOf(name) };
}

type Row = Omit<SampleRow<IncidentAmendment>, 'recordId'>;

/** What of the story was declared otherwise and corrected since: the story tells what stands. */
export function incidentAmendmentRows(story: IncidentStory): Row[] {
  const { id, slot, areaPath, validatedAt } = story;
  const random = new Random(`amendment.${slot.name}`);
  const isStanding = slot.recordStatus === 'VALIDATED' || slot.recordStatus === 'ARCHIVED';
  if (!isStanding || !random.chance(SHARE)) return [];
  // The central office says nothing of a call.
  const parts = PARTS.filter((part) => part !== EMERGENCY_CALL || policeServiceOf(areaPath) !== 'police.oclco');
  return random.pickSome(parts, 2).flatMap((part): Row[] => {
    const before = HELD[part](story, random);
    const at = new Date(validatedAt.getTime() + random.integer(1_001, 20 * DAY));
    if (!before || at.getTime() > Date.now()) return [];
    const number = slot.serial * PARTS.length + PARTS.indexOf(part);
    return [
      {
        id: sampleId(`${slot.name}.amendment.${part}`),
        incidentId: id,
        at,
        part,
        reason: `${REASONS[part]} Pièce ${sampleFileNumber('reason of an amendment', number)}.`,
        before,
        ...authorOf(part, story),
      },
    ];
  });
}
