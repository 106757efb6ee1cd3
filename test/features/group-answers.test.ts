import { describe, expect, it } from 'vitest';
import { headOf, june } from './scene.ts';

/** Two heads in one connected group, whose talk the bot does not see (privacy mode). */
async function heads(options: { readonly withFaults?: boolean } = {}) {
  const made = await june(options);
  const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
  const three = headOf(made, 'Thôn 3', 'Mẫu Thôn Ba');
  const four = headOf(made, 'Thôn 4', 'Mẫu Thôn Tư');
  const group = made.sandbox.group({
    title: 'Trưởng thôn',
    members: [officer, three.user, four.user],
  });
  await made.driver.chat(officer, group).say('/ketnoi');
  await made.driver.chat(officer, group).press('Đổi thành nhóm Trưởng thôn');
  const inGroup = {
    three: made.driver.chat(three.user, group),
    four: made.driver.chat(four.user, group),
  };
  return { made, group, three, four, inGroup };
}

type Scene = Awaited<ReturnType<typeof heads>>;

async function begun(scene: Scene, who: 'three' | 'four'): Promise<void> {
  await scene.inGroup[who].say('/baocao');
  await scene.inGroup[who].press('✍️ Trả lời ngay tại nhóm');
}

/** The question that stands in the group for this person. */
function questionFor(scene: Scene, name: string) {
  return scene.inGroup.three
    .botMessages()
    .findLast((message) => message.text.includes(`👤 ${name}`) && message.buttons.length > 0);
}

/** Presses by text on the person's own question. */
async function press(scene: Scene, who: 'three' | 'four', name: string, button: string) {
  const message = questionFor(scene, name);
  if (message === undefined) throw new Error(`no question for ${name}`);
  await scene.inGroup[who].press(button, { on: message });
}

async function type(scene: Scene, who: 'three' | 'four', name: string, text: string) {
  await press(scene, who, name, '✍️ Gõ câu trả lời');
  await scene.inGroup[who].reply(text);
}

