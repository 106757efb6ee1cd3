import type { Choice } from './emulation-event.ts';
import { tidy } from './fold.ts';

/** Why a line names nobody who was chosen. */
export type ChoiceProblem =
  | 'no_votes'
  | 'no_name'
  | 'long_name'
  | 'more_than_cast'
  | 'nobody_voted';
export type ChoicesReading =
  | { readonly kind: 'read'; readonly choices: readonly Choice[] }
  | { readonly kind: 'wrong'; readonly line: string; readonly why: ChoiceProblem }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too_many' };

const MOST = 50;
const LONGEST_NAME = 120;
const MOST_VOTES = 100_000;

/** "18/20", "18 trên 20 phiếu", "được 18 phiếu trong tổng số 20". */
const VOTES =
  /(?:(?:đ(?:ược|ạt)|d(?:uoc|at)|với|voi) )?(?<![\d.,/])(\d{1,6}) ?(?:phiếu|phieu)? ?(?:\/|(?:trên|tren|trong)(?: (?:tổng|tong)(?: (?:số|so))?)?) ?(\d{1,6})(?![\d/]|[.,]\d)(?: ?(?:phiếu|phieu|người|nguoi|đại biểu|dai bieu))?(?: (?:tán thành|tan thanh|đồng ý|dong y|bầu|bau))?/iu;
const NUMBERED = /^(?:\d{1,2} ?[.)]|[-–—•*+])/u;
const LEFT_OVER = /^[\s:;,.\-–—=()]+|[\s:;,.\-–—=(]+$/gu;
const PER_CENT =
  /[ ,]*\(? ?(?:(?:đạt|dat|được|duoc) )?(?:tỷ lệ|tỉ lệ|ty le|ti le)? ?\d{1,3}(?:[.,]\d{1,2})? ?% ?\)?/giu;
const MARKED = /\((?:tập thể|tap the|cá nhân|ca nhan)\)/iu;

/** What a collective begins with; without accents only what is no family name. */
const COLLECTIVE =
  /^(?:tập thể|tap the|chi hội|chi hoi|chi đoàn|chi doan|chi bộ|chi bo|hội|hoi|tổ|to \d|to lien gia|đội|nhóm|nhom|thôn|thon|xóm|xom|ban|trường|truong (?:tieu hoc|mam non|thcs)|trạm|tram y te|câu lạc bộ|cau lac bo|clb|htx|hợp tác xã|hop tac xa|gia đình|gia dinh|hộ|lớp|đoàn (?:thanh niên|trường|xã)|doan (?:thanh nien|truong|xa))(?:\s|$)/iu;

/** Who was chosen, one a line, with the votes in favour and those cast. */
export function readChoices(typed: string): ChoicesReading {
  const lines = tidy(typed)
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return { kind: 'empty' };
  if (lines.length > MOST) return { kind: 'too_many' };
  const choices: Choice[] = [];
  for (const line of lines) {
    const choice = readChoice(line);
    if (typeof choice === 'string') return { kind: 'wrong', line, why: choice };
    choices.push(choice);
  }
  return { kind: 'read', choices };
}

function readChoice(line: string): Choice | ChoiceProblem {
  const bare = line.replace(NUMBERED, '');
  const found = VOTES.exec(bare);
  if (found === null) return 'no_votes';
  const [inFavour, votes] = [Number(found[1]), Number(found[2])];
  if (votes === 0 || votes > MOST_VOTES) return 'nobody_voted';
  if (inFavour > votes) return 'more_than_cast';
  const rest = bare.replace(found[0], ' ').replace(PER_CENT, ' ');
  const marked = MARKED.exec(rest);
  const name = rest
    .replace(MARKED, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(LEFT_OVER, '');
  if (!/\p{L}/u.test(name)) return 'no_name';
  if (name.length > LONGEST_NAME) return 'long_name';
  const isCollective = marked === null ? COLLECTIVE.test(name) : /^\(t/i.test(marked[0]);
  return { kind: isCollective ? 'collective' : 'individual', name, inFavour, votes };
}
