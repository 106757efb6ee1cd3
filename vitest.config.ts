import { defineConfig } from 'vitest/config';

/** Tests run in forks: better-sqlite3 is native code, and a crash there must not take the run along. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    reporters: ['default', './test/support/plain-reporter.ts'],
    testTimeout: 15_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
    env: { TZ: 'UTC' },
  },
});
