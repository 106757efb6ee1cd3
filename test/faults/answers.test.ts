import { Api } from 'grammy';
import { describe, expect, it } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { createClient } from '../../src/telegram/client.ts';
import { failureOf } from '../../src/telegram/failure.ts';
import { createPolling } from '../../src/telegram/polling.ts';
import { commune } from '../features/scene.ts';
import { aLog, aServer, instant, TOKEN } from '../telegram/edge.ts';

const PORTAL = '<html><body>Chào mừng đến với Wi-Fi miễn phí. Đề nghị đăng nhập.</body></html>';

/** What may come in the place of an answer of Telegram, with the status 200 where no other is told. */
const ANSWERS: readonly {
  readonly what: string;
  readonly body: string;
  readonly status?: number;
}[] = [
  { what: 'the page of a captive portal', body: PORTAL },
  {
    what: 'the page of a proxy that found nobody',
    body: '<html>502 Bad Gateway</html>',
    status: 502,
  },
  { what: 'a page that is not there', body: '<html>404</html>', status: 404 },
  { what: 'a page that wants a password', body: '<html>401</html>', status: 401 },
  { what: 'nothing', body: '' },
  { what: 'nothing, and not even that', body: '', status: 204 },
  { what: 'half of an answer, said to be whole', body: '{"ok":true,"result":{"mess' },
  { what: 'JSON of something else', body: '{"status":"login required","url":"http://10.0.0.1/"}' },
  { what: 'an error of something else', body: '{"ok":false,"error":"quota"}', status: 403 },
  { what: 'an empty object', body: '{}' },
  { what: 'a list', body: '[]' },
  { what: 'null', body: 'null' },
  { what: 'a text', body: '"ok"' },
  { what: 'a success without a result', body: '{"ok":true}' },
  { what: 'a failure without a reason', body: '{"ok":false,"error_code":401}', status: 401 },
];
const atOnce = async () => {};

/** A Bot API server that says only this. */
async function saying(body: string, status = 200) {
  let calls = 0;
  const apiRoot = await aServer((_request, response) => {
    calls += 1;
    response.writeHead(status).end(body);
  });
  return { apiRoot, calls: () => calls };
}

describe('an answer that is not Telegram’s', () => {
  it.each(ANSWERS)(
    'to a message leaves open whether it arrived, so it is not sent again: $what',
    async ({ body, status }) => {
      const { apiRoot, calls } = await saying(body, status);
      const api = new Api(TOKEN, createClient({ apiRoot, sleep: atOnce }));

      expect(await api.sendMessage(7, 'a').catch(failureOf)).toEqual({ kind: 'lost' });

      expect(calls()).toBe(1);
    },
  );

  it.each(ANSWERS)(
    'to a poll ends nothing: it is asked again: $what',
    async ({ body, status = 200 }) => {
      const updates = JSON.stringify({ ok: true, result: [{ update_id: 7 }] });
      let polls = 0;
      const apiRoot = await aServer((request, response) => {
        if (request.url?.endsWith('/deleteWebhook') === true) {
          return void response.end('{"ok":true,"result":true}');
        }
        polls += 1;
        if (polls === 3) polling.stop();
        if (polls === 1) return void response.writeHead(status).end(body);
        response.end(updates);
      });
      const received: number[] = [];
      const polling = createPolling({
        api: new Api(TOKEN, createClient({ apiRoot, sleep: atOnce })),
        receive: (batch) => received.push(...batch.map((update) => update.update_id)),
        clock: standingClock(instant('2024-06-17T01:00:00Z')),
        log: aLog().log,
        sleep: atOnce,
      });

      expect(await polling.run()).toEqual({ kind: 'stopped' });

      expect(received[0]).toBe(7);
    },
  );
});

describe('a refusal of Telegram, status 200 and all', () => {
  it('is a refusal: nothing is tried again', async () => {
    const refusal =
      '{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}';
    const { apiRoot, calls } = await saying(refusal);
    const api = new Api(TOKEN, createClient({ apiRoot, sleep: atOnce }));

    expect(await api.sendMessage(7, 'a').catch(failureOf)).toEqual({ kind: 'unreachable' });

    expect(calls()).toBe(1);
  });
});

describe('a captive portal in front of a running bot', () => {
  it('loses no answer: who wrote is answered once when it is gone', async () => {
    const made = await commune({ withFaults: true, waitingTakesTime: true });
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    made.sandbox.faults.next({ kind: '502-html', times: 2 });

    await officer.say('/trogiup');

    expect(officer.botMessages().map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining('Các việc của cán bộ'),
    ]);
  });
});
