import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createServer, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { Api } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../src/telegram/client.ts';
import { failureOf } from '../../src/telegram/failure.ts';
import { anOperator } from '../process/operator.ts';
import { aServer, TOKEN } from '../telegram/edge.ts';
import {
  CA,
  EXPIRED,
  KEY,
  NOT_YET_VALID,
  OF_ANOTHER_NAME,
  RIGHT,
  SELF_SIGNED,
} from './certificates.ts';

const PATIENCE = 60_000;

/** Somebody on the way to Telegram who shows a certificate; what they decrypt they pass on. */
async function inTheMiddle(apiRoot: string, cert: string) {
  const { port: telegram } = new URL(apiRoot);
  const server = createServer({ key: KEY, cert }, (socket) => {
    const onward = connect(Number(telegram), '127.0.0.1');
    const giveUp = () => {
      socket.destroy();
      onward.destroy();
    };
    socket.on('error', giveUp).pipe(onward).on('error', giveUp).pipe(socket);
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return {
    address: `https://127.0.0.1:${(server.address() as { port: number }).port}`,
    showsFromNowOn: (other: string) => server.setSecureContext({ key: KEY, cert: other }),
  };
}

describe('a certificate that is not Telegram’s', () => {
  it.for([
    ['self-signed', SELF_SIGNED],
    ['expired', EXPIRED],
    ['not valid yet', NOT_YET_VALID],
    ['of another name', OF_ANOTHER_NAME],
  ] as const)('is never taken, and nothing is sent to it: %s', async ([, wrong]) => {
    setDefaultCACertificates([CA]);
    onTestFinished(() => setDefaultCACertificates(getCACertificates('bundled')));
    const asked: string[] = [];
    const apiRoot = await aServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('{"ok":true,"result":{"message_id":5}}');
    });
    const middle = await inTheMiddle(apiRoot, wrong);
    const slept: number[] = [];
    const sleep = async (milliseconds: number) => void slept.push(milliseconds);
    const api = new Api(TOKEN, createClient({ apiRoot: middle.address, sleep }));

    const outcome = await api.sendMessage(7, 'a').catch(failureOf);

    expect(outcome).toEqual({ kind: 'later' });
    expect(slept).toEqual([300, 1000, 3000]);
    expect(asked).toEqual([]);
    middle.showsFromNowOn(RIGHT);
    expect(await api.sendMessage(7, 'a')).toEqual({ message_id: 5 });
  });

  it(
    'keeps the bot from starting: it says why, and tries again until the right one is shown',
    async () => {
      const operator = await anOperator();
      const middle = await inTheMiddle(operator.apiRoot, EXPIRED);
      const authority = join(operator.folder, 'ca.pem');
      writeFileSync(authority, CA);

      const bot = operator.start({
        TELEGRAM_API_ROOT: middle.address,
        NODE_EXTRA_CA_CERTS: authority,
      });
      await bot.says('Chưa kết nối được Telegram');

      expect(bot.complaints()[0]).toContain('CERT_HAS_EXPIRED');
      expect(operator.sandbox.calls).toEqual([]);
      middle.showsFromNowOn(RIGHT);
      await bot.says('Đang chạy: @tunganh_thu_bot');
      expect(await bot.stop()).toEqual({ code: 0, signal: null });
    },
    PATIENCE,
  );
});
