import { startAsker } from './asker.js';
import { startLanguage } from './language.js';
import { notice, startNotice } from './notice.js';

const { React, ReactDOM, GraphiQL } = window;

/** What was asked stays in this page: it can name persons, and a browser keeps its storage for whoever sits there next. */
function forgetfulStorage() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}

/** Sends one operation as whoever the bar says, and explains the two answers a newcomer meets. */
function fetcherFor(asker, url) {
  return async (operation) => {
    const headers = { 'content-type': 'application/json', ...(await asker.headers()) };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(operation) }).catch((fault) => {
      notice('unreachable');
      throw fault;
    });
    const answer = await response.json();
    const codes = (answer.errors ?? []).map((error) => error.extensions?.code);
    const missed = codes.includes('PURPOSE_REQUIRED');
    asker.missPurpose(missed);
    notice(missed ? 'askForPurpose' : codes.includes('UNAUTHENTICATED') ? 'refused' : undefined);
    return answer;
  };
}

function Editor({ asker, url }) {
  const [{ turn, starter, query }, setState] = React.useState(() => firstTurn(asker));
  const fetcher = React.useMemo(() => fetcherFor(asker, url), [asker, url]);
  const storage = React.useMemo(forgetfulStorage, []);
  React.useEffect(() => asker.onChange(() => setState((present) => nextTurn(present, asker))), [asker]);
  return React.createElement(GraphiQL, {
    key: turn,
    fetcher,
    storage,
    query,
    onEditQuery: (edited) => setState({ turn, starter, query: edited }),
    isHeadersEditorEnabled: false,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'variables',
    inputValueDeprecation: true,
  });
}

function firstTurn(asker) {
  const starter = asker.starterQuery() ?? '';
  return { turn: 0, starter, query: starter };
}

/** Somebody else asks: what the one before was answered goes away, and what was typed stays, to be asked as the other. */
function nextTurn({ turn, starter, query }, asker) {
  const next = asker.starterQuery() ?? '';
  return { turn: turn + 1, starter: next, query: query === starter ? next : query };
}

async function start() {
  startLanguage();
  startNotice();
  const settings = await (await fetch('/console/settings.json')).json();
  const asker = await startAsker(settings);
  const clear = () => {
    asker.missPurpose(false);
    notice(undefined);
  };
  asker.onPurpose(clear);
  asker.onChange(clear);

  const root = ReactDOM.createRoot(document.getElementById('editor'));
  const open = () => root.render(React.createElement(Editor, { asker, url: settings.graphqlUrl }));
  if (await asker.token()) return open();
  notice('signIn');
  asker.onChange(open);
}

start().catch(() => notice('unreachable'));
