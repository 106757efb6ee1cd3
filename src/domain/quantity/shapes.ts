import type { Input } from './input.ts';
import { type QuantityQuestion, type Reading, reject } from './reading.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const alone = (pattern: string): RegExp => new RegExp(`(?<![\\d.,/])(?:${pattern})(?![\\d/])`);

const FULL_DATE = alone(
  `${DAY}([/.-]) ?${MONTH}\\1 ?(?:${YEAR}|\\d\\d)|${YEAR}-\\d\\d-\\d\\d|${MONTH}/${YEAR}`,
);
const DAY_AND_MONTH = new RegExp(`^(?:ngay )?${DAY}/${MONTH}$`);
const DAY_MONTH_WORDS = new RegExp(`^(?:ngay )?${DAY} thang ${MONTH}(?: nam ${YEAR})?$`);
const OF_TIME = /(?<![a-z])(?:ngay|thang|ky|quy|nam|t(?=\d))/;

const PHONE = /(?<![\d.,]|\d )(?:\+ ?84|0)(?! )(?:[ .-]?\d){8,11}(?!\d)/;
const NEGATIVE = /(?<![\da-z%][ ]?)- ?[.,]?\d|(?<![a-z])(?:am|tru) \d|(?<=[a-z:] )-[.,]?\d/;

const NUMERAL =
  '(?:\\d|(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|chuc|tram|nghin|ngan|trieu|ty|ti|van)(?![a-z]))';
const RANGE = new RegExp(
  `\\d ?(?:[a-z%]+[23]? ?)?(?:-|~|->|→|\\.\\.+) ?\\d|${NUMERAL}[a-z ]*? ?(?<![a-z])(?:den|toi|hoac|hay) (?:khoang |la )?${NUMERAL}`,
);
const INEXACT = new RegExp(
  `(?<![a-z])(?:hon|gan|tren|duoi|xap xi|ngot|suyt|vai|may|co le|toi thieu|toi da|it nhat|nhieu nhat|tro len|tro xuong|ngoai)(?![a-z])|(?<![a-z])(?:tam|(?<!dau )do) \\d|\\d[a-z ]* du(?![a-z])|[<>≤≥±]|\\d ?\\+$`,
);
const HAS_NUMERAL = new RegExp(`(?<![a-z])${NUMERAL}`);
/** A mark with nothing on one side of it: "12," or ". 5" may have lost digits. */
const CUT_OFF = /\d ?,$|^[.,] /;

/** Labels that name a place, a time or a line of the form, not an amount. */
const LABEL = new RegExp(
  `(?<![a-z])(?:(?:tinh )?(?:den )?ngay ${DAY}(?:[/.-]${MONTH}(?:[/.-]\\d{2,4})?| thang ${MONTH}(?: nam ${YEAR})?)|(?:(?<!(?<![a-z])ca )(?:thon|xom)|to|doi|ky|quy|vu|cau|muc|dot)(?: so)? (?:\\d{1,2}(?:/${YEAR})?|t${MONTH})|thang (?:so )?${MONTH}(?:/${YEAR})?|nam ${YEAR}|t${MONTH}(?:/${YEAR})?(?= ?[:,-]))(?![\\d./]|,\\d)(?: ?[:,]| -(?= ))?`,
  'g',
);

export type Unlabelled = { readonly text: string; readonly labelled: boolean };

/** The answer without such labels: "tháng 6: 95 con" is about 95. */
export function takeOffLabels(text: string): Unlabelled {
  const rest = text.replace(LABEL, ' ').replace(/\s+/g, ' ').trim();
  return { text: rest, labelled: rest !== text };
}

export function refusePhone({ text }: Input): Reading | null {
  return PHONE.test(text) ? reject('E_PHONE') : null;
}

export function refuseDate({ plain }: Input, { form }: QuantityQuestion): Reading | null {
  const rest = takeOffLabels(plain).text;
  const date =
    FULL_DATE.test(rest) ||
    DAY_MONTH_WORDS.test(plain) ||
    (rest === '' && OF_TIME.test(plain)) ||
    (form === 'amount' && DAY_AND_MONTH.test(plain));
  return date ? reject('E_DATE') : null;
}

export function refuseNegative({ plain }: Input): Reading | null {
  return NEGATIVE.test(takeOffLabels(plain).text) ? reject('E_NEG') : null;
}

export function refuseRange({ plain }: Input): Reading | null {
  return RANGE.test(takeOffLabels(plain).text) ? reject('E_RANGE') : null;
}

export function isInexact(text: string): boolean {
  return HAS_NUMERAL.test(text) && INEXACT.test(text);
}

/** "Hơn 120" is no figure; "khoảng 120" is an estimate and is read elsewhere. */
export function refuseInexact({ plain }: Input): Reading | null {
  return isInexact(plain) ? reject('E_INEXACT') : null;
}

export function refuseCutOff({ plain }: Input): Reading | null {
  return CUT_OFF.test(plain) ? reject('E_FORMAT') : null;
}
