import { type Audit, type AuditResult, serverAudits } from 'graphql-http';
import { hubUrl, tokenOf } from '../support/ask.js';

/* The audits of the GraphQL-over-HTTP specification, on the hub as it runs, by a member. */

async function results(headers: Record<string, string>): Promise<AuditResult[]> {
  const authorization = `Bearer ${await tokenOf('firm.rivoli')}`;
  const fetchFn: typeof fetch = (url, init) =>
    fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), authorization, ...headers } });
  const audits: Audit[] = serverAudits({ url: `${hubUrl()}/graphql`, fetchFn });
  expect(audits.length).toBeGreaterThan(50);
  return Promise.all(audits.map((audit) => audit.fn()));
}

const failed = (all: readonly AuditResult[]): string[] =>
  all.flatMap((result) => (result.status === 'ok' ? [] : [`${result.status}: ${result.name}`]));

test('the hub passes every audit, with no warning and no notice', async () => {
  // A header that a foreign page cannot set, which the hub asks for with GET.
  expect(failed(await results({ 'apollo-require-preflight': '1' }))).toEqual([]);
});

test('without the header that no foreign page can set, the only audits it does not pass are those of GET, which is optional', async () => {
  expect(failed(await results({}))).toEqual([
    'notice: MAY accept application/x-www-form-urlencoded formatted GET requests',
    'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
    'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  ]);
});
