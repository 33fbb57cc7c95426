import { presigned } from './bucket-requests.js';
import { bucketStore } from './bucket-store.js';

/** Amazon's own example, "Authenticating Requests: Using Query Parameters (AWS Signature Version 4)", of an address good for a day. */
test('an address is signed as in the example of the standard', async () => {
  const example = { region: 'us-east-1', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' };
  const { url } = await presigned(
    { ...example, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    { method: 'GET', address: new URL('https://examplebucket.s3.amazonaws.com/test.txt') },
    new Date('2013-05-24T00:00:00Z'),
    86_400,
  );
  expect(new URL(url).searchParams.get('X-Amz-Signature')).toBe(
    'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});

test('hash, size and type of an upload are headers that were signed, and a download is to be saved', async () => {
  const store = bucketStore({
    url: 'https://s3.example/evidence/',
    region: 'fr-par',
    accessKeyId: 'key',
    secretAccessKey: 'secret',
  });
  const object = {
    key: '00000000-0000-4000-8000-000000000001',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    sizeBytes: 3,
    mediaType: 'image/png',
  };
  const upload = await store.signUpload(object);
  const query = new URL(upload.url).searchParams;
  expect(new URL(upload.url).pathname).toBe(`/evidence/${object.key}`);
  expect(query.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;x-amz-checksum-sha256');
  expect(query.get('X-Amz-Expires')).toBe('300');
  expect(upload.headers).toEqual([
    { name: 'content-type', value: 'image/png' },
    { name: 'content-length', value: '3' },
    { name: 'x-amz-checksum-sha256', value: 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' },
  ]);
  const download = await store.signDownload(object, 'evidence-1.png');
  expect(new URL(download.url).searchParams.get('response-content-disposition')).toBe(
    'attachment; filename="evidence-1.png"',
  );
});
