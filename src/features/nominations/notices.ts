import type { Clock } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import type { NominationAction } from '../../domain/nomination.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Button, type Message, sending } from '../../telegram/message.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import { addressed } from '../../texts/address.ts';
import { dateText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { type DraftStores, loadDraft } from './draft.ts';
import { partName } from './names.ts';

/** Parts that get a button of their own. */
const BUTTONS = 8;

/** Tells all who speak for the unit, once, what has become of a nomination; and the office what came in. */
export function createNominationNotices(deps: {
  readonly clock: Clock;
  readonly stores: DraftStores & Pick<Stores, 'outbox' | 'people'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly tellStaff: TellStaff;
}) {
  const { clock, stores } = deps;

  function send(key: string, person: Person, message: Message): boolean {
    return stores.outbox.enqueue({
      key: `${key}:${person.id}`,
      chatId: person.telegramId,
      method: 'sendMessage',
      payload: { text: message.html, ...sending(message) },
      at: clock.now(),
    });
  }

  const keyOf = (it: Nomination) =>
    `nomination:${it.id}:${it.state}:${it.stateAt.epochMilliseconds}`;

  function outcomeText(texts: Texts, it: Nomination, action: NominationAction): string | null {
    const reason = it.reason ?? '';
    switch (action) {
      case 'admit':
        return texts.t('nomination-told-admit');
      case 'return':
        return texts.t('nomination-told-return', { reason });
      case 'withdraw':
        return texts.t('nomination-told-withdraw', { reason });
      case 'pass':
        return texts.t('nomination-told-pass');
      case 'fail':
        return texts.t('nomination-told-fail');
      case 'approve':
        return texts.t(
          it.level === 'commune' ? 'nomination-told-approve' : 'nomination-told-letter',
        );
      case 'refuse':
        return texts.t('nomination-told-refuse', { reason });
      case 'forward':
        return texts.t('nomination-told-forward', { day: dayOf(it.forwardedOn) });
      case 'award': {
        const { decision } = it;
        const args = { number: decision?.number ?? '', day: dayOf(decision?.on ?? null) };
        return texts.t('nomination-told-award', args);
      }
      case 'decline':
        return texts.t('nomination-told-decline', { reason });
      case 'write':
      case 'submit':
        return null;
    }
  }

  /** Straight to the parts that are asked for again, or to the whole. */
  function rows(texts: Texts, it: Nomination): readonly (readonly Button[])[] {
    const show = [
      { text: texts.plain('nomination-button-show'), data: `nomination:show:${it.id}` },
    ];
    const draft = it.state === 'returned' ? loadDraft(stores, it.id) : null;
    if (draft === null) return [show];
    const again = draft.parts.filter(({ id }) => it.askedAgain.includes(id)).slice(0, BUTTONS);
    return [
      ...again.map((part) => [
        { text: partName(texts, part), data: `nomination:part:${it.id}:${part.id}` },
      ]),
      show,
    ];
  }

  function tellUnit(it: Nomination, action: NominationAction, by: number): void {
    for (const { person } of stores.people.goingOnFor(it.unitId)) {
      if (person.id === by) continue;
      const texts = deps.texts[person.language];
      const what = outcomeText(texts, it, action);
      if (what === null) continue;
      const message = texts.t('nomination-told', {
        address: addressed(texts, person.honorific),
        name: person.fullName,
        code: it.code,
        nominee: it.name,
        form: loadDraft(stores, it.id)?.formName ?? it.form,
        what: html(what),
      });
      send(keyOf(it), person, { html: message, rows: rows(texts, it) });
    }
  }

  function tellOffice(
    it: Nomination,
    key: 'nomination-staff-submit' | 'nomination-staff-withdraw',
  ): void {
    const draft = loadDraft(stores, it.id);
    const message = deps.texts.vi.t(key, {
      unit: draft?.unit.name ?? '',
      code: it.code,
      nominee: it.name,
      form: draft?.formName ?? it.form,
    });
    deps.tellStaff(keyOf(it), { html: message });
  }

  return {
    /** A step has been taken by somebody; drafts are nobody else's business. */
    changed(it: Nomination, action: NominationAction, by: number): void {
      tellUnit(it, action, by);
      const isOfUnit = stores.people.goingOnFor(it.unitId).some(({ person }) => person.id === by);
      if (action === 'submit') tellOffice(it, 'nomination-staff-submit');
      if (action === 'withdraw' && isOfUnit && it.submittedAt !== null)
        tellOffice(it, 'nomination-staff-withdraw');
    },
    /** Somebody else of the unit goes on with what this person had open. */
    takenOver(it: Nomination, from: Person, by: Person, at: Temporal.Instant): void {
      const texts = deps.texts[from.language];
      const message = texts.t('nomination-told-taken-over', {
        address: addressed(texts, from.honorific),
        name: from.fullName,
        by: by.fullName,
        code: it.code,
      });
      send(`nomination:${it.id}:taken-over:${at.epochMilliseconds}`, from, { html: message });
    },
    /** The chair is shown the list of proposals (PR08), once for each state of it; false afterwards. */
    proposed(key: string, count: number): boolean {
      const sent = stores.people.withRole('leader').map((person) => {
        const texts = deps.texts[person.language];
        const message = texts.t('nomination-told-proposals', {
          address: addressed(texts, person.honorific),
          name: person.fullName,
          count,
        });
        const open = {
          text: texts.plain('nomination-button-proposals', { count }),
          data: 'nomination:proposals:0',
        };
        return send(`nomination:proposals:${key}`, person, { html: message, rows: [[open]] });
      });
      return sent.includes(true);
    },
  };
}
export type NominationNotices = ReturnType<typeof createNominationNotices>;

function dayOf(day: Temporal.PlainDate | null): string {
  return day === null ? '' : dateText(day);
}
