import { serveSubgraph } from '@hub/shared/subgraph/serve-subgraph';
import { organisations } from './subgraph.js';

await serveSubgraph(organisations);
