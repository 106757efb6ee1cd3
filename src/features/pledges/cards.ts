import { may, type Who } from '../../domain/member.ts';
import { WORK_STATES } from '../../domain/work.ts';
import type { Pledge } from '../../storage/pledges.ts';
import type { Stores } from '../../storage/stores.ts';
import type { UnitPlan } from '../../storage/unit-plans.ts';
import type { StoredUnit } from '../../storage/units.ts';
import { type Button, inRows, type Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { mayRecord } from './access.ts';

/** Twenty lines of contents stay within one message. */
const SHOWN_LINE = 150;
const SHOWN_PARTIES = 300;
const SHOWN_CAMPAIGNS = 500;
/** Plans of the year that were replaced, each a tap away. */
const SHOWN_EARLIER = 5;

type CardStores = Pick<Stores, 'people' | 'plans' | 'pledges' | 'unitPlans' | 'units' | 'works'>;

/** What one unit has taken upon itself for the year: its plan, its pledges and its works. */
export function createUnitCards(stores: CardStores) {
  const year = () => stores.plans.current().year;

  function planLine(texts: Texts, plan: UnitPlan | null): string {
    if (plan === null) return texts.t('pledge-card-no-plan');
    const count = plan.contents.length;
    return texts.t('pledge-card-plan', { date: dateText(plan.issuedOn), count });
  }

  function pledgeLine(texts: Texts, pledges: readonly Pledge[]): string {
    if (pledges.length === 0) return texts.t('pledge-card-no-pledge');
    const unsigned = pledges.filter(({ sheetFileIds }) => sheetFileIds.length === 0).length;
    return texts.t('pledge-card-pledges', { count: pledges.length, unsigned });
  }

  function workLine(texts: Texts, unitId: number): string {
    const works = stores.works.ofUnit(unitId, year());
    if (works.length === 0) return texts.t('pledge-card-no-work');
    const states = WORK_STATES.flatMap((state) => {
      const count = works.filter((work) => work.state === state).length;
      return count === 0 ? [] : [`${count} ${texts.plain('work-state', { state })}`];
    });
    return texts.t('pledge-card-works', { count: works.length, states: states.join(', ') });
  }

  /** The card of a unit; whoever may not record sees it without the buttons that change something. */
  function unit(texts: Texts, it: StoredUnit, who: Who): Message {
    const plan = stores.unitPlans.current(it.id, year());
    const all = stores.pledges.ofUnit(it.id, year());
    const works = stores.works.ofUnit(it.id, year());
    const own = plan === null ? 'pledge-button-plan' : 'pledge-button-plan-again';
    const make: Button[][] = mayRecord(who, it.id)
      ? [
          [{ text: texts.plain(own), data: `pledge:new:plan:${it.id}` }],
          [
            { text: texts.plain('pledge-button-pledge'), data: `pledge:new:pledge:${it.id}` },
            { text: texts.plain('pledge-button-blank'), data: `pledge:blank:${it.id}` },
          ],
          [{ text: texts.plain('pledge-button-work'), data: `pledge:new:work:${it.id}` }],
        ]
      : [];
    const see: Button[] = [
      ...(plan === null
        ? []
        : [{ text: texts.plain('pledge-button-see-plan'), data: `pledge:plan:${plan.id}` }]),
      ...(all.length === 0
        ? []
        : [
            {
              text: texts.plain('pledge-button-pledges', { count: all.length }),
              data: `pledge:list:${it.id}`,
            },
          ]),
    ];
    const seeWorks =
      works.length === 0
        ? []
        : [
            {
              text: texts.plain('pledge-button-works', { count: works.length }),
              data: `work:list:${it.id}:0`,
            },
          ];
    const back = may(who, 'pledge.commune')
      ? [{ text: texts.plain('pledge-button-all'), data: 'pledge:all:0' }]
      : [];
    return {
      html: [
        texts.t('pledge-card-title', { unit: it.name, year: String(year()) }),
        planLine(texts, plan),
        pledgeLine(
          texts,
          all.filter(({ withdrawn }) => withdrawn === null),
        ),
        workLine(texts, it.id),
      ].join('\n'),
      rows: [...make, see, seeWorks, back].filter((row) => row.length > 0),
    };
  }

  function earlierRows(texts: Texts, { unitId, year: of }: UnitPlan): readonly Button[][] {
    return stores.unitPlans
      .ofUnit(unitId, of)
      .filter(({ replacedAt }) => replacedAt !== null)
      .slice(0, SHOWN_EARLIER)
      .map(({ id, issuedOn }) => {
        const text = texts.plain('pledge-button-earlier', { date: dateText(issuedOn) });
        return [{ text, data: `pledge:plan:${id}` }];
      });
  }

  function lines(contents: readonly string[]): string {
    return contents.map((line, index) => `${index + 1}. ${clipped(line, SHOWN_LINE)}`).join('\n');
  }

  return {
    unit,
    plan(texts: Texts, it: UnitPlan): Message {
      const { campaigns, emulationForms } = stores.plans.current();
      const form = emulationForms.find(({ id }) => id === it.form)?.name ?? it.form;
      const unitName = stores.units.byId(it.unitId)?.name ?? '';
      const number = it.number === null ? '' : texts.t('pledge-plan-number', { number: it.number });
      const joined = campaigns.filter(({ code }) => it.campaigns.includes(code));
      return {
        html: [
          texts.t('pledge-plan-title', { unit: unitName, date: dateText(it.issuedOn) }),
          ...(number === '' ? [] : [number]),
          texts.t('pledge-plan-form', { form }),
          ...(joined.length === 0
            ? []
            : [
                texts.t('pledge-plan-campaigns', {
                  names: clipped(joined.map(({ name }) => name).join('; '), SHOWN_CAMPAIGNS),
                }),
              ]),
          texts.t('pledge-plan-contents', { lines: lines(it.contents) }),
          texts.t('pledge-plan-files', { count: it.fileIds.length }),
          ...(it.replacedAt === null ? [] : [texts.t('pledge-plan-replaced')]),
        ].join('\n'),
        rows: [
          ...(it.fileIds.length === 0
            ? []
            : [[{ text: texts.plain('pledge-button-files'), data: `pledge:files:${it.id}` }]]),
          ...(it.replacedAt === null ? earlierRows(texts, it) : []),
          [{ text: texts.plain('pledge-button-back'), data: `pledge:unit:${it.unitId}` }],
        ],
      };
    },
    /** All pledges of a unit's year, a button to each. */
    pledges(texts: Texts, it: StoredUnit): Message {
      const all = stores.pledges.ofUnit(it.id, year()).slice(-20);
      const items = all.map((pledge, index) =>
        texts.t(pledge.withdrawn === null ? 'pledge-list-line' : 'pledge-list-line-withdrawn', {
          number: index + 1,
          date: dateText(pledge.signedOn),
          parties: clipped(pledge.parties.join(' – '), SHOWN_LINE),
        }),
      );
      const buttons = all.map(({ id }, index) => ({
        text: String(index + 1),
        data: `pledge:show:${id}`,
      }));
      return {
        html: [texts.t('pledge-list-title', { unit: it.name }), ...items].join('\n'),
        rows: [
          ...inRows(buttons, 5),
          [{ text: texts.plain('pledge-button-back'), data: `pledge:unit:${it.id}` }],
        ],
      };
    },
    pledge(texts: Texts, it: Pledge, who: Who): Message {
      const unitName = stores.units.byId(it.unitId)?.name ?? '';
      const withdrawn =
        it.withdrawn === null
          ? []
          : [texts.t('pledge-withdrawn', { why: clipped(it.withdrawn.why, SHOWN_PARTIES) })];
      const change =
        it.withdrawn !== null || !mayRecord(who, it.unitId)
          ? []
          : [
              [{ text: texts.plain('pledge-button-attach'), data: `pledge:new:sheet:${it.id}` }],
              [
                {
                  text: texts.plain('pledge-button-withdraw'),
                  data: `pledge:new:withdraw:${it.id}`,
                },
              ],
            ];
      const text = texts.plain('document-kind', { kind: 'pledge_sheet' });
      const printing = may(who, 'document.make')
        ? [[{ text, data: `document:show:pledge_sheet:${it.id}` }]]
        : mayRecord(who, it.unitId)
          ? [[{ text, data: `pledge:print:${it.id}` }]]
          : [];
      const print = it.withdrawn === null ? printing : [];
      const sheets =
        it.sheetFileIds.length === 0
          ? []
          : [[{ text: texts.plain('pledge-button-sheets'), data: `pledge:sheets:${it.id}` }]];
      return {
        html: [
          texts.t('pledge-pledge-title', { unit: unitName, date: dateText(it.signedOn) }),
          texts.t('pledge-pledge-parties', {
            parties: clipped(it.parties.join('; '), SHOWN_PARTIES),
          }),
          texts.t('pledge-plan-contents', { lines: lines(it.contents) }),
          texts.t('pledge-pledge-sheets', { count: it.sheetFileIds.length }),
          ...withdrawn,
        ].join('\n'),
        rows: [
          ...sheets,
          ...print,
          ...change,
          [{ text: texts.plain('pledge-button-back'), data: `pledge:unit:${it.unitId}` }],
        ],
      };
    },
  };
}
export type UnitCards = ReturnType<typeof createUnitCards>;
