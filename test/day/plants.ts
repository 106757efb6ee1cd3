import type { Update } from 'grammy/types';
import type { Db } from '../../src/storage/database.ts';
import type { Answer, CallInit, Transport } from '../../src/telegram/transport.ts';

/** Faults put into the bot on purpose, to see whether they are found. */
export const PLANTS = ['loses', 'changes', 'repeats', 'spins', 'grows'] as const;
export type Plant = (typeof PLANTS)[number];

const EVERY = 15;

/** Every now and then a message is lost, a figure changed, a message sent twice, a button left. */
export function createPlant(plant: Plant | null, db: Db) {
  const hoard: string[] = [];
  let times = 0;

  function isTurn(which: Plant): boolean {
    if (plant !== which) return false;
    times += 1;
    return times % EVERY === 0;
  }

  if (plant === 'changes') {
    db.exec(`CREATE TEMP TRIGGER planted AFTER INSERT ON main.answer WHEN NEW.value < 5 BEGIN
      UPDATE answer SET value = value + 1 WHERE report_id = NEW.report_id AND question = NEW.question; END`);
  }

  return {
    received(updates: readonly Update[]): readonly Update[] {
      if (plant === 'grows') hoard.push(JSON.stringify(updates));
      return updates.filter(({ message }) => message === undefined || !isTurn('loses'));
    },
    over:
      (transport: Transport): Transport =>
      async (url: string, init: CallInit): Promise<Answer> => {
        if (url.includes('/answerCallbackQuery') && isTurn('spins')) {
          return { status: 200, text: () => Promise.resolve('{"ok":true,"result":true}') };
        }
        if (url.includes('/sendMessage') && isTurn('repeats')) await transport(url, init);
        return transport(url, init);
      },
  };
}
