import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { placeInDocument } from '@hub/shared/errors/place-in-document';
import type { ASTVisitor, ValidationContext, ValidationRule } from 'graphql';
import type { OperationLimits } from './operation-limits.js';
import { tooCostly } from './too-costly.js';
import { tooLong } from './too-long.js';

/**
 * The limits that a document keeps or breaks by itself, as validation rules: they run once per document, and only after Apollo Server
 * has refused too many tokens and too many selections.
 */
export function limitDocuments(limits: OperationLimits): ValidationRule[] {
  const broken = (sentence: string) => ({
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(tooCostly(sentence))],
  });
  return [
    maxDepthRule({
      n: limits.depth,
      flattenFragments: true,
      ignoreIntrospection: false,
      ...broken(`The operation is nested more than ${limits.depth} levels deep.`),
    }),
    // `__typename` counts like any other field: the library lets it pass by default, and so a thousand of them.
    maxAliasesRule({
      n: limits.aliases,
      allowList: [],
      ...broken(`The operation uses more than ${limits.aliases} aliases.`),
    }),
    maxDirectivesRule({
      n: limits.directives,
      ...broken(`The operation uses more than ${limits.directives} directives.`),
    }),
    (context) => listsInDocument(context, limits.listEntries),
  ];
}

function listsInDocument(context: ValidationContext, entries: number): ASTVisitor {
  return {
    ListValue({ values }, _key, parent, _path, ancestors) {
      if (values.length > entries) context.reportError(tooLong(placeInDocument([...ancestors, parent]), entries));
    },
  };
}
