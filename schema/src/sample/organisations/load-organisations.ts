import type pg from 'pg';
import { copyRows } from '../copy-rows.js';
import type { SampleWorld } from '../sample-world.js';
import { membersOfFirm, membersOfService } from './members.js';
import { organisationOfFirm, organisationOfService } from './organisation-rows.js';
import { samplePremisesSecurity, sampleProtections } from './premises-security.js';
import { SAMPLE_SERVICES } from './services.js';
import { AGREEMENT_ENDED, AGREEMENT_IN_FORCE, partiesToAgreements, SAMPLE_CLAUSES } from './sharing-agreements.js';

/** Writes what the organisations subgraph holds. */
export async function loadOrganisations(
  client: pg.Client,
  { firms, premises, areas, pathOf }: SampleWorld,
): Promise<void> {
  const members = [...SAMPLE_SERVICES.flatMap(membersOfService), ...firms.flatMap(membersOfFirm)];
  const organisations = [
    ...SAMPLE_SERVICES.map(organisationOfService),
    ...firms.map((firm) => organisationOfFirm(firm, pathOf)),
  ];
  const tables: readonly (readonly [table: string, rows: readonly object[]])[] = [
    ['area', [...areas.values()]],
    ['organisation', organisations],
    ['premises', premises.map(({ firm: _, ...row }) => ({ ...row, areaPath: pathOf(row.areaCode) }))],
    ['premises_security', premises.map(samplePremisesSecurity)],
    ['protection', premises.flatMap(sampleProtections)],
    ['member', members.map(({ member }) => member)],
    ['member_account', members.map(({ account }) => account)],
    ['sharing_agreement', [AGREEMENT_IN_FORCE, AGREEMENT_ENDED]],
    ['agreement_party', partiesToAgreements(firms, SAMPLE_SERVICES)],
    ['agreement_clause', SAMPLE_CLAUSES],
  ];
  for (const [table, rows] of tables) await copyRows(client, `organisations.${table}`, rows);
}
