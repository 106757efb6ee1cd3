import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oldNodeLines } from '../src/node-version.js';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCES = ['operator-node-old = Cần { $needed }, có { $found }.\n', 'x = y\n'];

describe('the look at Node.js', () => {
  it.each(['26.10.0', '27.0.0', '100.1.0'])('is content with %s', (version) => {
    expect(oldNodeLines(version, SOURCES)).toEqual([]);
  });

  it.each(['20.20.2', '24.1.0', '25.9.9', '9.0.0'])('refuses %s in every language', (version) => {
    expect(oldNodeLines(version, SOURCES)).toEqual([`Cần 26, có ${version}.`, 'Node.js 26!']);
  });

  it('lets the Node.js of the tests through', () => {
    const run = spawnSync(process.execPath, ['src/start.js', '--only-node'], { cwd: ROOT });

    expect(run.status).toBe(0);
  });

  it('ends with code 2 and a line in each language, before any TypeScript is loaded', () => {
    // A Node.js that says it is an older one; an installed one, where there is, really is.
    const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})`;
    const old = oldNode();
    const runs = [
      spawnSync(process.execPath, ['--import', pretend, 'src/start.js'], { cwd: ROOT }),
      ...(old === undefined ? [] : [spawnSync(old, ['src/start.js'], { cwd: ROOT })]),
    ];

    for (const run of runs) {
      const lines = run.stderr.toString().trim().split('\n');
      expect(run.status).toBe(2);
      expect(lines).toHaveLength(2);
      expect(lines[0]).toMatch(/^Cần Node\.js 26 trở lên, máy này đang chạy 2\d\./);
      expect(lines[1]).toMatch(/^Node\.js 26 or newer is needed, this is 2\d\./);
    }
  });
});

/** A Node.js on this machine from 20 up to, not including, 26. */
function oldNode(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .find((path) => {
      if (!existsSync(path)) return false;
      const major = Number.parseInt(
        spawnSync(path, ['-p', 'process.versions.node']).stdout.toString(),
      );
      return major >= 20 && major < 26;
    });
}
