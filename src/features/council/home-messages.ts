import { missingSettings, SETTINGS, type Setting } from '../../domain/council.ts';
import { may, type Who } from '../../domain/member.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Meeting } from '../../storage/council-meetings.ts';
import type { CouncilMember } from '../../storage/council-members.ts';
import { deskButton } from '../../telegram/desk.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { settingName, settingText } from '../../texts/voting-rule.ts';
import type { CouncilFacts, CouncilStores } from './facts.ts';
import { partOf } from './pages.ts';

const MEMBERS = 10;
const AWARDS = 6;
const MEETINGS = 8;

/** The council's menu with its roster, its rules and its meetings. */
export function createHomeMessages(stores: CouncilStores, facts: CouncilFacts) {
  const { council, people, plans } = stores;
  const home = (texts: Texts): readonly Button[] => [
    { text: texts.plain('council-button-home'), data: 'council:home' },
  ];
  const button = (text: string, data: string): readonly Button[] => [
    { text: clipped(text, 60), data },
  ];

  /** How many awards nothing can be put to the vote for. */
  function openRules(plan: Plan): number {
    const { voting } = plan.commendation;
    return voting.filter((each) => missingSettings(each).length > 0).length;
  }

  function meetingButton(texts: Texts, meeting: Meeting): readonly Button[] {
    const at = dateTime(texts, meeting.openedAt ?? meeting.plannedFor);
    const key = meeting.state === 'open' ? 'council-button-meeting-open' : 'council-button-meeting';
    return button(texts.plain(key, { at }), `council:meeting:${meeting.id}:0`);
  }

  return {
    /** The meeting that is open, or the next one; null when there is none. */
    line(texts: Texts): string | null {
      const [open] = council.meetings.inState('open');
      const [next] = council.meetings.inState('planned');
      const meeting = open ?? next;
      if (meeting === undefined) return null;
      const at = dateTime(texts, meeting.openedAt ?? meeting.plannedFor);
      return texts.t('desk-council', { at, state: meeting.state });
    },
    home(texts: Texts, who: Who): Message {
      const plan = plans.current();
      const members = council.members.current();
      const meetings = [
        ...council.meetings.inState('open'),
        ...council.meetings.inState('planned'),
      ];
      const open = openRules(plan);
      const waiting = facts.proposable(plan.year, null).length;
      const isSecretary = may(who, 'council.manage');
      const lines = [
        texts.t('council-home', {
          name: plan.council.name,
          members: members.length,
          waiting,
          meetings: meetings.length,
        }),
        ...(may(who, 'council.vote') ? [ownSeat(texts, plan, who, members)] : []),
        ...(isSecretary && !readyRoster(plan, members) ? [texts.t('council-home-officers')] : []),
        ...(isSecretary && open > 0 ? [texts.t('council-home-rules', { count: open })] : []),
      ];
      const manage = [
        button(texts.plain('council-button-members'), 'council:roster:0'),
        button(texts.plain('council-button-rules'), 'council:rules:0'),
        button(texts.plain('council-button-plan'), 'council:plan'),
      ];
      return {
        html: lines.join('\n'),
        rows: [
          ...meetings.slice(0, MEETINGS).map((meeting) => meetingButton(texts, meeting)),
          ...(isSecretary ? manage : []),
          button(texts.plain('council-button-past'), 'council:past:0'),
          [deskButton(texts)],
        ],
      };
    },
    past(texts: Texts, page: number): Message {
      const all = council.meetings.inState('concluded').toReversed();
      const part = partOf(texts, all, { page, size: MEETINGS, data: 'council:past' });
      const rows = part.shown.map((meeting) => meetingButton(texts, meeting));
      const html = texts.t('council-past', { count: all.length });
      return { html, rows: [...rows, ...part.steps, home(texts)] };
    },
    roster(texts: Texts, page: number): Message {
      const plan = plans.current();
      const all = facts.rosterOf(plan);
      const part = partOf(texts, all, { page, size: MEMBERS, data: 'council:roster' });
      const lines = part.shown.map(({ seat }, index) =>
        texts.t('council-roster-line', {
          number: part.first + index + 1,
          name: clipped(seat.fullName, 60),
          position: clipped(seat.position, 80),
          role: seat.roleName,
          linked: seat.personId === null ? 'no' : 'yes',
        }),
      );
      const rows = part.shown.map(({ member }) =>
        button(member.fullName, `council:member:${member.id}`),
      );
      const add = button(texts.plain('council-button-add'), 'council:add');
      return {
        html: [texts.t('council-roster', { count: all.length }), ...lines].join('\n'),
        rows: [...rows, ...part.steps, add, home(texts)],
      };
    },
    member(texts: Texts, member: CouncilMember): Message {
      const role = plans.current().council.roles.find(({ id }) => id === member.role);
      const person = member.personId === null ? null : people.byId(member.personId);
      return {
        html: texts.t('council-member', {
          name: clipped(member.fullName, 80),
          position: clipped(member.position, 120),
          role: role?.name ?? member.role,
          linked: person?.fullName ?? texts.plain('council-unlinked'),
        }),
        rows: [
          button(texts.plain('council-button-replace'), `council:replace:${member.id}`),
          button(texts.plain('council-button-link'), `council:link:${member.id}`),
          button(texts.plain('council-button-end'), `council:end:${member.id}`),
          button(texts.plain('council-button-roster'), 'council:roster:0'),
        ],
      };
    },
    reallyEnd(texts: Texts, member: CouncilMember): Message {
      return {
        html: texts.t('council-really-end', { name: clipped(member.fullName, 80) }),
        rows: [
          button(texts.plain('council-button-really-end'), `council:ended:${member.id}`),
          button(texts.plain('council-button-back'), `council:member:${member.id}`),
        ],
      };
    },
    /** The rule of each award, and what it lacks. */
    rules(texts: Texts, page: number): Message {
      const { forms, voting } = plans.current().commendation;
      const part = partOf(texts, forms, { page, size: AWARDS, data: 'council:rules' });
      const lines = part.shown.map((form) => {
        const missing = missingSettings(voting.find((each) => each.form === form.id));
        return texts.t('council-rules-line', {
          award: clipped(form.name, 120),
          missing: missing.length,
        });
      });
      const rows = part.shown.map((form) =>
        button(form.name, `council:rule:${forms.indexOf(form)}`),
      );
      const set = button(texts.plain('council-button-set-rules'), 'council:setrules');
      return {
        html: [texts.t('council-rules'), ...lines].join('\n'),
        rows: [...rows, ...part.steps, set, home(texts)],
      };
    },
    rule(texts: Texts, index: number): Message | null {
      const { forms, voting } = plans.current().commendation;
      const form = forms[index];
      if (form === undefined) return null;
      const rule = voting.find((each) => each.form === form.id);
      const line = (setting: Setting) =>
        texts.t('council-answer', {
          label: settingName(texts, setting),
          value: settingText(texts, setting, rule?.[setting] ?? null),
        });
      return {
        html: [
          texts.t('council-rule', { award: clipped(form.name, 300) }),
          ...SETTINGS.map(line),
        ].join('\n'),
        rows: [
          button(texts.plain('council-button-set-rule'), `council:setrule:${index}`),
          button(texts.plain('council-button-rules'), 'council:rules:0'),
        ],
      };
    },
  };

  /** As whom this person votes, or why nothing is put before them. */
  function ownSeat(
    texts: Texts,
    plan: Plan,
    { person }: Who,
    members: readonly CouncilMember[],
  ): string {
    const own = members.find(({ personId }) => personId === person.id);
    if (own === undefined) return texts.t('council-home-no-seat');
    const role = plan.council.roles.find(({ id }) => id === own.role);
    const args = { name: clipped(own.fullName, 80), role: role?.name ?? own.role };
    return texts.t('council-home-seat', args);
  }

  function readyRoster(plan: Plan, members: readonly CouncilMember[]): boolean {
    return (['chair', 'secretary'] as const).every((wanted) =>
      members.some(({ role }) => plan.council.roles.find(({ id }) => id === role)?.duty === wanted),
    );
  }
}
export type HomeMessages = ReturnType<typeof createHomeMessages>;
