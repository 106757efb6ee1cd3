-- The edge to Telegram: what came in, what goes out, and the replay logs of conversations.
-- Instants are milliseconds since the epoch (UTC).

-- An update is written here before Telegram is told that it arrived. `attempts` counts only starts
-- after a restart: who is found waiting with two of them has killed the process.
CREATE TABLE inbox (
  seq INTEGER PRIMARY KEY,
  update_id INTEGER NOT NULL UNIQUE,
  key TEXT NOT NULL CHECK (key <> ''),
  payload TEXT CHECK (payload IS NULL OR json_valid(payload)),
  received_at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  error TEXT,
  -- what people wrote is not kept once it has been handled
  CHECK ((state = 'done') = (payload IS NULL)),
  CHECK ((state = 'failed') = (error IS NOT NULL))
) STRICT;

-- A message that nobody asked for. The unique key says what it is about, so that it goes out once.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  unique_key TEXT NOT NULL UNIQUE CHECK (unique_key <> ''),
  chat_id INTEGER NOT NULL,
  thread_id INTEGER,
  method TEXT NOT NULL CHECK (method <> ''),
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  not_before_at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN
    ('pending', 'claimed', 'sent', 'failed', 'uncertain', 'skipped')),
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  message_id INTEGER,
  error TEXT,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  CHECK (state NOT IN ('failed', 'uncertain', 'skipped') OR error IS NOT NULL)
) STRICT;
CREATE INDEX outbox_pending ON outbox (chat_id, id, not_before_at) WHERE state = 'pending';
CREATE INDEX outbox_claimed ON outbox (id) WHERE state = 'claimed';

CREATE TABLE conversation (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  version TEXT NOT NULL,
  state TEXT NOT NULL CHECK (json_valid(state))
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_by_version ON conversation (version);
