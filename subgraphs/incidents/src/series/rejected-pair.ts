/**
 * SQL: that the police rejected a pair of incidents, by their links `a` and `b` to one series: the link of either was rejected under a version
 * of the model, given twice. Within the links of whoever asks; what is hidden from him is rejected for others.
 */
export const REJECTED_PAIR = `(a.status = 'REJECTED' and a.model_version = ? or b.status = 'REJECTED' and b.model_version = ?)`;
