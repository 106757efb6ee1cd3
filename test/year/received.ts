import { dayOf, timeOf } from './days.ts';
import { canReach, count, dutyKey, membersAt } from './facts.ts';
import { type Expected, type Oracle, type ReminderKind } from './oracle.ts';
import type { YearWorld } from './world.ts';

/** A line of a reminder as it stands in somebody's chat. */
type Line = {
  readonly person: number;
  readonly at: number;
  readonly unit: string;
  readonly month: string;
  readonly kind: ReminderKind;
};
type Ledger = readonly {
  readonly unit: string;
  readonly month: string;
  readonly stage: string;
  readonly day: string;
  readonly outcome: string;
}[];

const LINES: readonly (readonly [ReminderKind, RegExp])[] = [
  ['opening', /^Đã mở báo cáo tháng (\S+) của (.+?) \(số liệu /],
  ['before', /^Còn \d+ ngày đến hạn nộp báo cáo tháng (\S+) của (.+?) \(hạn: /],
  ['today', /^Hôm nay là hạn nộp báo cáo tháng (\S+) của (.+?) \(\d/],
  ['after', /^Báo cáo tháng (\S+) của (.+?) đã quá hạn \d+ ngày\./],
  ['follow-up', /^Báo cáo tháng (\S+) của (.+?) còn mục chưa có số liệu/],
];
/** The bot answers at any hour; these it says of its own accord. */
const UNASKED = /^(Kính gửi|Báo cáo tháng \S+: đã quá hạn|Kế hoạch thi đua năm)/;

/** What arrived in the chats of the people, against what should have arrived. */
export function checkMessages(
  world: YearWorld,
  oracle: Oracle,
  expected: readonly Expected[],
  ledger: Ledger,
): readonly string[] {
  const { facts } = world;
  const lines = linesOf(world);
  const planned = matched(lines, expected);
  count(facts, 'reminder lines received', lines.length);
  return [
    ...checkOnce(world, lines, planned),
    ...checkSent(planned, ledger),
    ...checkState(world, lines),
    ...checkHours(world, oracle),
    ...checkGroup(world),
  ];
}

function linesOf({ telegram, facts }: YearWorld): readonly Line[] {
  const codes = new Map(facts.units.map(({ name, code }) => [name, code] as const));
  return telegram.seen.flatMap((seen) => {
    if (seen.chatId < 0) return [];
    return telegram
      .text(seen)
      .split('\n')
      .flatMap((text) => {
        const [kind, pattern] = LINES.find(([, each]) => each.test(text)) ?? [];
        const [, month = '', name = ''] = pattern?.exec(text) ?? [];
        const unit = codes.get(name);
        if (kind === undefined || unit === undefined) return [];
        const [number = '', year = ''] = month.split('/');
        const { chatId: person, at } = seen;
        return [{ person, at, unit, month: `${year}-${number.padStart(2, '0')}`, kind }];
      });
  });
}

/** A message that was planned, with all that arrived of it before the next stage had its turn. */
type Planned = { readonly key: string; readonly each: Expected; readonly said: readonly Line[] };

function matched(lines: readonly Line[], expected: readonly Expected[]): readonly Planned[] {
  const turns = Map.groupBy(expected, dutyKey);
  const said = Map.groupBy(lines, (line) => `${line.person} ${dutyKey(line)}`);
  return expected.flatMap((each) => {
    if (!('to' in each.outcome)) return [];
    const next = turns.get(dutyKey(each))?.find(({ at }) => at > each.at)?.at ?? Infinity;
    const theirs = said.get(`${each.outcome.to} ${dutyKey(each)}`) ?? [];
    const key = `${dutyKey(each)} ${each.stage}@${each.day}`;
    return [{ key, each, said: theirs.filter(({ at }) => at >= each.at && at < next) }];
  });
}

/** Nobody is reminded twice at one stage, but for the afternoon that they asked for. */
function checkOnce({ facts }: YearWorld, lines: readonly Line[], planned: readonly Planned[]) {
  const known = new Set(planned.flatMap(({ said }) => said));
  const strange = lines.filter((line) => !known.has(line));
  const twice = planned.filter(({ said }) => {
    const wishes = facts.snoozed.filter((wish) =>
      said.some(({ person, at }) => wish.person === person && wish.day === dayOf(at)),
    );
    return said.length > 1 + Math.min(1, wishes.length);
  });
  return [
    ...strange.map((line) => `${JSON.stringify(line)}: a reminder that nobody planned`),
    ...twice.map(({ key, said }) => `${key}: reminded ${said.length} times`),
  ];
}

/** A stage that is "sent" arrived, with the right words; one that failed did not. */
function checkSent(planned: readonly Planned[], ledger: Ledger): readonly string[] {
  const outcomes = new Map<string, string>(
    ledger.map((row) => [`${dutyKey(row)} ${row.stage}@${row.day}`, row.outcome] as const),
  );
  return planned.flatMap(({ key, each, said }) => {
    const outcome = outcomes.get(key);
    const [first] = said;
    if (outcome === 'sent' && first === undefined) return [`${key}: sent, yet nothing arrived`];
    if (outcome === 'failed' && first !== undefined) return [`${key}: failed, yet it arrived`];
    if (outcome === 'skipped' && first !== undefined) return [`${key}: skipped, yet it arrived`];
    const kind = 'kind' in each.outcome ? each.outcome.kind : first?.kind;
    if (first === undefined || first.kind === kind) return [];
    return [`${key}: said «${first.kind}», not «${kind}»`];
  });
}

/** At the moment of arrival: who is done is not reminded, and only who speaks for the unit is. */
function checkState({ facts }: YearWorld, lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line) => {
    const key = `${line.person} ${dutyKey(line)} ${new Date(line.at).toISOString()}`;
    const same = (each: { unit: string; month: string; at: number }) =>
      dutyKey(each) === dutyKey(line) && each.at < line.at;
    const last = facts.sent.findLast(same);
    const isDone = last !== undefined && !(last.gaps && line.kind === 'follow-up');
    const theirs = membersAt(facts, line.unit, line.at).some((each) => each.person === line.person);
    return [
      ...(isDone ? [`${key}: reminded though done`] : []),
      ...(facts.excused.some(same) ? [`${key}: reminded though excused`] : []),
      ...(theirs ? [] : [`${key}: reminded of somebody else's duty`]),
      ...(canReach(facts, line.person, line.at) ? [] : [`${key}: reached the unreachable`]),
    ];
  });
}

/** Nothing that nobody asked for comes in the quiet hours or on the days of Tết. */
function checkHours({ telegram }: YearWorld, oracle: Oracle): readonly string[] {
  return telegram.seen.flatMap((seen) => {
    const text = telegram.text(seen);
    if (!UNASKED.test(text)) return [];
    const time = timeOf(seen.at);
    const isQuiet = time >= '20:00:00' || time < '06:00:00' || oracle.isQuietDay(dayOf(seen.at));
    return isQuiet ? [`${dayOf(seen.at)} ${time}: «${text.slice(0, 60)}»`] : [];
  });
}

/** The staff group learns once a month who is missing, and nobody in it has sent already. */
function checkGroup({ telegram, facts }: YearWorld): readonly string[] {
  const told = telegram.seen.flatMap((seen) => {
    const match = /^Báo cáo tháng (\S+): đã quá hạn, chưa nhận được của \d+ đơn vị: (.+)\.$/.exec(
      telegram.text(seen),
    );
    return match === null ? [] : [{ seen, month: match[1] ?? '', names: match[2] ?? '' }];
  });
  count(facts, 'lists of the missing', told.length);
  const twice = [...Map.groupBy(told, ({ month }) => month)].flatMap(([month, lists]) => {
    const [number = '', year = ''] = month.split('/');
    const key = `${year}-${number.padStart(2, '0')}`;
    const shifts = facts.moved.filter((each) => each.month === key && each.unit === null);
    return lists.length > 1 + shifts.length ? [month] : [];
  });
  const wrong = told.flatMap(({ seen, month, names }) => {
    const [number = '', year = ''] = month.split('/');
    const key = `${year}-${number.padStart(2, '0')}`;
    return facts.sent
      .filter((sent) => sent.month === key && sent.at < seen.at)
      .flatMap((sent) => facts.units.find(({ code }) => code === sent.unit)?.name ?? [])
      .filter((name) => names.split(', ').includes(name))
      .map((name) => `list of ${month}: ${name} had sent`);
  });
  return [...twice.map((month) => `list of ${month}: told too often`), ...wrong];
}
