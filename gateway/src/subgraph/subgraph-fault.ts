/** A subgraph misbehaved. The message says how in our own words and quotes nothing, so it may stand in the log. */
export class SubgraphFault extends Error {
  override readonly name = 'SubgraphFault';
}
