import { describe, expect, it } from 'vitest';
import { PERMISSIONS, ROLES, type Role } from '../../src/domain/member.ts';
import { aNomination } from './nomination-scene.ts';
import { fileReport, forgedPress, headOf, june, type Phone } from './scene.ts';

/** What a command says to somebody who may; everybody else hears that it is not theirs. */
const BY_COMMAND = [
  { action: 'report.file', command: '/baocao', says: 'Câu 1/' },
  { action: 'report.history', command: '/lichsu', says: 'Các kỳ báo cáo' },
  { action: 'report.on-behalf', command: '/nhapthay', says: 'Nhập cho đơn vị nào?' },
  { action: 'report.read', command: '/duyet', says: 'chờ duyệt' },
  { action: 'report.reopen', command: '/molai', says: 'chưa có báo cáo nào được xác nhận' },
  { action: 'progress.own', command: '/tiendo', says: 'Tiến độ Thôn 5' },
  { action: 'progress.commune', command: '/tiendo', says: 'I. Kinh tế' },
  { action: 'status.view', command: '/status', says: '27 đơn vị' },
  { action: 'deadline.move', command: '/giahan', says: 'Dời hạn cho' },
  { action: 'announcement.send', command: '/thongbao', says: 'nội dung thông báo' },
  { action: 'reminder.send', command: '/nhac', says: 'Không có đơn vị nào cần nhắc' },
  { action: 'plan.change', command: '/kehoach', says: '46 chỉ tiêu' },
  { action: 'unit.manage', command: '/donvi', says: '27 đơn vị' },
  { action: 'pledge.own', command: '/giaouoc', says: 'Thi đua năm 2024 – Thôn 5' },
  { action: 'pledge.commune', command: '/giaouoc', says: 'công trình của các đơn vị' },
  { action: 'export.download', command: '/xuat', says: 'Xuất số liệu ra Excel' },
  { action: 'exemplar.own', command: '/dienhinh', says: 'Điển hình tiên tiến năm 2024: Thôn 5' },
  { action: 'exemplar.register', command: '/dienhinh', says: 'năm 2024, toàn xã' },
  { action: 'event.own', command: '/phongtrao', says: 'bình chọn năm 2024: Thôn 5' },
  { action: 'event.commune', command: '/phongtrao', says: 'bình chọn năm 2024, toàn xã' },
  { action: 'document.make', command: '/vanban', says: 'Lập văn bản' },
  { action: 'member.invite', command: '/moi', says: 'vai trò nào?' },
  { action: 'council.manage', command: '/hoidong', says: 'Còn 10 hình thức' },
  { action: 'council.vote', command: '/hoidong', says: 'chưa được liên kết' },
  { action: 'ranking.own', command: '/xephang', says: 'Điểm thi đua – Thôn 5' },
  { action: 'ranking.view', command: '/xephang', says: 'Bảng thi đua – Các thôn' },
  { action: 'nomination.own', command: '/khenthuong', says: 'Đề nghị khen thưởng của đơn vị' },
  { action: 'nomination.read', command: '/khenthuong', says: '0 chờ tiếp nhận' },
  { action: 'dossier.own', command: '/hoso', says: 'đơn vị chưa có hồ sơ khen thưởng' },
  { action: 'dossier.manage', command: '/hoso', says: 'toàn xã chưa có hồ sơ khen thưởng' },
  { action: 'settings.own', command: '/caidat', says: 'Ngôn ngữ và cách xưng hô' },
] as const;

