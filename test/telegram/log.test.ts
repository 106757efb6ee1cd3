import { GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createPseudonyms } from '../../src/storage/pseudonyms.ts';
import { redact } from '../../src/telegram/redaction.ts';
import { aDatabase, aLog, TOKEN } from './edge.ts';

describe('redaction', () => {
  it.each([
    [`https://api.telegram.org/bot${TOKEN}/getMe`, 'https://api.telegram.org/bot[token]/getMe'],
    ['http://127.0.0.1/bot1:x/getMe', 'http://127.0.0.1/bot[token]/getMe'],
    [`the token ${TOKEN} is wrong`, 'the token [token] is wrong'],
    ['gọi 0912345678 nhé', 'gọi [phone] nhé'],
    ['gọi 0912 345 678 nhé', 'gọi [phone] nhé'],
    ['gọi +84 912.345.678 nhé', 'gọi [phone] nhé'],
    ['gọi 84912345678', 'gọi [phone]'],
    [
      '{"updateId":912345678,"chat":-1001234567890}',
      '{"updateId":912345678,"chat":-1001234567890}',
    ],
    ['2024-06-17T01:00:00.000Z', '2024-06-17T01:00:00.000Z'],
    ['1718585940000', '1718585940000'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });
});

describe('log', () => {
  it('writes of an error what helps, and nothing that people wrote', () => {
    const { log, lines } = aLog();
    const answer = {
      ok: false as const,
      error_code: 400,
      description: 'Bad Request: chat not found',
    };
    const payload = { chat_id: 7, text: 'số điện thoại và bệnh tình' };
    const error = new GrammyError('Call failed!', answer, 'sendMessage', payload);

    log.error({ err: error, updateId: 3 }, 'update failed');
    log.error({ reason: error }, 'update failed');
    log.error(error);

    const line = JSON.parse(lines[0] ?? '');
    expect(line).toMatchObject({
      level: 50,
      msg: 'update failed',
      updateId: 3,
      err: { type: 'GrammyError', method: 'sendMessage', error_code: 400 },
    });
    expect(lines).toHaveLength(3);
    for (const one of lines) {
      expect(one).toContain('"type":"GrammyError"');
      expect(one).not.toContain('bệnh tình');
    }
  });

  it('takes the secrets that it was told about out of every line', () => {
    const { log, lines } = aLog(['s3cret-code', '']);

    log.info({ url: '/start s3cret-code' }, 'static');

    expect(lines[0]).toContain('/start [secret]');
  });

  it('stays valid JSON', () => {
    const { log, lines } = aLog();

    log.info({ phone: '0912345678', token: TOKEN }, 'static');

    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ phone: '[phone]', token: '[token]' });
  });

  it('leaves every pseudonym whole, whatever its key makes of an account', () => {
    const { log, lines } = aLog();
    const { of } = createPseudonyms(aDatabase());
    const masks = Array.from({ length: 2000 }, (_, index) => of(5_100_000_000 + index));

    for (const who of masks) log.info({ who }, 'access refused');

    expect(lines.map((line) => (JSON.parse(line) as { who: string }).who)).toEqual(masks);
    expect(new Set(masks).size).toBe(2000);
  });
});
