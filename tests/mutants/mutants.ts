import { accessColumnGranted } from './catalogue/access-column-granted.js';
import { amendedCallForTheCentralOffice } from './catalogue/amended-call-for-the-central-office.js';
import { amendedPlatesForTheSecretariat } from './catalogue/amended-plates-for-the-secretariat.js';
import { amendmentDatesTheDeclaration } from './catalogue/amendment-dates-the-declaration.js';
import { answersRemembered } from './catalogue/answers-remembered.js';
import { basisWhereverSeen } from './catalogue/basis-wherever-seen.js';
import { centralOfficeAtEveryLevel } from './catalogue/central-office-at-every-level.js';
import { closedAndStillRead } from './catalogue/closed-and-still-read.js';
import { countPastThePolicies } from './catalogue/count-past-the-policies.js';
import { cursorForAnybody } from './catalogue/cursor-for-anybody.js';
import { cursorTellsPlace } from './catalogue/cursor-tells-place.js';
import { deferredReadingShown } from './catalogue/deferred-reading-shown.js';
import { edgesAreNoSecret } from './catalogue/edges-are-no-secret.js';
import { entitiesBelieveTheCaller } from './catalogue/entities-believe-the-caller.js';
import { erasedAndStillRead } from './catalogue/erased-and-still-read.js';
import { erasedForAnyColleague } from './catalogue/erased-for-any-colleague.js';
import { everyServiceEverywhere } from './catalogue/every-service-everywhere.js';
import { evidenceForPeers } from './catalogue/evidence-for-peers.js';
import { fallbackOpened } from './catalogue/fallback-opened.js';
import { faultsInTheirOwnWords } from './catalogue/faults-in-their-own-words.js';
import { feedBeforeEmbargo } from './catalogue/feed-before-embargo.js';
import { feedbackForPeers } from './catalogue/feedback-for-peers.js';
import { figuresOfTwoFirms } from './catalogue/figures-of-two-firms.js';
import { fileOfTheInquiryShown } from './catalogue/file-of-the-inquiry-shown.js';
import { filterOnAnyChange } from './catalogue/filter-on-any-change.js';
import { filterOnExactArea } from './catalogue/filter-on-exact-area.js';
import { forbiddenIsNotUnknown } from './catalogue/forbidden-is-not-unknown.js';
import { forceDropped } from './catalogue/force-dropped.js';
import { goneIsToldByItsKey } from './catalogue/gone-is-told-by-its-key.js';
import { heldCountsAsInjured } from './catalogue/held-counts-as-injured.js';
import { identityBelievedUnsigned } from './catalogue/identity-believed-unsigned.js';
import { identityLeftOnConnection } from './catalogue/identity-left-on-connection.js';
import { lawEditedAndMigrated } from './catalogue/law-edited-and-migrated.js';
import { lawEditedAndNotMigrated } from './catalogue/law-edited-and-not-migrated.js';
import { marginsGiveCellsAway } from './catalogue/margins-give-cells-away.js';
import { mutationKeyOfEverybody } from './catalogue/mutation-key-of-everybody.js';
import { namesDoNotNarrow } from './catalogue/names-do-not-narrow.js';
import { nobodyPasses } from './catalogue/nobody-passes.js';
import { nothingToldOfWhatIsNotCounted } from './catalogue/nothing-told-of-what-is-not-counted.js';
import { orderByExactTime } from './catalogue/order-by-exact-time.js';
import { orderByHiddenChange } from './catalogue/order-by-hidden-change.js';
import { outOfScopeIsNotUnknown } from './catalogue/out-of-scope-is-not-unknown.js';
import { ownRecordOfEverybody } from './catalogue/own-record-of-everybody.js';
import { particularsWithoutPurpose } from './catalogue/particulars-without-purpose.js';
import { planKeptWithItsValues } from './catalogue/plan-kept-with-its-values.js';
import { procedureNumberOnce } from './catalogue/procedure-number-once.js';
import { purposeOfAnotherRole } from './catalogue/purpose-of-another-role.js';
import { redReadByColleagues } from './catalogue/red-read-by-colleagues.js';
import { redactionWhereSomethingIs } from './catalogue/redaction-where-something-is.js';
import { referenceUnfiltered } from './catalogue/reference-unfiltered.js';
import { removalsForEverybody } from './catalogue/removals-for-everybody.js';
import { removalsOfAnyRemit } from './catalogue/removals-of-any-remit.js';
import { requalifiedForPeers } from './catalogue/requalified-for-peers.js';
import { ruleThatThrowsOpens } from './catalogue/rule-that-throws-opens.js';
import { senderReferenceOfEverybody } from './catalogue/sender-reference-of-everybody.js';
import { serialTellsIncident } from './catalogue/serial-tells-incident.js';
import { seriesStandsAsOthersSeeIt } from './catalogue/series-stands-as-others-see-it.js';
import { sharingNeverEnds } from './catalogue/sharing-never-ends.js';
import { tableWithoutPolicies } from './catalogue/table-without-policies.js';
import { versionFromTheFirstDraft } from './catalogue/version-from-the-first-draft.js';
import { versionOfTheWhole } from './catalogue/version-of-the-whole.js';
import { viewAnswersAsOwner } from './catalogue/view-answers-as-owner.js';
import { visibilityRemembered } from './catalogue/visibility-remembered.js';
import type { Mutant } from './mutant.js';

/** Every leak that is planted, in the order of the ways by which data leaks. A new one is a file and two lines here. */
export const MUTANTS: readonly Mutant[] = [
  filterOnExactArea,
  filterOnAnyChange,
  orderByExactTime,
  orderByHiddenChange,
  removalsForEverybody,
  removalsOfAnyRemit,
  countPastThePolicies,
  cursorTellsPlace,
  cursorForAnybody,
  procedureNumberOnce,
  mutationKeyOfEverybody,
  goneIsToldByItsKey,
  nobodyPasses,
  nothingToldOfWhatIsNotCounted,
  tableWithoutPolicies,
  forceDropped,
  viewAnswersAsOwner,
  namesDoNotNarrow,
  redReadByColleagues,
  senderReferenceOfEverybody,
  sharingNeverEnds,
  erasedAndStillRead,
  closedAndStillRead,
  erasedForAnyColleague,
  everyServiceEverywhere,
  centralOfficeAtEveryLevel,
  particularsWithoutPurpose,
  lawEditedAndNotMigrated,
  lawEditedAndMigrated,
  fallbackOpened,
  ruleThatThrowsOpens,
  purposeOfAnotherRole,
  referenceUnfiltered,
  basisWhereverSeen,
  edgesAreNoSecret,
  entitiesBelieveTheCaller,
  versionFromTheFirstDraft,
  versionOfTheWhole,
  visibilityRemembered,
  answersRemembered,
  planKeptWithItsValues,
  faultsInTheirOwnWords,
  forbiddenIsNotUnknown,
  outOfScopeIsNotUnknown,
  redactionWhereSomethingIs,
  feedBeforeEmbargo,
  deferredReadingShown,
  identityBelievedUnsigned,
  identityLeftOnConnection,
  accessColumnGranted,
  ownRecordOfEverybody,
  figuresOfTwoFirms,
  marginsGiveCellsAway,
  serialTellsIncident,
  seriesStandsAsOthersSeeIt,
  evidenceForPeers,
  feedbackForPeers,
  requalifiedForPeers,
  fileOfTheInquiryShown,
  heldCountsAsInjured,
  amendmentDatesTheDeclaration,
  amendedCallForTheCentralOffice,
  amendedPlatesForTheSecretariat,
];
