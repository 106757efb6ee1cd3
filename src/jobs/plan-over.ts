import { planIsOver } from '../domain/period.ts';
import type { Stores } from '../storage/stores.ts';
import type { Texts } from '../texts/texts.ts';

/** Tells the administrators, once, that the plan's year has ended and what to do. */
export function tellPlanIsOver(
  stores: Pick<Stores, 'outbox' | 'people' | 'plans'>,
  texts: Readonly<Record<'vi' | 'en', Texts>>,
  now: Temporal.Instant,
): void {
  const plan = stores.plans.current();
  if (!planIsOver(plan, now)) return;
  for (const person of stores.people.withRole('administrator')) {
    stores.outbox.enqueue({
      key: `plan-over:${plan.year}:${person.id}`,
      chatId: person.telegramId,
      method: 'sendMessage',
      payload: {
        text: texts[person.language].plain('operator-plan-over', { year: String(plan.year) }),
      },
      at: now,
    });
  }
}
