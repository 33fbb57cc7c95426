import { registerEnumType } from 'type-graphql';

/** What was used or shown as a weapon. */
export enum WeaponKind {
  NONE_SEEN = 'NONE_SEEN',
  HANDGUN = 'HANDGUN',
  LONG_GUN = 'LONG_GUN',
  REPLICA = 'REPLICA',
  BLADE = 'BLADE',
  TOOL = 'TOOL',
  GAS = 'GAS',
  EXPLOSIVE = 'EXPLOSIVE',
  VEHICLE = 'VEHICLE',
}

registerEnumType(WeaponKind, {
  name: 'WeaponKind',
  description: 'What was used or shown as a weapon.',
  valuesConfig: {
    NONE_SEEN: { description: 'None was seen [aucune arme vue].' },
    HANDGUN: { description: 'Handgun [arme de poing].' },
    LONG_GUN: { description: 'Long gun [arme longue].' },
    REPLICA: { description: 'Replica [factice].' },
    BLADE: { description: 'Blade [arme blanche].' },
    TOOL: { description: 'Sledgehammer, axe, crowbar [masse, hache].' },
    GAS: { description: 'Gas [gaz].' },
    EXPLOSIVE: { description: 'Explosive [explosif].' },
    VEHICLE: { description: 'Vehicle as a ram [véhicule-bélier].' },
  },
});
