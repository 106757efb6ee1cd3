// The same questions as a Telegraf wizard, its session in SQLite as safely as our answers are.
import { Agent } from 'node:http';
import { Scenes, session, Telegraf } from 'telegraf';
import { openDatabase } from '../../src/storage/database.ts';
import { readQuestions } from './questions.ts';

type State = { asked: number; answers: Record<string, number> };

const questions = readQuestions();
const settles = process.env['SETTLES'] === '1';
const db = openDatabase(process.env['DATABASE_PATH'] ?? '');
db.exec('CREATE TABLE session (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
const read = db.prepare<[string], { value: string }>('SELECT value FROM session WHERE key = ?');
const write = db.prepare<[string, string]>(
  'INSERT INTO session VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
);
const remove = db.prepare<[string]>('DELETE FROM session WHERE key = ?');

async function ask(ctx: Scenes.WizardContext, index: number): Promise<void> {
  const question = questions[index];
  if (question === undefined) return;
  const sent = await ctx.reply(question.html, {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: question.markup,
  });
  (ctx.wizard.state as State).asked = sent.message_id;
}

async function begin(ctx: Scenes.WizardContext): Promise<void> {
  await ask(ctx, 0);
  ctx.wizard.next();
}

const steps = questions.map((question, index) => async (ctx: Scenes.WizardContext) => {
  const state = ctx.wizard.state as State;
  const text = ctx.text ?? '';
  const value = Number(text);
  if (!Number.isInteger(value)) return;
  state.answers[`q${index}`] = value;
  if (settles && ctx.chat !== undefined) {
    const line = `✓ ${question.label}: <b>${value} con</b>`;
    await ctx.telegram.editMessageText(ctx.chat.id, state.asked, undefined, line, {
      parse_mode: 'HTML',
    });
  }
  await ask(ctx, index + 1);
  ctx.wizard.next();
});

const bot = new Telegraf<Scenes.WizardContext>(process.env['BOT_TOKEN'] ?? '', {
  telegram: { apiRoot: process.env['TELEGRAM_API_ROOT'] ?? '' },
});
// For http addresses Telegraf drops its keep-alive agent; against Telegram it would have one.
Object.assign(bot.telegram.options, { agent: new Agent({ keepAlive: true }) });

const stage = new Scenes.Stage([new Scenes.WizardScene('report', begin, ...steps)]);
bot.use(
  session({
    store: {
      get: (key: string) => {
        const row = read.get(key);
        return row === undefined ? undefined : (JSON.parse(row.value) as Scenes.WizardSession);
      },
      set: (key: string, value: Scenes.WizardSession) => void write.run(key, JSON.stringify(value)),
      delete: (key: string) => void remove.run(key),
    },
  }),
);
bot.use(stage.middleware());
bot.start((ctx) => ctx.scene.enter('report', { asked: 0, answers: {} }));
await bot.launch();
