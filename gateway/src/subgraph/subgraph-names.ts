import { Kind, parse } from 'graphql';

/** The names of the subgraphs a supergraph was composed of, as its enum `join__Graph` keeps them. */
export function subgraphNames(supergraphSdl: string): string[] {
  const graphs = parse(supergraphSdl, { noLocation: true }).definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return values.flatMap(({ directives = [] }) =>
    directives
      .flatMap((directive) => directive.arguments ?? [])
      .flatMap(({ name, value }) => (name.value === 'name' && value.kind === Kind.STRING ? [value.value] : [])),
  );
}
