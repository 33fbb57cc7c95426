/** What is used of jStat, which brings no types. */
declare module 'jstat' {
  const jstat: {
    readonly jStat: {
      /** The natural logarithm of the gamma function: that of the factorial of a number one less. */
      gammaln(value: number): number;
    };
  };
  export = jstat;
}