/** The one table of design.md, written down a second time. */
const ALLOWED: Readonly<Record<string, readonly Role[]>> = {
  'report.file': ['reporter'],
  'report.history': ['reporter'],
  'report.on-behalf': ['officer', 'administrator'],
  'report.read': ['officer', 'council', 'secretary', 'leader', 'administrator'],
  'report.review': ['officer', 'administrator'],
  'report.reopen': ['officer', 'administrator'],
  'progress.own': ['reporter'],
  'progress.commune': ['officer', 'secretary', 'leader', 'reader', 'administrator'],
  'status.view': ['officer', 'secretary', 'leader', 'administrator'],
  'digest.ask': ['officer', 'secretary', 'leader', 'administrator'],
  'deadline.move': ['officer', 'administrator'],
  'announcement.send': ['officer', 'leader', 'administrator'],
  'reminder.send': ['officer', 'administrator'],
  'absence.own': ['reporter'],
  'absence.record': ['officer', 'administrator'],
  'unit.manage': ['officer', 'administrator'],
  'group.connect': ['officer', 'administrator'],
  'plan.change': ['officer', 'administrator'],
  'export.download': ['officer', 'secretary', 'leader', 'administrator'],
  'member.invite': ['officer', 'administrator'],
  'member.invite-officer': ['administrator'],
  'pledge.own': ['reporter'],
  'pledge.record': ['officer', 'administrator'],
  'pledge.commune': ['officer', 'secretary', 'leader', 'administrator'],
  'exemplar.own': ['reporter'],
  'exemplar.register': ['officer', 'secretary', 'leader', 'administrator'],
  'exemplar.publish': ['officer', 'administrator'],
  'event.own': ['reporter'],
  'event.commune': ['officer', 'secretary', 'administrator'],
  'nomination.own': ['reporter'],
  'nomination.read': ['officer', 'council', 'secretary', 'leader', 'administrator'],
  'nomination.review': ['officer', 'secretary', 'administrator'],
  'nomination.decide': ['leader', 'secretary', 'administrator'],
  'council.manage': ['secretary', 'administrator'],
  'council.vote': ['council', 'secretary', 'leader'],
  'dossier.own': ['reporter'],
  'dossier.manage': ['officer', 'secretary', 'administrator'],
  'document.make': ['officer', 'secretary', 'leader', 'administrator'],
  'ranking.own': ['reporter'],
  'ranking.view': ['officer', 'secretary', 'leader', 'administrator'],
  'ranking.publish': ['officer', 'leader', 'administrator'],
  'settings.own': [...ROLES],
  'data.decide': ['officer', 'administrator'],
};

const MATRIX = BY_COMMAND.flatMap((row) =>
  ROLES.map((role) => ({
    ...row,
    role,
    may: (ALLOWED[row.action] ?? []).includes(role),
    // one command may mean one thing to a reporter and another to an officer
    isAway: BY_COMMAND.filter(({ command }) => command === row.command).every(
      ({ action }) => !ALLOWED[action]?.includes(role),
    ),
  })),
);

async function someone(role: Role, options: { readonly withFaults?: boolean } = {}) {
  const made = await june(options);
  const unit = role === 'reporter' ? { unit: 'Thôn 5' } : {};
  const phone = made.driver.chat(made.enrolled({ name: 'Mẫu Năm', role, ...unit }));
  return { made, phone };
}

