import type { Asker } from '../ask.js';

/** How anybody checks a serial, with all that it tells of the thing. */
export const CHECK_SERIAL = `mutation ($serialNumber: String!, $brand: String) { checkSerial(serialNumber: $serialNumber, brand: $brand) {
  check { answer reference brandDiffers contact { displayName } } retryAfterSeconds errors { code path } } }`;

interface Checked {
  readonly check: {
    readonly answer: string;
    readonly reference: string | null;
    readonly brandDiffers: boolean | null;
    readonly contact: { readonly displayName: string } | null;
  } | null;
  readonly retryAfterSeconds: number | null;
  readonly errors: readonly { readonly code: string; readonly path: string[] | null }[];
}
export const checkSerial = async (who: Asker, serialNumber: string, brand?: string): Promise<Checked> =>
  (await who.data<{ checkSerial: Checked }>(CHECK_SERIAL, { serialNumber, brand })).checkSerial;
