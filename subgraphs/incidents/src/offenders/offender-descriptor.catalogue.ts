import { OffenderDescriptorKind } from './offender-descriptor-kind.enum.js';

export interface CatalogueDescriptor {
  readonly code: string;
  readonly kind: OffenderDescriptorKind;
  readonly labelEn: string;
  readonly labelFr: string;
}

const { BEHAVIOUR, CLOTHING, BELONGINGS, BUILD, AGE_BAND, HEIGHT_BAND, VOICE } = OffenderDescriptorKind;

type Line = readonly [code: string, kind: OffenderDescriptorKind, labelEn: string, labelFr: string];

/** The vocabulary, by what it tells; a word is added here. */
const LINES: readonly Line[] = [
  ['BEH-PHOTOGRAPHS-AIRLOCK', BEHAVIOUR, 'photographs the entrance lobby', 'photographie le sas'],
  [
    'BEH-LOOKS-WITHOUT-BUYING',
    BEHAVIOUR,
    'asks to be shown watches and buys none',
    'se fait présenter des montres sans acheter',
  ],
  ['BEH-STAYS-ON-PHONE', BEHAVIOUR, 'stays on the phone', 'reste au téléphone'],
  ['BEH-COUNTS-CAMERAS', BEHAVIOUR, 'counts the cameras', 'compte les caméras'],
  ['BEH-SIGNALS-ACCOMPLICE', BEHAVIOUR, 'signals to an accomplice', 'fait signe à un complice'],
  ['BEH-WAITS-OUTSIDE', BEHAVIOUR, 'waits in front of the window', 'attend devant la vitrine'],
  ['BEH-ASKS-CLOSING-TIME', BEHAVIOUR, 'asks for the closing time', 'demande les horaires de fermeture'],
  ['BEH-HOLDS-DOOR', BEHAVIOUR, 'holds the door with a foot', 'bloque la porte du pied'],
  ['BEH-FLEES-ON-FOOT', BEHAVIOUR, 'flees on foot', 'fuit à pied'],
  ['BEH-FLEES-TWO-WHEELER', BEHAVIOUR, 'flees on a two-wheeler', 'fuit à deux-roues'],
  ['BEH-LIMPS', BEHAVIOUR, 'limps while leaving', 'boite en partant'],
  ['BEH-LEFT-HANDED', BEHAVIOUR, 'uses the left hand', 'se sert de la main gauche'],
  ['CLO-FULL-FACE-HELMET', CLOTHING, 'full-face helmet', 'casque intégral'],
  ['CLO-HOOD-UP', CLOTHING, 'hood up', 'capuche relevée'],
  ['CLO-DARK-JACKET', CLOTHING, 'dark jacket', 'blouson sombre'],
  ['CLO-WORK-GLOVES', CLOTHING, 'work gloves', 'gants de chantier'],
  ['CLO-LATEX-GLOVES', CLOTHING, 'latex gloves', 'gants en latex'],
  ['CLO-BALACLAVA', CLOTHING, 'balaclava', 'cagoule'],
  ['CLO-SUNGLASSES', CLOTHING, 'sunglasses', 'lunettes de soleil'],
  ['CLO-DARK-CAP', CLOTHING, 'dark cap', 'casquette sombre'],
  ['CLO-WIG', CLOTHING, 'wig', 'perruque'],
  ['CLO-SMART', CLOTHING, 'smart clothes', 'tenue de ville soignée'],
  ['CLO-COURIER-UNIFORM', CLOTHING, "courier's uniform", 'tenue de livreur'],
  ['CLO-HIGH-VISIBILITY', CLOTHING, 'high-visibility vest', 'gilet fluorescent'],
  ['CLO-SPORTS-SHOES', CLOTHING, 'sports shoes', 'chaussures de sport'],
  ['CLO-SUIT-JACKET', CLOTHING, 'suit jacket', 'veste de costume'],
  ['CLO-LIGHT-RAINCOAT', CLOTHING, 'light raincoat', 'imperméable clair'],
  ['CLO-CARNIVAL-MASK', CLOTHING, 'carnival mask', 'masque de déguisement'],
  ['BEL-SPORTS-BAG', BELONGINGS, 'sports bag', 'sac de sport'],
  ['BEL-BACKPACK', BELONGINGS, 'backpack', 'sac à dos'],
  ['BEL-SLEDGEHAMMER-CASE', BELONGINGS, 'long case or tool bag', 'étui long ou sac à outils'],
  ['BUI-SLIM', BUILD, 'slim', 'corpulence mince'],
  ['BUI-MEDIUM', BUILD, 'medium build', 'corpulence moyenne'],
  ['BUI-HEAVY', BUILD, 'heavy build', 'corpulence forte'],
  ['AGE-UNDER-18', AGE_BAND, 'looks under 18', 'moins de 18 ans en apparence'],
  ['AGE-18-25', AGE_BAND, 'looks 18 to 25', '18 à 25 ans en apparence'],
  ['AGE-26-35', AGE_BAND, 'looks 26 to 35', '26 à 35 ans en apparence'],
  ['AGE-36-50', AGE_BAND, 'looks 36 to 50', '36 à 50 ans en apparence'],
  ['AGE-OVER-50', AGE_BAND, 'looks over 50', 'plus de 50 ans en apparence'],
  ['HEI-UNDER-160', HEIGHT_BAND, 'under 1.60 m', 'moins de 1,60 m'],
  ['HEI-160-169', HEIGHT_BAND, '1.60 to 1.69 m', '1,60 à 1,69 m'],
  ['HEI-170-179', HEIGHT_BAND, '1.70 to 1.79 m', '1,70 à 1,79 m'],
  ['HEI-180-189', HEIGHT_BAND, '1.80 to 1.89 m', '1,80 à 1,89 m'],
  ['HEI-OVER-190', HEIGHT_BAND, '1.90 m or more', '1,90 m ou plus'],
  ['VOI-LOW', VOICE, 'speaks in a low voice', 'parle à voix basse'],
  ['VOI-SHOUTS', VOICE, 'shouts orders', 'crie des ordres'],
  ['VOI-SILENT', VOICE, 'says nothing', 'ne dit rien'],
];

/**
 * Behaviour, clothing and broad bands, by which a witness may describe somebody (P9). What somebody is, or is taken to be, has no word here:
 * no origin, religion, health or opinion (GDPR art. 9; Directive (EU) 2016/680 art. 10; CNIL AU-017).
 */
export const OFFENDER_DESCRIPTORS: readonly CatalogueDescriptor[] = LINES.map(([code, kind, labelEn, labelFr]) => ({
  code,
  kind,
  labelEn,
  labelFr,
}));
