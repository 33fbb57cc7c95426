import { Alert } from './alert/alert.entity.js';
import { AlertDetails } from './alert/alert-details.entity.js';
import { AlertDrafting } from './alert/alert-drafting.entity.js';
import { AlertApproval } from './approval/alert-approval.entity.js';
import { AlertArea } from './area/alert-area.entity.js';
import { AlertBasedOn } from './incident/alert-based-on.entity.js';
import { AlertBasis } from './incident/alert-basis.entity.js';
import { AlertOrigin } from './origin/alert-origin.entity.js';
import { AlertIdentity } from './subject/alert-identity.entity.js';
import { AlertPlate } from './subject/alert-plate.entity.js';
import { AlertSubject } from './subject/alert-subject.entity.js';

/** The records the subgraph keeps. */
export const entities = [
  Alert,
  AlertApproval,
  AlertArea,
  AlertBasedOn,
  AlertBasis,
  AlertDetails,
  AlertDrafting,
  AlertIdentity,
  AlertOrigin,
  AlertPlate,
  AlertSubject,
];
