import { tidy } from '../../domain/fold.ts';
import { readComingDate, readDate } from '../../domain/typed-date.ts';
import type { Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import type { Asking, Question, Taken } from './form.ts';
import { partOf } from './pages.ts';

type Option = { readonly id: string; readonly text: string };

/** A list that is longer is shown with its beginning. */
const LISTED = 800;

/** A key whose text has no arguments, as questions have. */
const html = (texts: Texts, key: MessageKey) => texts.t(key as 'council-q-name');

/** Words of one's own, with answers that are one tap away. */
export function wordsQuestion(it: {
  readonly id: string;
  readonly label: MessageKey;
  readonly ask: MessageKey;
  readonly most: number;
  readonly suggestions?: (asking: Asking) => readonly string[];
  readonly clean?: (typed: string) => string;
  readonly applies?: Question['applies'];
}): Question {
  const suggested = (asking: Asking) => it.suggestions?.(asking) ?? [];
  return {
    id: it.id,
    label: it.label,
    ...(it.applies === undefined ? {} : { applies: it.applies }),
    ask: (asking) => ({
      html: html(asking.texts, it.ask),
      rows: suggested(asking).map((text, index) => [
        { text: clipped(text, 60), data: `say:${index}` },
      ]),
    }),
    take(reply, asking): Taken {
      const { texts } = asking;
      const picked = reply.kind === 'button' ? /^say:(\d+)$/.exec(reply.action)?.[1] : undefined;
      const suggestion = picked === undefined ? undefined : suggested(asking)[Number(picked)];
      if (suggestion !== undefined) return { kind: 'answer', value: suggestion };
      if (reply.kind === 'button') return { kind: 'note', html: texts.t('note-press') };
      if (reply.kind !== 'text') return { kind: 'note', html: texts.t('note-text-only') };
      const text = (it.clean ?? tidy)(tidy(reply.text));
      if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'note', html: texts.t('note-text-only') };
      if (text.length <= it.most) return { kind: 'answer', value: text };
      const args = { length: text.length, most: it.most };
      return { kind: 'note', html: texts.t('council-note-long', args) };
    },
    shown: (value) => clipped(String(value), it.most),
  };
}

/** One of several, by button only. */
export function choiceQuestion(it: {
  readonly id: string;
  readonly label: MessageKey;
  readonly ask: MessageKey;
  readonly options: (asking: Asking) => readonly Option[];
  readonly value?: (id: string) => unknown;
  readonly applies?: Question['applies'];
}): Question {
  return {
    id: it.id,
    label: it.label,
    ...(it.applies === undefined ? {} : { applies: it.applies }),
    ask: (asking) => ({
      html: html(asking.texts, it.ask),
      rows: it
        .options(asking)
        .map(({ id, text }) => [{ text: clipped(text, 60), data: `is:${id}` }]),
    }),
    take(reply, asking): Taken {
      const picked = reply.kind === 'button' ? /^is:(.+)$/.exec(reply.action)?.[1] : undefined;
      const option = it.options(asking).find(({ id }) => id === picked);
      if (option === undefined) return { kind: 'note', html: asking.texts.t('note-press') };
      return { kind: 'answer', value: it.value === undefined ? option.id : it.value(option.id) };
    },
    shown(value, asking) {
      const same = ({ id }: Option) => (it.value === undefined ? id : it.value(id)) === value;
      return it.options(asking).find(same)?.text ?? '';
    },
  };
}

