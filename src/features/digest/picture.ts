import { InputFile } from 'grammy';
import { cellOf, daysOf, standingOfPeriod } from '../../domain/digest.ts';
import { percentOf } from '../../domain/quantity.ts';
import type { DigestData, KeyNumber, MonthRate, SubmissionRow } from '../../render/data.ts';
import { renderDigest } from '../../render/pictures.ts';
import { dateText, dateTime, monthNumber } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { DigestFacts } from './facts.ts';
import { percentText } from './lines.ts';
import { behindOf } from './pace-lines.ts';
import { barsOf } from './picture-bars.ts';

/** Draws the picture of a digest. */
export async function drawDigest(texts: Texts, facts: DigestFacts): Promise<InputFile> {
  const { png } = await renderDigest(pictureOf(texts, facts));
  return new InputFile(png, 'tong-hop-tuan.png');
}

/** What the picture shows, in words. */
export function pictureOf(texts: Texts, facts: DigestFacts): DigestData {
  const { commune, year } = facts.plan;
  const { from, to } = daysOf(facts.span);
  return {
    heading: {
      title: texts.plain('digest-picture-title', { commune: commune.name, year: String(year) }),
      subtitle: texts.plain('digest-picture-week', { from: dateText(from), to: dateText(to) }),
    },
    numbers: numbersOf(texts, facts),
    progress: barsOf(texts, facts),
    submissions: {
      title: texts.plain('digest-picture-submissions'),
      months: facts.calendar.map((month) =>
        texts.plain('digest-picture-month', { month: monthNumber(month) }),
      ),
      rows: rowsOf(facts),
      rates: ratesOf(facts),
      ratesTitle: texts.plain('digest-picture-rates'),
      legend: {
        on_time: texts.plain('digest-picture-on-time'),
        late: texts.plain('digest-picture-late'),
        drafting: texts.plain('digest-picture-drafting'),
        missing: texts.plain('digest-picture-missing'),
        excused: texts.plain('digest-picture-excused'),
        not_due: texts.plain('digest-picture-not-due'),
      },
    },
    footer: texts.plain('digest-picture-as-of', { time: dateTime(texts, facts.span.until) }),
  };
}

/** Four at most. */
function numbersOf(texts: Texts, facts: DigestFacts): readonly KeyNumber[] {
  const { month, news, examples, plan, progress } = facts;
  const received = { value: String(news.received), label: texts.plain('digest-picture-received') };
  const named = { value: String(examples.length), label: texts.plain('digest-picture-examples') };
  if (month === null) return [received, named];
  const { owed, sent, onTime } = month.standing;
  const label = { month: monthNumber(month.month) };
  const share = {
    value: `${percentText(onTime, owed)}%`,
    label: texts.plain('digest-picture-share', label),
  };
  const behind = {
    value: String(behindOf(plan, progress?.indicators ?? []).length),
    label: texts.plain('digest-picture-behind'),
  };
  return [
    received,
    { value: `${sent}/${owed}`, label: texts.plain('digest-picture-sent', label) },
    month.isDue ? share : named,
    ...(progress === null ? [] : [behind]),
  ];
}

/** Units that owed anything, in the order of the plan; months that are still to come are not due. */
function rowsOf({ calendar, months, span, units }: DigestFacts): readonly SubmissionRow[] {
  const rows = units.map(({ id, name }) => ({
    unitName: name,
    cells: calendar.map((month) => {
      const opened = months.find((each) => each.month === month);
      if (opened === undefined) return 'not_due';
      const duty = opened.duties.find(({ unitId }) => unitId === id);
      return duty === undefined ? 'none' : cellOf(duty, span.until);
    }),
  }));
  const opened = months.length;
  return rows.filter(({ cells }) => cells.slice(0, opened).some((cell) => cell !== 'none'));
}

/** Known once the month is due. */
function ratesOf({ calendar, months, span }: DigestFacts): readonly MonthRate[] {
  return calendar.map((month) => {
    const period = months.find((each) => each.month === month);
    const isDue = period !== undefined && Temporal.Instant.compare(span.until, period.dueAt) > 0;
    const { owed, onTime } = standingOfPeriod(isDue ? period.duties : []);
    const hundredths = percentOf(onTime, owed);
    if (hundredths === null) return { share: null, text: '' };
    return { share: onTime / owed, text: String(Math.round(hundredths / 100)) };
  });
}
