import { serveSubgraph } from '@hub/shared/subgraph/serve-subgraph';
import { communications } from './subgraph.js';

await serveSubgraph(communications);
