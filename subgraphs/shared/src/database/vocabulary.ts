import { getMetadataStorage } from 'type-graphql';

/** The words of every enumeration of the schema: names of kinds and states, and of nobody. */
export function vocabulary(): ReadonlySet<string> {
  return new Set(getMetadataStorage().enums.flatMap(({ enumObj }) => Object.values<string>({ ...enumObj })));
}
