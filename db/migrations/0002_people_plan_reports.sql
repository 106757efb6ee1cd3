-- The plan in force, the commune's units and people, and the reports they owe and send.
-- Instants are milliseconds since the epoch (UTC), dates YYYY-MM-DD, months YYYY-MM,
-- quantities integers in the smallest unit of their indicator.

CREATE TABLE plan_version (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  loaded_at INTEGER NOT NULL
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN
    ('hamlet', 'organisation', 'school', 'health_station', 'police', 'military', 'office')),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  valid_to TEXT CHECK (valid_to IS NULL OR (date(valid_to) IS valid_to AND valid_to >= valid_from)),
  place INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  telegram_id INTEGER NOT NULL UNIQUE,
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  honorific TEXT NOT NULL CHECK (honorific IN ('ong', 'ba', 'ong_ba', 'dong_chi')),
  language TEXT NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en')),
  consented_at INTEGER NOT NULL,
  unreachable_at INTEGER
) STRICT;

CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN
    ('reporter', 'officer', 'council', 'secretary', 'leader', 'reader', 'administrator')),
  unit_id INTEGER REFERENCES unit (id),
  deputy INTEGER NOT NULL DEFAULT 0 CHECK (deputy IN (0, 1)),
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  CHECK ((role = 'reporter') = (unit_id IS NOT NULL)),
  CHECK (role = 'reporter' OR deputy = 0)
) STRICT;
CREATE UNIQUE INDEX member_once ON member (person_id, role, ifnull(unit_id, 0)) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX member_head ON member (unit_id)
  WHERE ended_at IS NULL AND role = 'reporter' AND deputy = 0;
CREATE INDEX member_by_unit ON member (unit_id) WHERE ended_at IS NULL;

CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  role TEXT NOT NULL CHECK (role IN
    ('reporter', 'officer', 'council', 'secretary', 'leader', 'reader', 'administrator')),
  unit_id INTEGER REFERENCES unit (id),
  deputy INTEGER NOT NULL DEFAULT 0 CHECK (deputy IN (0, 1)),
  created_by INTEGER REFERENCES person (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
  used_at INTEGER,
  used_by INTEGER REFERENCES person (id),
  revoked_at INTEGER,
  CHECK ((used_at IS NULL) = (used_by IS NULL)),
  CHECK (role = 'reporter' OR deputy = 0),
  CHECK ((role = 'reporter') = (unit_id IS NOT NULL))
) STRICT;

CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY,
  telegram_id INTEGER NOT NULL UNIQUE,
  invitation_id INTEGER NOT NULL REFERENCES invitation (id),
  consented_at INTEGER,
  full_name TEXT,
  started_at INTEGER NOT NULL
) STRICT;

CREATE TABLE chat_group (
  chat_id INTEGER PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('staff', 'heads', 'council')),
  title TEXT NOT NULL,
  thread_id INTEGER,
  connected_by INTEGER NOT NULL REFERENCES person (id),
  connected_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;

CREATE TABLE period (
  id INTEGER PRIMARY KEY,
  month TEXT NOT NULL UNIQUE CHECK (date(month || '-01') IS month || '-01'),
  window_from TEXT NOT NULL CHECK (date(window_from) IS window_from),
  window_to TEXT NOT NULL CHECK (date(window_to) IS window_to AND window_to > window_from),
  due_at INTEGER NOT NULL,
  opened_at INTEGER NOT NULL
) STRICT;

CREATE TABLE obligation (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  period_id INTEGER NOT NULL REFERENCES period (id),
  due_at INTEGER NOT NULL,
  first_submitted_at INTEGER,
  excused_at INTEGER,
  excused_by INTEGER REFERENCES person (id),
  excuse TEXT,
  UNIQUE (unit_id, period_id),
  CHECK ((excused_at IS NULL) = (excuse IS NULL))
) STRICT;
CREATE INDEX obligation_by_period ON obligation (period_id);

