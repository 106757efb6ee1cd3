import { defineConfig } from 'vitest/config';

/**
 * The domain by its own tests alone: what only a test through Telegram notices counts as alive. Its
 * modules keep no state, so that files may share a worker: that is three times as fast.
 */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts'],
    isolate: false,
    testTimeout: 15_000,
    env: { TZ: 'UTC' },
  },
});
