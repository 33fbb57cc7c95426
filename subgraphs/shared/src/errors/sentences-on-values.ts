import { type ASTNode, type DocumentNode, type GraphQLError, visit } from 'graphql';
import { placeInDocument } from './place-in-document.js';

/** Of a field that is missing graphql-js gives the name itself. */
const NAMES_A_FIELD = /^Field "/;

/**
 * The messages of a validation, each with the place of the value it is about. Of a wrong value in a variable graphql-js says where it stands;
 * of one that is written into the document only what a right one looks like.
 */
export function sentencesOnValues(document: DocumentNode, mistakes: readonly GraphQLError[]): string[] {
  const places = new Map<ASTNode, string>();
  const wrong = new Set(mistakes.flatMap(({ nodes }) => nodes?.slice(0, 1) ?? []));
  if (wrong.size > 0)
    visit(document, {
      enter(node, _key, parent, _path, ancestors) {
        if (wrong.has(node)) places.set(node, placeInDocument([...ancestors, parent]));
      },
    });
  return mistakes.map(({ message, nodes: [node] = [] }) => {
    const place = node && places.get(node);
    return place && !NAMES_A_FIELD.test(message) ? `\`${place}\`: ${message}` : message;
  });
}
