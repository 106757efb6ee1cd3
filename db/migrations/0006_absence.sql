-- Who is away, both days included; it ends by itself. One announcement a person holds at a time.
CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL CHECK (date(from_on) IS from_on),
  to_on TEXT NOT NULL CHECK (date(to_on) IS to_on AND to_on >= from_on),
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  recorded_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_by INTEGER REFERENCES person (id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX absence_one ON absence (person_id) WHERE ended_at IS NULL;

-- One reason more why a stage brought no message: the person speaks for the unit no longer.
DROP VIEW reminder_ledger;
ALTER TABLE reminder RENAME TO reminder_before;
DROP INDEX reminder_once;
DROP INDEX reminder_by_message;
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY,
  obligation_id INTEGER NOT NULL REFERENCES obligation (id),
  stage TEXT NOT NULL,
  person_id INTEGER REFERENCES person (id),
  due_on TEXT NOT NULL CHECK (date(due_on) IS due_on),
  recorded_at INTEGER NOT NULL,
  outbox_key TEXT,
  skipped TEXT CHECK (skipped IS NULL OR skipped IN
    ('done', 'excused', 'replaced', 'superseded', 'quiet_day', 'not_connected', 'handed_over')),
  CHECK ((skipped IS NULL) = (outbox_key IS NOT NULL)),
  CHECK ((outbox_key IS NULL) OR (person_id IS NOT NULL))
) STRICT;
INSERT INTO reminder SELECT * FROM reminder_before;
DROP TABLE reminder_before;
CREATE UNIQUE INDEX reminder_once ON reminder (obligation_id, stage, due_on, ifnull(person_id, 0));
CREATE INDEX reminder_by_message ON reminder (outbox_key) WHERE outbox_key IS NOT NULL;
CREATE VIEW reminder_ledger AS
SELECT reminder.obligation_id, reminder.stage, reminder.person_id, reminder.due_on,
  CASE WHEN reminder.skipped IS NOT NULL THEN 'skipped' ELSE outbox.state END AS outcome,
  ifnull(reminder.skipped, outbox.error) AS reason
FROM reminder LEFT JOIN outbox ON outbox.unique_key = reminder.outbox_key;
