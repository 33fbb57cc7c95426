import { randomBytes } from 'node:crypto';

/** A secret that lasts as long as this process. */
export const secret = (): string => randomBytes(32).toString('base64url');
