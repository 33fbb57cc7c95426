import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { placeInDocument } from '@hub/shared/errors/place-in-document';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { ASTVisitor, ValidationContext, ValidationRule } from 'graphql';
import type { OperationLimits } from './operation-limits.js';
import { tooCostly } from './too-costly.js';
import { tooLong } from './too-long.js';

/**
 * The limits that a document keeps or breaks by itself, as validation rules: they run once per document, and only after Apollo Server
 * has refused too many tokens and too many selections.
 */
export function limitDocuments(limits: OperationLimits): ValidationRule[] {
  const broken = (sentence: Sentence) => ({
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(tooCostly(sentence))],
  });
  return [
    maxDepthRule({
      n: limits.depth,
      flattenFragments: true,
      ignoreIntrospection: false,
      ...broken({
        en: `The operation is nested more than ${limits.depth} levels deep.`,
        fr: `L’opération est imbriquée sur plus de ${limits.depth} niveaux.`,
      }),
    }),
    // `__typename` counts like any other field: the library lets it pass by default, and so a thousand of them.
    maxAliasesRule({
      n: limits.aliases,
      allowList: [],
      ...broken({
        en: `The operation uses more than ${limits.aliases} aliases.`,
        fr: `L’opération utilise plus de ${limits.aliases} alias.`,
      }),
    }),
    maxDirectivesRule({
      n: limits.directives,
      ...broken({
        en: `The operation uses more than ${limits.directives} directives.`,
        fr: `L’opération utilise plus de ${limits.directives} directives.`,
      }),
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
