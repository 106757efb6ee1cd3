import { unitsOf, type Who } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import type { Moment } from '../../telegram/dialogue-engine.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { clipped } from '../../texts/clipped.ts';
import { html } from '../../texts/html.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import type { UnitCards } from './cards.ts';
import type { FormName, State } from './entries.ts';
import { FORMS } from './forms.ts';
import type { Doer, PledgeVerbs } from './verbs.ts';

const SAVED = {
  plan: 'pledge-saved-plan',
  pledge: 'pledge-saved-pledge',
  work: 'pledge-saved-work',
  sheet: 'pledge-saved-sheet',
  withdraw: 'pledge-saved-withdraw',
  finish: 'pledge-saved-finish',
  drop: 'pledge-saved-drop',
} as const satisfies Record<FormName, MessageKey>;

/** Records what a form holds, in the transaction of its last reply, and says so. */
export function createSaving(deps: {
  readonly stores: Pick<Stores, 'outbox' | 'people' | 'plans' | 'pledges' | 'units' | 'works'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly verbs: PledgeVerbs;
  readonly cards: UnitCards;
}) {
  const { stores, verbs, cards } = deps;

  /** False when what the form is about has changed meanwhile. */
  function record(state: State, doer: Doer): boolean {
    const { entries, unitId, form } = state;
    const whose = { unitId, year: stores.plans.current().year };
    const pledge = stores.pledges.byId(state.target ?? 0);
    const work = stores.works.byId(state.target ?? 0);
    switch (form) {
      case 'plan':
        verbs.registerPlan(whose, entries, doer);
        return true;
      case 'pledge':
        verbs.recordPledge(whose, entries, doer);
        return true;
      case 'work':
        verbs.registerWork(whose, entries, doer);
        return true;
      case 'sheet':
        return pledge !== null && verbs.attachSheet(pledge, entries, doer);
      case 'withdraw':
        return pledge !== null && verbs.withdrawPledge(pledge, entries.reason ?? '', doer);
      case 'finish':
        return work !== null && verbs.finishWork(work, entries.day, doer);
      case 'drop':
        return work !== null && verbs.dropWork(work, entries.reason ?? '', doer);
    }
  }

  /** The unit's own people learn what the office has recorded for them. */
  function tell(unit: StoredUnit, state: State, officer: Who, { updateId, at }: Moment): void {
    for (const { person } of stores.people.ofUnit(unit.id)) {
      const texts = deps.texts[person.language];
      const message: Message = {
        html: texts.t('pledge-on-behalf', {
          address: addressed(texts, person.honorific),
          name: person.fullName,
          by: officer.person.fullName,
          title: html(texts.t(FORMS[state.form].title, { unit: unit.name })),
          what: named(nameOf(state)),
        }),
        rows: [
          [
            {
              text: texts.plain('pledge-button-card', { unit: unit.name }),
              data: `pledge:open:${unit.id}`,
            },
          ],
        ],
      };
      stores.outbox.enqueue({
        key: `pledge-on-behalf:${updateId}:${person.id}`,
        chatId: person.telegramId,
        method: 'sendMessage',
        payload: { text: message.html, ...sending(message) },
        at,
      });
    }
  }

  /** What the form is about, as far as it has a name. */
  function nameOf({ form, entries, target }: State): string | null {
    const name =
      form === 'work' ? entries.name : (stores.works.byId(target ?? 0)?.name ?? undefined);
    const isAboutWork = form === 'work' || form === 'finish' || form === 'drop';
    return isAboutWork && name !== undefined ? clipped(name, 200) : null;
  }

  return {
    save(state: State, who: Who, moment: Moment): Message {
      const { texts, at } = moment;
      const unit = stores.units.byId(state.unitId);
      if (unit === null) return { html: texts.t('pledge-gone') };
      const isDone = record(state, { by: who.person.id, at });
      if (isDone && !unitsOf(who).includes(unit.id)) tell(unit, state, who, moment);
      const card = cards.unit(texts, unit, who);
      const said = texts.t(isDone ? SAVED[state.form] : 'pledge-changed-meanwhile');
      return { ...card, html: `${said}\n\n${card.html}` };
    },
  };
}
function named(name: string | null): string {
  return name === null ? '' : ` «${name}»`;
}

export type Saving = ReturnType<typeof createSaving>;
