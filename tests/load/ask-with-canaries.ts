import { crossingsIn } from '../canaries/crossings.js';
import { purposeOf } from '../support/demo-viewers.js';
import { signedInAt } from './signed-in-at.js';

/** What came of one operation. */
export interface Asked {
  /** The HTTP status, and the codes of errors if there were any. */
  readonly outcome: string;
  /** Secrets in the answer that are not for whoever asked, in words. */
  readonly crossed: readonly string[];
  readonly answeredAt: number;
}

/** The same for everybody, through all four subgraphs. */
const OPERATION = `{
  me { id role organisation { id displayName } }
  incidents(first: 5) { totalCount nodes { id reference narrative place { address area { name } } victim { displayName } } }
  alerts(first: 5) { totalCount nodes { id headline status } }
  statements(first: 5) { totalCount nodes { id headline status } }
}`;

/** Asks the operation as a member, and searches the answer. */
export function askWithCanaries(url: string): (member: string) => Promise<Asked> {
  const tokenOf = signedInAt(url);
  return async (member) => {
    const recipient = { userName: member, hasPurpose: true, askedAt: new Date() };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await tokenOf(member)}`,
        'hub-purpose': purposeOf(member),
      },
      body: JSON.stringify({ query: OPERATION }),
    });
    const text = await response.text();
    const answeredAt = performance.now();
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
    const codes = new Set(errors.map(({ extensions }) => extensions?.code));
    const crossings = await crossingsIn(text, recipient);
    return {
      outcome: [response.status, ...codes].join(' '),
      crossed: crossings.map(({ token, columns }) => `${member} was given ${token} of ${columns.join(', ')}`),
      answeredAt,
    };
  };
}
