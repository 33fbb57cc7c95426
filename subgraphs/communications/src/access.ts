import { namesARecord, reads, shapesThePage } from '@hub/shared/access/argument-rules';
import { everyone, pressOffice, secretariat } from '@hub/shared/access/audiences';
import { only, openTo, within } from '@hub/shared/access/field-rules';
import { whoSees } from '@hub/shared/access/law';
import { valueTypes } from '@hub/shared/access/value-types';
import {
  clearersOfTheContent,
  editorsWhoSeeTheFirm,
  everyoneOncePublished,
  everyoneUntilWithdrawn,
  firmsAskedForAClearance,
  firmsAskedToClear,
  houseThatCleared,
  memberItself,
  policeAskedForAClearance,
  policeAskedToClear,
  policeWhoClear,
  whoeverSeesTheAlert,
} from './audiences.js';
import {
  chairOnLaw,
  draftersOfTheContent,
  draftersOfTheNote,
  draftersOfTheReview,
  draftersOnVisibleAlerts,
  draftersOnVisibleFirms,
  namedFirmOnItself,
  policeOfficerOnInquiry,
  pressOfficerOnWording,
  pressOfficerWhoDrafts,
  pressOfficerWhoPrepares,
  pressOfficerWhoReleases,
  pressOfficeThatApproves,
  revisers,
  secretariatBeforeRelease,
  secretariatThatDrafts,
} from './writing-audiences.js';

const statement = within('Statement', 'T4 T5');
const content = within('StatementContent', 'T4');
const note = within('StatementEditorNote', 'T4');
const review = within('StatementReview', 'X5');
const clearance = within('StatementClearance', 'X5');
const open = openTo(everyone);
const drafters = openTo(pressOfficerWhoDrafts, secretariatThatDrafts);
const page = { first: shapesThePage, after: shapesThePage };

/**
 * Who sees what about statements. Each line lists everyone who may see it; what is not listed is seen by no one, and the service refuses to
 * start. Until it is published, and its embargo has lifted by the clock of the database, a statement exists for the press office, the
 * secretariat and those asked to clear it, and for nobody else.
 */
export const access = whoSees({
  records: {
    Statement: {
      read: [pressOffice, secretariat, policeAskedToClear, firmsAskedToClear, everyoneOncePublished],
      create: [pressOfficerWhoDrafts, secretariatThatDrafts],
      change: [pressOfficerWhoPrepares, pressOfficeThatApproves, pressOfficerWhoReleases, secretariatBeforeRelease],
      changeable: ['recordedStatus', 'wording'],
      reason: 'T4 T5',
    },
    StatementContent: {
      read: [pressOffice, secretariat, clearersOfTheContent, everyoneUntilWithdrawn],
      create: [draftersOfTheContent],
      change: [revisers],
      changeable: ['version', 'headline', 'body'],
      reason: 'T4',
      partOf: 'Statement',
    },
    StatementEditorNote: {
      read: [pressOffice, secretariat, policeWhoClear],
      create: [draftersOfTheNote],
      change: [revisers],
      changeable: ['version', 'editorNote'],
      reason: 'T4',
      partOf: 'Statement',
    },
    StatementReview: {
      read: [pressOffice, secretariat, policeAskedForAClearance, firmsAskedForAClearance],
      create: [draftersOfTheReview],
      change: [revisers],
      changeable: ['version', 'requiredClearances'],
      reason: 'X5',
      partOf: 'Statement',
    },
    StatementClearance: {
      read: [pressOffice, secretariat, houseThatCleared],
      create: [pressOfficerOnWording, chairOnLaw, policeOfficerOnInquiry, namedFirmOnItself],
      reason: 'X5',
      partOf: 'Statement',
    },
    StatementAlert: {
      read: [whoeverSeesTheAlert],
      create: [draftersOnVisibleAlerts],
      reason: 'T1',
      partOf: 'Statement',
    },
    StatementFirm: {
      read: [editorsWhoSeeTheFirm],
      create: [draftersOnVisibleFirms],
      reason: 'X4',
      partOf: 'Statement',
    },
    StatementDrafting: { read: [memberItself], create: [memberItself], reason: 'P3' },
  },
  fields: {
    Query: { statement: open, statements: open, publishedFeed: open },
    Mutation: {
      draftStatement: drafters,
      reviseStatement: drafters,
      requestClearances: drafters,
      clearStatement: openTo(pressOfficerOnWording, chairOnLaw, policeOfficerOnInquiry, namedFirmOnItself),
      publishStatement: openTo(pressOfficerWhoReleases),
    },
    Statement: {
      id: statement,
      uri: statement,
      kind: statement,
      status: statement,
      version: statement,
      pubStatus: statement,
      language: content,
      headline: content,
      body: content,
      urgency: content,
      embargoedUntil: content,
      publishedAt: content,
      expiresAt: content,
      spokesperson: content,
      supersedes: content,
      correctionNotice: content,
      withdrawalReason: content,
      handling: within('StatementContent', 'T1'),
      aboutAlerts: within('StatementContent', 'T1'),
      editorNote: note,
      requiredClearances: review,
      clearances: review,
      namedFirms: only(within('Statement', 'X4'), pressOffice, secretariat),
      redactions: statement,
    },
    StatementClearance: {
      kind: clearance,
      by: clearance,
      organisation: clearance,
      at: clearance,
      granted: clearance,
      comment: clearance,
    },
    StatementConnection: { edges: open, nodes: open, pageInfo: open, totalCount: open },
    StatementEdge: { node: open, cursor: open },
    StatementPayload: { statement: open, errors: open },
    StatementFeed: { entries: open, nextCursor: open },
    FeedEntry: { uri: statement, version: statement, updatedAt: statement, pubStatus: statement, statement },
    Alert: { id: open, statements: open },
    Organisation: { id: open },
    Member: { id: open },
    ...valueTypes,
  },
  arguments: {
    'Query.statement': { id: namesARecord },
    'Query.statements': { kind: reads('Statement.kind'), status: reads('Statement.status'), ...page },
    'Query.publishedFeed': page,
  },
});
