import { writeFileSync } from 'node:fs';
import { Socket } from 'node:net';

/*
 * Imported before anything else (`node --import`), it notes every place the process opens a connection to, by whatever library and however
 * long before its end, and writes them to the file named by RECORD_CONNECTIONS when the process ends.
 */

const places = new Set();
const { connect } = Socket.prototype;

Socket.prototype.connect = function connectAndNote(...given) {
  // Node's own libraries hand over arguments they have put in order already.
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const { host = 'localhost', port, path } = typeof first === 'object' ? first : { port: first, host: second };
  places.add(path ?? `${host}:${port}`);
  return connect.apply(this, given);
};

process.once('exit', () => writeFileSync(process.env.RECORD_CONNECTIONS, JSON.stringify([...places])));
