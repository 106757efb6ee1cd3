import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { TimeMachine } from '../../src/sandbox/time-machine.ts';
import { aPage } from './page-world.ts';

type World = Awaited<ReturnType<typeof aPage>>;

const opened: World[] = [];
afterEach(() => Promise.all(opened.splice(0).map((world) => world.close())));

async function anOpenPage(options: Parameters<typeof aPage>[0] = {}) {
  const world = await aPage(options);
  opened.push(world);
  const { apiRoot } = world.server;
  const own = { origin: apiRoot, 'content-type': 'application/json' };
  const act = (action: object, headers: Record<string, string> = own) =>
    fetch(`${apiRoot}/page/do`, { method: 'POST', headers, body: JSON.stringify(action) });
  const texts = (user = world.head) => user.view().chats[0]?.messages.map((one) => one.text);
  return { ...world, apiRoot, act, texts };
}

/** As fetch, but with headers that fetch does not let anybody set. */
function rawStatus(url: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject).end();
  });
}

describe('the page over HTTP', () => {
  it('allows nothing but its own server, whatever the address', async () => {
    const { apiRoot } = await anOpenPage();

    for (const path of ['/', '/page/main.js', '/page/setup', '/page/gi-do']) {
      const { headers } = await fetch(apiRoot + path);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('serves its own fonts', async () => {
    const { apiRoot } = await anOpenPage();
    const names = ['text', 'text-bold', 'text-italic', 'text-bold-italic'];
    const files = [...names.map((name) => `${name}.ttf`), 'emoji.woff2', 'symbols.woff2'];

    const answers = await Promise.all(files.map((file) => fetch(`${apiRoot}/page/${file}`)));

    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(answers.at(-1)?.headers.get('content-type')).toBe('font/woff2');
  });

  it('hands out no file outside its folder', async () => {
    const { apiRoot } = await anOpenPage();

    const paths = ['/page/..%2fpage-server.ts', '/page/%2e%2e/sandbox.ts', '/page/sandbox.ts'];
    const answers = await Promise.all(paths.map((path) => rawStatus(apiRoot + path, {})));

    expect(answers).toEqual([404, 404, 404]);
  });

  it('refuses other sites, foreign host names and damaged addresses', async () => {
    const { apiRoot, act, texts, sandbox, head } = await anOpenPage();
    const say = { do: 'say', userId: head.id, chatId: head.id, text: 'chào' };
    const json = { 'content-type': 'application/json' };
    const site = 'http://example.com';

    const foreign = await act(say, { ...json, origin: site });
    const unmarked = await act(say, json);
    const rebound = await rawStatus(`${apiRoot}/page/setup`, { host: 'example.com' });
    const method = `${apiRoot}/bot${sandbox.token}/getMe`;
    const botApi = await rawStatus(method, { origin: site }, 'POST');
    const damaged = await rawStatus(`${apiRoot}/%`, {});

    expect([foreign.status, unmarked.status, rebound, botApi, damaged]).toEqual([
      403, 403, 403, 403, 400,
    ]);
    expect(texts()).toEqual([]);
  });

  it('lets a bot of another process use the Bot API at the same address', async () => {
    const { apiRoot, sandbox } = await anOpenPage();

    const answer = await fetch(`${apiRoot}/bot${sandbox.token}/getMe`);

    expect(await answer.json()).toMatchObject({ ok: true, result: { is_bot: true } });
  });

  it('shows a chat as one person sees it, and nobody else’s', async () => {
    const { apiRoot, head, officer, group } = await anOpenPage();
    const column = (user: number, chat: number) =>
      fetch(`${apiRoot}/page/column?user=${user}&chat=${chat}`);

    const own = await column(officer.id, group.id);
    const others = await column(head.id, group.id);
    const nobody = await column(7, 7);

    expect(await own.json()).toMatchObject({
      chat: { title: 'Nhóm cán bộ xã' },
      commands: [{ command: 'status', description: 'Tình hình nộp báo cáo' }],
      spinning: [],
    });
    expect([others.status, nobody.status]).toEqual([404, 404]);
  });

  it('tells buttons of the same text apart', async () => {
    const { act, sandbox, head } = await anOpenPage();
    head.say(sandbox.bot, '/sua');
    await expect.poll(() => head.view().chats[0]?.messages.at(-1)?.buttons.flat()).toHaveLength(2);
    const where = { userId: head.id, chatId: head.id, messageId: 2 };

    const second = await act({ do: 'press', ...where, text: 'Sửa', data: 'fix-2' });
    const gone = await act({ do: 'press', ...where, text: 'Sửa', data: 'fix-3' });

    expect(second.status).toBe(200);
    expect(head.presses().map((press) => press.data)).toEqual(['fix-2']);
    expect(gone.status).toBe(409);
    expect(await gone.json()).toEqual({ problem: 'Nút này không còn nữa.' });
  });

  it.each([
    ['an unknown action', { do: 'dance' }],
    ['an empty text', { do: 'say', userId: 5_100_000_001, chatId: 5_100_000_001, text: '  ' }],
    ['an unknown person', { do: 'say', userId: 7, chatId: 7, text: 'chào' }],
    ['a strange deep link', { do: 'start', userId: 5_100_000_001, parameter: 'a b' }],
    ['a place in time that is gone', { do: 'jump', target: 'yesterday' }],
  ])('refuses %s with a sentence', async (_what, action) => {
    const { act, texts } = await anOpenPage();

    const answer = await act(action);

    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ problem: expect.stringMatching(/^\p{Lu}.+\.$/u) });
    expect(texts()).toEqual([]);
  });

  it('lets nobody write in a group that they are not in', async () => {
    const { act, head, group } = await anOpenPage();

    const answer = await act({ do: 'say', userId: head.id, chatId: group.id, text: 'chào' });

    expect(answer.status).toBe(409);
  });

  it('takes pictures as an album and other files as documents, and only lets those be saved', async () => {
    const { apiRoot, head, officer } = await anOpenPage();
    const form = new FormData();
    form.append('userId', String(head.id));
    form.append('chatId', String(head.id));
    form.append('caption', 'Cống Đồng Trưa');
    const gif = Buffer.from('R0lGODlhAQABAAAAACw=', 'base64');
    for (const name of ['a.gif', 'b.gif']) {
      form.append('file', new File([gif], name, { type: 'image/gif' }));
    }
    form.append('file', new File(['<script>alert(1)</script>'], 'x.html', { type: 'text/html' }));

    const headers = { origin: apiRoot };
    const sent = await fetch(`${apiRoot}/page/upload`, { method: 'POST', headers, body: form });
    const messages = head.view().chats[0]?.messages.slice(0, 3) ?? [];
    const column = await fetch(`${apiRoot}/page/column?user=${head.id}&chat=${head.id}`);
    const view = (await column.json()) as { chat: { messages: { document?: { url: string } }[] } };
    const url = view.chat.messages[2]?.document?.url ?? '';
    const download = await fetch(apiRoot + url);

    expect(sent.status).toBe(200);
    expect(messages.map(({ kind, text }) => [kind, text])).toEqual([
      ['photo', 'Cống Đồng Trưa'],
      ['photo', ''],
      ['document', ''],
    ]);
    expect(messages[0]?.mediaGroupId).toBe(messages[1]?.mediaGroupId);
    expect(url).toBe('/page/file/documents/file_3.html');
    expect(download.headers.get('content-type')).toBe('application/octet-stream');
    expect(download.headers.get('content-disposition')).toBe('attachment');
    expect(officer.view().chats[0]?.messages).toEqual([]);
  });

  it('refuses a file that is too large before reading it', async () => {
    const { apiRoot } = await anOpenPage();
    const headers = { origin: apiRoot, 'content-length': String(33 * 1024 * 1024) };

    const status = await rawStatus(`${apiRoot}/page/upload`, headers, 'POST');

    expect(status).toBe(413);
  });

  it('tells a listening page the time, each change, and the time again after a jump', async () => {
    const { apiRoot, act, sandbox, head } = await anOpenPage();
    const stop = new AbortController();
    const { body } = await fetch(`${apiRoot}/page/events`, { signal: stop.signal });
    const events = readEvents(body);

    const first = await events.next();
    head.say(sandbox.bot, 'chào');
    const second = await events.next();
    const jumped = await act({ do: 'jump', target: 'due' });
    let last = second;
    while (last.kind !== 'clock') last = await events.next();
    stop.abort();

    expect(first).toMatchObject({ kind: 'clock', time: { now: Date.UTC(2024, 5, 17, 0, 59) } });
    expect(second).toEqual({ kind: 'message', chatId: head.id, messageId: 1 });
    expect(jumped.status).toBe(200);
    expect(last).toMatchObject({
      time: {
        now: Date.UTC(2024, 5, 18, 10),
        targets: [{ id: 'monday' }, { id: 'hour' }, { id: 'day' }],
      },
    });
  });

  it('says so when the jump fails', async () => {
    const broken: TimeMachine = {
      targets: () => [
        { id: 'hour', label: '+1 giờ', instant: Temporal.Instant.from('2024-06-17T02:00Z') },
      ],
      jump: () => Promise.reject(new Error('no')),
    };
    const { act } = await anOpenPage({ timeMachine: broken });

    const answer = await act({ do: 'jump', target: 'hour' });

    expect(answer.status).toBe(409);
  });

  it('frees its port when it closes, with a page still listening', async () => {
    const world = await aPage();
    const { body } = await fetch(`${world.server.apiRoot}/page/events`);
    const events = readEvents(body);
    await events.next();

    await world.close();

    await expect(fetch(world.server.url)).rejects.toThrow('fetch failed');
  });

  it('reports a port that is taken', async () => {
    const { server } = await anOpenPage();

    await expect(aPage({ port: server.port })).rejects.toThrow('EADDRINUSE');
  });
});

type PageEvent = { readonly kind: string; readonly [field: string]: unknown };

/** The events of the stream one after the other. */
function readEvents(body: ReadableStream<Uint8Array> | null) {
  const reader = body?.pipeThrough(new TextDecoderStream() as never).getReader();
  let waiting = '';
  return {
    async next(): Promise<PageEvent> {
      while (!waiting.includes('\n\n')) {
        const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
        if (done) throw new Error('The stream has ended');
        waiting += String(value);
      }
      const end = waiting.indexOf('\n\n');
      const line = waiting.slice('data: '.length, end);
      waiting = waiting.slice(end + 2);
      return JSON.parse(line) as PageEvent;
    },
  };
}
