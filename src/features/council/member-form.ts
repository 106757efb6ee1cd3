import { bareName, isSameName } from '../../domain/council.ts';
import { may } from '../../domain/member.ts';
import type { Message } from '../../telegram/message.ts';
import type { CouncilStores } from './facts.ts';
import { type Answers, type Asking, type Form, numberOf, textOf } from './form.ts';
import type { HomeMessages } from './home-messages.ts';
import type { MemberVerbs } from './member-verbs.ts';
import { choiceQuestion, wordsQuestion } from './questions.ts';

export const MEMBER_FORM = 'council-member';

const LONGEST_NAME = 80;
const LONGEST_POSITION = 150;
/** Accounts offered for a seat; a council has fewer. */
const OFFERED = 12;

/** A member of the council: name, office, role, account. The subject is whom it replaces, or nobody yet. */
export function memberForm(deps: {
  readonly stores: Pick<CouncilStores, 'council' | 'people' | 'plans'>;
  readonly verbs: MemberVerbs;
  readonly messages: HomeMessages;
}): Form {
  const { stores, verbs, messages } = deps;
  const replaced = (subjectId: number) => (subjectId > 0 ? subjectId : null);

  function roles() {
    return stores.plans.current().council.roles.map(({ id, name }) => ({ id, text: name }));
  }

  /** Who may vote and has no seat; whoever is named so comes first. */
  function accounts({ texts, answers, subjectId }: Asking) {
    const name = textOf(answers, 'name');
    const known = freeAccounts(stores, verbs, replaced(subjectId));
    const same = known.filter(({ fullName }) => isSameName(fullName, name));
    const sorted = [...same, ...known.filter((person) => !same.includes(person))];
    const offered = sorted.slice(0, OFFERED);
    return [
      ...offered.map(({ id, fullName }) => ({ id: String(id), text: fullName })),
      { id: 'none', text: texts.plain('council-unlinked') },
    ];
  }

  function save({ texts, answers, subjectId, now }: Asking, by: number): Message {
    const it = memberOf(answers);
    const doer = { by, at: now };
    const before = replaced(subjectId);
    const made = before === null ? verbs.add(it, doer) : verbs.replace(before, it, doer);
    if (made === null) return { html: texts.t('council-member-not-saved') };
    return messages.member(texts, made);
  }

  return {
    name: MEMBER_FORM,
    review: true,
    allowed: (who) => may(who, 'council.manage'),
    head({ texts, subjectId }) {
      const before = stores.council.members.byId(subjectId);
      if (before === null) return texts.t('council-form-add');
      return texts.t('council-form-replace', { name: before.fullName });
    },
    questions: [
      wordsQuestion({
        id: 'name',
        label: 'council-q-name',
        ask: 'council-ask-name',
        most: LONGEST_NAME,
        clean: bareName,
      }),
      wordsQuestion({
        id: 'position',
        label: 'council-q-position',
        ask: 'council-ask-position',
        most: LONGEST_POSITION,
        clean: (typed) => typed.replace(/\s+/g, ' '),
      }),
      choiceQuestion({
        id: 'role',
        label: 'council-q-role',
        ask: 'council-ask-role',
        options: roles,
      }),
      choiceQuestion({
        id: 'person',
        label: 'council-q-person',
        ask: 'council-ask-person',
        options: accounts,
        value: (id) => (id === 'none' ? 0 : Number(id)),
      }),
    ],
    save: (asking, who) => save(asking, who.person.id),
  };
}

function memberOf(answers: Answers) {
  const person = numberOf(answers, 'person');
  return {
    fullName: textOf(answers, 'name'),
    position: textOf(answers, 'position'),
    role: textOf(answers, 'role'),
    personId: person === 0 ? null : person,
  };
}

/** People who may vote and sit on no other seat. */
export function freeAccounts(
  stores: Pick<CouncilStores, 'people'>,
  verbs: MemberVerbs,
  except: number | null,
) {
  const all = (['leader', 'secretary', 'council'] as const).flatMap((role) =>
    stores.people.withRole(role),
  );
  const unique = [...new Map(all.map((person) => [person.id, person])).values()];
  return unique.filter(({ id }) => verbs.isFree(id, except));
}
