import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import { sentencesOnValues } from '../errors/sentences-on-values.js';
import { asksForPersonalData, personalDataFields } from '../viewer/asks-for-personal-data.js';

/** What a document turned out to be when it was first met. */
export interface AdmittedDocument {
  /** Why it does not fit the schema; empty when it does. */
  readonly mistakes: readonly GraphQLError[];
  readonly asksForPersonalData: boolean;
}

// The graph is described by the gateway alone.
const RULES = [...specifiedRules.filter((rule) => rule !== ValuesOfCorrectTypeRule), NoSchemaIntrospectionCustomRule];

/**
 * Why a document does not fit the schema. A value written out in it is the caller's own: a gateway knows the names of the scalars and
 * not their rules, so it passes a wrong date on, and the caller is to be told as he would be had he sent it in a variable.
 */
function mistakesIn(document: DocumentNode, schema: GraphQLSchema): GraphQLError[] {
  const found = validate(schema, document, [ValuesOfCorrectTypeRule]);
  const wrongValues = sentencesOnValues(document, found).map(
    (sentence, place) =>
      new GraphQLError(sentence, { nodes: found[place]?.nodes, extensions: { code: 'BAD_USER_INPUT' } }),
  );
  return [...validate(schema, document, RULES), ...wrongValues];
}

/** Returns a function that examines a document once, however often it is executed: a gateway sends the same few again and again. */
export function documentAdmission(schema: GraphQLSchema): (document: DocumentNode) => AdmittedDocument {
  const personalFields = personalDataFields(schema);
  const known = new WeakMap<DocumentNode, AdmittedDocument>();
  return (document) => {
    let admitted = known.get(document);
    if (!admitted) {
      admitted = {
        mistakes: mistakesIn(document, schema),
        asksForPersonalData: asksForPersonalData(document, schema, personalFields),
      };
      known.set(document, admitted);
    }
    return admitted;
  };
}
