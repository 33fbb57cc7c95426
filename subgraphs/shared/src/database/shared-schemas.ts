/** The schemas all subgraphs rest on: the functions that tell who is asking, and the access log. */
export const SHARED_SCHEMAS = ['hub', 'audit'];
