// The floor: node:http, one durable insert and one sendMessage per update, and nothing else.
import { Agent, request } from 'node:http';
import { openDatabase } from '../../src/storage/database.ts';
import { readQuestions } from './questions.ts';

type Update = {
  readonly update_id: number;
  readonly message: { readonly chat: { readonly id: number }; readonly text: string };
};

const agent = new Agent({ keepAlive: true });
const root = `${process.env['TELEGRAM_API_ROOT']}/bot${process.env['BOT_TOKEN']}`;
const db = openDatabase(process.env['DATABASE_PATH'] ?? '');
db.exec('CREATE TABLE answer (update_id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
const insert = db.prepare<[number, string]>('INSERT INTO answer VALUES (?, ?)');
const [question] = readQuestions();

let offset = 0;
while (true) {
  const updates = (await call('getUpdates', { offset, timeout: 30 })) as readonly Update[];
  for (const update of updates) {
    offset = update.update_id + 1;
    const { chat, text } = update.message;
    insert.run(update.update_id, text);
    void call('sendMessage', {
      chat_id: chat.id,
      text: question?.html,
      parse_mode: 'HTML',
      reply_markup: question?.markup,
    });
  }
}

function call(method: string, payload: object): Promise<unknown> {
  const body = JSON.stringify(payload);
  const length = Buffer.byteLength(body);
  const headers = { 'content-type': 'application/json', 'content-length': length };
  return new Promise((resolve, reject) => {
    const sent = request(`${root}/${method}`, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve((JSON.parse(text) as { result: unknown }).result);
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
