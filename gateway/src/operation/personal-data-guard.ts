import { HubError } from '@hub/shared/errors/hub.error';
import { asksForPersonalData, personalDataFields } from '@hub/shared/viewer/asks-for-personal-data';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { buildSchema, type DocumentNode, type GraphQLSchema, isInterfaceType } from 'graphql';
import type { Logger } from 'pino';

/** Throws when the viewer has to say why it reads what the document asks for, and has not. */
export type RequirePurpose = (viewer: Viewer, document: DocumentNode) => void;

/**
 * Refuses the whole operation before any subgraph is asked, so that no half of it is answered and nothing is written to the access log
 * without its purpose. Each subgraph refuses for itself as well; this is the earlier and clearer no.
 */
export function personalDataGuard(supergraphSdl: string, log: Logger): RequirePurpose {
  const schema = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true });
  const personal = withInterfaces(schema, personalDataFields(schema));
  if (personal.size === 0) log.warn('no field of the graph is marked as personal data: nobody is asked for a purpose');
  // Documents are kept while they are in use, and a verdict depends on nothing else.
  const verdicts = new WeakMap<DocumentNode, boolean>();

  return (viewer, document) => {
    if (!mustStatePurpose(viewer)) return;
    const asks = verdicts.get(document) ?? asksForPersonalData(document, schema, personal);
    verdicts.set(document, asks);
    if (asks) throw new HubError('PURPOSE_REQUIRED');
  };
}

/** A field of an interface can hold personal data as soon as the field of one type behind it can. */
function withInterfaces(schema: GraphQLSchema, fields: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(fields);
  for (const type of Object.values(schema.getTypeMap()).filter(isInterfaceType)) {
    for (const name of Object.keys(type.getFields())) {
      if (schema.getPossibleTypes(type).some((possible) => fields.has(`${possible.name}.${name}`)))
        all.add(`${type.name}.${name}`);
    }
  }
  return all;
}
