import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { hubUrl, tokenOf } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aDeclaration, DECLARE } from '../../support/given/a-declaration.js';
import { anAlert } from '../../support/given/an-alert-draft.js';
import { aRow, IMPORT } from '../../support/given/an-import.js';
import { type FoundSentence, sentencesOfSources, type Wording } from '../../support/sentences-of-sources.js';

/* Whoever is refused is told why in French or in English, as the request asks; the language changes the words and nothing else. */

/** What a request asks for, and what it is answered in. */
const ASKED = [
  ['fr', 'fr'],
  ['fr-FR,fr;q=0.9,en;q=0.5', 'fr'],
  ['de;q=0.9, fr;q=0.2', 'fr'],
  ['en-GB, fr;q=0.9', 'en'],
  ['de', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [undefined, 'en'],
  [`${'zz-'.repeat(1_000)},__proto__;q=,;;=","\xff\xfe${',x'.repeat(3_000)}`, 'en'],
] as const;

interface Refused {
  readonly asker?: string;
  readonly body: () => object | Promise<object>;
  readonly words: { readonly en: readonly string[]; readonly fr: readonly string[] };
}

const OVER_ALIASES = `{ ${Array.from({ length: 31 }, (_, place) => `a${place}: __typename`).join(' ')} }`;
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

const withdrawal = (id: string): string =>
  `mutation { withdrawIncident(id: "${id}", version: 1) { errors { code path message } } }`;

const REFUSED: Readonly<Record<string, Refused>> = {
  'a declaration, by two rules at once': {
    asker: 'firm.vendome',
    body: async () => {
      const occurred = { from: '2009-12-18T17:40:00Z', to: '2009-12-18T17:35:00Z', precision: 'MINUTE' };
      const input = await aDeclaration('firm.vendome', {
        occurred,
        emergencyCall: null,
        narrative: 'x'.repeat(5_001),
      });
      return { query: DECLARE, variables: { input } };
    },
    words: {
      en: ['occurred.to must not be before occurred.from.', 'The narrative has at most 5000 characters.'],
      fr: ['occurred.to ne peut pas précéder occurred.from.', 'Le récit compte au plus 5000 caractères.'],
    },
  },
  'a row of an import': {
    asker: 'system.rivoli',
    body: async () => ({
      query: IMPORT,
      variables: { input: { rows: [await aRow('firm.rivoli', { premisesId: UNKNOWN })] } },
    }),
    words: { en: ['Your firm has no such premises.'], fr: ['Votre entreprise n’a pas cet établissement.'] },
  },
  'a declaration before it is sent, in a preview': {
    asker: 'firm.vendome',
    body: async () => {
      const input = await aDeclaration('firm.vendome', { handling: { tlp: 'TLP_RED' } });
      const query = 'query ($input: IncidentInput!) { previewVisibility(input: $input) { audience } }';
      return { query, variables: { input } };
    },
    words: {
      en: ['input.handling.tlp: TLP:RED is for named members only: name at least one member.'],
      fr: ['input.handling.tlp : TLP:RED ne s’adresse qu’à des membres désignés : désignez au moins un membre.'],
    },
  },
  'a firm that drafts an alert with a plate, by a warning alone': {
    asker: 'firm.vendome',
    body: () => ({
      query:
        'mutation ($input: AlertInput!) { draftAlert(input: $input) { alert { id } warnings { code message } errors { code } } }',
      variables: { input: anAlert({ kind: 'VEHICLE', plate: 'AB-123-CD' }) },
    }),
    words: {
      en: ['The plate stays with your firm and the police; other firms and the observatory do not see it.'],
      fr: [
        'La plaque reste entre votre entreprise et la police ; les autres entreprises et l’observatoire ne la voient pas.',
      ],
    },
  },
  'an incident that there is not': {
    asker: 'firm.vendome',
    body: () => ({
      query: withdrawal(UNKNOWN),
    }),
    words: { en: ['There is no such incident.'], fr: ['Cet incident n’existe pas.'] },
  },
  'personal data without a purpose, by the gateway': {
    asker: 'police.paris8',
    body: () => ({ query: '{ incidents(first: 1) { nodes { narrative } } }' }),
    words: {
      en: [
        'Personal data is read for a stated purpose that is one of your role: send the header hub-purpose (and hub-justification), or extensions.purpose.',
      ],
      fr: [
        'Les données personnelles se lisent pour une finalité déclarée, qui est l’une de celles de votre rôle : envoyez l’en-tête hub-purpose (et hub-justification), ou extensions.purpose.',
      ],
    },
  },
  'whoever has not signed in, before the graph is reached': {
    body: () => ({ query: '{ me { id } }' }),
    words: {
      en: ['Who is asking could not be established: sign in, then send the access token as a bearer token.'],
      fr: [
        'Il n’a pas été possible d’établir qui demande : connectez-vous, puis envoyez le jeton d’accès comme jeton au porteur (bearer).',
      ],
    },
  },
  'an operation that passes a limit, while it is validated': {
    asker: 'firm.vendome',
    body: () => ({ query: OVER_ALIASES }),
    words: {
      en: ['The operation uses more than 30 aliases.'],
      fr: ['L’opération utilise plus de 30 alias.'],
    },
  },
  'a purpose that there is not, before anything is planned': {
    asker: 'firm.vendome',
    body: () => ({ query: '{ me { id } }', extensions: { purpose: 7 } }),
    words: {
      en: ['`extensions.purpose` must be a string.'],
      fr: ['`extensions.purpose` doit être une chaîne de caractères.'],
    },
  },
  'a cursor of nobody, by a subgraph in its own words': {
    asker: 'firm.vendome',
    body: () => ({ query: '{ incidents(first: 1, after: "x") { totalCount } }' }),
    words: {
      en: ['`after` is not a cursor of this list: use the endCursor of a page you were given.'],
      fr: ['`after` n’est pas un curseur de cette liste : utilisez le endCursor d’une page qui vous a été remise.'],
    },
  },
  'what is not open to a role, by a subgraph in words of the hub': {
    asker: 'press.officer',
    body: () => ({ query: '{ auditTrail(first: 1) { nodes { id } } }' }),
    words: {
      en: ['This operation is not open to your role.'],
      fr: ['Cette opération n’est pas ouverte à votre rôle.'],
    },
  },
};

interface Told {
  readonly words: readonly string[];
  /** Everything else of the answer: its status, its headers and the bytes round the words. */
  readonly rest: unknown;
}

/** Sends what `fetch` would not: no `accept-language` at all, or one of foreign bytes. */
async function answerTo(body: string, headers: Readonly<Record<string, string>>): Promise<Told> {
  const asked = request(`${hubUrl()}/graphql`, { method: 'POST', headers });
  asked.end(body);
  const [response] = await once(asked, 'response');
  const words: string[] = [];
  const round = (await text(response)).replaceAll(/"message":("(?:[^"\\]|\\.)*")/g, (_, word: string) => {
    words.push(JSON.parse(word));
    return '"message":…';
  });
  const { date: _date, 'content-length': _length, ...fixed } = response.headers;
  return { words, rest: [response.statusCode, fixed, round] };
}