describe('who may do what', () => {
  it('the table is the one that was agreed on', () => {
    expect(PERMISSIONS).toEqual(ALLOWED);
  });

  it.each(MATRIX)('$role, $command: $may', async ({ role, command, says, may, isAway }) => {
    const { phone } = await someone(role);
    await phone.say(command);
    expect(phone.lastText().includes(says)).toBe(may);
    const isSentAway = /chưa được cấp quyền|dùng trong nhóm cán bộ xã/.test(phone.lastText());
    expect(isSentAway).toBe(isAway);
  });

  it.each(
    ROLES.map((role) => {
      const says = (ALLOWED['absence.record'] ?? []).includes(role)
        ? 'Chưa có đơn vị nào'
        : (ALLOWED['absence.own'] ?? []).includes(role)
          ? 'vắng mặt từ ngày nào?'
          : 'chưa được cấp quyền';
      return { role, says };
    }),
  )('$role, /vangmat: $says', async ({ role, says }) => {
    const { phone } = await someone(role);
    await phone.say('/vangmat');
    expect(phone.lastText()).toContain(says);
  });

  it.each(ROLES.map((role) => ({ role, may: ALLOWED['data.decide']?.includes(role) })))(
    '$role, /dulieu: their own data; requests of others: $may',
    async ({ role, may }) => {
      const { phone } = await someone(role);
      await phone.say('/dulieu');
      expect(phone.lastText()).toContain('Dữ liệu cá nhân: Mẫu Năm');
      expect(phone.lastButtons().includes('Yêu cầu xóa dữ liệu (0)')).toBe(may);
    },
  );

  it.each(ROLES.map((role) => ({ role, may: ALLOWED['group.connect']?.includes(role) })))(
    '$role, /ketnoi in a group: $may',
    async ({ role, may }) => {
      const { made, phone } = await someone(role);
      const group = made.sandbox.group({ title: 'Nhóm', members: [phone.user] });
      await made.driver.chat(phone.user, group).say('/ketnoi');
      expect(made.app.stores.groups.byChat(group.id) !== null).toBe(may);
    },
  );

  it.each(ROLES.map((role) => ({ role, may: ALLOWED['member.invite-officer']?.includes(role) })))(
    '$role is offered to invite officers: $may',
    async ({ role, may }) => {
      const { phone } = await someone(role);
      await phone.say('/moi');
      expect(phone.lastButtons().includes('Cán bộ theo dõi báo cáo')).toBe(may);
    },
  );
});

