import { GraphQLError } from 'graphql';
import type { Language } from '../viewer/language.js';
import { HubError } from './hub.error.js';

/** An error in the caller's language, where the words are the hub's own: graphql-js wraps what was thrown, and keeps its English message. */
export function inLanguage(error: GraphQLError, language: Language): GraphQLError {
  const said = error instanceof HubError ? error : error.originalError;
  if (!(said instanceof HubError)) return error;
  const { nodes, path, extensions } = error;
  return new GraphQLError(said.sentence[language], { nodes, path, extensions });
}