describe.each(Object.entries(REFUSED))('%s', (_what, { asker, body, words }) => {
  test('is told why in the language that is asked for, and in all else alike to the byte', async () => {
    const sent = JSON.stringify(await body());
    const headers = {
      'content-type': 'application/json',
      'x-request-id': 'same-request',
      ...(asker && { authorization: `Bearer ${await tokenOf(asker)}` }),
    };
    const plain = await answerTo(sent, headers);
    for (const [asked, language] of ASKED) {
      const told = await answerTo(sent, { ...headers, ...(asked !== undefined && { 'accept-language': asked }) });
      expect([asked, told.words.toSorted()]).toEqual([asked, words[language].toSorted()]);
      expect([asked, told.rest]).toEqual([asked, plain.rest]);
    }
  });
});

test('an incident that is hidden and one that is unknown are refused in French alike to the byte', async () => {
  const { rows } = await database().query(
    `select id from incidents.incident where handling_tlp = 'TLP_AMBER_STRICT' and victim_id not in
       (select m.organisation_id from organisations.member m join organisations.member_account a on a.member_id = m.id
         where a.subject = 'firm.bellecour') limit 1`,
  );
  const authorization = `Bearer ${await tokenOf('firm.bellecour')}`;
  const headers = { 'content-type': 'application/json', 'x-request-id': 'same-request', 'accept-language': 'fr' };
  const told = (id: string) => answerTo(JSON.stringify({ query: withdrawal(id) }), { ...headers, authorization });
  const hidden = await told(rows[0].id);
  expect(hidden.words).toEqual(['Cet incident n’existe pas.']);
  expect(hidden).toEqual(await told(UNKNOWN));
});

