import { randomUUID } from 'node:crypto';
import { database } from '../database.js';
import { aPremisesOf } from './a-declaration.js';

/** Opens a shop of a firm that a test has admitted, at the place of one of firm.vendome; gives its id. */
export async function aPremises(organisationId: string): Promise<string> {
  const id = randomUUID();
  await database().query(
    `insert into organisations.premises
       select (jsonb_populate_record(p, jsonb_build_object('id', $1::text, 'organisation_id', $2::text))).*
         from organisations.premises p where p.id = $3`,
    [id, organisationId, await aPremisesOf('firm.vendome')],
  );
  return id;
}
