import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import { idOfOperation, readOperationManifest } from './operation-manifest.js';

const body = 'query Me { me { id } }';
const operation = { id: idOfOperation(body), name: 'Me', type: 'query', body };
const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations: [operation] };

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hub-manifest-'));
});
afterAll(() => rm(directory, { recursive: true }));

const read = async (content: unknown) => {
  const file = join(directory, 'operations.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readOperationManifest(file);
};

describe('A manifest of registered operations', () => {
  it('is read as the tools of clients write it', async () => {
    await expect(read(manifest)).resolves.toEqual([{ id: operation.id, name: 'Me', body }]);
    const [own] = await read({ ...manifest, operations: [{ ...operation, clientName: 'system.prefecture' }] });
    expect(own?.clientName).toBe('system.prefecture');
  });

  it.each([
    ['no JSON', 'operations:', 'HUB_OPERATIONS: the file'],
    [
      'another form',
      { ...manifest, format: 'relay' },
      'HUB_OPERATIONS: format is not apollo-persisted-query-manifest.',
    ],
    ['another version', { ...manifest, version: 2 }, 'HUB_OPERATIONS: version is not 1.'],
    ['an operation without text', { ...manifest, operations: [{ ...operation, body: null }] }, 'operations.0.body'],
    [
      'an id that is not of its text',
      { ...manifest, operations: [{ ...operation, body: `${body} ` }] },
      'HUB_OPERATIONS: the id of Me is not the SHA-256 of its text.',
    ],
  ])('of %s stops the start in a sentence', async (_what, content, sentence) => {
    const refusal = await read(content).catch((fault: unknown) => fault);
    expect(refusal).toBeInstanceOf(ConfigurationError);
    expect((refusal as Error).message).toContain(sentence);
  });

  it('that is not there stops it as well', async () => {
    await expect(readOperationManifest(join(directory, 'none.json'))).rejects.toThrow('cannot be read (ENOENT)');
  });
});
