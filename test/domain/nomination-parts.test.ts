import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  formOf,
  formsFor,
  type Given,
  governmentOn,
  missingParts,
  openParts,
  partsOf,
} from '../../src/domain/nomination/parts.ts';
import type { Subject } from '../../src/domain/nomination.ts';
import { readPlan } from '../../src/domain/plan.ts';

const reading = readPlan(JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')));
if (!reading.ok) throw new Error('the plan is damaged');
const { plan } = reading;
const day = (text: string) => Temporal.PlainDate.from(text);

describe('forms of commendation', () => {
  it.each<[Subject, string, string]>([
    [
      'individual',
      '2024-10-20',
      'giay_khen_xa ldtt giay_khen_huyen cstdcs bang_khen_tinh bieu_duong',
    ],
    [
      'collective',
      '2024-10-20',
      'giay_khen_xa giay_khen_huyen tap_the_ldtt thon_van_hoa bang_khen_tinh tt_ldxs bieu_duong',
    ],
    ['household', '2024-10-20', 'gdvh'],
    [
      'individual',
      '2025-06-30',
      'giay_khen_xa ldtt giay_khen_huyen cstdcs bang_khen_tinh bieu_duong',
    ],
    ['individual', '2025-07-01', 'giay_khen_xa ldtt bang_khen_tinh bieu_duong'],
  ])('for a %s on %s: %s', (subject, on, ids) => {
    const forms = formsFor(plan, subject, day(on));
    expect(forms.map(({ id }) => id).join(' ')).toBe(ids);
  });

  it('go by the model of government of the day, at its edge', () => {
    expect(['2025-06-30', '2025-07-01'].map((on) => governmentOn(plan, day(on)))).toEqual([
      '3cap',
      '2cap',
    ]);
    const newestFirst = { government: plan.government.toReversed() };
    expect(governmentOn(newestFirst, day('2025-07-01'))).toBe('2cap');
    expect(governmentOn(newestFirst, day('2025-06-30'))).toBe('3cap');
    // outside of what the plan says: its last word
    expect(governmentOn(plan, day('2023-12-31'))).toBe('2cap');
    expect(governmentOn({ government: plan.government.slice(0, 1) }, day('2026-01-01'))).toBe(
      '3cap',
    );
  });

  it('are found by their name, and none under any other', () => {
    expect(formOf(plan, 'gdvh')?.for).toEqual(['household']);
    expect(formOf(plan, 'a_form_that_was_taken_out')).toBeNull();
  });
});

const ids = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id).join(' ');

describe('the parts of a nomination', () => {
  it.each<[string, Subject, string]>([
    [
      'the five criteria CN1–CN5 of an individual',
      'individual',
      'form name position agreement consent CN1 CN2 CN3 CN4 CN5 background deeds awards',
    ],
    [
      'the four criteria TT1–TT4 of a collective, and no consent of a person',
      'collective',
      'form name agreement TT1 TT2 TT3 TT4 background deeds awards',
    ],
    [
      'no criteria of a household',
      'household',
      'form name agreement consent background deeds awards',
    ],
  ])('hold %s', (_name, subject, expected) => {
    expect(ids(partsOf(plan, { subject, form: 'bang_khen_tinh' }))).toBe(expected);
  });

  it('bind, but for the criteria, also under a form that was taken out', () => {
    const parts = partsOf(plan, { subject: 'collective', form: 'a_form_that_was_taken_out' });

    expect(ids(parts.filter(({ binding }) => binding))).toBe(
      'form name agreement background deeds awards',
    );
  });

  function given(answers: Readonly<Record<string, string>>, more: Partial<Given> = {}): Given {
    const kinds = Object.entries(answers).map(([part, kind]) => [part, { kind }] as const);
    return { agreedOn: 'x', consentAt: 'x', askedAgain: [], answers: new Map(kinds), ...more };
  }
  const REPORT = { background: 'none', deeds: 'text', awards: 'none' };
  const SUPERIOR = partsOf(plan, { subject: 'individual', form: 'giay_khen_huyen' });
  const OWN = partsOf(plan, { subject: 'individual', form: 'giay_khen_xa' });

  it.each<[string, typeof OWN, Given, string, string]>([
    [
      'nothing yet, for a superior’s form: all that binds',
      SUPERIOR,
      given({}, { agreedOn: null, consentAt: null }),
      'agreement consent CN1 CN2 CN3 CN4 CN5 background deeds awards',
      'agreement consent CN1 CN2 CN3 CN4 CN5 background deeds awards',
    ],
    [
      'what has a consent, but no agreement',
      OWN,
      given({ CN1: 'text', CN2: 'text', ...REPORT }, { agreedOn: null }),
      'agreement',
      'agreement CN3 CN4 CN5',
    ],
    [
      'what has an agreement, but no consent',
      OWN,
      given({ CN1: 'text', CN2: 'text', ...REPORT }, { consentAt: null }),
      'consent',
      'consent CN3 CN4 CN5',
    ],
    [
      'for the commune’s own form three criteria may be left out (VI.1 binds for superiors)',
      OWN,
      given({ CN1: 'commitment', CN2: 'text', ...REPORT }),
      '',
      'CN3 CN4 CN5',
    ],
    [
      'those left out are open no more',
      OWN,
      given({ CN1: 'commitment', CN2: 'text', CN3: 'none', CN4: 'none', CN5: 'none', ...REPORT }),
      '',
      '',
    ],
    [
      'what was left out becomes missing with a superior’s form',
      SUPERIOR,
      given({ CN1: 'commitment', CN2: 'text', CN3: 'text', CN4: 'none', CN5: 'none', ...REPORT }),
      'CN4 CN5',
      'CN4 CN5',
    ],
    [
      'what was asked for again is missing though an answer is there, binding or not',
      OWN,
      given(
        { CN1: 'commitment', CN2: 'text', CN3: 'text', CN4: 'none', CN5: 'none', ...REPORT },
        { askedAgain: ['CN3', 'name'] },
      ),
      'name CN3',
      'name CN3',
    ],
    [
      'deeds are no merit when there are none',
      OWN,
      given({ CN1: 'text', CN2: 'text', background: 'text', deeds: 'none', awards: 'text' }),
      'deeds',
      'CN3 CN4 CN5 deeds',
    ],
  ])('%s', (_name, parts, it, missing, open) => {
    expect(ids(missingParts(parts, it))).toBe(missing);
    expect(ids(openParts(parts, it))).toBe(open);
  });
});
