import { count, type Duty, dutyKey, type Typed } from './facts.ts';
import { answerOf, FORMS, figureFor, figuresOf, plainAnswer } from './forms.ts';
import type { Phone } from './phone.ts';
import type { YearWorld } from './world.ts';

const MOST_STEPS = 90;

type Row = { readonly id: number; readonly first: number | null };

export type FilingWorld = Pick<
  YearWorld,
  'chance' | 'facts' | 'db' | 'arrivals' | 'now' | 'clock' | 'telegram'
> & { readonly app: () => { readonly stores: ReturnType<YearWorld['app']>['stores'] } };

type How = {
  readonly gaps: boolean;
  readonly short: boolean;
  readonly stops: () => boolean;
  /** What comes into somebody's mind between two answers. */
  readonly whim?: () => Promise<void>;
};

/** How people of a unit fill in, send and correct a report. */
export function createFiling(world: FilingWorld) {
  const { chance, facts, db, arrivals } = world;
  const obligation = db.prepare<[string, string], Row>(
    `SELECT obligation.id, first_submitted_at AS first FROM obligation
     JOIN unit ON unit.id = unit_id JOIN period ON period.id = period_id
     WHERE unit.code = ? AND period.month = ?`,
  );
  const standing = db.prepare<[number, number], { at: string }>(
    `SELECT dialogue.state ->> 'at' AS at FROM dialogue JOIN report ON report.id = subject_id
     WHERE flow = 'report' AND standing = 'current' AND user_id = ? AND obligation_id = ?`,
  );
  const stored = db.prepare<[number, string], { kind: Typed['kind']; value: number | null }>(
    `SELECT kind, value FROM answer JOIN report ON report.id = report_id
     WHERE obligation_id = ? AND question = ? ORDER BY revision DESC LIMIT 1`,
  );

  function typedOf(duty: Duty): Map<string, Typed> {
    const known = facts.typed.get(dutyKey(duty)) ?? new Map<string, Typed>();
    facts.typed.set(dutyKey(duty), known);
    return known;
  }

  function rowOf(duty: Duty): Row | undefined {
    return obligation.get(duty.unit, duty.month);
  }

  /** All answers at once, written into the draft: the short way to a report that is ready. */
  function prefill(phone: Phone, duty: Duty, gaps: boolean): void {
    const { reports, people } = world.app().stores;
    const row = rowOf(duty);
    const by = people.who(phone.user.id)?.person.id;
    if (row === undefined || by === undefined) return;
    const at = world.clock.now();
    const draft = reports.draft(row.id) ?? reports.start({ obligationId: row.id, by, at });
    const figures = figuresOf(duty);
    const questions = ['examples', ...figures, 'remarks', 'photos'];
    const known = reports.answers(draft.id);
    for (const question of questions.filter((each) => !known.has(each))) {
      const isGap = gaps && question === figures[0];
      const typed = isGap ? ({ kind: 'no_data' } as const) : plainAnswer(chance, question);
      typedOf(duty).set(question, typed);
      reports.put(draft.id, question, answerOf(typed), { updateId: null, at, by });
    }
  }

  /** One reply to the question that is open. */
  async function reply(phone: Phone, duty: Duty, question: string, gaps: boolean): Promise<void> {
    const { form, decimals = 0, unit } = FORMS.get(question) ?? { form: question, unit: null };
    const id = rowOf(duty)?.id ?? 0;
    let typed: Typed;
    if (form === 'amount' && !gaps) {
      const number = figureFor(chance, question);
      typed = { kind: 'value', value: number * 10 ** decimals };
      await phone.say(unit === 'dong' ? `${number} đồng` : String(number));
      await phone.press('Riêng tháng');
      await phone.press('Đúng');
    } else if (form === 'yes_no') {
      typed = { kind: 'value', value: 1 };
      await phone.press('Đạt');
    } else if (form === 'text' || form === 'grade' || form === 'remarks') {
      typed = { kind: 'text' };
      await phone.say('Đã thực hiện theo kế hoạch');
    } else if (form === 'examples' || form === 'photos') {
      typed = { kind: 'none' };
      await phone.press(form === 'photos' ? 'Không có ảnh' : 'Không có');
    } else if (form === 'ratio' && !gaps) {
      typed = { kind: 'value', value: 90 };
      await phone.say('90/100');
    } else if (form === 'percent' && !gaps) {
      typed = { kind: 'value', value: 9050 };
      await phone.say('90,5');
    } else if (form === 'parts' && !gaps) {
      typed = { kind: 'value', value: 117 };
      await phone.say('trâu 20 bò 97');
      await phone.press('Đúng');
    } else {
      typed = { kind: 'no_data' };
      await phone.press('Chưa có số liệu');
    }
    const isAskedAgain = standing.get(phone.user.id, id)?.at === question;
    if (!isAskedAgain) noteReply(duty, id, question, typed);
  }

  /** What was taken must be what was typed; what was not taken is asked again. */
  function noteReply(duty: Duty, id: number, question: string, typed: Typed): void {
    const found = stored.get(id, question);
    if (found === undefined) return;
    count(facts, 'answers in interviews');
    typedOf(duty).set(question, typed);
    const isSame =
      found.kind === typed.kind && (!('value' in typed) || found.value === typed.value);
    if (isSame) return;
    facts.problems.push(
      `${dutyKey(duty)} ${question}: typed ${JSON.stringify(typed)}, stored ${JSON.stringify(found)}`,
    );
  }

  /** What a person does next about a report, by what the phone shows; null: nothing leads on. */
  async function step(phone: Phone, duty: Duty, gaps: boolean): Promise<boolean> {
    const id = rowOf(duty)?.id ?? 0;
    const place = standing.get(phone.user.id, id)?.at;
    if (place !== undefined && FORMS.has(place)) {
      await reply(phone, duty, place, gaps && place === figuresOf(duty)[0]);
      return true;
    }
    if (place === 'examples' || place === 'remarks' || place === 'photos') {
      await reply(phone, duty, place, false);
      return true;
    }
    if (place === 'review' && (await phone.press('✅ Gửi báo cáo'))) return true;
    if (place === 'resume' && (await phone.press('▶ Tiếp tục'))) return true;
    if (place === 'reason' && (await phone.press('Bổ sung số liệu còn thiếu'))) return true;
    if (place === 'review' && (await phone.press('Trả lời'))) return true;
    if (await phone.press('Nhập thay')) return true;
    return (
      (await phone.press(`report:later:${id}`)) ||
      (await phone.press(`report:open:${id}`)) ||
      phone.press(`report:correct:${id}`)
    );
  }

  /** Fills in and sends; gives up when the phone is of no use. */
  async function file(phone: Phone, duty: Duty, how: How): Promise<void> {
    const began = { at: world.now(), message: phone.screen()?.id ?? 0 };
    if (how.short) prefill(phone, duty, how.gaps);
    if (!phone.text().includes(`/${duty.month.slice(0, 4)}`)) await phone.say('/baocao');
    let before = '';
    for (let steps = 0; steps < MOST_STEPS && !how.stops(); steps += 1) {
      if (isReceipt(phone, duty, began.message)) return sent(phone, duty, began.at);
      const now = `${phone.screen()?.id} ${phone.text()}`;
      if (now === before || !(await step(phone, duty, how.gaps))) await phone.say('/baocao');
      before = now;
      await how.whim?.();
    }
    if (!how.stops())
      facts.problems.push(`${dutyKey(duty)}: not sent in ${MOST_STEPS} steps: ${phone.text()}`);
  }

  /** Opens what was sent, fills its gaps or changes a figure, and sends it again. */
  async function correct(phone: Phone, duty: Duty, stops: () => boolean): Promise<void> {
    const row = rowOf(duty);
    const open = row && phone.find(`report:correct:${row.id}`);
    if (row === undefined || open === undefined || open === null) return;
    const [first] = figuresOf(duty).filter((code) => FORMS.get(code)?.form === 'amount');
    const gaps = [...typedOf(duty)].flatMap(([code, { kind }]) =>
      kind === 'no_data' ? [code] : [],
    );
    const wanted = new Set(gaps.length > 0 ? gaps : first === undefined ? [] : [first]);
    const began = { at: world.now(), message: phone.screen()?.id ?? 0 };
    await phone.tap(open);
    for (let steps = 0; steps < MOST_STEPS && !stops(); steps += 1) {
      if (isReceipt(phone, duty, began.message)) {
        count(facts, 'reports corrected');
        return sent(phone, duty, began.at);
      }
      const place = standing.get(phone.user.id, row.id)?.at;
      const [next] = wanted;
      if (place === 'review' && next !== undefined) {
        await phone.press(String(placeOf(duty, next) + 1));
        continue;
      }
      if (place !== undefined) wanted.delete(place);
      if (!(await step(phone, duty, false))) await phone.tap(open);
    }
    if (!stops())
      facts.problems.push(
        `${dutyKey(duty)}: not corrected in ${MOST_STEPS} steps: ${phone.text()}`,
      );
  }

  function placeOf(duty: Duty, question: string): number {
    return ['examples', ...figuresOf(duty)].indexOf(question);
  }

  function isReceipt(phone: Phone, { month }: Duty, after: number): boolean {
    const asked = `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
    return world.telegram
      .newest(phone.user.id)
      .filter(({ id }) => id > after)
      .some(({ text }) => /^✅ Đã nhận (bản sửa )?báo cáo/.test(text) && text.includes(asked));
  }

  /** The first press of «Gửi» that reached the inbox is the one that counts. */
  function sent(phone: Phone, duty: Duty, began: number): void {
    const press = arrivals
      .pressesOf(phone.user.id, began)
      .find(({ data }) => data.endsWith(':send'));
    if (press === undefined) {
      facts.problems.push(`${dutyKey(duty)}: a receipt without a press`);
      return;
    }
    const gaps = [...typedOf(duty).values()].some(({ kind }) => kind === 'no_data');
    facts.sent.push({ ...duty, at: press.at, gaps });
    count(facts, 'reports sent');
  }

  return { file, correct, rowOf };
}
export type Filing = ReturnType<typeof createFiling>;
