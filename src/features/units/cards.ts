import type { Clock } from '../../domain/clock.ts';
import { inVietnam } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import { existsOn } from '../../domain/unit.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import { type Message, pairs } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { UnitMessages } from './messages.ts';

const VERB_KEY = {
  rename: 'unit-button-rename',
  close: 'unit-button-close',
  merge: 'unit-button-merge',
} as const;

/** The units of the commune as a list of buttons, and one unit with its people. */
export function createUnitCards(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'invitations' | 'people' | 'units'>;
  readonly messages: UnitMessages;
}) {
  const { clock, stores, messages } = deps;

  function personText(texts: Texts, person: Person): string {
    const name = `${addressed(texts, person.honorific)} ${person.fullName}`;
    if (person.unreachableAt === null) return name;
    const since = dateText(inVietnam(person.unreachableAt).toPlainDate());
    return texts.plain('unit-person-unreachable', { name, since });
  }

  function lifeText(texts: Texts, unit: StoredUnit): string {
    const from = dateText(unit.validFrom);
    if (unit.validTo === null) return texts.plain('unit-since', { from });
    const to = dateText(unit.validTo);
    const successor = unit.replacedBy === null ? null : stores.units.byId(unit.replacedBy);
    if (successor === null) return texts.plain('unit-until', { from, to });
    return texts.plain('unit-replaced', { from, to, name: successor.name });
  }

  return {
    list(texts: Texts): Message {
      const today = inVietnam(clock.now()).toPlainDate();
      const all = stores.units.sorted();
      const present = all.filter((unit) => existsOn(unit, today));
      const headless = present.filter((unit) => stores.people.ofUnit(unit.id).length === 0);
      const buttons = present.map((unit) => ({
        text: headless.includes(unit) ? `⚠️ ${unit.name}` : unit.name,
        data: `unit:show:${unit.id}`,
      }));
      const phones = { text: texts.plain('unit-button-phones'), data: 'unit:expect' };
      const html = texts.t('unit-list', {
        count: present.length,
        hamlets: present.filter(({ kind }) => kind === 'hamlet').length,
        headless: headless.length,
      });
      const add = { text: texts.plain('unit-button-add'), data: 'unit:add' };
      const sheet = { text: texts.plain('unit-button-sheet'), data: 'unit:sheet' };
      return { html, rows: [...pairs(buttons), [add], [sheet], [phones]] };
    },

    card(texts: Texts, unit: StoredUnit): Message {
      const people = stores.people.ofUnit(unit.id);
      const named = (deputy: boolean) =>
        people
          .filter((each) => each.deputy === deputy)
          .map(({ person }) => personText(texts, person))
          .join(', ') || texts.plain('unit-nobody');
      const invitations = stores.invitations.openFor(unit.id, clock.now());
      const html = texts.t('unit-card', {
        name: unit.name,
        code: unit.code,
        kind: messages.kind(texts, unit.kind),
        life: lifeText(texts, unit),
        head: named(false),
        deputies: named(true),
        invitations,
      });
      const list = { text: texts.plain('unit-button-list'), data: 'unit:list' };
      if (unit.validTo !== null) return { html, rows: [[list]] };
      const button = (verb: keyof typeof VERB_KEY) => ({
        text: texts.plain(VERB_KEY[verb]),
        data: `unit:${verb}:${unit.id}`,
      });
      const dismiss = people.map(({ person }) => [
        {
          text: texts.plain('unit-button-dismiss', { name: person.fullName }),
          data: `unit:dismiss:${unit.id}:${person.id}`,
        },
      ]);
      const revoke = {
        text: texts.plain('unit-button-revoke', { count: invitations }),
        data: `unit:revoke:${unit.id}`,
      };
      return {
        html,
        rows: [
          [
            { text: texts.plain('invite-head'), data: `invite:h:${unit.id}:0` },
            { text: texts.plain('invite-deputy'), data: `invite:h:${unit.id}:1` },
          ],
          ...(invitations > 0 ? [[revoke]] : []),
          ...dismiss,
          [button('rename'), button('close')],
          ...(unit.kind === 'hamlet' ? [[button('merge')]] : []),
          [list],
        ],
      };
    },

    /** Asked before somebody loses their duty. */
    reallyDismiss(texts: Texts, unit: StoredUnit, person: Person): Message {
      const yes = {
        text: texts.plain('unit-dismiss-really'),
        data: `unit:dismissed:${unit.id}:${person.id}`,
      };
      const no = { text: texts.plain('unit-cancel'), data: `unit:show:${unit.id}` };
      const html = texts.t('unit-dismiss', { name: person.fullName, unit: unit.name });
      return { html, rows: [[yes], [no]] };
    },
  };
}
export type UnitCards = ReturnType<typeof createUnitCards>;
