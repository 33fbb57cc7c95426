import { type DocumentNode, type GraphQLError, type GraphQLSchema, validate } from 'graphql';
import { asksForPersonalData, personalDataFields } from '../viewer/asks-for-personal-data.js';

/** What a document turned out to be when it was first met. */
export interface AdmittedDocument {
  /** Why it does not fit the schema; empty when it does. */
  readonly mistakes: readonly GraphQLError[];
  readonly asksForPersonalData: boolean;
}

/** Returns a function that examines a document once, however often it is executed: a gateway sends the same few again and again. */
export function documentAdmission(schema: GraphQLSchema): (document: DocumentNode) => AdmittedDocument {
  const personalFields = personalDataFields(schema);
  const known = new WeakMap<DocumentNode, AdmittedDocument>();
  return (document) => {
    let admitted = known.get(document);
    if (!admitted) {
      admitted = {
        mistakes: validate(schema, document),
        asksForPersonalData: asksForPersonalData(document, schema, personalFields),
      };
      known.set(document, admitted);
    }
    return admitted;
  };
}
