-- What the clock does: when each job is due next, which of its slots were taken, and what became of
-- every reminder stage of every obligation.

CREATE TABLE job (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  next_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE job_slot (
  job TEXT NOT NULL REFERENCES job (name),
  slot_at INTEGER NOT NULL,
  taken_at INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('claimed', 'done', 'failed', 'skipped')),
  reason TEXT,
  PRIMARY KEY (job, slot_at),
  CHECK ((outcome IN ('failed', 'skipped')) = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- The ledger: a due stage is either put in line for a person or skipped with a reason.
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY,
  obligation_id INTEGER NOT NULL REFERENCES obligation (id),
  stage TEXT NOT NULL,
  person_id INTEGER REFERENCES person (id),
  due_on TEXT NOT NULL CHECK (date(due_on) IS due_on),
  recorded_at INTEGER NOT NULL,
  outbox_key TEXT,
  skipped TEXT CHECK (skipped IS NULL OR skipped IN
    ('done', 'excused', 'replaced', 'superseded', 'quiet_day', 'not_connected')),
  CHECK ((skipped IS NULL) = (outbox_key IS NOT NULL)),
  CHECK ((outbox_key IS NULL) OR (person_id IS NOT NULL))
) STRICT;
-- A deadline that was moved gives a stage a new day, and that day a reminder of its own.
CREATE UNIQUE INDEX reminder_once ON reminder (obligation_id, stage, due_on, ifnull(person_id, 0));
CREATE INDEX reminder_by_message ON reminder (outbox_key) WHERE outbox_key IS NOT NULL;

-- A head asks for more time; an officer grants it or not.
CREATE TABLE extension_request (
  id INTEGER PRIMARY KEY,
  obligation_id INTEGER NOT NULL REFERENCES obligation (id),
  asked_by INTEGER NOT NULL REFERENCES person (id),
  asked_at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  decided_by INTEGER REFERENCES person (id),
  decided_at INTEGER,
  granted_until INTEGER,
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK (granted_until IS NULL OR decided_at IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX extension_request_open ON extension_request (obligation_id)
  WHERE decided_at IS NULL;

-- Each stage with its outcome: sent, skipped, failed, uncertain, or still in line.
CREATE VIEW reminder_ledger AS
SELECT reminder.obligation_id, reminder.stage, reminder.person_id, reminder.due_on,
  CASE WHEN reminder.skipped IS NOT NULL THEN 'skipped' ELSE outbox.state END AS outcome,
  ifnull(reminder.skipped, outbox.error) AS reason
FROM reminder LEFT JOIN outbox ON outbox.unique_key = reminder.outbox_key;

-- The one always-current board that is pinned in a group.
CREATE TABLE live_board (
  chat_id INTEGER PRIMARY KEY,
  month TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  outbox_key TEXT NOT NULL,
  message_id INTEGER
) STRICT;
