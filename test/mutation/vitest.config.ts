import { defineConfig } from 'vitest/config';

/** The domain by its own tests alone: what only a test through Telegram notices counts as alive. */
export default defineConfig({
  test: { include: ['test/domain/**/*.test.ts'], testTimeout: 15_000, env: { TZ: 'UTC' } },
});