test('a header with a control character is no request, in any language', async () => {
  const { hostname, port } = new URL(hubUrl());
  const socket = connect(Number(port), hostname);
  socket.end('GET /graphql HTTP/1.1\r\nhost: hub\r\naccept-language: fr\x01\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
});

describe('every sentence of the sources', () => {
  const sentences = sentencesOfSources();

  /** Names of the graph and of the law, which are the same in every language. */
  const CODES = /`[^`]*`|\b\w{2,}(?:\.\w+)+\b|\b\w*[a-z\d][A-Z]\w*\b|\b[A-Z][A-Z\d_]+\b/g;
  const IN_ENGLISH: Readonly<Record<string, string>> = { RGPD: 'GDPR', UE: 'EU', fr: 'en', inFrench: 'sentence' };
  const ENGLISH =
    /\b(?:the|of|is|are|was|and|not|no|with|must|has|have|its|for|to|in|by|who|which|nothing|only|most|least|there|such|than|has|been)\b/i;

  const withoutCodes = ({ text: said }: Wording): string => said.replaceAll(CODES, '…');
  const namesIn = ({ text: said }: Wording): string[] =>
    (said.match(CODES) ?? []).map((code) => IN_ENGLISH[code] ?? code).toSorted();
  const numbersIn = ({ text: said }: Wording): string[] =>
    (said.replaceAll(/(?<=\d)[,\s](?=\d{3})/g, '').match(/\d+/g) ?? []).toSorted();
  const ending = ({ text: said }: Wording): string => /[.:;?!]?\s*$/.exec(said)?.[0] ?? '';

  const those = (fails: (sentence: FoundSentence) => boolean): string[] =>
    sentences.filter(fails).map(({ file, en, fr }) => `${file}: ${en.text} | ${fr.text}`);

  test('is found', () => {
    expect(sentences.length).toBeGreaterThan(250);
  });

  test('is French in French: in words of its own, with its own apostrophe and none of English', () => {
    expect(those(({ en, fr }) => fr.text === en.text && en.text !== '')).toEqual([]);
    expect(those(({ fr }) => fr.text.includes("'") || ENGLISH.test(withoutCodes(fr)))).toEqual([]);
    // Words that come from elsewhere: any sentence cut to its length, and those of graphql-js on the shape of a row.
    const passedOn = those(({ fr }) => fr.text === '').map((found) => found.split(':')[0]);
    expect(passedOn).toEqual(['gateway/src/format-error.ts', 'subgraphs/incidents/src/import/read-row.ts']);
  });

  test('tells in both languages of the same fields, codes, numbers and values', () => {
    const valuesIn = ({ names }: Wording): string[] => names.map((name) => IN_ENGLISH[name] ?? name).toSorted();
    expect(those(({ en, fr }) => valuesIn(en).join() !== valuesIn(fr).join())).toEqual([]);
    expect(those(({ en, fr }) => namesIn(en).join() !== namesIn(fr).join())).toEqual([]);
    expect(those(({ en, fr }) => numbersIn(en).join() !== numbersIn(fr).join())).toEqual([]);
    expect(those(({ en, fr }) => ending(en) !== ending(fr))).toEqual([]);
  });
});
