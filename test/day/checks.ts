import { setTimeout as sleep } from 'node:timers/promises';
import { timeOf } from '../year/days.ts';
import { dutyKey, type Typed } from '../year/facts.ts';
import { MONTH } from './commune.ts';
import type { Passing } from './telegram.ts';
import type { DayWorld } from './world.ts';

/** Telegram forgets a press after so long. */
const PRESS_LIFE = 150_000;
/** The presses of a flood are answered behind all else, one after the other: milliseconds for the last. */
const BEHIND = 10_000;
const LOOKS = 5;

type Batch = {
  /** Whoever means well and did something. */
  readonly acts: readonly number[];
  /** Presses that only the bot saw. */
  readonly queries: readonly string[];
  readonly flooder: number | null;
  readonly kills: number;
  readonly began: number;
  /** Telegram was away until now: what people pressed meanwhile is forgotten. */
  readonly hasReturned: boolean;
};

/** What one batch of updates led to, beside what is there to be found in the end. */
export function createBatchChecks(world: DayWorld, honest: ReadonlySet<number>) {
  const { telegram, facts, now } = world;
  const { sandbox } = telegram;
  const spinning = new Set<string>();
  let calls = 0;
  let longestRun = 0;
  let repeats = 0;
  let queried = 0;
  let forgotten = 0;

  /** Nobody who means well is told the same twice, but once for a death or an answer that was lost. */
  function repeated(kills: number): readonly string[] {
    const said = sandbox.calls
      .slice(calls)
      .filter(({ method, outcome }) => outcome === 'ok' && /^send(?!ChatAction)/i.test(method))
      .map(({ payload }) => ({ chatId: Number(payload['chat_id']), text: plain(payload) }))
      .filter(({ chatId }) => honest.has(chatId));
    const lost = telegram.takeLost();
    const chats = Map.groupBy(said, ({ chatId }) => chatId);
    return [...chats].flatMap(([chatId, messages]) => {
      const again = messages.length - new Set(messages.map(({ text }) => text)).size;
      repeats += again;
      const allowed = kills + lost.filter((each) => each === chatId).length;
      return again <= allowed
        ? []
        : [`${again} messages again to ${chatId}, ${allowed} allowed: ${messages.at(-1)?.text}`];
    });
  }

  /** Whoever means well and did something has seen something of it. */
  function unheard(acts: readonly number[], passings: readonly Passing[]): readonly string[] {
    const told = new Set(
      passings.flatMap((one) => {
        if (one.kind === 'said') return [one.chatId];
        return one.kind === 'answered' ? [world.senderOf(one.query)] : [];
      }),
    );
    return acts
      .filter((person) => !told.has(person))
      .map((person) => `${person} did something and heard nothing`);
  }

  const fresh = () => sandbox.unansweredPresses().filter(({ id }) => !spinning.has(id));

  /**
   * Every press that Telegram still remembers is answered, also one that it never had. What is too
   * much of a flood is not written down, so that a death in the middle of it leaves some of it.
   */
  async function spins({ queries, began, flooder, kills }: Batch): Promise<readonly string[]> {
    const areOpen = () =>
      fresh().some(({ at }) => began - at < PRESS_LIFE) ||
      queries.some((id) => !telegram.isAnswered(id));
    for (let waited = 0; waited < BEHIND && areOpen(); waited += LOOKS) await sleep(LOOKS);
    const open = fresh();
    for (const { id } of open) spinning.add(id);
    queried += queries.length;
    const inTime = open.filter(({ at }) => began - at < PRESS_LIFE);
    const left = inTime.filter(({ userId }) => !(userId === flooder && kills > 0));
    forgotten += inTime.length - left.length;
    return [
      ...left.map(({ data, userId }) => `spins: ${data} of ${userId}`),
      ...queries.filter((id) => !telegram.isAnswered(id)).map((id) => `spins: ${id}`),
    ];
  }

  /** Most updates of one who floods that were handled while somebody else waited for a turn. */
  function noteRun(flooder: number, passings: readonly Passing[]): void {
    const waiting = new Set<number>();
    let run = 0;
    for (const one of passings) {
      if (one.kind === 'delivered') {
        const people = one.ids.map(world.senderOf).filter((person) => honest.has(person));
        for (const person of people) waiting.add(person);
      } else if (one.kind === 'answered') {
        waiting.delete(world.senderOf(one.query));
      } else if (one.kind === 'killed') {
        waiting.clear();
      } else {
        waiting.delete(one.chatId);
        run = one.chatId === flooder && waiting.size > 0 ? run + 1 : 0;
        longestRun = Math.max(longestRun, run);
      }
    }
  }

  return {
    /** Adds to the problems what was wrong with how a batch was taken. */
    async check(batch: Batch): Promise<void> {
      const passings = telegram.takePassings();
      const found = [
        ...repeated(batch.kills),
        ...(batch.hasReturned ? [] : unheard(batch.acts, passings)),
        ...(await spins(batch)).filter(() => !batch.hasReturned),
      ];
      if (batch.flooder !== null) noteRun(batch.flooder, passings);
      facts.problems.push(...found.map((one) => `${timeOf(now())} ${one}`));
      calls = sandbox.calls.length;
    },
    longestRun: () => longestRun,
    repeats: () => repeats,
    forgotten: () => forgotten,
    presses: () => sandbox.users().reduce((sum, user) => sum + user.presses().length, queried),
  };
}

