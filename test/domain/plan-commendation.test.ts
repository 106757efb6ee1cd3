import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/domain/plan.ts';
import { damaged, lines } from './plan-file.ts';

/** Each damage alone: the path that is changed, what stands there then, and what must be said. */
const DAMAGES: readonly (readonly [string, unknown, string, string])[] = [
  [
    'officialDocuments.rules.1.recipients.0',
    'nobody',
    'officialDocuments.rules[1].recipients[0]',
    'there is no entry “nobody” in that list',
  ],
  [
    'officialDocuments.rules.1.signatories',
    ['chu_tich', 'nobody'],
    'officialDocuments.rules[1].signatories[1]',
    'there is no entry “nobody” in that list',
  ],
  [
    'officialDocuments.rules.1.level',
    null,
    'officialDocuments.rules[1].level',
    'stands with a submission letter, and only with it',
  ],
  [
    'officialDocuments.rules.4.level',
    'district',
    'officialDocuments.rules[4].level',
    'stands with a submission letter, and only with it',
  ],
  [
    'commendation.dossier.0.owner',
    'nobody',
    'commendation.dossier[0].owner',
    'must be one of: unit, office, secretary',
  ],
  ['commendation.dossier.1.code', 'hs2', 'commendation.dossier[1].code', 'must look like HS1'],
  [
    'commendation.forms.0.papers.1',
    'HS9',
    'commendation.forms[0].papers[1]',
    'there is no entry “HS9” in that list',
  ],
  [
    'commendation.superiorDeadline',
    '2024-12-01',
    'commendation.superiorDeadline',
    'ends on 2024-12-01, before it starts on 2024-12-15',
  ],
  [
    'commendation.unitDeadline',
    '2026-12-15',
    'commendation.unitDeadline',
    '2026-12-15 lies outside the plan’s year 2024',
  ],
  ['commendation.voting.0.quorum', '4/3', 'commendation.voting[0].quorum', 'must look like 2/3'],
  ['commendation.voting.0.threshold', undefined, 'commendation.voting[0].threshold', 'is missing'],
  [
    'commendation.forms.3.binding.0',
    'CN9',
    'commendation.forms[3].binding[0]',
    'there is no criterion “CN9”',
  ],
  ['ranking.works.maximum', 20, 'ranking.total', 'the maxima below add up to 110, not to 100'],
  [
    'commendation.voting.1.form',
    'ldttt',
    'commendation.voting[1].form',
    'there is no award “ldttt”',
  ],
  [
    'commendation.voting.1.form',
    'giay_khen_xa',
    'commendation.forms[1].id',
    'there is no voting rule for the award “ldtt”',
  ],
  ['council.roles.0.duty', 'secretary', 'council.roles', 'no role has the duty “chair”'],
];

describe('what a plan says of awards, the council and documents', () => {
  it.each(DAMAGES)('%s = %s is reported at %s: %s', (path, value, at, message) => {
    expect(lines(readPlan(damaged([path, value])))).toContain(`${at}: ${message}`);
  });
});
