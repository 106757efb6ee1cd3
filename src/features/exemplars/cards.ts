import { type ExemplarAction, type ExemplarMove, judgeExemplar } from '../../domain/exemplar.ts';
import { may, type Who } from '../../domain/member.ts';
import { type Exemplar, type ExemplarHappening, stageOf } from '../../storage/exemplars.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { capitalised } from '../../texts/address.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, dateTime, monthText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { KIND_KEY, MOVE_KEY, STATE_KEY } from './words.ts';

const WAY_KEY = {
  in_person: 'exemplar-way-in-person',
  by_phone: 'exemplar-way-by-phone',
  in_writing: 'exemplar-way-in-writing',
} as const;
const CHANNEL_KEY = {
  loudspeaker: 'exemplar-channel-loudspeaker',
  heads_group: 'exemplar-channel-heads-group',
} as const;

/** Of the history as much as goes into one message, the newest part. */
const HISTORY_SHOWN = 25;
const NOTE_SHOWN = 100;

/** One entry of the register with what this person may do with it, and its history. */
export function createExemplarCards(
  stores: Pick<Stores, 'exemplars' | 'people' | 'plans' | 'units'>,
) {
  const personName = (id: number) => stores.people.byId(id)?.fullName ?? '';

  function allowed(entry: Exemplar, who: Who, action: ExemplarAction): boolean {
    const { unitId, fromReport, publicConsent } = entry;
    const judged = { unitId, fromReport, stage: stageOf(entry), isPublic: publicConsent !== null };
    return judgeExemplar(judged, action, who).kind === 'allowed';
  }

  function card(texts: Texts, entry: Exemplar, who: Who): Message {
    const unit = stores.units.byId(entry.unitId)?.name ?? '';
    const head = texts.t('exemplar-card', {
      name: entry.name,
      kind: texts.plain(KIND_KEY[entry.kind]),
      unit,
      state: stateText(texts, entry),
      day: dateText(entry.discoveredOn),
      deed: entry.deed,
    });
    const lines = [head, sourceLine(texts, entry)];
    if (entry.campaign !== null) {
      const campaign = campaignName(entry.campaign);
      lines.push(texts.t('exemplar-line-campaign', { campaign }));
    }
    lines.push(texts.t(entry.isNamed ? 'exemplar-line-named' : 'exemplar-line-not-named'));
    lines.push(consentLine(texts, entry), ...publishedLines(texts, entry));
    return {
      html: lines.filter((line) => line !== '').join('\n'),
      rows: buttons(texts, entry, who),
    };
  }

  function campaignName(code: string): string {
    return stores.plans.current().campaigns.find((each) => each.code === code)?.name ?? code;
  }

  function stateText(texts: Texts, entry: Exemplar): string {
    const stage = stageOf(entry);
    if (stage === 'merged') {
      const name = stores.exemplars.byId(entry.mergedInto ?? 0)?.name ?? '';
      return texts.plain('exemplar-stage-merged', { name });
    }
    if (stage !== 'withdrawn') return texts.plain(STATE_KEY[stage]);
    return texts.plain('exemplar-stage-withdrawn', { why: entry.withdrawn?.why ?? '' });
  }

  /** In which monthly reports it was named. */
  function sourceLine(texts: Texts, entry: Exemplar): string {
    const sources = stores.exemplars.sources(entry.id);
    const named = sources.map(({ unitId, month }) =>
      unitId === entry.unitId
        ? monthText(month)
        : `${monthText(month)} (${stores.units.byId(unitId)?.name ?? ''})`,
    );
    if (named.length > 0) {
      return texts.t('exemplar-line-reports', { months: [...new Set(named)].join(', ') });
    }
    if (!entry.fromReport) {
      return texts.t('exemplar-line-recorded-by', { name: personName(entry.recordedBy) });
    }
    return entry.withdrawn === null ? texts.t('exemplar-line-not-in-report') : '';
  }

  function consentLine(texts: Texts, { publicConsent }: Exemplar): string {
    if (publicConsent === null) return texts.t('exemplar-line-not-public');
    const args = { name: personName(publicConsent.by), time: dateTime(texts, publicConsent.at) };
    return texts.t('exemplar-line-public', args);
  }

  function publishedLines(texts: Texts, { id }: Exemplar): readonly string[] {
    return (['loudspeaker', 'heads_group'] as const).flatMap((channel) => {
      const at = stores.exemplars.publishedAt(id, channel);
      if (at === null) return [];
      const args = { channel: texts.plain(CHANNEL_KEY[channel]), time: dateTime(texts, at) };
      return [texts.t('exemplar-line-published', args)];
    });
  }

  function buttons(texts: Texts, entry: Exemplar, who: Who): Message['rows'] & object {
    const { id } = entry;
    const button = (text: string, data: string): Button => ({
      text,
      data: `exemplar:${data}:${id}`,
    });
    const move = (action: ExemplarMove) =>
      allowed(entry, who, action) ? [[button(texts.plain(MOVE_KEY[action]), action)]] : [];
    const rows = [...move('foster'), ...move('praise'), ...move('multiply')];
    if (allowed(entry, who, 'consent')) {
      const isPublic = entry.publicConsent !== null;
      const key = isPublic ? 'exemplar-button-retract' : 'exemplar-button-consent';
      rows.push([button(texts.plain(key), isPublic ? 'retract' : 'consent')]);
    }
    const stands = entry.withdrawn === null && entry.mergedInto === null;
    // shown without the consent too: pressed, it says what is missing
    if (stands && may(who, 'exemplar.publish')) {
      rows.push([
        button(texts.plain('exemplar-button-news'), 'news'),
        button(texts.plain('exemplar-button-post'), 'post'),
      ]);
    }
    if (allowed(entry, who, 'merge')) {
      rows.push([button(texts.plain('exemplar-button-campaign'), 'campaign')]);
    }
    rows.push([
      button(texts.plain('exemplar-button-history'), 'history'),
      ...(allowed(entry, who, 'withdraw')
        ? [button(texts.plain('exemplar-button-withdraw'), 'withdraw')]
        : []),
    ]);
    rows.push([{ text: texts.plain('exemplar-button-list'), data: 'exemplar:home' }]);
    return rows;
  }

  function happened(texts: Texts, it: ExemplarHappening): string {
    const args = { time: dateTime(texts, it.at), by: personName(it.by) };
    switch (it.what) {
      case 'moved': {
        const state = texts.plain(STATE_KEY[it.to]);
        if (it.note === null) return texts.t('exemplar-history-moved', { ...args, state });
        const note = clipped(it.note, NOTE_SHOWN);
        return texts.t('exemplar-history-moved-noted', { ...args, state, note });
      }
      case 'consent': {
        const how = texts.plain(WAY_KEY[it.how]);
        return it.given
          ? texts.t('exemplar-history-consent', { ...args, how })
          : texts.t('exemplar-history-retracted', { ...args, how });
      }
      case 'merged':
        return texts.t('exemplar-history-merged', { ...args, name: clipped(it.name, NOTE_SHOWN) });
      case 'published':
        return texts.t('exemplar-history-published', {
          ...args,
          channel: texts.plain(CHANNEL_KEY[it.channel]),
        });
    }
  }

  return {
    card,
    history(texts: Texts, entry: Exemplar): Message {
      const { recordedAt, recordedBy } = entry;
      const args = { time: dateTime(texts, recordedAt), by: personName(recordedBy) };
      const first = entry.fromReport
        ? texts.t('exemplar-history-reported', args)
        : texts.t('exemplar-history-added', args);
      const later = stores.exemplars.history(entry.id).map((it) => happened(texts, it));
      const last =
        entry.withdrawn === null
          ? []
          : [
              texts.t('exemplar-history-withdrawn', {
                time: dateTime(texts, entry.withdrawn.at),
                why: entry.withdrawn.why,
              }),
            ];
      const lines = [first, ...later, ...last].slice(-HISTORY_SHOWN);
      const back = { text: texts.plain('exemplar-button-back'), data: `exemplar:show:${entry.id}` };
      const text = texts.t('exemplar-history', {
        name: capitalised(entry.name),
        lines: html(lines.join('\n')),
      });
      return { html: text, rows: [[back]] };
    },
    /** Which campaign of the plan an entry belongs to. */
    campaigns(texts: Texts, entry: Exemplar): Message {
      const choose = stores.plans
        .current()
        .campaigns.map(({ name }, index) => [
          { text: clipped(name, 60), data: `exemplar:campaign:${entry.id}:${index}` },
        ]);
      const none = {
        text: texts.plain('exemplar-no-campaign'),
        data: `exemplar:campaign:${entry.id}:x`,
      };
      const back = { text: texts.plain('exemplar-button-back'), data: `exemplar:show:${entry.id}` };
      const text = texts.t('exemplar-choose-campaign', { name: entry.name });
      return { html: text, rows: [...choose, [none], [back]] };
    },
  };
}
export type ExemplarCards = ReturnType<typeof createExemplarCards>;
