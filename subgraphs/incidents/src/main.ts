import { serveSubgraph } from '@hub/shared/subgraph/serve-subgraph';
import { incidents } from './subgraph.js';

await serveSubgraph(incidents);