describe('a report answered in a group', () => {
  it('is offered in a connected group, beside the private chat', async () => {
    const { inGroup } = await heads();

    await inGroup.three.say('/baocao');

    expect(inGroup.three.lastButtons()).toEqual([
      '✍️ Trả lời ngay tại nhóm',
      '📝 Mở khung trò chuyện riêng',
    ]);
  });

  it('keeps two heads apart who answer at the same time', async () => {
    const scene = await heads();
    const { made } = scene;
    await begun(scene, 'three');
    await begun(scene, 'four');

    await press(scene, 'three', 'Mẫu Thôn Ba', 'Không có');
    await press(scene, 'four', 'Mẫu Thôn Tư', 'Không có');
    await press(scene, 'four', 'Mẫu Thôn Tư', '✍️ Gõ câu trả lời');
    await press(scene, 'three', 'Mẫu Thôn Ba', '✍️ Gõ câu trả lời');
    await scene.inGroup.four.reply('4');
    await scene.inGroup.three.reply('5,3');

    expect(made.duty('Thôn 3', '2024-06').draftAnswers['KT07']).toMatchObject({ value: 5300 });
    expect(made.duty('Thôn 4', '2024-06').draftAnswers['KT07']).toMatchObject({ value: 4000 });
  });

  it('opens the reply field for the one who is asked, and for nobody else', async () => {
    const scene = await heads();
    await begun(scene, 'three');
    await press(scene, 'three', 'Mẫu Thôn Ba', '✍️ Gõ câu trả lời');

    expect(scene.inGroup.three.last().forceReply).toEqual({ placeholder: 'Câu trả lời' });
    expect(scene.inGroup.four.last().forceReply).toBeNull();
  });

  it('takes talk in the group for talk', async () => {
    const scene = await heads();
    await begun(scene, 'three');
    await press(scene, 'three', 'Mẫu Thôn Ba', 'Không có');
    scene.group.setBot('administrator');
    const before = scene.inGroup.three.botMessages().length;

    await scene.inGroup.three.say('95');

    expect(scene.made.duty('Thôn 3', '2024-06').draftAnswers).not.toHaveProperty('KT07');
    expect(scene.inGroup.three.botMessages()).toHaveLength(before);
  });

  it('does not take a reply to an older question, and shows the open one again', async () => {
    const scene = await heads();
    await begun(scene, 'three');
    await press(scene, 'three', 'Mẫu Thôn Ba', 'Không có');
    await press(scene, 'three', 'Mẫu Thôn Ba', '✍️ Gõ câu trả lời');
    const field = scene.inGroup.three.last();
    await press(scene, 'three', 'Mẫu Thôn Ba', '0 – không phát sinh');

    await scene.made.driver.chat(scene.three.user, scene.group).say('95', { replyTo: field });

    expect(scene.made.duty('Thôn 3', '2024-06').draftAnswers).not.toHaveProperty('KT10');
    expect(scene.inGroup.three.lastText()).toContain('trả lời vào đúng câu hỏi');
    expect(scene.inGroup.three.lastText()).toContain('Đàn trâu, bò');
  });

  it('is one message that changes, while it is answered by buttons', async () => {
    const scene = await heads();
    await begun(scene, 'three');
    const before = scene.inGroup.three.botMessages().length;

    await press(scene, 'three', 'Mẫu Thôn Ba', 'Không có');
    await press(scene, 'three', 'Mẫu Thôn Ba', '0 – không phát sinh');

    expect(scene.inGroup.three.botMessages()).toHaveLength(before);
    expect(questionFor(scene, 'Mẫu Thôn Ba')?.text).toContain('✓ Sản lượng lạc: 0 tấn');
    expect(questionFor(scene, 'Mẫu Thôn Ba')?.text).toContain('Câu 3/17');
  });

  it('answers others who press its buttons, and stays as it is', async () => {
    const scene = await heads();
    await begun(scene, 'three');

    await press(scene, 'four', 'Mẫu Thôn Ba', 'Không có');

    expect(scene.inGroup.four.toast()).toBe('Câu hỏi này dành cho người khác.');
    expect(scene.made.duty('Thôn 3', '2024-06').draftAnswers).toEqual({});
  });

  it('goes on in private with the same draft, and comes back', async () => {
    const scene = await heads();
    const { made, three, inGroup } = scene;
    await begun(scene, 'three');
    await press(scene, 'three', 'Mẫu Thôn Ba', 'Không có');
    await type(scene, 'three', 'Mẫu Thôn Ba', '5,3');

    await three.start('tieptuc');
    expect(three.lastText()).toContain('Câu 3/17');
    await three.say('trâu 20 bò 95');
    await three.press('Đúng');
    await inGroup.three.say('/baocao');
    await inGroup.three.press('✍️ Trả lời ngay tại nhóm');

    expect(inGroup.three.lastText()).toContain('Câu 4/17');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers['KT10']).toMatchObject({ value: 115 });
    expect(made.db.prepare('SELECT count(*) AS n FROM report').get()).toEqual({ n: 1 });
  });

  it('is sent from the group, with a receipt there', async () => {
    const scene = await heads();
    const { made, inGroup } = scene;
    await begun(scene, 'three');
    for (let left = 40; left > 0 && questionFor(scene, 'Mẫu Thôn Ba') !== undefined; left -= 1) {
      const buttons = questionFor(scene, 'Mẫu Thôn Ba')
        ?.buttons.flat()
        .map(({ text }) => text);
      const tap = ['✅ Gửi báo cáo', 'Không có', 'Chưa có số liệu', 'Không có ảnh'].find((label) =>
        buttons?.includes(label),
      );
      await press(scene, 'three', 'Mẫu Thôn Ba', tap ?? '');
    }

    expect(inGroup.three.lastText()).toContain('T6/2024-T03-1');
    expect(made.duty('Thôn 3', '2024-06').sent?.state).toBe('submitted');
  });

  it('is not offered where the group is not connected', async () => {
    const made = await june();
    const head = headOf(made);
    const group = made.sandbox.group({ title: 'Họ hàng', members: [head.user] });
    const phone = made.driver.chat(head.user, group);

    await phone.say('/baocao');

    expect(phone.lastButtons()).toEqual(['📝 Mở khung trò chuyện riêng']);
  });

  it('leads nobody into somebody else’s report by a forged button', async () => {
    const scene = await heads({ withFaults: true });
    const obligation = scene.made.duty('Thôn 3', '2024-06').obligation.id;
    await scene.inGroup.four.say('/baocao');

    const asked = scene.inGroup.four.last();
    scene.made.app.inbox.receive([
      {
        update_id: 992_000,
        callback_query: {
          id: '992000',
          from: { id: scene.four.user.id, is_bot: false, first_name: 'X' },
          chat_instance: '1',
          data: `report:open:${obligation}`,
          message: {
            message_id: asked.id,
            date: 1_718_413_200,
            chat: { id: scene.group.id, type: 'supergroup', title: 'X' },
            text: 'x',
          },
        },
      },
    ]);
    await scene.made.app.inbox.settled();

    expect(scene.made.duty('Thôn 3', '2024-06').draft).toBeNull();
    expect(scene.inGroup.four.last().id).toBe(asked.id);
  });
});
