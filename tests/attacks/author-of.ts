import type { PlaceOfValue } from './places-of-values.js';

/** Who may use a mutation, so that what is sent gets past the door. */
const AUTHOR: Readonly<Record<string, string>> = {
  declareIncident: 'firm.vendome',
  proposeSeries: 'police.oclco',
  decideSeriesLink: 'police.oclco',
  proposeSeriesLinks: 'police.oclco',
  draftIncident: 'firm.vendome',
  editIncident: 'firm.vendome',
  submitIncident: 'firm.vendome',
  withdrawIncident: 'firm.vendome',
  draftAlert: 'firm.vendome',
  submitAlert: 'firm.vendome',
  draftStatement: 'press.officer',
  reviseStatement: 'press.officer',
  requestClearances: 'press.officer',
  publishStatement: 'press.chair',
  clearStatement: 'press.chair',
  reviewAlert: 'secretariat.validator',
  issueAlert: 'secretariat.validator',
  relabelIncident: 'firm.vendome',
  requalifyIncident: 'secretariat.validator',
  validateIncident: 'secretariat.validator',
  rejectIncident: 'secretariat.validator',
  mergeIncident: 'secretariat.validator',
  recordComplaint: 'firm.vendome',
  amendIncident: 'firm.vendome',
  importIncidents: 'firm.vendome',
  setInvestigationStatus: 'police.oclco',
  recordClearance: 'police.oclco',
  giveFeedback: 'police.oclco',
  checkSerial: 'police.oclco',
  recordRecovery: 'firm.vendome',
  requestEvidenceUpload: 'firm.vendome',
  confirmEvidenceUpload: 'firm.vendome',
  openEvidence: 'firm.vendome',
  openDataSubjectRequest: 'dpo.observatory',
  closeDataSubjectRequest: 'dpo.observatory',
  eraseOnRequest: 'dpo.observatory',
};

/** The demo member whose mutation it is. */
export function authorOf({ path, way, coordinate }: PlaceOfValue): string {
  // A name goes into an alert by the police alone.
  if (way.includes('identity')) return 'police.oclco';
  const author = AUTHOR[path.at(-1)?.name ?? ''];
  if (!author) throw new Error(`Say in author-of.ts who may use the mutation of ${coordinate}.`);
  return author;
}
