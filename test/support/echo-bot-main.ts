import { createEchoBot } from './echo-bot.ts';

const [token = '', apiRoot = ''] = process.argv.slice(2);
await createEchoBot(token, { apiRoot }).start();
