import type { Input } from './input.ts';
import { type CommandWord, type QuantityQuestion, type Reading, reject } from './reading.ts';

const COMMAND_WORDS: Readonly<Record<CommandWord, readonly string[]>> = {
  skip: ['bo qua', 'bo qua cau nay', 'bq', 'qua cau nay', 'cau sau', 'skip', 'next'],
  help: ['?', '??', '???', 'help', 'tro giup', 'giup', 'giup voi', 'huong dan', 'giai thich'],
  back: ['quay lai', 'quay lai cau truoc', 'lui', 'lui lai', 'cau truoc', 'tro lai', 'back'],
  pause: ['tam dung', 'dung lai', 'tam nghi', 'de sau', 'lat nua lam tiep', 'pause'],
  cancel: ['huy', 'huy bo', 'huy bao cao', 'thoi', 'thoat', 'cancel'],
  review: ['xem lai', 'xem lai bao cao', 'kiem tra lai', 'review'],
  send: ['gui', 'gui bao cao', 'gui luon', 'nop', 'nop bao cao', 'send'],
};

const COMMANDS: ReadonlyMap<string, CommandWord> = new Map(
  Object.entries(COMMAND_WORDS).flatMap(([command, phrases]) =>
    phrases.map((phrase) => [phrase, command as CommandWord] as const),
  ),
);

/** Where or when, said before the answer proper: "thôn tôi không có", "hiện nay chưa có". */
const SETTING =
  '(?:(?:(?:ca )?thon(?: toi| em| minh| ta| nha)?|hien(?: nay| tai| gio)?|trong thang(?: nay)?|thang nay|ky nay|vu nay|nam nay|dot nay|phan nay|muc nay|toi|em|thi|nay) )*';
const NO = '(?:khong|ko|kh|k|hong|hok|hem|no|chang|cha|nao)';
const THING =
  '(?: (?:con|ho|nguoi|mo hinh|gia dinh|doanh nghiep|lao dong|thon|khu|vuon|tan|ha|km|dong))?(?: (?:trau|bo|lon|heo|ga|vit|gia cam|lua|thoc|ngo|lac|dau))*';
const AT_ALL = '(?: (?:nao|gi|chi|mo|het|ca|dau|luon|nua|roi))*';
const FIGURES = '(?:so lieu|so|du lieu|con so)';
const GATHERED =
  '(?:thong ke|tong hop|kiem dem|kiem ke|dem|nam|nam duoc|nam dc|biet|ro|bao cao|cap nhat|lay duoc|tinh)';

const whole = (...patterns: readonly string[]): RegExp =>
  new RegExp(`^${SETTING}(?:${patterns.join('|')})$`);

const NO_DATA = whole(
  `chua (?:co )?${FIGURES}(?: ${GATHERED})?(?: nao| gi)?`,
  `chua ${GATHERED}(?: (?:duoc|dc|xong|ro|het|${FIGURES}))*`,
  `${NO} co ${FIGURES}(?: lieu)?`,
  `${NO} (?:nam|nam duoc|nam dc) ${FIGURES}`,
  `(?:se )?(?:bao|bo sung|gui|cap nhat)(?: ${FIGURES})? sau`,
  `(?:dang )?(?:cho|doi) ${FIGURES}`,
  `dang (?:thong ke|tong hop|kiem dem|kiem ke|dem)(?: ${FIGURES})?`,
);
const NOT_YET = whole(
  `chua(?: (?:co|phat sinh|ps|nuoi|trong|lam|thu hoach|thu|gieo|xay))?${THING}${AT_ALL}`,
  'chua (?:den|toi) (?:vu|mua|ky)(?: thu hoach)?',
);
const NONE = whole(
  `${NO}(?: he)?(?: (?:co|con|phat sinh|ps|nuoi|trong|lam|thu|xay))?(?: phat sinh)?${THING}${AT_ALL}`,
  '0 co',
  'zero',
);
const UNCHANGED = whole(
  '-? ?n\\.?t\\.? ?-?',
  '["″〃]',
  `(?:van |y )?(?:nhu|bang|y) (?:tren|cu|(?:thang|ky|nam|vu|lan|bao cao|dot) (?:truoc|roi|qua)|moi thang|truoc)`,
  'y nguyen|giu nguyen|nguyen(?: nhu)? cu|van (?:the|vay|rua|nguyen|nhu the|nhu vay|nhu cu)',
  `${NO} (?:co gi )?(?:doi|thay doi|bien dong)(?: gi)?`,
);

const says = (pattern: RegExp, input: Input): boolean =>
  pattern.test(input.plain) || pattern.test(input.text);

export function parseCommandWord({ text, plain }: Input): CommandWord | null {
  return COMMANDS.get(text) ?? COMMANDS.get(plain) ?? null;
}

export function readCommand(input: Input): Reading | null {
  const command = parseCommandWord(input);
  return command === null ? null : { kind: 'command', command };
}

/** "Chưa thống kê" is missing data, never zero. */
export function readNoData(input: Input): Reading | null {
  return says(NO_DATA, input) ? { kind: 'no_data' } : null;
}

/** Ditto words take the last value of a stock; a flow starts from nothing in each period. */
export function readUnchanged(input: Input, question: QuantityQuestion): Reading | null {
  if (!says(UNCHANGED, input)) return null;
  if (question.nature !== 'STOCK') return reject('E_PREV_FLOW');
  if (question.previous === null) return reject('E_PREV_NONE');
  return { kind: 'previous', value: question.previous };
}

/** "Không có gì", "thôn tôi nỏ có chi": nothing at all, whatever was asked. */
export function saysNone(input: Input): boolean {
  return says(NONE, input);
}

/** "Không" is zero, "chưa" may be zero or missing; of how many, neither says. */
export function readNone(input: Input, question: QuantityQuestion): Reading | null {
  const none = says(NONE, input);
  if (!none && !says(NOT_YET, input)) return null;
  if (question.form === 'ratio') return reject('E_NEED_RATIO');
  if (none) return { kind: 'zero' };
  return { kind: 'choose', code: 'C_ZERO_OR_NODATA', options: [0, 'no_data'] };
}
