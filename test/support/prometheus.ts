/** A family of samples, as a scraper reads it. */
export type Family = {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly samples: readonly {
    readonly name: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly value: number;
  }[];
};

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const HELP = new RegExp(`^# HELP (${NAME}) ((?:[^\\\\]|\\\\\\\\|\\\\n)+)$`);
const TYPE = new RegExp(`^# TYPE (${NAME}) (counter|gauge|histogram|summary|untyped)$`);
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(.*)\\})? (\\S+)$`);
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^\\"]|\\\\|\\"|\\n)*)"(?:,|$)/;
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum', '_count'],
};

/**
 * Reads the text format (version 0.0.4) as strictly as it is written down: each family once, HELP
 * before TYPE before its samples, no sample twice, a line break at the end. Throws at the first
 * offence.
 */
export function readMetrics(text: string): readonly Family[] {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const families: Family[] = [];
  let help: { name: string; text: string } | null = null;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, helped, words = ''] = HELP.exec(line) ?? [];
    const [, typed, type = ''] = TYPE.exec(line) ?? [];
    if (helped !== undefined) help = { name: helped, text: words };
    else if (typed !== undefined) {
      if (help?.name !== typed) throw new Error(`no HELP before ${line}`);
      if (families.some(({ name }) => name === typed)) throw new Error(`${typed} comes twice`);
      families.push({ name: typed, type, help: help.text, samples: [] });
    } else addSample(families.at(-1), line);
  }
  return families;
}

function addSample(family: Family | undefined, line: string): void {
  const [, name = '', inside = '', value = ''] = SAMPLE.exec(line) ?? [];
  if (family === undefined || name === '') throw new Error(`no sample: ${line}`);
  const names = (SUFFIXES[family.type] ?? ['']).map((suffix) => family.name + suffix);
  if (!names.includes(name)) throw new Error(`${name} stands under ${family.name}`);
  const number = /^[+-]?inf$/i.test(value) ? Infinity : Number(value.replace(/^nan$/i, 'NaN'));
  if (Number.isNaN(number) && !/^nan$/i.test(value)) throw new Error(`no number: ${line}`);
  const labels = labelsIn(inside);
  const same = JSON.stringify([name, labels]);
  if (family.samples.some((each) => JSON.stringify([each.name, each.labels]) === same)) {
    throw new Error(`twice: ${line}`);
  }
  (family.samples as Family['samples'][number][]).push({ name, labels, value: number });
}

function labelsIn(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let rest = text; rest !== ''; ) {
    const [whole, name = '', value = ''] = LABEL.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`no label: ${rest}`);
    labels[name] = value.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
    rest = rest.slice(whole.length);
  }
  return labels;
}
