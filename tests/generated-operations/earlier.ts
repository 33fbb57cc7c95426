/** Stands in a variable for something that an earlier answer held: an operation is generated before anything is answered. */
export interface Earlier {
  readonly earlier: 'cursor' | 'id';
  /** The list whose cursor it is, by the name of its field; of an id, the field of its record. */
  readonly of: string;
  /** Which of them, counted from the latest. */
  readonly nth: number;
}

export function isEarlier(value: unknown): value is Earlier {
  return typeof value === 'object' && value !== null && 'earlier' in value;
}
