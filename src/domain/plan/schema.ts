import * as z from 'zod';
import {
  Campaign,
  type COUNCIL_DUTIES,
  Commune,
  Contact,
  Council,
  Duty,
  Government,
  Named,
  PlanDate,
  PlanDocument,
  Recipient,
  Signatory,
  Superior,
} from './document.ts';
import { Emulation } from './emulation.ts';
import type { Frozen } from './frozen.ts';
import { CrossCheck, Indicator, ReferenceYield, UnitTarget } from './indicator.ts';
import { OfficialDocuments } from './official-document.ts';
import { PersonalData } from './personal-data.ts';
import { Ranking } from './ranking.ts';
import {
  Calendar,
  Commendation,
  Interview,
  Jobs,
  Land,
  Reminders,
  Reporting,
  Review,
  Works,
} from './rules.ts';
import { PlannedUnit } from './unit.ts';
import { Text } from './values.ts';
import type { Voting as VotingSchema } from './voting.ts';

/** The plan of one year as a file: everything that the law, the commune or we may change. */
export const Plan = z.strictObject({
  year: z.int().min(2020).max(2100),
  document: PlanDocument,
  commune: Commune,
  superior: Superior,
  government: z.array(Government).min(1),
  slogan: Text,
  campaigns: z.array(Campaign),
  emulationForms: z.array(Named),
  dates: z.array(PlanDate),
  duties: z.array(Duty),
  topics: z.array(Named),
  indicators: z.array(Indicator).min(1),
  crossChecks: z.array(CrossCheck),
  referenceYields: z.array(ReferenceYield),
  units: z.array(PlannedUnit).min(1),
  /** What the commune has given single units to do; their sum need not be the commune's target. */
  unitTargets: z.array(UnitTarget).exactOptional(),
  calendar: Calendar,
  reporting: Reporting,
  reminders: Reminders,
  jobs: Jobs,
  land: Land,
  interview: Interview,
  review: Review,
  emulation: Emulation,
  works: Works,
  commendation: Commendation,
  ranking: Ranking,
  recipients: z.array(Recipient),
  council: Council,
  signatories: z.array(Signatory),
  /** How official documents are made out; without it none is made that needs it. */
  officialDocuments: OfficialDocuments.exactOptional(),
  contact: Contact,
  personalData: PersonalData,
});
export type Plan = Frozen<z.infer<typeof Plan>>;
export type Voting = Frozen<z.infer<typeof VotingSchema>>;
export type CouncilDuty = (typeof COUNCIL_DUTIES)[number];
