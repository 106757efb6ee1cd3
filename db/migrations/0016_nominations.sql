-- Đề nghị khen thưởng (plan II.2, VI.1): from the unit through the office and the council to the chair.

CREATE TABLE nomination (
  id INTEGER PRIMARY KEY,
  -- short enough to be read out: KT24-07
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  subject TEXT NOT NULL CHECK (subject IN ('individual', 'collective', 'household')),
  name TEXT NOT NULL CHECK (name <> ''),
  folded_name TEXT NOT NULL CHECK (folded_name <> ''),
  position TEXT CHECK (position <> ''),
  -- an id of the plan's commendation.forms, and who decides on it there
  form TEXT NOT NULL CHECK (form <> ''),
  level TEXT NOT NULL CHECK (level IN ('commune', 'district', 'province')),
  exemplar_id INTEGER REFERENCES exemplar (id),
  -- agreed on by the collective: on which day, with which votes, at which selection if it was recorded here
  agreed_on TEXT CHECK (date(agreed_on) IS agreed_on),
  agreed_in_favour INTEGER CHECK (agreed_in_favour > 0),
  agreed_votes INTEGER CHECK (agreed_votes >= agreed_in_favour),
  event_id INTEGER REFERENCES emulation_event (id),
  -- the nominator confirms that the nominee was told and agrees (conventions.md 2.6, DL6)
  consent_at INTEGER,
  consent_by INTEGER REFERENCES person (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'admitted', 'passed',
    'failed', 'approved', 'refused', 'forwarded', 'awarded', 'declined', 'withdrawn')),
  -- since when it is in this state
  state_at INTEGER NOT NULL,
  -- why it was returned, refused, declined or withdrawn
  reason TEXT CHECK (reason <> ''),
  -- the parts that it was returned for and that were not answered again yet
  asked_again TEXT CHECK (asked_again IS NULL OR json_valid(asked_again)),
  -- what the unit's record showed when it was submitted
  evidence TEXT CHECK (evidence IS NULL OR json_valid(evidence)),
  started_at INTEGER NOT NULL,
  started_by INTEGER NOT NULL REFERENCES person (id),
  first_submitted_at INTEGER,
  submitted_at INTEGER,
  submitted_by INTEGER REFERENCES person (id),
  -- the chair's decision, and who entered it
  decided_at INTEGER,
  decided_by INTEGER REFERENCES person (id),
  forwarded_on TEXT CHECK (date(forwarded_on) IS forwarded_on),
  -- the decision of award, as the clerk numbered it
  decision_number TEXT CHECK (decision_number <> ''),
  decision_on TEXT CHECK (date(decision_on) IS decision_on),
  CHECK ((consent_at IS NULL) = (consent_by IS NULL)),
  CHECK ((agreed_votes IS NULL) = (agreed_in_favour IS NULL)),
  CHECK ((submitted_at IS NULL) = (submitted_by IS NULL)),
  CHECK ((submitted_at IS NULL) = (first_submitted_at IS NULL)),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  CHECK ((decision_number IS NULL) = (decision_on IS NULL)),
  CHECK (state IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL),
  CHECK (state IN ('draft', 'withdrawn') OR agreed_on IS NOT NULL),
  CHECK (subject = 'collective' OR state IN ('draft', 'withdrawn') OR consent_at IS NOT NULL),
  CHECK (state <> 'forwarded' OR (level <> 'commune' AND forwarded_on IS NOT NULL)),
  CHECK (state <> 'awarded' OR decision_number IS NOT NULL),
  CHECK (state NOT IN ('returned', 'refused', 'declined') OR reason IS NOT NULL)
) STRICT;
CREATE INDEX nomination_by_unit ON nomination (unit_id, year);
CREATE INDEX nomination_by_name ON nomination (folded_name, year);
CREATE INDEX nomination_by_state ON nomination (state, year);
CREATE TRIGGER nomination_stays BEFORE DELETE ON nomination
BEGIN SELECT RAISE(ABORT, 'a nomination is withdrawn, never deleted'); END;
CREATE TRIGGER nomination_first_submission_stays BEFORE UPDATE OF first_submitted_at ON nomination
WHEN OLD.first_submitted_at IS NOT NULL AND NEW.first_submitted_at IS NOT OLD.first_submitted_at
BEGIN SELECT RAISE(ABORT, 'first_submitted_at never changes'); END;

-- What the nominator gave for each criterion (TT1–TT4, CN1–CN5) and part of the merit report: a text, a
-- commitment, the figures of the unit's record, or that there is nothing to tell.
CREATE TABLE nomination_text (
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),
  part TEXT NOT NULL CHECK (part <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'commitment', 'record', 'none')),
  text TEXT CHECK (text <> ''),
  written_at INTEGER NOT NULL,
  written_by INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (nomination_id, part),
  CHECK ((kind = 'text') = (text IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Plans that were loaded before nominations: how each criterion is shown to be met, and which of them bind
-- for which award. Those of the commune's own awards it sets itself (conventions.md 2.3, KT-L2).
UPDATE plan_version SET document = json_set(document,
  '$.commendation.nominations', json('{"similarPercent":80}'),
  '$.commendation.criteria.collective', json((
    SELECT json_group_array(json_set(criterion.value,
      '$.proof', CASE criterion.value ->> 'code'
        WHEN 'TT1' THEN 'commitment' WHEN 'TT4' THEN 'commitment'
        WHEN 'TT2' THEN 'record' WHEN 'TT3' THEN 'record' ELSE 'description' END,
      '$.sources', json(CASE criterion.value ->> 'code'
        WHEN 'TT2' THEN '["targets"]' WHEN 'TT3' THEN '["targets","reports","works"]' ELSE '[]' END)))
    FROM json_each(document, '$.commendation.criteria.collective') AS criterion)),
  '$.commendation.criteria.individual', json((
    SELECT json_group_array(json_set(criterion.value,
      '$.proof', CASE criterion.value ->> 'code'
        WHEN 'CN1' THEN 'commitment' WHEN 'CN5' THEN 'commitment'
        WHEN 'CN2' THEN 'assessment' WHEN 'CN3' THEN 'assessment' ELSE 'description' END,
      '$.sources', json(CASE criterion.value ->> 'code'
        WHEN 'CN2' THEN '["targets","reports"]' WHEN 'CN3' THEN '["reports","works"]'
        WHEN 'CN4' THEN '["exemplars"]' ELSE '[]' END)))
    FROM json_each(document, '$.commendation.criteria.individual') AS criterion)),
  '$.commendation.forms', json((
    SELECT json_group_array(json_set(form.value, '$.binding', json((
      SELECT json_group_array(code) FROM (
        SELECT criterion.value ->> 'code' AS code, 'individual' AS subject
        FROM json_each(document, '$.commendation.criteria.individual') AS criterion
        UNION ALL
        SELECT criterion.value ->> 'code', 'collective'
        FROM json_each(document, '$.commendation.criteria.collective') AS criterion)
      WHERE subject IN (SELECT receiver.value FROM json_each(form.value, '$.for') AS receiver)
      AND (form.value ->> 'level' <> 'commune'
        OR (form.value ->> 'kind' <> 'praise' AND code IN ('CN1', 'CN2', 'TT1', 'TT2')))))))
    FROM json_each(document, '$.commendation.forms') AS form)))
WHERE json_type(document, '$.commendation.nominations') IS NULL
  AND json_type(document, '$.commendation.criteria') = 'object';
