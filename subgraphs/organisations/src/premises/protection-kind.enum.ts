import { registerEnumType } from 'type-graphql';

/** How premises are protected. */
export enum ProtectionKind {
  AIRLOCK = 'AIRLOCK',
  CCTV = 'CCTV',
  FOG = 'FOG',
  ALARM = 'ALARM',
  PANIC_BUTTON = 'PANIC_BUTTON',
  GUARD = 'GUARD',
  LAMINATED_GLASS = 'LAMINATED_GLASS',
  BOLLARD = 'BOLLARD',
  SAFE = 'SAFE',
  MARKING = 'MARKING',
}

registerEnumType(ProtectionKind, {
  name: 'ProtectionKind',
  description: 'How premises are protected.',
  valuesConfig: {
    AIRLOCK: { description: 'Airlock entrance [sas].' },
    CCTV: { description: 'Video surveillance [vidéoprotection].' },
    FOG: { description: 'Fog generator [générateur de brouillard].' },
    ALARM: { description: 'Remotely monitored alarm [alarme télésurveillée].' },
    PANIC_BUTTON: { description: "Panic button [bouton d'alerte]." },
    GUARD: { description: 'Guard [agent de sûreté].' },
    LAMINATED_GLASS: { description: 'Laminated glass [vitrage anti-effraction].' },
    BOLLARD: { description: 'Bollard [borne anti-bélier].' },
    SAFE: { description: 'Safe [coffre-fort].' },
    MARKING: { description: 'Marking of goods [marquage des produits].' },
  },
});
