import { GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createFileStore } from '../../src/storage/files.ts';
import { createPeopleStore } from '../../src/storage/people.ts';
import { createDownload } from '../../src/telegram/download.ts';
import { createFileFetching } from '../../src/telegram/fetch-files.ts';
import { aDatabase, aLog, aServer, instant, TOKEN } from './edge.ts';

const at = instant('2024-06-17T01:00:00Z');
type Answer = { readonly status: number; readonly bytes?: number };

/** Files that were sent, and a file server that answers as the test says. */
async function aFetching(options: {
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly getFile?: (fileId: string) => object;
}) {
  const db = aDatabase();
  createPeopleStore(db).enrol({
    telegramId: 1,
    fullName: 'Mẫu Một',
    honorific: 'ong',
    consentedAt: at,
  });
  const files = createFileStore(db);
  const answers: Record<string, Answer> = { ...options.answers };
  const asked: string[] = [];
  const apiRoot = await aServer((request, response) => {
    const name = request.url?.split('/').at(-1) ?? '';
    asked.push(name);
    const { status, bytes = 3 } = answers[name] ?? { status: 200 };
    response.writeHead(status).end(Buffer.alloc(bytes, 7));
  });
  const getFile = async (fileId: string) =>
    options.getFile?.(fileId) ?? { file_id: fileId, file_path: `documents/${fileId}` };
  const { log, lines } = aLog();
  const fetchFiles = createFileFetching({
    api: { getFile } as unknown as Parameters<typeof createFileFetching>[0]['api'],
    files,
    download: createDownload({ apiRoot, token: TOKEN }),
    arrived: (file, bytes) => files.keep(file.id, bytes),
    log,
  });
  const send = (fileId: string) =>
    files.receive({
      ...{ fileUniqueId: `u-${fileId}`, fileId, name: `${fileId}.pdf`, mime: 'application/pdf' },
      ...{ size: null, by: 1, at },
    });
  return { files, fetchFiles, send, asked, answers, lines };
}

function refusal(code: number, description: string) {
  return new GrammyError('refused', { ok: false, error_code: code, description }, 'getFile', {});
}

describe('fetching what people sent', () => {
  it('keeps the bytes', async () => {
    const { files, fetchFiles, send } = await aFetching({});
    const id = send('a');

    await fetchFiles(at);

    expect(files.byId(id)?.state).toBe('kept');
    expect(files.content(id)).toHaveLength(3);
  });

  it('takes five at a time, each once', async () => {
    const { fetchFiles, send, asked } = await aFetching({});
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) send(name);

    await fetchFiles(at);
    await fetchFiles(at);
    await fetchFiles(at);

    expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it.each([404, 400, 403])('gives up a file that the server answers with %i', async (status) => {
    const { files, fetchFiles, send } = await aFetching({ answers: { a: { status } } });
    const id = send('a');

    await fetchFiles(at);

    expect(files.byId(id)?.state).toBe('gone');
  });

  it.each([500, 502, 429])('tries again after a %i, and keeps what then comes', async (status) => {
    const { files, fetchFiles, send, asked, answers, lines } = await aFetching({
      answers: { a: { status } },
    });
    const id = send('a');
    await fetchFiles(at);
    expect(files.byId(id)?.state).toBe('waiting');

    answers['a'] = { status: 200 };
    await fetchFiles(at.add({ seconds: 30 }));
    expect(asked).toHaveLength(1);
    await fetchFiles(at.add({ minutes: 1 }));

    expect(files.byId(id)?.state).toBe('kept');
    expect(lines.join()).toContain('file not fetched yet');
    expect(lines.join()).not.toContain(TOKEN);
  });

  it('leaves the others for the next tick when one fails: it may be the network', async () => {
    const { files, fetchFiles, send, asked } = await aFetching({ answers: { a: { status: 500 } } });
    send('a');
    const other = send('b');

    await fetchFiles(at);
    expect(asked).toEqual(['a']);
    await fetchFiles(at.add({ seconds: 10 }));

    expect(files.byId(other)?.state).toBe('kept');
  });

  it.each([
    ['too large by what Telegram says', 'Bad Request: file is too big', 'too_large'],
    ['unknown to Telegram', 'Bad Request: invalid file_id', 'gone'],
  ] as const)('gives up what is %s', async (_name, description, state) => {
    const { files, fetchFiles, send } = await aFetching({
      getFile: () => {
        throw refusal(400, description);
      },
    });
    const id = send('a');

    await fetchFiles(at);

    expect(files.byId(id)?.state).toBe(state);
  });

  it('gives up what grows beyond 20 MB, whatever was said of it', async () => {
    const { files, fetchFiles, send } = await aFetching({
      answers: { a: { status: 200, bytes: 20_000_001 } },
    });
    const id = send('a');

    await fetchFiles(at);

    expect(files.byId(id)?.state).toBe('too_large');
  });

  it('tries again when Telegram is in trouble', async () => {
    const { files, fetchFiles, send } = await aFetching({
      getFile: () => {
        throw refusal(502, 'Bad Gateway');
      },
    });
    const id = send('a');

    await fetchFiles(at);

    expect(files.byId(id)?.state).toBe('waiting');
  });
});
