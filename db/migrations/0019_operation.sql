-- What an administrator must see to, and who knows of it, so that a restart tells nobody again; and
-- the codes that nobody gave out, so that they cannot be guessed.

CREATE TABLE trouble (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  -- which of its kind: the name of a job, the year of a plan; mostly empty
  subject TEXT NOT NULL,
  -- what its message names, as it was when it was seen last
  details TEXT NOT NULL CHECK (json_valid(details)),
  began_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  times INTEGER NOT NULL DEFAULT 1 CHECK (times >= 1),
  ended_at INTEGER,
  -- nothing more is to be told of it
  settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
  CHECK (settled = 0 OR ended_at IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX trouble_open ON trouble (kind, subject) WHERE ended_at IS NULL;
CREATE INDEX trouble_unsettled ON trouble (id) WHERE settled = 0;

CREATE TABLE trouble_notice (
  trouble_id INTEGER NOT NULL REFERENCES trouble (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  told_at INTEGER NOT NULL,
  PRIMARY KEY (trouble_id, person_id)
) STRICT, WITHOUT ROWID;

-- A code that opened nothing. By its update, so that the same one is counted once.
CREATE TABLE wrong_code (
  update_id INTEGER PRIMARY KEY,
  telegram_id INTEGER NOT NULL,
  tried_at INTEGER NOT NULL
) STRICT;
CREATE INDEX wrong_code_by_person ON wrong_code (telegram_id, tried_at);
