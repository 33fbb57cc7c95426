import {
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Whether anything of the records of a page is asked for, by its `nodes` or its `edges`, or only about the page. */
export function takesRecords({ fieldNodes, fragments, variableValues }: GraphQLResolveInfo): boolean {
  const takes = (selected: SelectionSetNode | undefined): boolean =>
    (selected?.selections ?? []).some((selection) => {
      if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true) return false;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] === false) return false;
      if (selection.kind === Kind.FIELD) return selection.name.value === 'nodes' || selection.name.value === 'edges';
      return takes(
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments[selection.name.value]?.selectionSet,
      );
    });
  return fieldNodes.some(({ selectionSet }) => takes(selectionSet));
}
