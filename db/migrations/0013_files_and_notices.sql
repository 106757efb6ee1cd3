-- Files that people sent, and reminders of dated duties other than the monthly report.

CREATE TABLE stored_file (
  id INTEGER PRIMARY KEY,
  -- Telegram's name of the same file, whoever forwards it, and the name by which this bot fetches it
  file_unique_id TEXT NOT NULL,
  file_id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  mime TEXT NOT NULL CHECK (mime <> ''),
  -- as Telegram describes it; null for what it does not describe
  described_size INTEGER CHECK (described_size >= 0),
  received_at INTEGER NOT NULL,
  received_by INTEGER NOT NULL REFERENCES person (id),
  -- fetched a little later, so that no answer waits for it
  content BLOB CHECK (length(content) > 0),
  sha256 TEXT CHECK (length(sha256) = 64),
  -- attempts that failed, and when it may be tried again
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  retry_at INTEGER NOT NULL DEFAULT 0,
  lost TEXT CHECK (lost IN ('gone', 'too_large')),
  CHECK ((content IS NULL) = (sha256 IS NULL)),
  CHECK (lost IS NULL OR content IS NULL)
) STRICT;
CREATE INDEX stored_file_waiting ON stored_file (id) WHERE content IS NULL AND lost IS NULL;

CREATE TRIGGER stored_file_stays BEFORE UPDATE OF content ON stored_file
WHEN OLD.content IS NOT NULL BEGIN SELECT RAISE(ABORT, 'what was sent stays'); END;

-- The ledger of reminders: each due stage of a duty is put in line for a person or skipped with a reason.
CREATE TABLE duty_notice (
  id INTEGER PRIMARY KEY,
  -- work:5, paper:7:HS3
  subject TEXT NOT NULL CHECK (subject <> ''),
  stage TEXT NOT NULL CHECK (stage <> ''),
  due_on TEXT NOT NULL CHECK (date(due_on) IS due_on),
  person_id INTEGER REFERENCES person (id),
  recorded_at INTEGER NOT NULL,
  outbox_key TEXT,
  skipped TEXT CHECK (skipped IN ('done', 'superseded', 'quiet_day', 'not_connected')),
  CHECK ((skipped IS NULL) = (outbox_key IS NOT NULL)),
  CHECK (outbox_key IS NULL OR person_id IS NOT NULL)
) STRICT;
-- A duty whose date was moved has its stages on new days.
CREATE UNIQUE INDEX duty_notice_once ON duty_notice (subject, stage, due_on, ifnull(person_id, 0));
CREATE INDEX duty_notice_by_message ON duty_notice (outbox_key) WHERE outbox_key IS NOT NULL;
