import { defineConfig } from 'vitest/config';

/** Tests run in forks: better-sqlite3 is native code, and a crash there must not take the run along. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    reporters: ['default', './test/support/plain-reporter.ts'],
    // both cores of a small machine; left to itself vitest keeps one of two for its own process
    maxWorkers: '100%',
    testTimeout: 15_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
    env: { TZ: 'UTC' },
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json'],
      thresholds: {
        'src/domain/**': { lines: 100, branches: 100, functions: 100, statements: 100 },
      },
    },
  },
});
