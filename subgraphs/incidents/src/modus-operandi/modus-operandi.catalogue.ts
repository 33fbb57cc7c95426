import type { ModusOperandi } from './modus-operandi.entity.js';
import { ModusOperandiPhase } from './modus-operandi-phase.enum.js';

const { PREPARATION, ENTRY, CONTROL, TAKING, FLIGHT } = ModusOperandiPhase;

const method = (
  code: string,
  phase: ModusOperandiPhase,
  labelEn: string,
  labelFr: string,
): Readonly<ModusOperandi> => ({
  code: `MO-${code}`,
  labelEn,
  labelFr,
  phase,
});

/**
 * The methods the trade and the police tell apart. Small and closed: crime is linked by methods that are rare, and a free list would have
 * each of them under three names. None says anything of who a person is.
 */
export const MODUS_OPERANDI: readonly Readonly<ModusOperandi>[] = [
  method('SCOUTING', PREPARATION, 'Visit beforehand to look the place over', 'Repérage préalable des lieux'),
  method(
    'FOLLOWING',
    PREPARATION,
    'Staff or traveller followed to home or car',
    'Filature du personnel ou du représentant',
  ),
  method(
    'INSIDE-INFORMATION',
    PREPARATION,
    'Knows of stock, delivery or codes',
    "Connaissance du stock, d'une livraison ou des codes",
  ),
  method(
    'STOLEN-VEHICLE',
    PREPARATION,
    'Comes in a stolen vehicle or under false plates',
    'Véhicule volé ou faussement immatriculé',
  ),
  method('DISGUISE', ENTRY, 'Disguised as customers, wigs, make-up', 'Déguisement : perruque, grimage, tenue de ville'),
  method(
    'FALSE-CUSTOMER',
    ENTRY,
    'One poses as a customer to have the door opened',
    'Faux client qui fait ouvrir la porte',
  ),
  method(
    'FALSE-OFFICIAL',
    ENTRY,
    'Poses as police, inspector or technician',
    'Fausse qualité : policier, contrôleur, technicien',
  ),
  method('FALSE-DELIVERY', ENTRY, 'Poses as a courier', 'Faux livreur'),
  method(
    'AIRLOCK-BLOCKED',
    ENTRY,
    'Airlock held open by an accomplice or an object',
    'Sas maintenu ouvert par un complice ou un objet',
  ),
  method(
    'AMBUSH-AT-OPENING',
    ENTRY,
    'Staff surprised at opening or closing time',
    "Personnel surpris à l'ouverture ou à la fermeture",
  ),
  method('RAMMING', ENTRY, 'Front forced by a vehicle', 'Devanture enfoncée au véhicule-bélier'),
  method('SHUTTER-FORCED', ENTRY, 'Shutter lifted, cut or torn away', 'Rideau levé, découpé ou arraché'),
  method(
    'WALL-PIERCED',
    ENTRY,
    'Through a wall, floor or ceiling from next door',
    'Percement de mur, de plancher ou de plafond',
  ),
  method('ROOF-ENTRY', ENTRY, 'Through the roof', 'Entrée par la toiture'),
  method(
    'LOCK-DEFEATED',
    ENTRY,
    'Lock picked, drilled or opened with a copied key',
    'Serrure crochetée, percée ou ouverte à la fausse clé',
  ),
  method('ALARM-JAMMED', CONTROL, 'Alarm or line cut or jammed', 'Alarme ou ligne coupée ou brouillée'),
  method(
    'CAMERA-BLINDED',
    CONTROL,
    'Cameras masked, painted or turned away',
    'Caméras masquées, peintes ou détournées',
  ),
  method('STAFF-TIED', CONTROL, 'People tied up or locked in', 'Personnes ligotées ou enfermées'),
  method('FAMILY-HELD', CONTROL, 'Family held at home to make somebody open', 'Proches retenus au domicile'),
  method('GAS-SPRAYED', CONTROL, 'Tear gas sprayed', 'Gaz lacrymogène répandu'),
  method('DISPLAY-SMASHED', TAKING, 'Window or display case smashed', 'Vitrine ou présentoir brisé à la masse'),
  method('SAFE-FORCED', TAKING, 'Safe cut, drilled or blown open', "Coffre découpé, percé ou forcé à l'explosif"),
  method(
    'SNATCHED-TRAY',
    TAKING,
    'Tray or piece snatched while it is shown',
    'Plateau ou pièce arraché pendant la présentation',
  ),
  method('SUBSTITUTION', TAKING, 'Piece exchanged for a copy', 'Substitution par une copie'),
  method(
    'DISTRACTION',
    TAKING,
    'One keeps the seller busy while another takes',
    'Diversion du vendeur par un complice',
  ),
  method(
    'FALSE-PAYMENT',
    TAKING,
    "Forged banker's draft, card or transfer",
    'Faux chèque de banque, carte ou virement falsifié',
  ),
  method('TWO-WHEELERS', FLIGHT, 'Flight on motorcycles or scooters', 'Fuite à deux-roues'),
  method(
    'ROAD-BLOCKED',
    FLIGHT,
    'Spikes, burning cars or smoke against pursuit',
    'Herses, véhicules incendiés ou fumigènes contre la poursuite',
  ),
];
