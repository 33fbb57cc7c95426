import type { RequestContext } from '@hub/shared/subgraph/request-context';
import {
  coerceInputValue,
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';

type Arguments = Readonly<Record<string, unknown>>;

/** One subgraph for the length of one operation: its fields with the law around them, in a transaction that answers as the viewer. */
export class Part {
  constructor(
    readonly name: string,
    private readonly schema: GraphQLSchema,
    private readonly context: RequestContext,
  ) {}

  field(type: string, name: string): GraphQLField<unknown, unknown> {
    const found = this.schema.getType(type);
    const field = isObjectType(found) ? found.getFields()[name] : undefined;
    if (!field) throw new Error(`${this.name} has no ${type}.${name}.`);
    return field;
  }

  /** What the subgraph's own resolver gives for a field of an object of its own. */
  async resolve(type: string, name: string, source: unknown, given: Arguments, info: GraphQLResolveInfo) {
    const field = this.field(type, name);
    const parentType = this.schema.getType(type);
    if (!isObjectType(parentType)) throw new Error(`${type} is no type of objects.`);
    const own = { ...info, schema: this.schema, parentType, fieldName: name, returnType: field.type };
    return (field.resolve ?? defaultFieldResolver)(source, coerced(field, given), this.context, own);
  }

  /** The record another subgraph points at, as the subgraph's reference resolver gives it to this viewer. */
  async load(type: string, key: Readonly<Record<string, unknown>>, info: GraphQLResolveInfo): Promise<object | null> {
    const representations = [{ __typename: type, ...key }];
    const loaded = (await this.resolve('Query', '_entities', undefined, { representations }, info)) as object[];
    return (await loaded[0]) ?? null;
  }
}

/** Arguments as the caller wrote them, read by the subgraph's own enums and scalars. */
function coerced(field: GraphQLField<unknown, unknown>, given: Arguments): Record<string, unknown> {
  return Object.fromEntries(
    field.args
      .filter(({ name }) => given[name] !== undefined)
      .map(({ name, type }) => [
        name,
        coerceInputValue(given[name], type, (_path, _value, { message }) => {
          throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
        }),
      ]),
  );
}
