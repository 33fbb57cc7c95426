/** Who an output went to: nobody in particular when `userName` is null. */
export interface Recipient {
  readonly userName: string | null;
  readonly hasPurpose: boolean;
  /** When it asked: until the answer is looked at, the time of a record may have run out. */
  readonly askedAt?: Date;
}
