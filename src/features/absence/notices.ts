import type { Clock } from '../../domain/clock.ts';
import { inVietnam } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import { speakerOf } from '../../domain/speaker.ts';
import type { Absence } from '../../storage/absences.ts';
import type { Stores } from '../../storage/stores.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import { addressed } from '../../texts/address.ts';
import { dateText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';

type ToldKey = Extract<
  MessageKey,
  'absence-told-self' | 'absence-told-deputy' | 'absence-ended-self' | 'absence-ended-deputy'
>;

/** Tells those concerned of an absence, once. */
export function createAbsenceNotices(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'absences' | 'outbox' | 'people' | 'units'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly tellStaff: TellStaff;
}) {
  const { absences, outbox, people, units } = deps.stores;

  function unitsOf(person: Person): readonly number[] {
    const who = people.who(person.telegramId);
    return (who?.memberships ?? []).flatMap(({ role, unitId }) =>
      role === 'reporter' && unitId !== null ? [unitId] : [],
    );
  }

  function send(key: string, to: Person, of: Person, absence: Absence, text: ToldKey): void {
    const t = deps.texts[to.language];
    const names = unitsOf(of).map((unitId) => units.byId(unitId)?.name ?? '');
    const html = t.t(text, {
      address: addressed(t, to.honorific),
      name: to.fullName,
      absent: `${addressed(t, of.honorific)} ${of.fullName}`,
      unit: names.join(', '),
      from: dateText(absence.from),
      to: dateText(absence.to),
    });
    outbox.enqueue({
      key: `${key}:${absence.id}:${to.id}`,
      chatId: to.telegramId,
      method: 'sendMessage',
      payload: { text: html, parse_mode: 'HTML' },
      at: deps.clock.now(),
    });
  }

  /** The other members of the person's units, and the person when somebody else did it. */
  function tellAll(
    key: string,
    absence: Absence,
    by: number,
    self: ToldKey,
    others: ToldKey,
  ): void {
    const person = people.byId(absence.personId);
    if (person === null) return;
    const members = unitsOf(person).flatMap((unitId) => people.ofUnit(unitId));
    for (const { person: other } of members) {
      if (other.id !== person.id && other.id !== by) send(key, other, person, absence, others);
    }
    if (by !== person.id) send(key, person, person, absence, self);
  }

  /** The office, once an absence and unit: nobody of the unit is there in the person's place. */
  function alone(unitId: number, personId: number, on: Temporal.PlainDate): void {
    const absence = absences.current(personId, on);
    const person = people.byId(personId);
    if (absence === null || person === null) return;
    const html = deps.texts.vi.t('absence-alone', {
      unit: units.byId(unitId)?.name ?? '',
      name: person.fullName,
      from: dateText(absence.from),
      to: dateText(absence.to),
    });
    deps.tellStaff(`absence-alone:${absence.id}:${unitId}`, { html });
  }

  return {
    alone: (unitId: number, personId: number, now: Temporal.Instant) =>
      alone(unitId, personId, inVietnam(now).toPlainDate()),
    announced(absence: Absence, by: number): void {
      tellAll('absence', absence, by, 'absence-told-self', 'absence-told-deputy');
      const person = people.byId(absence.personId);
      const away = new Set([...absences.on(absence.from), absence].map(({ personId }) => personId));
      for (const unitId of person === null ? [] : unitsOf(person)) {
        const members = people.ofUnit(unitId).map((member) => member.person);
        const speaker = speakerOf(members, away);
        if (speaker?.isAlone === true) alone(unitId, absence.personId, absence.from);
      }
    },
    ended: (absence: Absence, by: number) =>
      tellAll('absence-ended', absence, by, 'absence-ended-self', 'absence-ended-deputy'),
  };
}
export type AbsenceNotices = ReturnType<typeof createAbsenceNotices>;
