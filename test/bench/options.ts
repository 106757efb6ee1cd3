/** A number after `--name` on the command line. */
export function optionOf(name: string): number | undefined {
  const place = process.argv.indexOf(`--${name}`);
  const value = place === -1 ? Number.NaN : Number(process.argv[place + 1]);
  return Number.isInteger(value) ? value : undefined;
}
