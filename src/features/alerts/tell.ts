import type { Person } from '../../domain/member.ts';
import { quietUntil } from '../../domain/reminder.ts';
import { TROUBLES, type TroubleRule } from '../../domain/trouble.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Trouble } from '../../storage/troubles.ts';
import type { Texts } from '../../texts/texts.ts';
import { troubleText } from './messages.ts';

export type TellDeps = {
  readonly stores: Pick<Stores, 'outbox' | 'people' | 'plans' | 'troubles'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
};

/**
 * Tells each administrator of each trouble once, and who knows of it once when it is over. In the
 * quiet hours only what is grave goes out; what came and went in them is not told at all.
 */
export function tellAdministrators(deps: TellDeps, now: Temporal.Instant): void {
  const { outbox, people, plans, troubles } = deps.stores;
  const waiting = troubles.unsettled();
  if (waiting.length === 0) return;
  const plan = plans.find();
  const isQuiet = plan !== null && quietUntil(plan.reminders, now) !== null;
  const administrators = people.withRole('administrator');

  function send(trouble: Trouble, news: 'begun' | 'over', person: Person): void {
    const { grave }: TroubleRule = TROUBLES[trouble.kind];
    // `alarm` is what goes out at night
    const key = grave && news === 'begun' ? 'alarm' : `trouble-${news}`;
    outbox.enqueue({
      key: `${key}:${trouble.id}:${person.id}`,
      chatId: person.telegramId,
      method: 'sendMessage',
      payload: { text: troubleText(deps.texts[person.language], trouble, news) },
      at: now,
    });
  }

  function tellBegun(trouble: Trouble): void {
    const { grave, told }: TroubleRule = TROUBLES[trouble.kind];
    if (told === 'afterwards' || (isQuiet && !grave)) return;
    for (const person of administrators) {
      if (troubles.knows(trouble.id, person.id)) continue;
      send(trouble, 'begun', person);
      troubles.told(trouble.id, person.id, now);
    }
  }

  function tellOver(trouble: Trouble): void {
    if (isQuiet) return;
    const { told }: TroubleRule = TROUBLES[trouble.kind];
    for (const person of administrators) {
      if (told === 'afterwards' || troubles.knows(trouble.id, person.id)) {
        send(trouble, 'over', person);
      }
    }
    troubles.settle(trouble.id);
  }

  for (const trouble of waiting) {
    if (trouble.endedAt === null) tellBegun(trouble);
    else tellOver(trouble);
  }
}
