export default {
  projects: [
    '<rootDir>/gateway',
    '<rootDir>/subgraphs/*',
    '<rootDir>/schema',
    '<rootDir>/tests',
    '<rootDir>/tests/apart',
    '<rootDir>/tests/replaced',
  ],
  // The summary comes last: its line is what continuous integration reads.
  reporters: ['default', '<rootDir>/tests/support/summary-reporter.mjs'],
  testSequencer: '<rootDir>/tests/support/longest-first-sequencer.mjs',
  // Half of Jest's usual caution: a test waits for PostgreSQL more than it computes.
  maxWorkers: '100%',
  // A test that starts a hub or a database, or pages through a long list, takes longer than Jest's five seconds on a busy machine.
  testTimeout: 60_000,
  // Modules of a finished test file are not always given back; a worker that begins anew loads the hub anew.
  workerIdleMemoryLimit: '2GB',
};
