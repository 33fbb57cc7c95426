import { stripIgnoredCharacters } from 'graphql';
import type { DemoMember } from '../identity/demo-identity-provider.js';

/** What whoever started the hub to look at it reads: where it is, and one command that works as it stands. */
export function welcome(hubUrl: string, member: DemoMember | undefined): string {
  const lines = ['', 'The liaison hub is ready.', '', `  GraphQL  ${hubUrl}/graphql`, `  Console  ${hubUrl}/`];
  if (member)
    lines.push('', `  As the demo member ${member.userName} (${member.label.en}):`, '', sampleCommand(hubUrl, member));
  return `${lines.join('\n')}\n`;
}

function sampleCommand(hubUrl: string, { userName, starterQuery }: DemoMember): string {
  const asJson = (body: object): string => quoted(JSON.stringify(body));
  const query = stripIgnoredCharacters(starterQuery);
  const signIn = `curl -s ${hubUrl}/demo/token -H 'content-type: application/json' -d ${asJson({ member: userName })}`;
  return [
    `TOKEN=$(${signIn} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `curl -s ${hubUrl}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d ${asJson({ query })}`,
  ].join('\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
