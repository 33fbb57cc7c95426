import type { ApolloServerPlugin } from '@apollo/server';
import { HubError } from '@hub/shared/errors/hub.error';
import { statePurpose } from '../identity/state-purpose.js';
import type { HubContext } from './hub-context.js';
import { limitVariables } from './limit-variables.js';
import type { LimitWork } from './limit-work.js';
import { costMeasure, type MeasureCost } from './measure-cost.js';
import type { NoteRefusal } from './note-refusal.js';
import type { OperationLimits } from './operation-limits.js';
import type { RequirePurpose } from './personal-data-guard.js';
import { priceOf } from './price-of.js';
import { tooCostly } from './too-costly.js';

export interface AdmissionRules {
  readonly limits: OperationLimits;
  readonly limitWork: LimitWork;
  readonly requirePurpose: RequirePurpose;
  readonly noteRefusal: NoteRefusal;
}

/** The last gate before execution: what the operation is for, what it would cost, and whether it may read what it asks for. */
export function admitOperations({
  limits,
  limitWork,
  requirePurpose,
  noteRefusal,
}: AdmissionRules): ApolloServerPlugin<HubContext> {
  let measureCost: MeasureCost;
  return {
    async serverWillStart({ schema }) {
      measureCost = costMeasure(schema, limits);
    },
    async requestDidStart() {
      return {
        async didResolveOperation({
          contextValue,
          schema,
          request,
          response,
          document,
          operation,
          operationName,
          queryHash,
        }) {
          const { asker } = contextValue;
          // Apollo leaves both to the executor, which fails on them as if the hub had.
          if (!operation) throw new HubError('OPERATION_RESOLUTION_FAILURE');
          if (!schema.getRootType(operation.operation))
            throw new HubError('OPERATION_RESOLUTION_FAILURE', {
              en: `The graph has no ${operation.operation}s.`,
              fr: `Le graphe n’a pas d’opérations de type ${operation.operation}.`,
            });
          asker.facts.hash = queryHash;
          if (operationName) asker.facts.name = operationName.slice(0, 64);
          asker.statePurpose(
            statePurpose({ headers: request.http?.headers ?? new Map(), extensions: request.extensions }),
          );
          limitVariables(request.variables, operation, limits);
          const measured = { document, operation, variables: request.variables };
          asker.facts.cost = measureCost(measured);
          if (asker.facts.cost > limits.records)
            throw tooCostly({
              en: `The operation would read more than ${limits.records} records: ask for smaller pages or fewer levels.`,
              fr: `L’opération lirait plus de ${limits.records} enregistrements : demandez des pages plus petites ou moins de niveaux.`,
            });
          asker.facts.price = priceOf(asker.facts.cost, measured);
          await limitWork(asker, asker.facts.price, response.http.headers);
          try {
            requirePurpose(asker.viewer, document);
          } catch (refusal) {
            await noteRefusal(asker, operation, 'PURPOSE_REQUIRED');
            throw refusal;
          }
        },
      };
    },
  };
}
