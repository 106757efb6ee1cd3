import type { Db } from './database.ts';

/** What a unit wrote as difficulties and proposals, in the latest report that was accepted. */
export type AcceptedRemark = {
  readonly unitId: number;
  readonly unitName: string;
  readonly text: string;
};

/** An exemplary person or collective; without consent only the count is printed. */
export type NamedExemplar = {
  readonly kind: 'individual' | 'collective';
  readonly unitName: string;
  readonly name: string;
  readonly deed: string;
  readonly consented: boolean;
};

export type HeldEvent = {
  readonly kind: 'interim_review' | 'final_review' | 'selection' | 'outreach';
  readonly campaign: string | null;
  readonly unitName: string | null;
  readonly heldOn: string;
  readonly participants: number | null;
  readonly results: string;
};

export type Awarded = {
  readonly name: string;
  readonly subject: 'individual' | 'collective' | 'household';
  readonly unitName: string;
  readonly form: string;
  readonly number: string;
  readonly decidedOn: string;
};

type Flag<It> = Omit<It, 'consented'> & { readonly consented: number };

const ACCEPTED = `period JOIN obligation ON obligation.period_id = period.id
  JOIN unit ON unit.id = obligation.unit_id
  JOIN report ON report.obligation_id = obligation.id AND report.revision =
    (SELECT max(latest.revision) FROM report AS latest
     WHERE latest.obligation_id = obligation.id AND latest.state = 'accepted')`;

/** What official documents tell beside figures: only what was accepted, and by name only who agreed. */
export function createDocumentFactStore(db: Db) {
  const remarks = db.prepare<[string], AcceptedRemark>(
    `SELECT unit.id AS unitId, unit.name AS unitName, answer.text FROM ${ACCEPTED}
     JOIN answer ON answer.report_id = report.id
     WHERE period.month = ? AND answer.question = 'remarks' AND answer.kind = 'text'
     ORDER BY unit.place, unit.id`,
  );
  const examples = db.prepare<[string], Flag<NamedExemplar>>(
    `SELECT example.kind, unit.name AS unitName, example.name, example.deed, example.consented
     FROM ${ACCEPTED} JOIN example ON example.report_id = report.id
     LEFT JOIN exemplar_source ON exemplar_source.example_id = example.id
     LEFT JOIN exemplar ON exemplar.id = exemplar_source.exemplar_id
     WHERE period.month = ? AND exemplar.withdrawn_at IS NULL
     ORDER BY unit.place, unit.id, example.id`,
  );
  const exemplars = db.prepare<[string, string], Flag<NamedExemplar>>(
    `SELECT exemplar.kind, unit.name AS unitName, exemplar.name, exemplar.deed,
       exemplar.named_consent AS consented
     FROM exemplar JOIN unit ON unit.id = exemplar.unit_id
     WHERE exemplar.withdrawn_at IS NULL AND exemplar.merged_into IS NULL
     AND exemplar.discovered_on BETWEEN ? AND ?
     ORDER BY exemplar.kind, unit.place, exemplar.id`,
  );
  const events = db.prepare<[string, string], HeldEvent>(
    `SELECT emulation_event.kind, emulation_event.campaign, unit.name AS unitName,
       emulation_event.held_on AS heldOn, emulation_event.participants, emulation_event.results
     FROM emulation_event LEFT JOIN unit ON unit.id = emulation_event.unit_id
     WHERE emulation_event.withdrawn_at IS NULL AND emulation_event.held_on BETWEEN ? AND ?
     ORDER BY emulation_event.held_on, emulation_event.id`,
  );
  const awarded = db.prepare<[string, string], Awarded>(
    `SELECT nomination.name, nomination.subject, unit.name AS unitName, nomination.form,
       nomination.decision_number AS number, nomination.decision_on AS decidedOn
     FROM nomination JOIN unit ON unit.id = nomination.unit_id
     WHERE nomination.state = 'awarded' AND nomination.decision_on BETWEEN ? AND ?
     ORDER BY nomination.decision_on, nomination.id`,
  );
  const waiting = db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM period JOIN obligation ON obligation.period_id = period.id
       WHERE period.month BETWEEN ? AND ? AND (SELECT latest.state FROM report AS latest
         WHERE latest.obligation_id = obligation.id AND latest.state <> 'draft'
         ORDER BY latest.revision DESC LIMIT 1) = 'submitted'`,
    )
    .pluck();
  return {
    /** Reports of the year up to a month that nobody has accepted yet. */
    waiting: (month: string): number => waiting.get(`${month.slice(0, 4)}-01`, month) ?? 0,
    remarks: (month: string): readonly AcceptedRemark[] => remarks.all(month),
    /** Of one reporting month, as they stand in its accepted reports. */
    examples: (month: string): readonly NamedExemplar[] => examples.all(month).map(withConsent),
    /** Entries of the register that were discovered from one day to another. */
    exemplars: (from: string, to: string): readonly NamedExemplar[] =>
      exemplars.all(from, to).map(withConsent),
    events: (from: string, to: string): readonly HeldEvent[] => events.all(from, to),
    awarded: (from: string, to: string): readonly Awarded[] => awarded.all(from, to),
  };
}

function withConsent(row: Flag<NamedExemplar>): NamedExemplar {
  return { ...row, consented: row.consented === 1 };
}
