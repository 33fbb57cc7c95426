import { onLanguage } from './language.js';
import { demoSignIn } from './sign-in.js';

const field = (id) => document.getElementById(id);

/** The fields of the bar: who asks, what for, and why. */
export async function startAsker({ demo, purposes }) {
  document.getElementById('asker').addEventListener('submit', (event) => event.preventDefault());
  offerPurposes(purposes);
  const who = demo ? await demoMember(demo) : pastedToken();
  return {
    ...who,
    /** The headers that say what the fields say. */
    async headers() {
      const token = await who.token();
      return {
        // What the bar speaks, the hub's refusals are in.
        'accept-language': document.documentElement.lang,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(field('purpose').value && { 'hub-purpose': field('purpose').value }),
        ...(field('justification').value && { 'hub-justification': encodeURIComponent(field('justification').value) }),
      };
    },
    /** Draws the eye to the purpose, or lets it go. */
    missPurpose(missed) {
      field('purpose').setAttribute('aria-invalid', String(missed));
    },
    onPurpose(listener) {
      field('purpose').addEventListener('change', listener);
    },
  };
}

function offerPurposes(purposes) {
  field('purpose').replaceChildren(...['', ...purposes].map((purpose) => new Option('', purpose)));
  onLanguage((words) => {
    for (const option of field('purpose').options)
      option.text = option.value ? (words.purposes[option.value] ?? option.value) : words.noPurpose;
  });
}

async function demoMember({ members, tokenUrl }) {
  const known = await (await fetch(members)).json();
  field('member').replaceChildren(...known.map(({ userName }) => new Option('', userName)));
  onLanguage(() => {
    const language = document.documentElement.lang === 'fr' ? 'fr' : 'en';
    known.forEach(({ userName, label }, index) => {
      field('member').options[index].text = `${label[language]} (${userName})`;
    });
  });
  const suggestPurpose = () => {
    field('purpose').value = known.find(({ userName }) => userName === field('member').value)?.suggestedPurpose ?? '';
  };
  suggestPurpose();
  field('member').addEventListener('change', suggestPurpose);
  field('member-field').hidden = false;
  const signIn = demoSignIn(tokenUrl);
  return {
    token: () => signIn(field('member').value),
    starterQuery: () => known.find(({ userName }) => userName === field('member').value)?.starterQuery,
    onChange: (listener) => field('member').addEventListener('change', listener),
  };
}

function pastedToken() {
  field('token-field').hidden = false;
  return {
    token: async () => field('token').value.trim(),
    starterQuery: () => undefined,
    onChange: (listener) => field('token').addEventListener('change', listener),
  };
}
