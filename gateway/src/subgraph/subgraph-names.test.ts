import { readFileSync } from 'node:fs';
import { tinySubgraphs } from '../tiny-subgraphs.fixture.js';
import { subgraphNames } from './subgraph-names.js';

describe('The subgraphs of a supergraph', () => {
  it('are read from the composed graph itself', () => {
    const { supergraphSdl } = tinySubgraphs({}, () => Promise.reject(), []);
    expect(subgraphNames(supergraphSdl)).toEqual(['incidents', 'organisations']);
  });

  it('include the one that knows the members, in the graph of this hub', () => {
    const sdl = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
    expect(subgraphNames(sdl)).toContain('organisations');
  });
});
