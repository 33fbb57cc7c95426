import type { GoodsKind } from './goods-kind.enum.js';

/** A thing that was taken, as it is kept. */
export interface KeptItem {
  /** What police and the firm that was offered it call it by; random, and nothing of the incident is in it. */
  readonly reference: string;
  readonly kind: `${GoodsKind}`;
  readonly brand: string | null;
  readonly model: string | null;
  /** As it was written. */
  readonly serialNumber: string | null;
  readonly hallmark: string | null;
  readonly description: string | null;
  readonly valueEur: string | null;
  /** What the serial and the brand are compared by. A hallmark is compared with nothing: it marks a maker, not a piece. */
  readonly serialKey: string | null;
  readonly brandKey: string | null;
}
