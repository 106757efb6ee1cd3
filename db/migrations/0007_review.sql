-- What the office decided about reports that were sent, and who filled one in for its unit.

-- Null: the unit itself, by chat.
ALTER TABLE report ADD COLUMN channel TEXT CHECK (channel IS NULL OR channel IN ('paper', 'phone'));

-- A revision goes forward only; what comes after a decision is a revision of its own.
CREATE TRIGGER report_goes_forward BEFORE UPDATE OF state ON report
WHEN NEW.state IS NOT OLD.state AND NOT (
  (OLD.state = 'draft' AND NEW.state = 'submitted') OR
  (OLD.state = 'submitted' AND NEW.state IN ('accepted', 'returned')))
BEGIN SELECT RAISE(ABORT, 'a report goes from draft to submitted to accepted or returned'); END;
CREATE TRIGGER report_channel_stays BEFORE UPDATE OF channel ON report
WHEN OLD.state <> 'draft' AND NEW.channel IS NOT OLD.channel
BEGIN SELECT RAISE(ABORT, 'who filled in a report that was sent stays'); END;

-- `until_at`: by when a returned report is wanted back, or until when an accepted one is open.
CREATE TABLE report_decision (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report (id),
  kind TEXT NOT NULL CHECK (kind IN ('accept', 'return', 'reopen')),
  decided_at INTEGER NOT NULL,
  decided_by INTEGER NOT NULL REFERENCES person (id),
  reason TEXT CHECK (reason <> ''),
  until_at INTEGER,
  CHECK ((kind = 'accept') = (reason IS NULL)),
  CHECK ((kind = 'accept') = (until_at IS NULL))
) STRICT;
-- Of two officers who press at once, one decides.
CREATE UNIQUE INDEX report_decision_once ON report_decision (report_id) WHERE kind <> 'reopen';
CREATE INDEX report_decision_by_report ON report_decision (report_id, id);
CREATE TRIGGER report_decision_stays BEFORE UPDATE ON report_decision
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER report_decision_kept BEFORE DELETE ON report_decision
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- The questions that a return asks for again.
CREATE TABLE returned_line (
  report_id INTEGER NOT NULL REFERENCES report (id),
  question TEXT NOT NULL,
  PRIMARY KEY (report_id, question)
) STRICT, WITHOUT ROWID;

-- The queue of the office: what was sent and waits.
CREATE INDEX report_by_state ON report (state, submitted_at) WHERE state = 'submitted';

-- Plans that were loaded before there were rules for the review get the proposed ones.
UPDATE plan_version SET document = json_set(document, '$.review', json(
  '{"medianTimes":3,"medianMonths":3,"overTargetPercent":120,"resubmitDays":2,"assumed":true}'))
WHERE json_type(document, '$.review') IS NULL;
