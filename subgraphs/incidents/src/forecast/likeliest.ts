/** Of some candidates, of which there is at least one, that under which what happened was likeliest; the first of equals. */
export function likeliest<T extends { readonly logLikelihood: number }>(candidates: readonly T[]): T {
  return candidates.reduce((best, one) => (one.logLikelihood > best.logLikelihood ? one : best));
}
