import type { Plan } from '../../domain/plan.ts';
import type { Section, TableModel } from '../../render/documents/model.ts';
import type { Awarded, HeldEvent } from '../../storage/document-facts.ts';
import type { Stores } from '../../storage/stores.ts';
import { dateText } from '../../texts/dates.ts';
import { counted, type DocumentWords } from './words.ts';

export type CampaignStores = Pick<
  Stores,
  'documentFacts' | 'pledges' | 'unitPlans' | 'units' | 'works'
>;
type Days = { readonly from: string; readonly to: string };

/** What the campaigns of the year brought: pledges and works, reviews and selections, awards. */
export function campaignSections(
  stores: CampaignStores,
  words: DocumentWords,
  plan: Plan,
  days: Days,
): readonly Section[] {
  return [
    registered(stores, words, plan, days),
    held(words, plan, stores.documentFacts.events(days.from, days.to)),
    commended(words, plan, stores.documentFacts.awarded(days.from, days.to)),
  ];
}

function registered(
  stores: CampaignStores,
  { vi, word }: DocumentWords,
  plan: Plan,
  days: Days,
): Section {
  const names = new Map(stores.units.all().map(({ id, name }) => [id, name]));
  const pledges = stores.pledges
    .standing(plan.year)
    .filter(({ signedOn }) => signedOn.toString() <= days.to);
  const works = stores.works.ofYear(plan.year);
  const counts = {
    plans: counted(stores.unitPlans.ofYear(plan.year).length),
    pledges: counted(pledges.length),
    units: counted(new Set(pledges.map(({ unitId }) => unitId)).size),
  };
  const done = works.filter(({ state }) => state === 'done').length;
  return {
    heading: `1. ${word('section-registered')}`,
    paragraphs: [
      vi.plain('document-registered', counts),
      works.length === 0
        ? vi.plain('document-works-none')
        : vi.plain('document-works', { all: counted(works.length), done: counted(done) }),
    ],
    ...(works.length === 0
      ? {}
      : {
          table: {
            columns: [
              { header: word('column-place'), weight: 7, align: 'center' },
              { header: word('column-work'), weight: 38 },
              { header: word('column-unit'), weight: 20 },
              { header: word('column-due'), weight: 16, align: 'center' },
              { header: word('column-state'), weight: 19 },
            ],
            rows: works.map((work, index) => ({
              cells: [
                String(index + 1),
                [work.name, work.volume, work.place].filter((it) => it !== null).join('; '),
                names.get(work.unitId) ?? '',
                dateText(work.dueOn),
                word(`work-${work.state}`),
              ],
            })),
          } satisfies TableModel,
        }),
  };
}

/** By campaign, in the order of the plan; what belongs to none comes last. */
function held(words: DocumentWords, plan: Plan, events: readonly HeldEvent[]): Section {
  const { vi, word } = words;
  const heading = `2. ${word('section-events')}`;
  if (events.length === 0) return { heading, paragraphs: [vi.plain('document-events-none')] };
  const campaigns = [...plan.campaigns.map(({ code, name }) => ({ code, name }))];
  const known = new Set(campaigns.map(({ code }) => code));
  const others = events.filter(({ campaign }) => campaign === null || !known.has(campaign));
  return {
    heading,
    paragraphs: [
      ...campaigns.flatMap(({ code, name }) => {
        const own = events.filter(({ campaign }) => campaign === code);
        if (own.length === 0) return [];
        return [vi.plain('document-campaign', { name }), ...own.map((it) => eventText(words, it))];
      }),
      ...others.map((it) => eventText(words, it)),
    ],
  };
}

function eventText({ vi, word }: DocumentWords, it: HeldEvent): string {
  const args = {
    kind: word(`event-${it.kind}`),
    date: dateText(Temporal.PlainDate.from(it.heldOn)),
    where: it.unitName ?? word('whole-commune'),
    results: it.results.replace(/[.;\s]+$/, ''),
  };
  if (it.participants === null) return vi.plain('document-event', args);
  return vi.plain('document-event-attended', { ...args, count: String(it.participants) });
}

function commended(words: DocumentWords, plan: Plan, awards: readonly Awarded[]): Section {
  const { vi, word } = words;
  const heading = `3. ${word('section-awards')}`;
  if (awards.length === 0) return { heading, paragraphs: [vi.plain('document-awards-none')] };
  const formName = (id: string) =>
    plan.commendation.forms.find((form) => form.id === id)?.name ?? id;
  return {
    heading,
    paragraphs: [vi.plain('document-awards', { count: counted(awards.length) })],
    table: {
      columns: [
        { header: word('column-place'), weight: 7, align: 'center' },
        { header: word('column-name'), weight: 27 },
        { header: word('column-unit'), weight: 18 },
        { header: word('column-form'), weight: 26 },
        { header: word('column-decision'), weight: 22 },
      ],
      rows: awards.map((it, index) => ({
        cells: [
          String(index + 1),
          it.name,
          it.unitName,
          formName(it.form),
          vi.plain('document-decision', {
            number: it.number,
            date: dateText(Temporal.PlainDate.from(it.decidedOn)),
          }),
        ],
      })),
    },
  };
}
