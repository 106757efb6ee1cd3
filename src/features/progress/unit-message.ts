import { compareNames } from '../../domain/order.ts';
import { type IndicatorProgress, type UnitShare, unitProgress } from '../../domain/progress.ts';
import { type Message, pairs } from '../../telegram/message.ts';
import { shareText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ProgressFacts } from './facts.ts';
import { fitting } from './fitting.ts';
import { ageNotes, bracketed } from './row-text.ts';
import { type Place, placeData } from './view.ts';

/** The units that have a share in anything by now, in Vietnamese order. */
export function unitListMessage(
  texts: Texts,
  facts: ProgressFacts,
  place: Place,
  head: readonly string[],
): Message {
  const buttons = facts.units
    .filter(({ id }) => unitProgress(facts.progress, id).length > 0)
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ id, name }) => ({
      text: name,
      data: placeData({ ...place, view: { is: 'unit', unitId: id } }),
    }));
  return { html: [texts.t('commune-units'), ...head].join('\n'), rows: pairs(buttons) };
}

/** One unit across the rows that it is asked. */
export function unitMessage(
  texts: Texts,
  facts: ProgressFacts,
  unitId: number,
  head: readonly string[],
): Message {
  const unit = facts.units.find(({ id }) => id === unitId);
  if (unit === undefined) return { html: texts.t('commune-gone') };
  const lines = unitProgress(facts.progress, unitId)
    .filter(({ row }) => row.nature !== 'DERIVED')
    .map(({ row, share }) => line(texts, row, share));
  const title = texts.t('commune-unit-title', { unit: unit.name });
  return { html: [title, ...head, '', ...fitting(texts, lines)].join('\n') };
}

const SHOWN_WORDS = 90;

function line(texts: Texts, row: IndicatorProgress, share: UnitShare): string {
  const value = shareText(texts, row, share);
  const shown = value.length <= SHOWN_WORDS ? value : `${value.slice(0, SHOWN_WORDS)}…`;
  const estimate = share.estimate ? [texts.plain('commune-note-estimate')] : [];
  const more = bracketed([...ageNotes(texts, share), ...estimate]);
  return texts.t('commune-share', { name: row.label, value: shown, more });
}
