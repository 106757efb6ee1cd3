import { readShare, SETTINGS, type Setting, shareText } from '../../domain/council.ts';
import { may } from '../../domain/member.ts';
import type { Voting } from '../../domain/plan/schema.ts';
import {
  BALLOTS,
  COMPARISONS,
  OWN_UNIT_MEMBERS,
  RECUSED_MEMBERS,
  TIE_RULES,
  VOTING_BASES,
  WRITTEN_OPINIONS,
} from '../../domain/plan/voting.ts';
import type { Message } from '../../telegram/message.ts';
import { dateText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { settingText } from '../../texts/voting-rule.ts';
import type { CouncilStores } from './facts.ts';
import { type Answers, type Asking, type Form, type Question, type Taken, textOf } from './form.ts';
import { dayQuestion, ticksQuestion } from './questions.ts';

export const RULE_FORM = 'council-rule';

/** Writes a new version of the plan, in force from a day; `edit` gets the plan as a file. */
export type RevisePlan = (
  edit: (document: Item) => Item,
  it: {
    readonly validFrom: Temporal.PlainDate;
    readonly by: number;
    readonly at: Temporal.Instant;
  },
) => { readonly version: number };
type Item = Readonly<Record<string, unknown>>;

const CHOICES = {
  ballot: BALLOTS,
  comparison: COMPARISONS,
  base: VOTING_BASES,
  recused: RECUSED_MEMBERS,
  opinions: WRITTEN_OPINIONS,
  ownUnit: OWN_UNIT_MEMBERS,
  tie: TIE_RULES,
} as const satisfies Partial<Record<Setting, readonly string[]>>;

/** One tap for what councils elsewhere have set (conventions.md 2.4); any other share can be typed. */
const SHARES = {
  quorum: ['2/3', '1/2'],
  threshold: ['50 %', '2/3', '70 %', '80 %', '90 %'],
} as const satisfies Partial<Record<Setting, readonly string[]>>;

const LABEL = {
  ballot: 'council-q-ballot',
  quorum: 'council-q-quorum',
  threshold: 'council-q-threshold',
  comparison: 'council-q-comparison',
  base: 'council-q-base',
  recused: 'council-q-recused',
  opinions: 'council-q-opinions',
  ownUnit: 'council-q-own-unit',
  tie: 'council-q-tie',
} as const satisfies Record<Setting, MessageKey>;

/** What leaves a setting as it is, set or not. */
const KEEP = 'keep';

/** The rule by which awards are voted on, setting by setting; saved, it is a new version of the plan. */
export function ruleForm(deps: {
  readonly stores: Pick<CouncilStores, 'plans'>;
  readonly revisePlan: RevisePlan;
}): Form {
  const { plans } = deps.stores;
  const commendation = () => plans.current().commendation;

  const awards = ticksQuestion({
    id: 'awards',
    label: 'council-q-awards',
    ask: 'council-ask-awards',
    options: () => commendation().forms.map(({ id, name }) => ({ id, text: name })),
  });

  /** What the chosen awards have now, in words. */
  function present({ texts, answers }: Asking, setting: Setting): string {
    const chosen = chosenAwards(answers);
    const rules = commendation().voting.filter(({ form }) => chosen.includes(form));
    const values = new Set(rules.map((rule) => settingText(texts, setting, rule[setting])));
    const [only] = values;
    return values.size === 1 && only !== undefined ? only : texts.plain('council-settings-differ');
  }

  function settingQuestion(setting: Setting): Question {
    const offered: readonly string[] =
      setting === 'quorum' || setting === 'threshold' ? SHARES[setting] : CHOICES[setting];
    const isShare = setting === 'quorum' || setting === 'threshold';
    const said = (texts: Texts, value: string) =>
      isShare ? value : texts.plain('voting-value', { value: `${setting}-${value}` });
    const keep = (asking: Asking) =>
      asking.texts.plain('council-button-keep', { present: present(asking, setting) });
    return {
      id: setting,
      label: LABEL[setting],
      ask: (asking) => ({
        html: asking.texts.t('council-ask-setting', { setting }),
        rows: [
          ...offered.map((value) => [{ text: said(asking.texts, value), data: `set:${value}` }]),
          [{ text: keep(asking), data: KEEP }],
        ],
      }),
      take(reply, { texts }): Taken {
        if (reply.kind === 'button' && reply.action === KEEP)
          return { kind: 'answer', value: KEEP };
        const tapped = reply.kind === 'button' ? /^set:(.+)$/.exec(reply.action)?.[1] : undefined;
        if (tapped !== undefined && offered.includes(tapped))
          return { kind: 'answer', value: tapped };
        if (!isShare) return { kind: 'note', html: texts.t('note-press') };
        const share = reply.kind === 'text' ? readShare(reply.text) : null;
        if (share !== null) return { kind: 'answer', value: shareText(share) };
        return { kind: 'note', html: texts.t('council-note-share') };
      },
      shown: (value, asking) => (value === KEEP ? keep(asking) : said(asking.texts, String(value))),
    };
  }

  function save({ texts, answers, now }: Asking, by: number): Message {
    const validFrom = Temporal.PlainDate.from(textOf(answers, 'day'));
    const edit = (document: Item) => withRules(document, answers);
    const { version } = deps.revisePlan(edit, { validFrom, by, at: now });
    return {
      html: texts.t('council-rule-saved', { version, day: dateText(validFrom) }),
      rows: [[{ text: texts.plain('council-button-rules'), data: 'council:rules:0' }]],
    };
  }

  return {
    name: RULE_FORM,
    review: true,
    allowed: (who) => may(who, 'council.manage'),
    head: ({ texts }) => texts.t('council-form-rule'),
    questions: [
      awards,
      ...SETTINGS.map(settingQuestion),
      dayQuestion({
        id: 'day',
        label: 'council-q-valid-from',
        ask: 'council-ask-valid-from',
        which: 'coming',
        suggestions: ({ today }) => [today],
        // another version's first day is still to come: what is set now holds from today and in that one
        refuses: (day, { texts, today }) =>
          plans.newest().isInForce || day.equals(today) ? null : texts.t('council-note-plan-waits'),
      }),
    ],
    save: (asking, who) => save(asking, who.person.id),
  };
}

function chosenAwards(answers: Answers): readonly string[] {
  return (answers['awards'] ?? []) as readonly string[];
}

/** The plan with what was answered in the rows of the chosen awards. */
function withRules(document: Item, answers: Answers): Item {
  const commendation = document['commendation'] as Item;
  const chosen = chosenAwards(answers);
  const voting = (commendation['voting'] as readonly Item[]).map((row) =>
    chosen.includes(String(row['form'])) ? changed(row, answers) : row,
  );
  return { ...document, commendation: { ...commendation, voting } };
}

function changed(row: Item, answers: Answers): Item {
  const set = SETTINGS.filter((setting) => answers[setting] !== KEEP);
  const values = Object.fromEntries(set.map((setting) => [setting, answers[setting]]));
  const { assumed, ...rest } = { ...row, ...values } as Item & Partial<Voting>;
  // the commune has looked at each setting: nothing of a complete rule is our assumption any more
  const isComplete = SETTINGS.every((setting) => (rest as Item)[setting] !== null);
  return isComplete || assumed === undefined ? rest : { ...rest, assumed };
}
