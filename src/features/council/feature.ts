import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Db } from '../../storage/database.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { DeskLine } from '../../telegram/desk.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { Texts } from '../../texts/texts.ts';
import { createBeginning, createCouncil } from './council.ts';
import { type CouncilStores, createCouncilFacts } from './facts.ts';
import { createFormFlow } from './form.ts';
import { createHomeMessages } from './home-messages.ts';
import { itemForms } from './item-forms.ts';
import { createItemMessages } from './item-messages.ts';
import { type ConcludeNomination, createItemVerbs } from './item-verbs.ts';
import { createItems } from './items.ts';
import { meetingForm } from './meeting-form.ts';
import { createMeetingMessages } from './meeting-messages.ts';
import { createMeetingVerbs } from './meeting-verbs.ts';
import { createMeetings } from './meetings.ts';
import { memberForm } from './member-form.ts';
import { createMemberVerbs } from './member-verbs.ts';
import { noteForms } from './note-forms.ts';
import { createCouncilNotices } from './notices.ts';
import { type RevisePlan, ruleForm } from './rule-form.ts';
import { tallyForm } from './tally-form.ts';

/** The commendation council: roster, rules, meetings and votes. */
export function createCouncilFeature(deps: {
  readonly db: Db;
  readonly stores: CouncilStores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly revisePlan: RevisePlan;
  readonly conclude: ConcludeNomination;
}): {
  readonly flows: readonly Flow[];
  readonly composers: readonly Composer<AppContext>[];
  /** What the desk says of the council. */
  readonly line: DeskLine;
  /** Brings the boards of open votes up to date. */
  readonly refreshBoards: () => void;
} {
  const { db, stores } = deps;
  const facts = createCouncilFacts(stores);
  const memberVerbs = createMemberVerbs(stores);
  const meetingVerbs = createMeetingVerbs({ stores, facts });
  const itemVerbs = createItemVerbs({ stores, facts, conclude: deps.conclude });
  const homeMessages = createHomeMessages(stores, facts);
  const meetingMessages = createMeetingMessages(stores, facts);
  const itemMessages = createItemMessages(stores, facts);
  const notices = createCouncilNotices({ ...deps, facts, messages: itemMessages });
  const begin = createBeginning(db, stores);
  const itemDeps = { stores, facts, verbs: itemVerbs, messages: itemMessages };
  const forms = [
    memberForm({ stores, verbs: memberVerbs, messages: homeMessages }),
    meetingForm({ stores, facts, verbs: meetingVerbs, messages: meetingMessages }),
    ruleForm(deps),
    ...noteForms({ stores, facts, meetingVerbs, itemVerbs, meetingMessages, itemMessages }),
    ...itemForms(itemDeps),
    tallyForm(itemDeps),
  ];
  return {
    flows: forms.map((form) => createFormFlow(stores, form)),
    composers: [
      createCouncil({ db, stores, verbs: memberVerbs, messages: homeMessages, begin }),
      createMeetings({
        db,
        stores,
        facts,
        verbs: meetingVerbs,
        messages: meetingMessages,
        notices,
        begin,
      }),
      createItems({ db, ...itemDeps, notices, begin }),
    ],
    line: (texts) => homeMessages.line(texts),
    refreshBoards: db.transaction(() => {
      for (const { id } of stores.council.meetings.inState('open')) {
        for (const item of stores.council.items.ofMeeting(id)) {
          const view = item.state === 'voting' ? facts.viewOf(item.id) : null;
          if (view?.item.rule?.ballot === 'show_of_hands') notices.refresh(view);
        }
      }
    }),
  };
}
