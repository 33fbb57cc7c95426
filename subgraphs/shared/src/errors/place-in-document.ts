import { type ASTNode, Kind } from 'graphql';

type Around = ASTNode | readonly ASTNode[] | null | undefined;

/** Where a value stands in a document, by the names of its argument and of the fields of the input around it: `input.loss.stolenEur`. */
export function placeInDocument(around: readonly Around[]): string {
  return around
    .flatMap((node) =>
      node && 'kind' in node && (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD)
        ? [node.name.value]
        : [],
    )
    .join('.');
}
