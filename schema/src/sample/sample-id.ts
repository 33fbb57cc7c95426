import { hash } from 'node:crypto';

/** The id of a sample record: always the same for the same name, and of the shape of a UUID version 4. */
export function sampleId(name: string): string {
  const hex = hash('sha256', `sample ${name}`, 'hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
