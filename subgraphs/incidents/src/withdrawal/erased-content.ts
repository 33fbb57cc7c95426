/**
 * What a record that is taken back no longer holds: everything the law marks as personal that its firm wrote, by compartment, as it then
 * stands. Numbers of offenders, figures of the loss and what kind of event it was stay: no person is known by them.
 */
export const ERASED_CONTENT = {
  particulars: {
    address: null,
    latitude: null,
    longitude: null,
    narrative: null,
    lightlyInjured: null,
    seriouslyInjured: null,
    killed: null,
    confinedPersons: null,
    psychologicalSupportOffered: null,
  },
  goods: { items: [] as never[] },
  offenders: { descriptors: [] as string[], plates: [] as null[] },
  complaint: { procedureNumber: null },
} as const;
