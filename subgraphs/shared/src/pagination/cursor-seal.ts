import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { HubError } from '../errors/hub.error.js';

/** Position in an ordered list: the values of the ordering columns at the last record handed out. */
export type CursorPosition = readonly string[];

/** Seals and opens cursors for one viewer. A cursor tells nothing, and opens only for the viewer and the list it was made for. */
export interface CursorSeal {
  seal(list: string, position: CursorPosition): string;
  /** Throws BAD_USER_INPUT for a cursor that was made up, altered, or made for another viewer or list. */
  open(list: string, cursor: string): CursorPosition;
}

const CIPHER = 'aes-256-gcm';
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/**
 * The nonce is derived from the content (a synthetic IV), so the same page asked twice bears the same cursor: an answer must not differ
 * where nothing the viewer may see differs.
 */
export function cursorSeal(secret: string, memberId: string): CursorSeal {
  const key = createHash('sha256').update(`cursor:${secret}`).digest();
  const additionalData = (list: string): Buffer => Buffer.from(JSON.stringify([memberId, list]));

  return {
    seal(list, position) {
      const plain = JSON.stringify(position);
      const nonce = createHmac('sha256', key)
        .update(additionalData(list))
        .update(plain)
        .digest()
        .subarray(0, NONCE_LENGTH);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(additionalData(list));
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open(list, cursor) {
      try {
        const bytes = Buffer.from(cursor, 'base64url');
        const nonce = bytes.subarray(0, NONCE_LENGTH);
        const tag = bytes.subarray(bytes.length - TAG_LENGTH);
        const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_LENGTH })
          .setAAD(additionalData(list))
          .setAuthTag(tag);
        const plain = Buffer.concat([
          decipher.update(bytes.subarray(NONCE_LENGTH, bytes.length - TAG_LENGTH)),
          decipher.final(),
        ]);
        return JSON.parse(plain.toString('utf8')) as CursorPosition;
      } catch {
        throw new HubError('BAD_USER_INPUT', {
          en: '`after` is not a cursor of this list: use the endCursor of a page you were given.',
          fr: '`after` n’est pas un curseur de cette liste : utilisez le endCursor d’une page qui vous a été remise.',
        });
      }
    },
  };
}
