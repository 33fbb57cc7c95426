/** A month without an event does not make the next one impossible: no mean is put below one event in two months out of ten. */
export const LEAST_MEAN = 0.2;
