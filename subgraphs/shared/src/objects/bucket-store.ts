import { type Credentials, presigned, sent } from './bucket-requests.js';
import type { ObjectStore } from './object-store.js';

export interface BucketStoreOptions extends Credentials {
  /** Address of the bucket, e.g. `https://s3.eu-west-3.amazonaws.com/evidence`. */
  readonly url: string;
  readonly maxBytes?: number | undefined;
}

const MAX_BYTES = 500_000_000;

const base64 = (sha256: string): string => Buffer.from(sha256, 'hex').toString('base64');

/**
 * Keeps files in a bucket of any store that speaks S3 (Amazon, OVH, Scaleway, MinIO, Ceph). The hub moves no bytes itself: it signs addresses.
 * Hash, size and type are signed headers, so the store takes in nothing else; it gives files out to be saved and not to be shown.
 */
export function bucketStore({ url, maxBytes = MAX_BYTES, ...credentials }: BucketStoreOptions): ObjectStore {
  const addressOf = (key: string): URL => new URL(`${url.replace(/\/$/, '')}/${key}`);
  return {
    maxBytes,
    signUpload: ({ key, sha256, sizeBytes, mediaType }) =>
      presigned(credentials, {
        method: 'PUT',
        address: addressOf(key),
        headers: {
          'content-type': mediaType,
          'content-length': String(sizeBytes),
          'x-amz-checksum-sha256': base64(sha256),
        },
      }),
    async signDownload({ key, mediaType }, fileName) {
      const address = addressOf(key);
      address.searchParams.set('response-content-disposition', `attachment; filename="${fileName}"`);
      address.searchParams.set('response-content-type', mediaType);
      return presigned(credentials, { method: 'GET', address });
    },
    async holds({ key, sha256, sizeBytes }) {
      const { status, headers } = await sent(credentials, 'HEAD', addressOf(key), { 'x-amz-checksum-mode': 'ENABLED' });
      const isRight = headers.get('x-amz-checksum-sha256') === base64(sha256);
      return status === 200 && isRight && Number(headers.get('content-length')) === sizeBytes;
    },
    async erase(key) {
      await sent(credentials, 'DELETE', addressOf(key));
    },
  };
}
