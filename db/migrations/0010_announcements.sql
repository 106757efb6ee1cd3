-- What the commune tells its units, and which of them have said that they read it.
CREATE TABLE announcement (
  id INTEGER PRIMARY KEY,
  by_id INTEGER NOT NULL REFERENCES person (id),
  -- where its board of receipts stands
  chat_id INTEGER NOT NULL,
  thread_id INTEGER,
  started_at INTEGER NOT NULL,
  text TEXT CHECK (text <> ''),
  audience TEXT CHECK (audience IN ('all', 'hamlets')),
  sent_at INTEGER,
  -- how many receipts the board shows
  shown INTEGER NOT NULL DEFAULT 0 CHECK (shown >= 0),
  CHECK (sent_at IS NULL OR (text IS NOT NULL AND audience IS NOT NULL))
) STRICT;
CREATE INDEX announcement_by_time ON announcement (sent_at) WHERE sent_at IS NOT NULL;
CREATE TRIGGER announcement_sent_stays BEFORE UPDATE OF text, audience, sent_at, by_id ON announcement
WHEN OLD.sent_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was announced stays'); END;

CREATE TABLE announcement_unit (
  announcement_id INTEGER NOT NULL REFERENCES announcement (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  acknowledged_at INTEGER,
  acknowledged_by INTEGER REFERENCES person (id),
  PRIMARY KEY (announcement_id, unit_id),
  CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
) STRICT, WITHOUT ROWID;
