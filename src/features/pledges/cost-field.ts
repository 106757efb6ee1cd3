import { fold } from '../../domain/fold.ts';
import { formatQuantity, readQuantity, UNITS } from '../../domain/quantity.ts';
import { capitalised } from '../../texts/address.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Asking, again, type Field, type Read } from './entries.ts';

/** Above it an amount is asked back: a hamlet's work of ten thousand million is a slip. */
const SOFT_MAXIMUM = 10_000_000_000;
const UNKNOWN =
  /^(?:chua|khong) (?:xac dinh|ro|biet|tinh|co so lieu|co du toan|du toan)(?: duoc)?$/;

/** What a work costs, read as money is typed; it may not be known yet. */
export const costField: Field = {
  id: 'cost',
  label: 'pledge-label-cost',
  ask: ({ texts, doubt }) =>
    doubt === null
      ? {
          html: texts.t('pledge-ask-cost'),
          rows: [[{ text: capitalised(costText(texts, null)), data: 'none' }]],
        }
      : {
          html: texts.t('pledge-ask-cost-doubt', { typed: doubt.typed }),
          rows: doubt.options.map((option, index) => [
            { text: capitalised(costText(texts, option)), data: `c:${index}` },
          ]),
        },
  read(asking, reply) {
    if (reply.kind === 'button') return tapped(asking, reply.action);
    if (reply.kind !== 'text') return again('pledge-note-money');
    if (UNKNOWN.test(fold(reply.text))) return cost(null);
    const reading = readQuantity(reply.text, {
      ...{ unit: UNITS.dong, nature: 'FLOW', form: 'amount', softMaximum: SOFT_MAXIMUM },
      ...{ previous: null, land: asking.plan.land },
    });
    const typed = reply.text.trim();
    switch (reading.kind) {
      case 'accept':
        return cost(reading.value);
      case 'confirm':
        return { kind: 'doubt', doubt: { typed, options: [reading.value] } };
      case 'choose': {
        const options = reading.options.map((option) => (option === 'no_data' ? null : option));
        return { kind: 'doubt', doubt: { typed, options } };
      }
      case 'zero':
        return { kind: 'doubt', doubt: { typed, options: [0, null] } };
      case 'no_data':
        return cost(null);
      case 'previous':
      case 'command':
      case 'reject':
        return again('pledge-note-money');
    }
  },
  shown: ({ texts, entries }) => costText(texts, entries.cost ?? null),
};

function tapped({ doubt }: Asking, action: string): Read {
  if (action === 'none') return cost(null);
  const option = doubt?.options[Number(/^c:(\d)$/.exec(action)?.[1])];
  return option === undefined ? again('pledge-note-money') : cost(option);
}

function cost(value: number | null): Read {
  return { kind: 'entered', entries: { cost: value } };
}

/** "50.000.000 đồng", "chưa xác định". */
export function costText(texts: Texts, value: number | null): string {
  if (value === null) return texts.plain('pledge-cost-unknown');
  return texts.plain('pledge-cost', { amount: formatQuantity(value, UNITS.dong) });
}
