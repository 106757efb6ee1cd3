import { HONORIFICS, type Role } from '../../domain/member.ts';
import type { Enrolment } from '../../storage/enrolments.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Message, pairs } from '../../telegram/message.ts';
import { addressed, capitalised } from '../../texts/address.ts';
import { dutyText, roleText } from '../../texts/duty.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Enrolled } from './verbs.ts';

/** What enrolment says; the words are in locales/. */
export function createEnrolmentMessages(stores: Pick<Stores, 'invitations' | 'plans' | 'units'>) {
  /** "Trưởng thôn – Thôn 3", "cán bộ theo dõi báo cáo"… */
  function duty(texts: Texts, role: Role, unitId: number | null, deputy: boolean): string {
    const unit = unitId === null ? null : stores.units.byId(unitId);
    return dutyText(texts, { role, unit, deputy });
  }

  return {
    duty,
    void(texts: Texts): Message {
      return { html: texts.t('enrolment-void', { office: stores.plans.current().contact.label }) };
    },
    /** Too many codes were tried; a link that holds still opens. */
    limited(texts: Texts): Message {
      const { label: office } = stores.plans.current().contact;
      return { html: texts.t('enrolment-limited', { office }) };
    },
    declined(texts: Texts): Message {
      return { html: texts.t('enrolment-declined') };
    },
    consent(texts: Texts, enrolment: Enrolment): Message {
      const invitation = stores.invitations.byId(enrolment.invitationId);
      const { commune, contact } = stores.plans.current();
      const html = texts.t('enrolment-consent', {
        commune: commune.name,
        office: contact.label,
        duty:
          invitation === null
            ? ''
            : duty(texts, invitation.role, invitation.unitId, invitation.deputy),
      });
      const agree = { text: texts.plain('enrolment-agree'), data: 'agree' };
      const decline = { text: texts.plain('enrolment-decline'), data: 'decline' };
      return { html, rows: [[agree], [decline]] };
    },
    askName(texts: Texts, refused: boolean): Message {
      return { html: texts.t(refused ? 'enrolment-name-again' : 'enrolment-name') };
    },
    askHonorific(texts: Texts, name: string): Message {
      const buttons = HONORIFICS.filter((each) => each !== 'ong_ba').map((honorific) => ({
        text: capitalised(addressed(texts, honorific)),
        data: honorific,
      }));
      const rename = { text: texts.plain('enrolment-rename'), data: 'rename' };
      return { html: texts.t('enrolment-honorific', { name }), rows: [buttons, [rename]] };
    },
    welcome(texts: Texts, enrolled: Enrolled): Message {
      const { person, role, unitId, deputy } = enrolled;
      const html = texts.t(
        role === 'reporter' ? 'enrolment-welcome-reporter' : 'enrolment-welcome',
        {
          address: addressed(texts, person.honorific),
          name: person.fullName,
          duty: duty(texts, role, unitId, deputy),
        },
      );
      if (role !== 'reporter') return { html };
      return { html, rows: [[{ text: texts.plain('report-begin'), data: 'report:begin' }]] };
    },
    /** Told to a head whose successor has enrolled. */
    handedOver(texts: Texts, enrolled: Enrolled): Message {
      const predecessor = enrolled.predecessor;
      if (predecessor === null) throw new Error('nobody handed over');
      const html = texts.t('enrolment-handed-over', {
        address: addressed(texts, predecessor.honorific),
        name: predecessor.fullName,
        duty: duty(texts, enrolled.role, enrolled.unitId, false),
        successor: `${addressed(texts, enrolled.person.honorific)} ${enrolled.person.fullName}`,
      });
      return { html };
    },
    chooseRole(texts: Texts, roles: readonly Role[]): Message {
      const buttons = roles.map((role) => ({
        text: capitalised(roleText(texts, role)),
        data: `invite:r:${role}`,
      }));
      return { html: texts.t('invite-role'), rows: pairs(buttons) };
    },
    chooseUnit(texts: Texts): Message {
      const buttons = stores.units
        .sorted()
        .map((unit) => ({ text: unit.name, data: `invite:u:${unit.id}` }));
      return { html: texts.t('invite-unit'), rows: pairs(buttons) };
    },
    /** Null when there is no such unit. */
    chooseDeputy(texts: Texts, unitId: number): Message | null {
      const unit = stores.units.byId(unitId)?.name;
      if (unit === undefined) return null;
      const head = { text: texts.plain('invite-head'), data: `invite:h:${unitId}:0` };
      const deputy = { text: texts.plain('invite-deputy'), data: `invite:h:${unitId}:1` };
      return { html: texts.t('invite-head-or-deputy', { unit }), rows: [[head], [deputy]] };
    },
    invitation(texts: Texts, it: { link: string; duty: string }): string {
      const { commune, interview } = stores.plans.current();
      const days = String(interview.invitationDays);
      return texts.t('invite-forward', {
        link: it.link,
        duty: it.duty,
        commune: commune.name,
        days,
      });
    },
  };
}
export type EnrolmentMessages = ReturnType<typeof createEnrolmentMessages>;
