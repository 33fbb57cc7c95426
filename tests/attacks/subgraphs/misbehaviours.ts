import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { answerJson, SECRET } from './hostile-subgraph.js';

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');

/** Sends so many megabytes as one string of a GraphQL answer, as fast as they are taken; tells how many were. */
export function flood(response: ServerResponse, megabytes: number, onSent: (sent: number) => void): void {
  let sent = 0;
  response.writeHead(200, { 'content-type': 'application/json' }).write(`{"data":{"x":"${SECRET}`);
  const pump = (): void => {
    while (sent < megabytes && !response.destroyed) {
      sent += 1;
      onSent(sent);
      if (!response.write(MEGABYTE)) return void response.once('drain', pump);
    }
    response.end('"}}');
  };
  pump();
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(timer));
}

const html = `<html><body>Error at ${SECRET}: select * from incidents.incident</body></html>`;

/** Ways of giving no answer at all. */
export const MISBEHAVIOURS: Readonly<Record<string, RequestListener>> = {
  'says nothing': () => {},
  'begins to answer and stops': (_request, response) => void response.write(`{"data":{"a":"${SECRET}`),
  'answers a byte at a time, for ever': (_request, response) => drip(response),
  'hangs up': (request) => void request.socket.destroy(),
  'hangs up in the middle': (request, response) => {
    response.writeHead(200, { 'content-length': '5000' }).write(`{"data":{"a":"${SECRET}`);
    setTimeout(() => request.socket.destroy(), 20);
  },
  'resets the connection': (request) => void request.socket.resetAndDestroy(),
  'speaks something other than HTTP': (request) => void request.socket.end(`SSH-2.0-${SECRET}\r\n`),
  'fails, and tells why': (_request, response) =>
    answerJson(response, { errors: [{ message: SECRET, extensions: { code: 'BAD_USER_INPUT' } }] }, 500),
  'fails with data': (_request, response) => answerJson(response, { data: { __typename: SECRET } }, 503),
  'answers with a page': (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end(html),
  'answers with a page and says it is JSON': (_request, response) => answerJson(response, html),
  'refuses with a page': (_request, response) =>
    void response.writeHead(403, { 'content-type': 'text/html' }).end(html),
  'answers JSON that is cut off': (_request, response) => answerJson(response, `{"data":{"a":"${SECRET}"`),
  'answers with nothing': (_request, response) => answerJson(response, ''),
  'answers null': (_request, response) => answerJson(response, 'null'),
  'answers a list': (_request, response) => answerJson(response, [{ data: { a: SECRET } }]),
  'answers data that is a list': (_request, response) => answerJson(response, { data: [SECRET] }),
  'answers data that is a text': (_request, response) => answerJson(response, { data: SECRET }),
  'answers errors that are a text': (_request, response) => answerJson(response, { data: {}, errors: SECRET }),
  'answers errors that are texts': (_request, response) => answerJson(response, { data: {}, errors: [SECRET] }),
  'answers compressed, unasked': (_request, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(`{"data":{"a":"${SECRET}"}}`)),
};
