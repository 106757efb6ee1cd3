import { fold } from '../../domain/fold.ts';
import type { Reply } from '../../domain/reply.ts';
import { WORK_KINDS } from '../../domain/work.ts';
import type { Button } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { type Asking, again, type Field } from './entries.ts';

type Option<Value> = { readonly value: Value; readonly text: string };

/** Names of campaigns run to 150 characters; the whole name stands in the question. */
const ON_BUTTON = 60;

/** A tap, or the name of the choice typed. */
function chosen<Value>(options: readonly Option<Value>[], reply: Reply): Option<Value> | null {
  if (reply.kind === 'button') {
    return options[Number(/^o:(\d{1,2})$/.exec(reply.action)?.[1])] ?? null;
  }
  if (reply.kind !== 'text') return null;
  const typed = fold(reply.text);
  return options.find(({ text }) => fold(text) === typed) ?? null;
}

function buttons(options: readonly Option<unknown>[]): readonly (readonly Button[])[] {
  return options.map(({ text }, index) => [{ text: clipped(text, ON_BUTTON), data: `o:${index}` }]);
}

const forms = ({ plan }: Asking): readonly Option<string>[] =>
  plan.emulationForms.map(({ id, name }) => ({ value: id, text: name }));

/** PR02: the form of emulation, of the plan's list. */
export const formField: Field = {
  id: 'form',
  label: 'pledge-label-form',
  ask: (it) => ({ html: it.texts.t('pledge-ask-form'), rows: buttons(forms(it)) }),
  read(it, reply) {
    const option = chosen(forms(it), reply);
    if (option === null) return again('pledge-note-press');
    return { kind: 'entered', entries: { form: option.value } };
  },
  shown: (it) => forms(it).find(({ value }) => value === it.entries.form)?.text ?? '',
};

const kinds = ({ texts }: Asking) =>
  WORK_KINDS.map((kind) => ({ value: kind, text: texts.plain('work-kind', { kind }) }));

export const kindField: Field = {
  id: 'kind',
  label: 'pledge-label-kind',
  ask: (it) => ({ html: it.texts.t('pledge-ask-kind'), rows: buttons(kinds(it)) }),
  read(it, reply) {
    const option = chosen(kinds(it), reply);
    if (option === null) return again('pledge-note-press');
    return { kind: 'entered', entries: { kind: option.value } };
  },
  shown: (it) => kinds(it).find(({ value }) => value === it.entries.kind)?.text ?? '',
};

/** PR05: the campaign or directive that a work belongs to. */
export const campaignField: Field = {
  id: 'campaign',
  label: 'pledge-label-campaign',
  ask: (it) => ({
    html: it.texts.t('pledge-ask-campaign'),
    rows: buttons(campaignsOrNone(it)),
  }),
  read(it, reply) {
    const option = chosen(campaignsOrNone(it), reply);
    if (option === null) return again('pledge-note-press');
    return { kind: 'entered', entries: { campaign: option.value } };
  },
  shown: ({ plan, texts, entries }) =>
    plan.campaigns.find(({ code }) => code === entries.campaign)?.name ??
    texts.plain('pledge-none'),
};

function campaignsOrNone({ plan, texts }: Asking): readonly Option<string | null>[] {
  return [
    ...plan.campaigns.map(({ code, name }) => ({ value: code, text: name })),
    { value: null, text: texts.plain('pledge-campaign-none') },
  ];
}

/** PR02: the campaigns that a unit launches, as many as there are. */
export const campaignsField: Field = {
  id: 'campaigns',
  label: 'pledge-label-campaigns',
  ask({ plan, texts, entries: { campaigns = [] } }) {
    const rows = plan.campaigns.map(({ code, name }, index) => {
      const text = clipped(name, ON_BUTTON);
      const isPicked = campaigns.includes(code);
      return [{ text: isPicked ? `✓ ${text}` : text, data: `o:${index}` }];
    });
    const done = { text: texts.plain('pledge-campaigns-done', { count: campaigns.length }) };
    return {
      html: texts.t('pledge-ask-campaigns'),
      rows: [...rows, [{ ...done, data: 'done' }]],
    };
  },
  read({ plan, entries: { campaigns = [] } }, reply) {
    if (reply.kind !== 'button') return again('pledge-note-press');
    if (reply.action === 'done') return { kind: 'entered', entries: { campaigns } };
    const code = plan.campaigns[Number(/^o:(\d{1,2})$/.exec(reply.action)?.[1])]?.code;
    if (code === undefined) return again('pledge-note-press');
    const others = campaigns.filter((each) => each !== code);
    const now = others.length < campaigns.length ? others : [...campaigns, code];
    return { kind: 'more', entries: { campaigns: now }, isTap: true };
  },
  shown: ({ plan, texts, entries: { campaigns = [] } }) =>
    plan.campaigns
      .filter(({ code }) => campaigns.includes(code))
      .map(({ name }) => name)
      .join('; ') || texts.plain('pledge-none'),
};
