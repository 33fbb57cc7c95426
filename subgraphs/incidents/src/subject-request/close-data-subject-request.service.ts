import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { SENTENCES } from '../sentences.js';
import { assertForADataSubject } from './assert-for-a-data-subject.js';
import { DataSubjectRequest } from './data-subject-request.entity.js';

/** Closes a data subject's request, and with it the access. What is closed already stays as it is: asked twice, it is closed once. */
export async function closeDataSubjectRequest(context: RequestContext, id: string): Promise<DataSubjectRequest> {
  const { em, viewer, accessLog } = context;
  assertForADataSubject(viewer);
  const closed = isIdentifier(id)
    ? await em.execute<object[]>(
        `update incidents.data_subject_request set closed_at = ${THIS_INSTANT} where id = ? and closed_at is null returning id`,
        [id],
      )
    : [];
  em.clear();
  const request = isIdentifier(id) ? await em.findOne(DataSubjectRequest, { id }) : null;
  if (!request) throw new Refusal('NOT_FOUND', ['id'], SENTENCES.noSuchRequest);
  if (closed.length > 0) accessLog.altered('DataSubjectRequest', id, 'closedAt');
  return request;
}