describe('forged data of buttons', () => {
  /** Every kind of button, filled in for Thôn 3, pressed by others. */
  async function forge(
    role: Role,
    which: (ids: { obligation: number; unit: number; dialogue: number }) => string,
  ) {
    const { made, phone } = await someone(role, { withFaults: true });
    const head = headOf(made, 'Thôn 3');
    const unitId = made.unitNamed('Thôn 3').id;
    const [at, heldOn] = [made.clock.now(), Temporal.PlainDate.from('2024-06-14')];
    for (const name of ['Mẫu Thôn 3', 'Mẫu Thôn 3 nữa']) {
      made.app.stores.exemplars.add({
        ...{ unitId, year: 2024, kind: 'individual', name, deed: 'x', campaign: null },
        ...{ discoveredOn: heldOn, isNamed: true, fromReport: false, by: 1, at },
      });
    }
    made.app.stores.events.add({
      ...{ year: 2024, kind: 'outreach', campaign: null, unitId, heldOn, participants: null },
      ...{ results: 'Thôn 3', choices: [], by: 1, at },
    });
    const work = { unitId, year: 2024, kind: 'construction', name: 'Thôn 3', place: null } as const;
    made.app.stores.works.register({
      ...{ ...work, volume: null, cost: null, dueOn: heldOn, campaign: null, by: 1, at },
    });
    const { erasureRequests, people } = made.app.stores;
    const headId = people.who(head.user.id)?.person.id ?? 0;
    erasureRequests.ask(headId, at, at.add({ hours: 72 }));
    const contents = ['Thôn 3'];
    made.app.stores.pledges.record({
      ...{ unitId, year: 2024, parties: contents, contents, signedOn: heldOn, sheetFileIds: [] },
      ...{ recordedAt: at, recordedBy: 1 },
    });
    made.enrolled({ name: 'Mẫu Thư Ký', role: 'secretary' });
    aNomination(made, { unit: 'Thôn 3', name: 'Người Thôn 3', state: 'submitted' });
    made.filed('Thôn 3', '2024-05', { KT11: { value: 95 } });
    await head.say('/baocao');
    const dialogue = made.db.prepare('SELECT max(id) AS id FROM dialogue').get() as { id: number };
    const ids = {
      obligation: made.duty('Thôn 3', '2024-06').obligation.id,
      unit: made.unitNamed('Thôn 3').id,
      dialogue: dialogue.id,
    };
    await phone.say('/trogiup');
    const before = counts(made);
    forgedPress(made, phone, which(ids), 991_000);
    await made.settle();
    await made.app.inbox.settled();
    return { made, phone, before, after: counts(made) };
  }

  function counts(made: {
    readonly db: Phone extends never ? never : { prepare: (sql: string) => { get: () => unknown } };
  }) {
    const count = (table: string) => made.db.prepare(`SELECT count(*) AS n FROM ${table}`).get();
    return [
      'report',
      'answer',
      'invitation',
      'member',
      'chat_group',
      'example',
      'absence',
      'extension_request',
      'reminder',
      'report_decision',
      'council_member',
      'council_meeting',
      'council_seat',
      'recusal',
      'hand',
      'paper_tally',
      'written_opinion',
      'plan_version',
      'exemplar',
      'exemplar_step',
      'exemplar_consent',
      'exemplar_publication',
      'emulation_event',
      'event_minutes',
      'ranking_publication',
      'work',
      'pledge',
      'nomination',
      'dossier_paper',
      'official_document',
      'erasure',
      "erasure_request WHERE state = 'open'",
    ].map(count);
  }

  const BUTTONS = [
    ['report:open', ({ obligation }) => `report:open:${obligation}`],
    ['report:later', ({ obligation }) => `report:later:${obligation}`],
    ['report:takeover', ({ obligation }) => `report:takeover:${obligation}`],
    ['report:correct', ({ obligation }) => `report:correct:${obligation}`],
    ['history', ({ obligation }) => `history:${obligation}`],
    ['progress', ({ unit }) => `progress:${unit}`],
    ['an answer', ({ dialogue }) => `d:${dialogue}:1:none`],
    ['an obligation that is none', () => 'report:open:999999'],
    ['a huge number', () => 'report:open:99999999999999999999'],
    ['invite a head', ({ unit }) => `invite:h:${unit}:0`],
    ['more time in own words', ({ obligation }) => `extend:own:${obligation}`],
    ['more time for a reason', ({ obligation }) => `extend:for:${obligation}:storm`],
    ['a deadline', ({ obligation }) => `deadline:do:move:5:${obligation}:2024-06-25:storm`],
    ['a typed deadline', ({ obligation }) => `deadline:type:move:5:${obligation}:0`],
    ['a reminder to all', () => 'reminder:extra:2024-06'],
    ['somebody’s absence', () => 'absence:set:2'],
    ['a unit’s absence', ({ unit }) => `absence:unit:${unit}`],
    ['one line', ({ obligation }) => `report:line:${obligation}:KT11`],
    ['final figures', ({ obligation }) => `report:final:${obligation}`],
    ['on behalf', ({ obligation }) => `behalf:takeover:${obligation}:paper`],
    ['accept', () => 'review:accept:1'],
    ['return', () => 'review:return:1'],
    ['accept all', () => 'review:all:1:99'],
    ['reopen', ({ obligation }) => `reopen:do:${obligation}:1:mistake`],
    ['an exemplar', () => 'exemplar:show:1'],
    ['an exemplar’s consent', () => 'exemplar:consent:1'],
    ['a merger', () => 'exemplar:merge:1:2'],
    ['two told apart', () => 'exemplar:apart:1:2'],
    ['an exemplar’s praise', () => 'exemplar:praise:1'],
    ['a post of an exemplar', () => 'exemplar:posted:1'],
    ['an event', () => 'event:show:1'],
    ['an event withdrawn', () => 'event:withdraw:1'],
    ['an event’s minutes', () => 'event:files:1'],
    ['what a unit has pledged', ({ unit }) => `pledge:unit:${unit}`],
    ['the works of a unit', ({ unit }) => `work:list:${unit}:0`],
    ['a pledge for a unit', ({ unit }) => `pledge:new:pledge:${unit}`],
    ['all pledges', () => 'pledge:all:0'],
    ['a unit’s points', ({ unit }) => `ranking:unit:2024-06:${unit}`],
    ['where points come from', ({ unit }) => `ranking:lines:2024-06:${unit}:0:0`],
    ['the ranking', () => 'ranking:table:2024-06:0:0'],
    ['publish the ranking', () => 'ranking:publish:2024-06:0:0123456789ab'],
    ['a work', () => 'work:show:1'],
    ['a work that a reminder names', () => 'work:open:1'],
    ['a finished work', () => 'pledge:new:finish:1'],
    ['a reopened work', () => 'work:reopen:1'],
    ['photos of a work', () => 'work:photos:1'],
    ['a pledge', () => 'pledge:show:1'],
    ['a pledge withdrawn', () => 'pledge:new:withdraw:1'],
    ['a dossier', () => 'dossier:show:1'],
    ['a paper', () => 'dossier:paper:1:HS3'],
    ['a paper sent', () => 'dossier:send:1:HS3'],
    ['a paper made', () => 'dossier:make:1:HS3'],
    ['an archive', () => 'dossier:archive:1'],
    ['the pledge sheet', () => 'document:show:pledge_sheet:1'],
    ['a pledge sheet printed', () => 'pledge:print:1'],
    ['a form of a pledge', ({ unit }) => `pledge:blank:${unit}`],
    ['an event that a notice names', () => 'event:open:1'],
    ['the units of an event', () => 'event:behalf'],
    ['an event for a unit', ({ unit }) => `event:for:${unit}`],
    ['a target of a unit', ({ unit }) => `progress:target:${unit}:KT11`],
    ['a question sent at night', () => 'digest:now:1'],
    ['a reopening for another reason', ({ obligation }) => `reopen:type:${obligation}:3`],
    ['somebody’s form', ({ dialogue }) => `form:resume:${dialogue}`],
    ['a document', () => 'document:make:0:month_report:month:2024-05'],
    ['a kept document', () => 'document:get:1'],
    ['a request for erasure', () => 'data:case:1'],
    ['requests for erasure', () => 'data:cases'],
    ['an erasure', () => 'data:erase:1'],
    ['an erasure for good', () => 'data:erased:1'],
    ['an erasure refused', () => 'data:refuse:1:law'],
    ['somebody’s request taken back', () => 'data:back:1'],
    ['an erasure on paper', () => 'data:paper'],
    ['nonsense', () => 'd:1'],
  ] as const satisfies readonly (readonly [
    string,
    (ids: { obligation: number; unit: number; dialogue: number }) => string,
  ])[];

  it.each(
    BUTTONS.flatMap(([name, data]) =>
      (['reporter', 'reader', 'council'] as const).map((role) => ({ name, data, role })),
    ),
  )(
    '$name, pressed by a $role of elsewhere, changes nothing and shows nothing of Thôn 3',
    async ({ data, role }) => {
      const { phone, before, after } = await forge(role, data);
      expect(after).toEqual(before);
      expect(phone.lastText()).not.toContain('Thôn 3');
      expect(phone.lastText()).not.toContain('95 con');
    },
  );

  it.each(['reporter', 'reader', 'council'] as const)(
    'the board is not shown to a %s',
    async (role) => {
      const { phone } = await forge(role, () => 'status:2024-06:details');
      expect(phone.messages().some(({ text }) => text.includes('đơn vị:'))).toBe(false);
    },
  );

  it('a reporter’s own old report stays his to see after the unit’s report was sent by a deputy', async () => {
    const made = await june();
    const head = headOf(made);
    await fileReport(head);
    await head.say('/lichsu');
    await head.press('Xem tháng 6/2024');
    expect(head.lastText()).toContain('Báo cáo tháng 6/2024 – Thôn 3 (mã T6/2024-T03-1)');
  });
});
