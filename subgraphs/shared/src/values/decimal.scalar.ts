import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** At most 12 digits before the point: the width of the columns behind it, numeric(14,2). */
const DECIMAL = /^-?\d{1,12}(\.\d{1,2})?$/;

function parse(value: unknown, node?: ValueNode): string {
  if (typeof value !== 'string' || !DECIMAL.test(value))
    throw new GraphQLError('A Decimal is a base-10 string with at most 12 digits and 2 decimals, e.g. "85000000.00".', {
      ...(node && { nodes: node }),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  const [whole, fraction = ''] = value.split('.');
  return `${whole?.replace(/^(-?)0+(?=\d)/, '$1')}.${fraction.padEnd(2, '0')}`;
}

/** Money and other exact numbers. A string and never a float or Int: EUR 85,000,000.00 in cents is above 2,147,483,647. */
export const GraphQLDecimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'Exact decimal number as a base-10 string with 2 decimals, e.g. "85000000.00". Never an Int: EUR 85,000,000.00 in cents is above 2,147,483,647.',
  serialize: (value) => String(value),
  parseValue: (value) => parse(value),
  parseLiteral(node) {
    return parse(node.kind === Kind.STRING ? node.value : undefined, node);
  },
});
