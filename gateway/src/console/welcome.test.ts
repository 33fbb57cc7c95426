import { execFileSync } from 'node:child_process';
import { welcome } from './welcome.js';

const MEMBER = {
  userName: 'firm.vendome',
  subject: 's',
  label: { fr: 'Owner', en: 'Owner' },
  audience: 'committee',
  starterQuery: `{\n  areas(name: "L'Isle \\"d'Abeau\\"") {\n    nodes { name }\n  }\n}`,
  suggestedPurpose: null,
};

describe('What is said at the start', () => {
  it('holds a command that a shell passes on exactly, whatever quotes the query has', () => {
    const [commands = ''] = /TOKEN=[\s\S]*/.exec(welcome('http://127.0.0.1:4000', MEMBER)) ?? [];
    // A stand-in for curl: the first call answers with a token, the second tells how it was called.
    const curl = `curl() { case "$2" in */token) echo '{"access_token":"abc.def","token_type":"Bearer"}';; *) printf '%s\\n' "$@";; esac; }`;
    const said = execFileSync('sh', ['-c', `${curl}\n${commands}`], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(said).toContain('authorization: Bearer abc.def');
    expect(said).toContain('http://127.0.0.1:4000/graphql');
    expect(JSON.parse(said.at(-1) ?? '')).toEqual({
      query: `{areas(name:"L'Isle \\"d'Abeau\\""){nodes{name}}}`,
    });
  });

  it('names no member when nobody may sign in as one', () => {
    expect(welcome('http://127.0.0.1:4000', undefined)).not.toContain('curl');
  });
});
