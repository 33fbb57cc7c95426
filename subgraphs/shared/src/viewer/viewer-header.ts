/** HTTP header that carries the viewer token from the gateway to a subgraph. */
export const VIEWER_HEADER = 'hub-viewer';
