import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line that scripts can read: `12 passed, 0 failed, 0 skipped`. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && !hasFailure(module));
    const failed = count('failed') + broken.length + errors.length;
    process.on('exit', () => {
      process.stdout.write(
        `${count('passed')} passed, ${failed} failed, ${tests.length - count('passed') - count('failed')} skipped\n`,
      );
    });
  }
}

function hasFailure(module: TestModule): boolean {
  return [...module.children.allTests()].some((test) => test.result().state === 'failed');
}
