/** Why the caller asks (purpose limitation: GDPR art. 5(1)(b), Directive (EU) 2016/680 art. 4). It belongs to the request, not to a field. */
export enum Purpose {
  INVESTIGATION = 'INVESTIGATION',
  PREVENTION = 'PREVENTION',
  LINKAGE = 'LINKAGE',
  STATISTICS = 'STATISTICS',
  PRESS = 'PRESS',
  OWN_LEGAL_ACTION = 'OWN_LEGAL_ACTION',
  DATA_SUBJECT_REQUEST = 'DATA_SUBJECT_REQUEST',
  AUDIT = 'AUDIT',
}
