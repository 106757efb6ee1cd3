import { hundredthsText, shareText, type VotingRule } from '../../domain/council.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Section } from '../../render/documents/model.ts';
import type { MinutedItem } from '../../storage/council-minutes.ts';
import type { Stores } from '../../storage/stores.ts';
import { dateText } from '../../texts/dates.ts';
import { formName } from './awards.ts';
import type { DocumentWords } from './words.ts';

/** The rules as they were stated beforehand, each once with the forms that were voted by it. */
export function rulesSection(
  words: DocumentWords,
  plan: Plan,
  items: readonly MinutedItem[],
): Section {
  const forms = new Map<string, Set<string>>();
  for (const { rule, nomination } of items) {
    if (rule === null) continue;
    const text = ruleText(words, rule);
    forms.set(text, (forms.get(text) ?? new Set()).add(formName(plan, nomination.form)));
  }
  return {
    heading: `1. ${words.word('section-rules')}`,
    paragraphs: [...forms].map(([rule, names]) =>
      words.vi.plain('document-rule', { forms: [...names].join('; '), rule }),
    ),
  };
}

function ruleText({ vi, word }: DocumentWords, rule: VotingRule): string {
  return vi.plain('document-rule-text', {
    ballot: word(`ballot-${rule.ballot}`),
    quorum: shareText(rule.quorum),
    threshold: vi.plain(
      rule.comparison === 'above' ? 'document-rule-above' : 'document-rule-at-least',
      { share: shareText(rule.threshold) },
    ),
    base: word(`base-${rule.base}`),
    recused: word(`recused-${rule.recused}`),
    opinions: word(`opinions-${rule.opinions}`),
    tie: word(`tie-${rule.tie}`),
  });
}

/** One nominee: who took no part, who wrote, what was counted, what was concluded. */
export function itemSection(
  stores: Pick<Stores, 'units'>,
  words: DocumentWords,
  plan: Plan,
  item: MinutedItem,
  place: number,
): Section {
  const { vi, word } = words;
  const { nomination } = item;
  const unit = stores.units.byId(nomination.unitId)?.name ?? '';
  const who = unit === nomination.name || unit === '' ? '' : ` (${unit})`;
  return {
    heading: `${place}. ${nomination.name}${who} – ${formName(plan, nomination.form)}`,
    paragraphs: [
      ...partakers(words, item),
      ...tally(words, item),
      ...(item.remark === null ? [] : [vi.plain('document-vote-remark', { text: item.remark })]),
      vi.plain('document-vote-outcome', {
        outcome: word(`concluded-${item.outcome ?? 'adjourned'}`),
      }),
    ],
  };
}

function partakers({ vi, word }: DocumentWords, item: MinutedItem): readonly string[] {
  const { quorum, recusals, opinions, rule } = item;
  const noted = rule?.opinions === 'noted';
  return [
    ...(quorum === null
      ? []
      : [
          vi.plain('document-vote-quorum', {
            there: quorum.there,
            of: quorum.of,
            needed: quorum.needed,
          }),
        ]),
    ...recusals.map(({ seat, why, reason }) =>
      vi.plain('document-vote-recused', {
        name: seat.fullName,
        reason: reason === null ? word(`recusal-${why}`) : `${word(`recusal-${why}`)}: ${reason}`,
      }),
    ),
    ...opinions.map(({ seat, choice, givenOn }) =>
      vi.plain(noted ? 'document-vote-opinion-noted' : 'document-vote-opinion', {
        name: seat.fullName,
        choice: word(`choice-${choice}`),
        date: dateText(givenOn),
      }),
    ),
  ];
}

function tally({ vi }: DocumentWords, { vote }: MinutedItem): readonly string[] {
  if (vote === null) return [];
  const { tally: votes, result } = vote;
  const { inFavour, against } = votes;
  return [
    votes.kind === 'paper'
      ? vi.plain('document-vote-paper', {
          issued: votes.issued,
          returned: votes.returned,
          valid: votes.valid,
          invalid: votes.invalid,
          inFavour,
          against,
        })
      : vi.plain('document-vote-hands', { inFavour, against }),
    vi.plain('document-vote-result', {
      inFavour: result.inFavour,
      base: result.base,
      percent: hundredthsText(result.hundredths),
    }),
  ];
}
