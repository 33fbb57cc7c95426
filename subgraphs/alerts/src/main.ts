import { serveSubgraph } from '@hub/shared/subgraph/serve-subgraph';
import { alerts } from './subgraph.js';

await serveSubgraph(alerts);
