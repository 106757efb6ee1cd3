import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** The block of the README whose first line names the file that it is for. */
export function blockFor(path: string): string {
  for (const [, content = ''] of README.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)) {
    const [first, ...rest] = content.split('\n');
    if (first === `# ${path}`) return rest.join('\n');
  }
  throw new Error(`the README has no block for ${path}`);
}

/** The settings of an INI file by section; of a name that comes twice, all values. */
export function iniOf(
  text: string,
): Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> {
  const sections: Record<string, Record<string, string[]>> = {};
  let section = '';
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, heading] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (heading !== undefined) section = heading;
    else if (name === '') throw new Error(`neither section nor setting: ${line}`);
    else ((sections[section] ??= {})[name] ??= []).push(value);
  }
  return sections;
}
