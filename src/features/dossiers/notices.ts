import { type Clock, inVietnam } from '../../domain/clock.ts';
import { type DossierPaper, daysAfter, paperDays } from '../../domain/dossier.ts';
import type { Person } from '../../domain/member.ts';
import { type Dossier, planOfYear } from '../../storage/dossier-reading.ts';
import type { FiledPaper } from '../../storage/dossiers.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Message, sending } from '../../telegram/message.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import { addressed } from '../../texts/address.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { answerFor } from './owners.ts';
import { dossierTitle, paperTitle } from './words.ts';

type Found = { readonly dossier: Dossier; readonly paper: DossierPaper };
/** Dossiers that a notice names; the others are a number. */
const NAMED = 5;

/** Tells the owner of a paper, once, that it was returned; and the office that it has come again. */
export function createDossierNotices(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'outbox' | 'people' | 'plans' | 'units'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly tellStaff: TellStaff;
}) {
  const { stores, texts } = deps;

  function send(key: string, person: Person, message: Message): void {
    stores.outbox.enqueue({
      key,
      chatId: person.telegramId,
      method: 'sendMessage',
      payload: { text: message.html, ...sending(message) },
      at: deps.clock.now(),
    });
  }

  /** Where the deadline is still to come it is named; afterwards nobody is hurried by a past day. */
  function wanted(t: Texts, { dossier, paper }: Found, at: Temporal.Instant): string {
    const rules = planOfYear(stores, dossier.nomination.year).commendation;
    const { deadline } = paperDays(rules, paper);
    return daysAfter(deadline, inVietnam(at).toPlainDate()) > 0
      ? t.t('dossier-wanted-soon')
      : t.t('dossier-wanted-by', { day: dateText(deadline) });
  }

  return {
    /** One message to each owner, whatever the number of their dossiers in which the paper stood. */
    returned(
      paperId: number,
      found: readonly Found[],
      why: string,
      by: number,
      at: Temporal.Instant,
    ): void {
      const told = new Map<number, { readonly person: Person; readonly about: Found[] }>();
      for (const each of found) {
        for (const person of answerFor(stores, each.dossier.nomination.unitId, each.paper)) {
          if (person.id === by) continue;
          const known = told.get(person.id) ?? { person, about: [] };
          known.about.push(each);
          told.set(person.id, known);
        }
      }
      for (const { person, about } of told.values()) {
        const [first] = about;
        if (first === undefined) continue;
        const t = texts[person.language];
        const { nomination } = first.dossier;
        const message = t.t('dossier-told-returned', {
          address: addressed(t, person.honorific),
          name: person.fullName,
          paper: paperTitle(t, first.paper),
          dossiers: namesOf(t, about),
          reason: clipped(why, 500),
          wanted: html(wanted(t, first, at)),
        });
        const again = {
          text: t.plain('dossier-button-send-again', { code: first.paper.code }),
          data: `dossier:send:${nomination.id}:${first.paper.code}`,
        };
        send(`dossier:${paperId}:returned:${person.id}`, person, {
          html: message,
          rows: [[again]],
        });
      }
    },
    /** What had been returned has come back: the office looks at it again. */
    filed(
      paperId: number,
      { dossier, paper }: Found,
      before: ReadonlyMap<number, FiledPaper | null>,
      by: number,
    ): void {
      const isAgain = [...before.values()].some((old) => old?.isReturned === true);
      const { unitId } = dossier.nomination;
      const isOfUnit = stores.people.goingOnFor(unitId).some(({ person }) => person.id === by);
      if (!isAgain || !isOfUnit) return;
      const message = texts.vi.t('dossier-staff-again', {
        unit: stores.units.byId(unitId)?.name ?? '',
        paper: paperTitle(texts.vi, paper),
        dossier: dossierTitle(dossier),
      });
      deps.tellStaff(`dossier:${paperId}:again`, { html: message });
    },
  };
}
export type DossierNotices = ReturnType<typeof createDossierNotices>;

function namesOf(texts: Texts, found: readonly Found[]): string {
  const names = found.slice(0, NAMED).map(({ dossier }) => dossierTitle(dossier, 60));
  const list = names.join('; ');
  const count = found.length - names.length;
  return count === 0 ? list : texts.plain('dossier-names-more', { list, count });
}