-- design.md 5.6: the instant that decides "on time" is written once and never moves.
CREATE TRIGGER obligation_first_submission_stays BEFORE UPDATE OF first_submitted_at ON obligation
WHEN OLD.first_submitted_at IS NOT NULL AND NEW.first_submitted_at IS NOT OLD.first_submitted_at
BEGIN SELECT RAISE(ABORT, 'first_submitted_at never changes'); END;
CREATE TRIGGER obligation_stays BEFORE DELETE ON obligation
BEGIN SELECT RAISE(ABORT, 'an obligation is excused, never deleted'); END;

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  obligation_id INTEGER NOT NULL REFERENCES obligation (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'accepted')),
  reason TEXT,
  started_at INTEGER NOT NULL,
  started_by INTEGER NOT NULL REFERENCES person (id),
  submitted_at INTEGER,
  submitted_by INTEGER REFERENCES person (id),
  receipt TEXT UNIQUE,
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  UNIQUE (obligation_id, revision),
  CHECK ((state = 'draft') = (submitted_at IS NULL)),
  CHECK ((submitted_at IS NULL) = (receipt IS NULL)),
  CHECK ((submitted_at IS NULL) = (submitted_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX report_one_draft ON report (obligation_id) WHERE state = 'draft';

CREATE TABLE answer (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('value', 'no_data', 'none', 'text', 'listed')),
  value INTEGER,
  denominator INTEGER CHECK (denominator IS NULL OR denominator > 0),
  parts TEXT CHECK (CASE WHEN json_valid(parts) THEN json_type(parts) = 'array' ELSE parts IS NULL END),
  text TEXT CHECK (text <> ''),
  typed TEXT,
  estimate INTEGER NOT NULL DEFAULT 0 CHECK (estimate IN (0, 1)),
  update_id INTEGER,
  answered_at INTEGER NOT NULL,
  answered_by INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (report_id, question),
  -- zero is a value; "no data" and "nothing to report" are not numbers (design.md 5.2)
  CHECK ((kind = 'value') = (value IS NOT NULL)),
  CHECK ((kind = 'text') = (text IS NOT NULL)),
  CHECK (kind = 'value' OR (denominator IS NULL AND parts IS NULL AND estimate = 0)),
  CHECK (denominator IS NULL OR (value BETWEEN 0 AND denominator)),
  CHECK (value IS NULL OR value >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_by_question ON answer (question, report_id, kind, value, denominator);

-- What was sent stays as it was sent: a correction is a revision of its own.
CREATE TRIGGER report_sent_stays BEFORE DELETE ON report WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a report that was sent stays'); END;
CREATE TRIGGER report_receipt_stays
BEFORE UPDATE OF obligation_id, revision, submitted_at, submitted_by, receipt ON report
WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a receipt never changes'); END;
CREATE TRIGGER answer_sent_stays_whole BEFORE INSERT ON answer
WHEN (SELECT state FROM report WHERE id = NEW.report_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the answers of a sent report stay'); END;
CREATE TRIGGER answer_sent_stays BEFORE UPDATE ON answer
WHEN (SELECT state FROM report WHERE id = OLD.report_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the answers of a sent report stay'); END;
CREATE TRIGGER answer_sent_is_kept BEFORE DELETE ON answer
WHEN (SELECT state FROM report WHERE id = OLD.report_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the answers of a sent report stay'); END;

-- The revision of each report that counts in figures: the latest one sent and not returned.
CREATE VIEW counted_report AS
SELECT report.id AS report_id, obligation.unit_id, period.month, report.state
FROM obligation
JOIN period ON period.id = obligation.period_id
JOIN report ON report.obligation_id = obligation.id
WHERE report.state IN ('submitted', 'accepted') AND NOT EXISTS (
  SELECT 1 FROM report AS later WHERE later.obligation_id = obligation.id
  AND later.state IN ('submitted', 'accepted') AND later.revision > report.revision);

CREATE TABLE example (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('individual', 'collective')),
  name TEXT NOT NULL CHECK (name <> ''),
  deed TEXT NOT NULL CHECK (deed <> ''),
  consented INTEGER NOT NULL CHECK (consented IN (0, 1))
) STRICT;
CREATE INDEX example_by_report ON example (report_id);

CREATE TABLE photo (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  file_unique_id TEXT NOT NULL,
  file_id TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  PRIMARY KEY (report_id, file_unique_id)
) STRICT, WITHOUT ROWID;

-- A dialogue is where one person stands in one guided interview. It is the truth; the replay log
-- of the conversation engine may vanish at any time.
CREATE TABLE dialogue (
  id INTEGER PRIMARY KEY,
  flow TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  chat_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  step INTEGER NOT NULL DEFAULT 1 CHECK (step >= 1),
  state TEXT NOT NULL CHECK (json_valid(state)),
  last_update_id INTEGER,
  last_taken TEXT CHECK (last_taken IS NULL OR json_valid(last_taken)),
  touched_at INTEGER NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('current', 'parked', 'ended'))
) STRICT;
CREATE INDEX dialogue_by_place ON dialogue (chat_id, user_id, last_update_id);
CREATE UNIQUE INDEX dialogue_current ON dialogue (chat_id, user_id) WHERE standing = 'current';
CREATE UNIQUE INDEX dialogue_one_per_subject ON dialogue (flow, subject_id) WHERE standing <> 'ended';

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor_id INTEGER REFERENCES person (id),
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  reason TEXT
) STRICT;
CREATE INDEX audit_by_subject ON audit (subject, id);
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
