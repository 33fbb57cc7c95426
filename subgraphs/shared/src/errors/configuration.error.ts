/** Something the operator can put right before the next start. The message is one whole sentence that says how. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
