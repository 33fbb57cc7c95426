import { registerEnumType } from 'type-graphql';

/** What kind of event it is. */
export enum IncidentCategory {
  ARMED_ROBBERY = 'ARMED_ROBBERY',
  VIOLENT_ROBBERY = 'VIOLENT_ROBBERY',
  CONFINEMENT_ROBBERY = 'CONFINEMENT_ROBBERY',
  CARRIER_ATTACK = 'CARRIER_ATTACK',
  RAM_RAID = 'RAM_RAID',
  BURGLARY = 'BURGLARY',
  SAFE_ATTACK = 'SAFE_ATTACK',
  SMASH_AND_GRAB = 'SMASH_AND_GRAB',
  GRAB_AND_RUN = 'GRAB_AND_RUN',
  DISTRACTION_THEFT = 'DISTRACTION_THEFT',
  SHOPLIFTING = 'SHOPLIFTING',
  PARCEL_THEFT = 'PARCEL_THEFT',
  FRAUD = 'FRAUD',
  RECONNAISSANCE = 'RECONNAISSANCE',
}

registerEnumType(IncidentCategory, {
  name: 'IncidentCategory',
  description: 'What kind of event it is, with the group of the International Classification of Crime (ICCS 2015).',
  valuesConfig: {
    ARMED_ROBBERY: { description: 'A weapon is used or shown [vol à main armée, VMA]; ICCS 0401.' },
    VIOLENT_ROBBERY: { description: 'Force without a firearm or blade [vol avec violence]; ICCS 0401.' },
    CONFINEMENT_ROBBERY: { description: 'Victims are held [vol avec séquestration, « saucissonnage »]; ICCS 0401.' },
    CARRIER_ATTACK: { description: 'Off the premises [attaque de transporteur ou de représentant]; ICCS 0401.' },
    RAM_RAID: { description: 'A vehicle forces the front [vol à la voiture-bélier]; ICCS 0501.' },
    BURGLARY: { description: 'Forced entry, nobody present [cambriolage, vol par effraction]; ICCS 0501.' },
    SAFE_ATTACK: { description: 'Attack on a safe [attaque de coffre]; ICCS 0501.' },
    SMASH_AND_GRAB: { description: 'A window or case is broken [bris de vitrine]; ICCS 0401 or 0502 by force used.' },
    GRAB_AND_RUN: { description: "Goods shown are taken in flight [vol à l'arraché sur présentation]; ICCS 0502." },
    DISTRACTION_THEFT: { description: 'By a trick or a false quality [vol par ruse]; ICCS 0502.' },
    SHOPLIFTING: { description: "Unseen, from the display [vol à l'étalage]; ICCS 0502." },
    PARCEL_THEFT: { description: 'From a consignment [vol de colis en expédition]; ICCS 0502.' },
    FRAUD: { description: 'Deception over payment or identity [escroquerie, fausse qualité]; ICCS 0701.' },
    RECONNAISSANCE: { description: 'A suspicious visit [repérage suspect]; not an offence.' },
  },
});
