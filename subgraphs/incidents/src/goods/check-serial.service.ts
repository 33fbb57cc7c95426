import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { SENTENCES } from '../sentences.js';
import { brandKey } from './brand-key.js';
import { SerialAnswer } from './serial-answer.enum.js';
import { SerialCheck } from './serial-check.js';
import { serialKey } from './serial-key.js';

const MAX_BRAND = 60;

export interface SerialToCheck {
  readonly serialNumber: string;
  readonly brand: string | null;
}

interface Found {
  readonly check_id: string | null;
  readonly retry_after: number | null;
  readonly reference: string | null;
  readonly recovered: boolean | null;
  readonly brand_differs: boolean | null;
  readonly shown_path: string[] | null;
  readonly area_path: string[] | null;
}

interface PoliceService {
  readonly id: string;
  readonly level: PoliceLevel | null;
  readonly territory: string[];
}

function keysOf({ serialNumber, brand }: SerialToCheck): [serial: string, brand: string | null] {
  const serial = serialKey(serialNumber);
  if (serial === null) throw new Refusal('NOT_A_SERIAL', ['serialNumber'], SENTENCES.notASerial);
  if (brand !== null && brand.length > MAX_BRAND)
    throw new Refusal('TEXT_TOO_LONG', ['brand'], {
      en: `The brand has at most ${MAX_BRAND} characters.`,
      fr: `La marque compte au plus ${MAX_BRAND} caractères.`,
    });
  return [serial, brand === null ? null : brandKey(brand)];
}

const covers = ({ territory }: PoliceService, path: readonly string[]): boolean =>
  territory.some((code) => path.includes(code));

/**
 * Whom a buyer calls: the prefecture where the area that peers are shown lies in its departments, otherwise the central office. That area
 * holds at least five member premises by the rule of lifting, so neither answer singles out who was robbed; a local service could.
 */
function contactOf(services: readonly PoliceService[], path: readonly string[]): string | null {
  const at = (level: PoliceLevel) => services.filter((service) => service.level === level);
  const [prefecture] = at(PoliceLevel.PREFECTURE).filter((service) => covers(service, path));
  return (prefecture ?? at(PoliceLevel.CENTRAL_OFFICE)[0])?.id ?? null;
}

function answerOf({ reference, recovered }: Found): SerialAnswer {
  if (reference === null) return SerialAnswer.NOT_KNOWN;
  return recovered ? SerialAnswer.RECOVERED : SerialAnswer.REPORTED_STOLEN;
}

const policeServices = ({ em }: RequestContext): Promise<PoliceService[]> =>
  em.execute<PoliceService[]>(
    `select id, police_level as level, territory_codes as territory from organisations.visible_organisation
      where kind = 'POLICE_SERVICE' order by id`,
  );

/** What the register says, counted and logged in a transaction that stands whatever becomes of the request. */
function asked({ apart }: RequestContext, keys: readonly (string | null)[]): Promise<Found> {
  return apart(async (em, accessLog) => {
    const [found] = await em.execute<Found[]>('select * from goods_register.check_serial(?, ?)', [...keys]);
    if (!found) throw new Error('The register of stolen goods does not know who is asking.');
    if (found.check_id) accessLog.consulted('SerialCheck', found.check_id, 'SerialCheck.answer');
    if (found.reference) accessLog.consulted('StolenItem', found.reference, 'SerialCheck.reference');
    return found;
  });
}

/**
 * Checks a serial that somebody holds in hand.
 *
 * Why a firm may be told at all: a dealer in used jewellery must make sure of where things come from and keep a register of them (code penal
 * art. 321-7), and who buys what he knows to be stolen is a receiver (art. 321-1). The firm that declared the serial was told when it gave it
 * that it is for checking. The answer is about a thing and names nobody: a bit, a reference that says nothing, and a service chosen so that
 * nobody is singled out (GDPR art. 5(1)(c)); the label of the incident is about its telling, of which nothing is passed on, so a TLP:RED
 * record answers as any other does. What is not declared, was sent back or taken back does not answer, and a double only for what the record
 * it was merged into does not list and has not taken out of its list; what was recovered is NOT_KNOWN to a firm, so that the owner can sell it again. Trying serials one by one
 * ends at the hourly limits. Known and unknown cost the same statements; what differs in time, the name of the service, is part of the answer
 * itself.
 *
 * The serial alone decides whether it is known. A brand is one word in the stock book of its firm and another on the dial (`Valcourt`,
 * `VALCOURT Genève`, `Valcour`), and a buyer who spells it otherwise must not be told that a stolen watch is none. So a brand only says
 * which is meant of several things with one serial, and the answer says whether it is the one that was declared, letter by letter
 * (`brand-key.ts`); whether it is another make or another spelling, whoever holds the piece sees. A thing that was declared without a serial
 * is found by no check, its hallmark included: that is the mark of a maker or of an assay office, on every piece of theirs.
 */
export async function checkSerial(context: RequestContext, wanted: SerialToCheck): Promise<SerialCheck | number> {
  const keys = keysOf(wanted);
  const services = await policeServices(context);
  const found = await asked(context, keys);
  const { check_id: id, retry_after: retryAfter, reference, shown_path: shown, area_path: exact } = found;
  if (id === null) return retryAfter ?? 1;
  return new SerialCheck(id, {
    answer: answerOf(found),
    reference,
    brandDiffers: found.brand_differs,
    contactId: shown && contactOf(services, shown),
    answerableIds: exact ? services.filter((service) => covers(service, exact)).map((service) => service.id) : [],
  });
}
