/** What was recorded in one year. */
export interface YearOfIncidents {
  readonly year: number;
  /** Events of all kinds. */
  readonly events: number;
  /** Armed robberies among them. */
  readonly armedRobberies: number;
}

/**
 * Between 359 in 2011 (ONDRP) and 224 in 2013 (OFEK); no figure was published for 2012, so this one is the mean of its neighbours,
 * 291.5, rounded up. It is the only figure of the calendar that nobody measured.
 */
const INTERPOLATED_ARMED_ROBBERIES_2012 = 292;

/**
 * The published figures the sample is calibrated to.
 * Events of all kinds 2008 to 2013, and armed robberies of 2008 (47 %) and 2013 (60 %): OFEK, quoted by Verspieren,
 * https://lofficielhb.com/metiers/les-moyens-prevention-bijoutiers-mobilisation-pouvoirs-publics-prouvent-efficacite-verspieren
 * Armed robberies of 2009 to 2011: ONDRP,
 * https://francetvinfo.fr/faits-divers/bijoutier-braque/braquages-de-bijouteries-ce-que-disent-les-chiffres_414729.html
 * For 2008 the ONDRP counts 143 where OFEK counts 158: a figure needs its source beside it.
 */
export const INCIDENT_CALENDAR: readonly YearOfIncidents[] = [
  { year: 2008, events: 333, armedRobberies: 158 },
  { year: 2009, events: 483, armedRobberies: 223 },
  { year: 2010, events: 632, armedRobberies: 290 },
  { year: 2011, events: 715, armedRobberies: 359 },
  { year: 2012, events: 578, armedRobberies: INTERPOLATED_ARMED_ROBBERIES_2012 },
  { year: 2013, events: 379, armedRobberies: 224 },
];

/**
 * Share of events that remained attempts: 27.9 % of the attacks of the first half of 2014,
 * https://news-assurances.com/actualites/assurances-entreprises-tpe-pme/cambriolages-les-attaques-contre-les-bijouteries-en-baisse-entre-2013-et-2014/016784206
 */
export const ATTEMPTED_SHARE = 0.279;

/**
 * Share of each month, January first. December: 14.7 %, as of the robberies of the United States in 2010 (JSA,
 * http://staging-new.idexonline.com/FullArticle?Id=35685); the other months are assumed.
 */
export const MONTH_SHARES: readonly number[] = [
  0.08, 0.073, 0.076, 0.074, 0.078, 0.081, 0.072, 0.062, 0.078, 0.087, 0.092, 0.147,
];