/** Without what changes from one time to the other. */
function plain(payload: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(payload).replaceAll(/"d:\d+:\d+:/g, '"d:*:*:');
}

const ANSWERS = `SELECT unit.code AS unit, answer.question, answer.kind, answer.value
  FROM report JOIN obligation ON obligation.id = obligation_id
  JOIN unit ON unit.id = unit_id JOIN period ON period.id = period_id
  JOIN answer ON answer.report_id = report.id
  WHERE period.month = '${MONTH}' AND NOT EXISTS (SELECT 1 FROM report AS later
    WHERE later.obligation_id = report.obligation_id AND later.revision > report.revision)`;
const REPORTS = `SELECT unit.code AS unit, count(*) AS sent
  FROM report JOIN obligation ON obligation.id = obligation_id
  JOIN unit ON unit.id = unit_id JOIN period ON period.id = period_id
  WHERE report.state <> 'draft' AND period.month = '${MONTH}' GROUP BY unit.code`;
const DOUBLE = `SELECT unit.code AS unit, update_id, group_concat(question) AS questions
  FROM answer JOIN report ON report.id = report_id JOIN obligation ON obligation.id = obligation_id
  JOIN unit ON unit.id = unit_id WHERE update_id IS NOT NULL
  GROUP BY report_id, update_id HAVING count(*) > 1`;

/** What stands in the database in the end, against what the people have typed. */
export function checkDay(world: DayWorld, honest: ReadonlySet<string>): readonly string[] {
  const { db, facts, telegram } = world;
  type Row = { unit: string; question: string; kind: Typed['kind']; value: number | null };
  const rows = db.prepare<[], Row>(ANSWERS).all();
  const known = new Map(rows.map((row) => [`${row.unit} ${row.question}`, row] as const));
  const answers = [...honest].flatMap((unit) =>
    [...(facts.typed.get(dutyKey({ unit, month: MONTH })) ?? [])].flatMap(([question, typed]) => {
      const row = known.get(`${unit} ${question}`);
      const isThere =
        row?.kind === typed.kind && (typed.kind !== 'value' || row.value === typed.value);
      if (isThere) return [];
      return [
        `${unit} ${question}: lost ${JSON.stringify(typed)}, there is ${JSON.stringify(row)}`,
      ];
    }),
  );
  const reports = db.prepare<[], { unit: string; sent: number }>(REPORTS).all();
  const sent = new Map(reports.map((row) => [row.unit, row.sent] as const));
  const sendings = [...honest].flatMap((unit) => {
    const times = facts.sent.filter((each) => each.unit === unit).length;
    const found = sent.get(unit) ?? 0;
    return found === times ? [] : [`${unit}: ${found} reports for ${times} sendings`];
  });
  const doubles = db
    .prepare<[], { unit: string; update_id: number; questions: string }>(DOUBLE)
    .all()
    .filter(({ unit }) => honest.has(unit));
  return [
    ...answers,
    ...sendings,
    ...doubles.map((row) => `${row.unit}: one update answers ${row.questions}`),
    ...setAside(world),
    ...telegram.sandbox.violations.map(({ method, problem }) => `${method}: ${problem}`),
    ...world.complaints().map((line) => `logged: ${line.slice(0, 1000)}`),
  ];
}

function setAside({ db }: DayWorld): readonly string[] {
  const rows = db
    .prepare<[], { state: string; error: string | null; n: number }>(
      `SELECT state, error, count(*) AS n FROM inbox WHERE state <> 'done' GROUP BY state, error`,
    )
    .all();
  return rows
    .filter(({ error }) => error !== 'unreachable')
    .map(({ state, error, n }) => `${n} updates ${state}: ${error}`);
}
