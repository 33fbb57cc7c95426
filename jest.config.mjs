export default {
  projects: ['<rootDir>/gateway', '<rootDir>/subgraphs/*', '<rootDir>/schema', '<rootDir>/tests'],
  // The summary comes last: its line is what continuous integration reads.
  reporters: ['default', '<rootDir>/tests/support/summary-reporter.mjs'],
  // Half of Jest's usual caution: a test waits for PostgreSQL more than it computes.
  maxWorkers: '100%',
  // Modules of a finished test file are not always given back.
  workerIdleMemoryLimit: '1GB',
};
