import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Purpose } from '@hub/shared/viewer/purpose.enum';
import express, { type RequestHandler, type Response, type Router } from 'express';
import helmet from 'helmet';

/** The console's own files stand beside the sources, so that they are found from the sources and from the build alike. */
const OWN_FILES = fileURLToPath(new URL('../../console', import.meta.url));

const require = createRequire(import.meta.url);

/** Files of installed packages: the console works on a network that reaches nothing else. */
const VENDOR_FILES: Readonly<Record<string, string>> = {
  'react.js': inPackage('react', 'umd/react.production.min.js'),
  'react-dom.js': inPackage('react-dom', 'umd/react-dom.production.min.js'),
  'graphiql.js': inPackage('graphiql', 'graphiql.min.js'),
  'graphiql.css': inPackage('graphiql', 'graphiql.min.css'),
};

/** Scripts of this host only, none of them inline. GraphiQL sets styles and brings its fonts and images along in its style sheet. */
const contentSecurityPolicy: RequestHandler = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

export interface ConsoleOptions {
  /** Path of the demo identity provider; without one the console asks for an access token. */
  readonly demoPath?: string;
}

/** A place to try the graph from a browser, in French and English, as one of the demo members or with a token of one's own. */
export function serveConsole({ demoPath }: ConsoleOptions): Router {
  const settings = {
    graphqlUrl: '/graphql',
    purposes: Object.values(Purpose),
    ...(demoPath && { demo: { members: `${demoPath}/members`, tokenUrl: `${demoPath}/token` } }),
  };
  return express
    .Router()
    .get('/', contentSecurityPolicy, (_request, response) => sendFile(response, join(OWN_FILES, 'index.html')))
    .use('/console', contentSecurityPolicy)
    .get('/console/settings.json', (_request, response) => void response.json(settings))
    .get('/console/vendor/:file', (request, response, next) => {
      const { file } = request.params;
      const path = Object.hasOwn(VENDOR_FILES, file) ? VENDOR_FILES[file] : undefined;
      if (path) sendFile(response, path);
      else next();
    })
    .use('/console', express.static(OWN_FILES, { index: false, cacheControl: false, setHeaders: askBeforeReuse }));
}

function sendFile(response: Response, path: string): void {
  askBeforeReuse(response);
  // The project may lie below a directory whose name begins with a dot.
  response.sendFile(path, { cacheControl: false, dotfiles: 'allow' });
}

/** These files hold no data: a browser may keep them, as long as it asks whether they are still the same. */
function askBeforeReuse(response: Pick<Response, 'setHeader'>): void {
  response.setHeader('cache-control', 'no-cache');
}

function inPackage(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file);
}
