import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type SandboxServer, serveSandbox } from '../../src/sandbox/http.ts';
import { createEchoBot } from '../support/echo-bot.ts';
import { aSandbox } from '../support/sandbox-bot.ts';

const BOT = fileURLToPath(new URL('../support/echo-bot-main.ts', import.meta.url));

const opened: SandboxServer[] = [];
afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

async function aServedSandbox() {
  const { sandbox } = aSandbox();
  const server = await serveSandbox(sandbox, {
    page: (request, response) => {
      if (request.url !== '/') return false;
      response.end('trang thử');
      return true;
    },
  });
  opened.push(server);
  const head = sandbox.user({ firstName: 'Trưởng thôn 3' });
  const texts = () => head.view().chats[0]?.messages.map((message) => message.text);
  return { sandbox, server, head, texts };
}

describe('the sandbox over HTTP', () => {
  it('serves a polling grammY bot, files included', async () => {
    const { sandbox, server, head, texts } = await aServedSandbox();
    const bot = createEchoBot(sandbox.token, { apiRoot: server.apiRoot });
    const running = bot.start();

    head.say(sandbox.bot, '/file');
    await expect.poll(texts).toEqual(['/file', 'Tháng 6']);
    const { document } = head.view().chats[0]?.messages.at(-1) ?? {};
    const download = await fetch(`${server.apiRoot}${document?.url}`);
    await bot.stop();
    await running;

    expect(await download.text()).toBe('số liệu');
    expect(sandbox.violations).toEqual([]);
  });

  it('leaves the other addresses to the page', async () => {
    const { server } = await aServedSandbox();

    const page = await fetch(`${server.apiRoot}/`);
    const missing = await fetch(`${server.apiRoot}/gi-do`);

    expect(await page.text()).toBe('trang thử');
    expect(missing.status).toBe(404);
  });

  it('gives unconfirmed updates to the bot that follows a killed one', async () => {
    const { sandbox, server, head, texts } = await aServedSandbox();
    const start = () => spawn(process.execPath, [BOT, sandbox.token, server.apiRoot]);
    const first = start();
    await expect.poll(() => sandbox.updates.isPolled(), { timeout: 10_000 }).toBe(true);
    first.kill('SIGKILL');
    await once(first, 'exit');
    await expect.poll(() => sandbox.updates.isPolled()).toBe(false);

    head.say(sandbox.bot, 'một');
    const second = start();
    await expect.poll(texts, { timeout: 10_000 }).toEqual(['một', 'Ông nói: một']);
    second.kill('SIGKILL');

    expect(sandbox.violations).toEqual([]);
  }, 30_000);

  it('closes the socket on a lost response', async () => {
    const { sandbox, server, head, texts } = await aServedSandbox();
    head.startBot();
    sandbox.faults.next({ kind: 'lost-response' });
    const { api } = createEchoBot(sandbox.token, { apiRoot: server.apiRoot });

    const sending = api.sendMessage(head.id, 'x');

    await expect(sending).rejects.toThrow('Network request');
    expect(texts()).toEqual(['/start', 'x']);
  });
});
