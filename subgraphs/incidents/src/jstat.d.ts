/** What is used of jStat, which brings no types. */
declare module 'jstat' {
  const jstat: {
    /** Logarithm of the gamma function. */
    gammaln(x: number): number;
    /** Complementary error function. */
    erfc(x: number): number;
    /** Regularised lower incomplete gamma function. */
    lowRegGamma(a: number, x: number): number;
    readonly normal: { inv(probability: number, mean: number, deviation: number): number };
    readonly beta: { inv(probability: number, alpha: number, beta: number): number };
  };
  export = jstat;
}
