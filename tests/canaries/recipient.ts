/** Who an output went to: nobody in particular when `userName` is null. */
export interface Recipient {
  readonly userName: string | null;
  readonly hasPurpose: boolean;
}
