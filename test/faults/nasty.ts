import * as fc from 'fast-check';

/** The most that Telegram lets anybody write in one message. */
const LONGEST = 4096;

const NASTY = [
  '<b>',
  '</b></i>',
  '<a href="tg://user?id=1">x</a>',
  '<script>alert(1)</script>',
  '&amp;&lt;b&gt; &#0; &',
  '{ $x } { "x" } { -term } { NUMBER($n) }',
  '{',
  '}',
  '-term = y\n    .attr = z',
  '*[other] x',
  '%s %d ${x} $1 \\0 \\n',
  "'; DROP TABLE report; --",
  '=HYPERLINK("http://vidu.vn")',
  '../../../etc/passwd',
  '\u202eông đảo\u202c',
  '\u2066\u2067\u2068\u2069',
  '\u200b\u200c\u200d\u2060\ufeff',
  'שלום عليكم 95',
  '٣٤ １２ ೫೬',
  'z̴̡̢̧͎̲͕̽̑͑͋a̵̧̢̛̭̙͍̝̐̍̈́l̶̨̳̙̯͓͑̀̕͠g̵̡̧̲͙̞͛̈́̊͝o̷̧͇̱̩͊̈́̕',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇻🇳',
  '\u{10ffff}\u{e0001}\u{1f9ff}',
  '\u0007\u001b[31m\r\n\t',
  '\n\n\n',
  ' ',
  '.',
  '\u00a0',
  'Nguyễn Văn A'.normalize('NFD'),
  '-5',
  '1e999',
  '0x10',
  '9'.repeat(400),
  '1.2.3,4,5',
  '31/2/2024',
  '30 tháng Chạp',
  '0',
  'không',
  'có',
  'huỷ',
  'gửi',
  '?',
] as const;

const LONG = [
  '9',
  'ă',
  '<',
  '&',
  '"',
  '\n',
  '👍',
  '\u202e',
  'a b ',
  'ă'.normalize('NFD'),
  '/',
  '{',
];

/** Of every plane, but for halves of pairs. fast-check's own unit takes a second to set up. */
const codePoint = fc.oneof(
  fc.integer({ min: 1, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0xffff }),
  fc.integer({ min: 0x10000, max: 0x10ffff }),
);

/** What people type by mistake, out of curiosity, or to do harm; not empty, at most 4096 characters. */
export const nastyText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 5, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 2, arbitrary: fc.array(codePoint, { minLength: 1, maxLength: 60 }).map(written) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }) },
    { weight: 2, arbitrary: fc.constantFrom(...LONG).map((unit) => unit.repeat(LONGEST)) },
    {
      weight: 2,
      arbitrary: fc.array(fc.constantFrom(...NASTY), { minLength: 2, maxLength: 12 }).map(joined),
    },
  )
  .map((text) => text.slice(0, LONGEST));

function joined(parts: readonly string[]): string {
  return parts.join(' ');
}

function written(points: readonly number[]): string {
  return String.fromCodePoint(...points);
}
