import { damageOf } from '../../domain/file-content.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { FileArrival } from '../../telegram/fetch-files.ts';
import { addressed } from '../../texts/address.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';

const SHOWN_NAME = 100;

/**
 * Keeps what arrived. What cannot be what it says it is counts as not received, and whoever sent it
 * is told so, once: a paper that nobody can open is better asked for today than in December.
 */
export function createFileArrival(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'audit' | 'files' | 'outbox' | 'people'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}): FileArrival {
  const { audit, files, outbox, people } = deps.stores;

  return deps.db.transaction<FileArrival>((file, bytes, now) => {
    const damage = damageOf(bytes, file);
    if (damage === null) return files.keep(file.id, bytes);
    if (!files.reject(file.id, damage)) return;
    const subject = `file:${file.id}`;
    audit.record({ at: now, actorId: null, action: 'reject file', subject, after: { damage } });
    const person = people.byId(file.receivedBy);
    if (person === null) return;
    const texts = deps.texts[person.language];
    const text = texts.t('file-damaged', {
      address: addressed(texts, person.honorific),
      person: person.fullName,
      name: clipped(file.name, SHOWN_NAME),
      time: dateTime(texts, file.receivedAt),
      why: texts.plain(WHY[damage]),
    });
    outbox.enqueue({
      key: `file:${file.id}:damaged`,
      chatId: person.telegramId,
      method: 'sendMessage',
      payload: { text, parse_mode: 'HTML' },
      at: now,
    });
  }).immediate;
}

const WHY = {
  empty: 'file-damage-empty',
  damaged: 'file-damage-damaged',
  other_type: 'file-damage-other-type',
} as const;
