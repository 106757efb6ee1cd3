import { likeness } from '../../domain/exemplar/likeness.ts';
import { EXEMPLAR_KINDS } from '../../domain/exemplar.ts';
import { existsOn } from '../../domain/unit.ts';
import type { Exemplar } from '../../storage/exemplars.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Button, inRows, type Message, pairs } from '../../telegram/message.ts';
import { pageOf } from '../../telegram/pages.ts';
import { capitalised } from '../../texts/address.ts';
import { clipped } from '../../texts/clipped.ts';
import { dayText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { type AddGap, type Adding, gapIn } from './add-flow.ts';
import { KIND_KEY, turning } from './words.ts';

const NOTES = {
  'text-only': 'note-text-only',
  press: 'note-press',
  name: 'note-name',
  deed: 'note-deed',
} as const;
export type AddNote = keyof typeof NOTES;

const ASK_KEY = {
  unitId: 'exemplar-ask-unit',
  kind: 'exemplar-ask-kind',
  name: 'exemplar-ask-name',
  deed: 'exemplar-ask-deed',
  campaign: 'exemplar-ask-campaign',
  isNamed: 'exemplar-ask-named',
} as const;
const EDITED = [
  ['kind', 'exemplar-edit-kind'],
  ['name', 'exemplar-edit-name'],
  ['deed', 'exemplar-edit-deed'],
  ['campaign', 'exemplar-edit-campaign'],
  ['isNamed', 'exemplar-edit-named'],
] as const;

const UNITS_SHOWN = 12;
const LIKE_SHOWN = 3;
const CAMPAIGN_SHOWN = 60;

/** What is said while an entry is added; the words are in locales/. */
export function createAddMessages(stores: Pick<Stores, 'exemplars' | 'plans' | 'units'>) {
  const drop = (texts: Texts): readonly Button[] => [
    { text: texts.plain('exemplar-drop'), data: 'drop' },
  ];
  const campaignName = (code: string) =>
    stores.plans.current().campaigns.find((each) => each.code === code)?.name ?? code;

  function choices(texts: Texts, gap: AddGap, state: Adding, today: Temporal.PlainDate) {
    const button = (text: string, data: string): Button => ({ text, data });
    switch (gap) {
      case 'unitId':
        return unitChoices(texts, state.page ?? 0, today);
      case 'kind':
        return pairs(
          EXEMPLAR_KINDS.map((kind) => button(capitalised(texts.plain(KIND_KEY[kind])), kind)),
        );
      case 'campaign':
        return [
          ...stores.plans
            .current()
            .campaigns.map(({ name }, index) => [
              button(clipped(name, CAMPAIGN_SHOWN), `campaign:${index}`),
            ]),
          [button(texts.plain('exemplar-no-campaign'), 'none')],
        ];
      case 'isNamed':
        return [
          [button(texts.plain('exemplar-named-yes'), 'agreed')],
          [button(texts.plain('exemplar-named-not-yet'), 'not-yet')],
        ];
      default:
        return [];
    }
  }

  function unitChoices(texts: Texts, page: number, today: Temporal.PlainDate) {
    const all = stores.units.sorted().filter((unit) => existsOn(unit, today));
    const dataTo = (to: number) => `page:${to}`;
    const { shown, steps } = pageOf(all, page, UNITS_SHOWN, turning(texts, dataTo));
    const units = pairs(shown.map(({ id, name }) => ({ text: name, data: `unit:${id}` })));
    return [...units, ...steps];
  }

  function review(texts: Texts, state: Adding): Message {
    const edit = EDITED.map(([gap, key]) => ({ text: texts.plain(key), data: `edit:${gap}` }));
    const save = { text: texts.plain('exemplar-save'), data: 'save' };
    const lines = (['unitId', ...EDITED.map(([gap]) => gap)] as const).map((gap) =>
      line(texts, state, gap),
    );
    const like = likes(texts, state);
    return {
      html: texts.t('exemplar-review', { lines: html([...lines, ...like].join('\n')) }),
      rows: [[save], ...inRows(edit, 2), drop(texts)],
    };
  }

  /** Entries of the unit that may be the same, so that it is not added twice. */
  function likes(texts: Texts, state: Adding): readonly string[] {
    const { unitId = 0, kind = 'individual', name = '', deed = '' } = state;
    const found = stores.exemplars
      .ofUnit(unitId, stores.plans.current().year)
      .filter((entry) => likeness(entry, { id: 0, unitId, kind, name, deed }) !== null)
      .slice(0, LIKE_SHOWN)
      .map((entry) => `${entry.name} (${dayText(entry.discoveredOn)})`);
    return found.length === 0 ? [] : [texts.t('exemplar-like', { names: found.join('; ') })];
  }

  /** What was understood, as the line that the question becomes. */
  function line(texts: Texts, state: Adding, gap: AddGap): string {
    switch (gap) {
      case 'unitId':
        return texts.t('exemplar-line-unit', {
          unit: stores.units.byId(state.unitId ?? 0)?.name ?? '',
        });
      case 'kind':
        return texts.t('exemplar-line-kind', {
          kind: capitalised(texts.plain(KIND_KEY[state.kind ?? 'individual'])),
        });
      case 'name':
        return texts.t('exemplar-line-name', { name: state.name ?? '' });
      case 'deed':
        return texts.t('exemplar-line-deed', { deed: state.deed ?? '' });
      case 'campaign': {
        const { campaign = null } = state;
        const name =
          campaign === null ? texts.plain('exemplar-no-campaign') : campaignName(campaign);
        return texts.t('exemplar-line-campaign', { campaign: name });
      }
      case 'isNamed':
        return state.isNamed === true
          ? texts.t('exemplar-line-named')
          : texts.t('exemplar-line-not-named');
    }
  }

  return {
    line,
    ask(texts: Texts, state: Adding, today: Temporal.PlainDate): Message {
      const gap = gapIn(state);
      const question =
        gap === null
          ? review(texts, state)
          : {
              html: texts.t(ASK_KEY[gap]),
              rows: [...choices(texts, gap, state, today), drop(texts)],
            };
      if (state.note === undefined) return question;
      return { ...question, html: `${texts.t(NOTES[state.note])}\n\n${question.html}` };
    },
    dropped: (texts: Texts): Message => ({ html: texts.t('exemplar-dropped') }),
    added(texts: Texts, entry: Exemplar): Message {
      const open = { text: clipped(entry.name, 40), data: `exemplar:show:${entry.id}` };
      const unit = stores.units.byId(entry.unitId)?.name ?? '';
      return { html: texts.t('exemplar-added', { name: entry.name, unit }), rows: [[open]] };
    },
  };
}
export type AddMessages = ReturnType<typeof createAddMessages>;
