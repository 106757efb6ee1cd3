-- The weekly digest as it was told to a group, and what units were asked below it.

CREATE TABLE digest (
  id INTEGER PRIMARY KEY,
  chat_id INTEGER NOT NULL,
  -- the day on which it is due
  day TEXT NOT NULL CHECK (date(day) IS day),
  outbox_key TEXT NOT NULL UNIQUE CHECK (outbox_key <> ''),
  since_at INTEGER NOT NULL,
  -- what it told and up to which instant, written at the moment of sending
  until_at INTEGER CHECK (until_at > since_at),
  caption TEXT CHECK (caption <> ''),
  -- where it stands, once Telegram has taken it
  message_id INTEGER,
  has_picture INTEGER NOT NULL DEFAULT 0 CHECK (has_picture IN (0, 1)),
  -- the caption with later reports, as it was last put in line
  shown TEXT CHECK (shown <> ''),
  shown_key TEXT,
  shown_at INTEGER,
  UNIQUE (chat_id, day),
  CHECK ((until_at IS NULL) = (caption IS NULL)),
  CHECK (message_id IS NULL OR caption IS NOT NULL),
  CHECK ((shown IS NULL) = (shown_key IS NULL) AND (shown IS NULL) = (shown_at IS NULL))
) STRICT;

-- A reply field that stands in a group: whoever replies to it asks the unit.
CREATE TABLE question_prompt (
  chat_id INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  digest_id INTEGER NOT NULL REFERENCES digest (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_question (
  id INTEGER PRIMARY KEY,
  digest_id INTEGER NOT NULL REFERENCES digest (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  asked_by INTEGER NOT NULL REFERENCES person (id),
  asked_of INTEGER NOT NULL REFERENCES person (id),
  asked_at INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  outbox_key TEXT NOT NULL UNIQUE,
  -- the message that asked: handed in twice it asks once
  chat_id INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  UNIQUE (chat_id, message_id)
) STRICT;

-- A second answer replaces nothing.
CREATE TABLE unit_answer (
  id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES unit_question (id),
  answered_by INTEGER NOT NULL REFERENCES person (id),
  answered_at INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  update_id INTEGER NOT NULL UNIQUE
) STRICT;
CREATE INDEX unit_answer_by_question ON unit_answer (question_id);
