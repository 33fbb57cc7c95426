import { WeaponKind } from '../incident/weapon-kind.enum.js';

/** Of all incidents of the country over six years, the share in which each method and each weapon or tool was noted, rounded to a percent. */
export const PUBLISHED_SHARES: {
  readonly methods: Readonly<Record<string, number>>;
  readonly tools: Readonly<Partial<Record<WeaponKind, number>>>;
} = {
  methods: {
    'MO-AIRLOCK-BLOCKED': 0.1,
    'MO-ALARM-JAMMED': 0.04,
    'MO-AMBUSH-AT-OPENING': 0.11,
    'MO-CAMERA-BLINDED': 0.06,
    'MO-DISGUISE': 0.13,
    'MO-DISPLAY-SMASHED': 0.14,
    'MO-DISTRACTION': 0.05,
    'MO-FALSE-CUSTOMER': 0.19,
    'MO-FALSE-DELIVERY': 0.11,
    'MO-FALSE-OFFICIAL': 0.02,
    'MO-FALSE-PAYMENT': 0.01,
    'MO-FAMILY-HELD': 0.01,
    'MO-FOLLOWING': 0.02,
    'MO-GAS-SPRAYED': 0.03,
    'MO-INSIDE-INFORMATION': 0.03,
    'MO-LOCK-DEFEATED': 0.03,
    'MO-RAMMING': 0.01,
    'MO-ROAD-BLOCKED': 0.01,
    'MO-ROOF-ENTRY': 0.04,
    'MO-SAFE-FORCED': 0.01,
    'MO-SCOUTING': 0.17,
    'MO-SHUTTER-FORCED': 0.05,
    'MO-SNATCHED-TRAY': 0.07,
    'MO-STAFF-TIED': 0.1,
    'MO-STOLEN-VEHICLE': 0.17,
    'MO-SUBSTITUTION': 0.04,
    'MO-TWO-WHEELERS': 0.22,
    'MO-WALL-PIERCED': 0.04,
  },
  tools: {
    [WeaponKind.BLADE]: 0.06,
    [WeaponKind.EXPLOSIVE]: 0.01,
    [WeaponKind.GAS]: 0.05,
    [WeaponKind.HANDGUN]: 0.32,
    [WeaponKind.LONG_GUN]: 0.06,
    [WeaponKind.REPLICA]: 0.05,
    [WeaponKind.TOOL]: 0.22,
    [WeaponKind.VEHICLE]: 0.03,
  },
};
