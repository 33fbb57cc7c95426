/** A vehicle as every reader of the incident may know it; its plate is kept with what was seen of the offenders. */
export interface SharedVehicle {
  readonly make: string | null;
  readonly model: string | null;
  readonly colour: string | null;
  readonly reportedStolen: boolean | null;
}
