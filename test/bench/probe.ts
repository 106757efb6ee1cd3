// Loaded into each contestant before its own code: tells the benchmark what it has used so far.
import type { Usage } from './contestant.ts';

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpu: user + system, rss: process.memoryUsage.rss() };
  process.send?.(usage);
});
process.on('disconnect', () => process.exit());
process.channel?.unref();