/** Several of a list, ticked one by one; a page of them at a time. */
export function ticksQuestion(it: {
  readonly id: string;
  readonly label: MessageKey;
  readonly ask: MessageKey;
  readonly options: (asking: Asking) => readonly Option[];
  /** Ticked from the beginning. */
  readonly ticked?: (asking: Asking) => readonly string[];
}): Question {
  const PAGE = 8;
  const stateOf = (asking: Asking) =>
    (asking.scratch ?? { ticked: it.ticked?.(asking) ?? [], page: 0 }) as {
      readonly ticked: readonly string[];
      readonly page: number;
    };
  return {
    id: it.id,
    label: it.label,
    ask(asking): Message {
      const { texts } = asking;
      const { ticked, page } = stateOf(asking);
      const options = it.options(asking);
      const { shown, steps } = partOf(texts, options, { page, size: PAGE, data: 'page' });
      const boxes = shown.map(({ id, text }) => [
        { text: `${ticked.includes(id) ? '☑' : '☐'} ${clipped(text, 55)}`, data: `tick:${id}` },
      ]);
      const all = { text: texts.plain('council-button-tick-all'), data: 'all' };
      const done = {
        text: texts.plain('council-button-ticked', { count: ticked.length }),
        data: 'done',
      };
      return { html: html(texts, it.ask), rows: [...boxes, ...steps, [all, done]] };
    },
    take(reply, asking): Taken {
      const { texts } = asking;
      const { ticked, page } = stateOf(asking);
      const known = it.options(asking).map(({ id }) => id);
      const [, verb = '', id = ''] =
        reply.kind === 'button'
          ? (/^(tick|page|all|done)(?::(.+))?$/.exec(reply.action) ?? [])
          : [];
      switch (verb) {
        case 'tick': {
          if (!known.includes(id)) return { kind: 'note', html: texts.t('note-press') };
          const rest = ticked.filter((each) => each !== id);
          const now = rest.length < ticked.length ? rest : [...ticked, id];
          return { kind: 'gathers', scratch: { ticked: now, page } };
        }
        case 'page': {
          const wanted = Number(id);
          const isPage = Number.isInteger(wanted) && wanted >= 0 && wanted * PAGE < known.length;
          return { kind: 'gathers', scratch: { ticked, page: isPage ? wanted : page } };
        }
        case 'all':
          return { kind: 'gathers', scratch: { ticked: known, page } };
        case 'done': {
          // in the order of the list, and only what is still on it
          const chosen = known.filter((each) => ticked.includes(each));
          if (chosen.length > 0) return { kind: 'answer', value: chosen };
          return { kind: 'note', html: texts.t('council-note-none-ticked') };
        }
        default:
          return { kind: 'note', html: texts.t('note-press') };
      }
    },
    shown(value, asking) {
      const chosen = value as readonly string[];
      const names = it.options(asking).filter(({ id }) => chosen.includes(id));
      const list = clipped(names.map(({ text }) => text).join('; '), LISTED);
      return asking.texts.plain('council-ticked', { count: chosen.length, list });
    },
  };
}

const NOTES = {
  D_INVALID: 'date-note-invalid',
  D_NEED_DAY: 'date-note-need-day',
  D_LUNAR: 'date-note-lunar',
  D_PAST: 'date-note-past',
  D_FUTURE: 'council-note-future',
} as const;

/** A day from today on, or one up to today. */
export function dayQuestion(it: {
  readonly id: string;
  readonly label: MessageKey;
  readonly ask: MessageKey;
  readonly which: 'coming' | 'past';
  readonly suggestions: (asking: Asking) => readonly Temporal.PlainDate[];
  /** Why this day will not do. */
  readonly refuses?: (day: Temporal.PlainDate, asking: Asking) => string | null;
}): Question {
  return {
    id: it.id,
    label: it.label,
    ask: (asking) => ({
      html: html(asking.texts, it.ask),
      rows: it.suggestions(asking).map((day) => [
        {
          text: day.equals(asking.today)
            ? asking.texts.plain('council-button-today', { day: dateText(day) })
            : dateText(day),
          data: `day:${day.toString()}`,
        },
      ]),
    }),
    take(reply, asking): Taken {
      const { texts, today } = asking;
      const note = (code: keyof typeof NOTES): Taken => ({
        kind: 'note',
        html: html(texts, NOTES[code]),
      });
      const tapped = reply.kind === 'button' ? /^day:(.+)$/.exec(reply.action)?.[1] : undefined;
      const day = it
        .suggestions(asking)
        .find((each) => each.toString() === tapped)
        ?.toString();
      const read = reply.kind === 'text' ? typed(reply.text, today) : null;
      if (day === undefined && (read === null || 'code' in read))
        return note(read?.code ?? 'D_INVALID');
      const date = Temporal.PlainDate.from(day ?? (read as { date: string }).date);
      const refusal = it.refuses?.(date, asking) ?? null;
      if (refusal !== null) return { kind: 'note', html: refusal };
      return { kind: 'answer', value: date.toString() };
    },
    shown: (value) => dateText(Temporal.PlainDate.from(String(value))),
  };

  function typed(text: string, today: Temporal.PlainDate) {
    const read = it.which === 'past' ? readDate(text, today) : readComingDate(text, today);
    return 'date' in read ? { date: read.date } : { code: read.code };
  }
}
