import { describe, expect, it, onTestFinished } from 'vitest';
import { aCommune, SETUP_CODE } from '../support/commune.ts';
import { enrol } from './scene.ts';

const VOID = 'Liên kết mời này không còn hiệu lực';
const LIMITED = 'chỉ nhận mã nhập tay trở lại sau 01 giờ';
const BEGUN = 'đồng ý';

/** A bot without an administrator yet, or with an officer who can invite. */
async function anEntrance() {
  const commune = await aCommune({ now: '2024-06-15T08:00' });
  onTestFinished(() => commune.close());
  const { sandbox, driver } = commune;
  const stranger = (name: string) => driver.chat(sandbox.user({ firstName: name }));
  const tries = async (chat: ReturnType<typeof stranger>, count: number, code = 'wrong-code') => {
    for (let n = 1; n <= count; n += 1) await chat.say(`/start ${code}-${n}`);
  };
  const refusals = () =>
    commune.logged
      .map((line) => JSON.parse(line) as { msg: string; action?: string })
      .filter(({ msg }) => msg === 'access refused')
      .map(({ action }) => action);
  const rows = () => Number(commune.db.prepare('SELECT count(*) FROM wrong_code').pluck().get());
  return { ...commune, stranger, tries, refusals, rows };
}

describe('guessing the setup code', () => {
  it('is possible five times an hour for one account; then the right one does not open either', async () => {
    const it = await anEntrance();
    const guesser = it.stranger('Người lạ');
    await it.tries(guesser, 5);
    expect(guesser.lastText()).toContain(VOID);

    await guesser.say(`/start ${SETUP_CODE}`);
    expect(guesser.lastText()).toContain(LIMITED);
    await it.tries(guesser, 3);
    expect(it.rows()).toBe(5);
    it.pass(3600);
    await guesser.say(`/start ${SETUP_CODE}`);

    expect(guesser.lastText().toLowerCase()).toContain(BEGUN);
    expect(it.refusals()).toEqual([
      ...Array.from({ length: 5 }, () => 'invitation'),
      ...Array.from({ length: 4 }, () => 'invitation-limit'),
    ]);
  });

  it('does not keep another person from using it', async () => {
    const it = await anEntrance();
    await it.tries(it.stranger('Người lạ'), 9);
    const chief = it.stranger('Mẫu Quản Trị');

    await chief.say(`/start ${SETUP_CODE}`);

    expect(chief.lastText().toLowerCase()).toContain(BEGUN);
  });

  it('by fifty guesses of many accounts closes it for everybody for an hour', async () => {
    const it = await anEntrance();
    for (let n = 1; n <= 10; n += 1) await it.tries(it.stranger(`Người lạ ${n}`), 5);
    const chief = it.stranger('Mẫu Quản Trị');

    await chief.say(`/start ${SETUP_CODE}`);
    expect(chief.lastText()).toContain(VOID);
    it.pass(3600);
    await chief.say(`/start ${SETUP_CODE}`);

    expect(chief.lastText().toLowerCase()).toContain(BEGUN);
  });

  it('leaves nothing of what was tried in log and database, nor of the code itself', async () => {
    const it = await anEntrance();
    const guesser = it.stranger('Người lạ');
    await it.tries(guesser, 2, 'my-secret-guess');
    const chief = it.stranger('Mẫu Quản Trị');
    await enrol(chief, SETUP_CODE, 'Mẫu Quản Trị', 'Ông');

    const kept = it.db.serialize().toString('latin1') + it.logged.join('');

    expect(['my-secret-guess', SETUP_CODE].filter((secret) => kept.includes(secret))).toEqual([]);
  });

  it('is counted once for an update that comes twice', async () => {
    const it = await anEntrance();
    const { wrongCodes } = it.app.stores;

    wrongCodes.add(7, 1001, it.clock.now());
    wrongCodes.add(7, 1001, it.clock.now());

    expect(it.rows()).toBe(1);
    expect(wrongCodes.of(1001, it.clock.now().subtract({ hours: 1 }), 8)).toBe(1);
    expect(wrongCodes.of(1001, it.clock.now().subtract({ hours: 1 }), 7)).toBe(0);
  });
});

describe('an invitation that holds', () => {
  it('opens for whoever has tried too often before', async () => {
    const it = await anEntrance();
    const officer = it.driver.chat(it.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    const head = it.stranger('Mẫu Trưởng Thôn');
    await it.tries(head, 6);
    expect(head.lastText()).toContain(LIMITED);
    await officer.say('/moi');
    await officer.press('Người báo cáo của đơn vị');
    await officer.press('Thôn 3');
    await officer.press('Người phụ trách chính');

    await head.say(`/start ${/start=(\S+)/.exec(officer.lastText())?.[1] ?? ''}`);

    expect(head.lastText().toLowerCase()).toContain(BEGUN);
  });
});
