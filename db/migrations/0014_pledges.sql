-- What a unit takes upon itself for the year (plan VII.1, II.1): its own plan, its pledges and its works.

-- PR01–PR03: the unit's emulation plan. A later registration takes the place of the earlier one.
CREATE TABLE unit_plan (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL,
  -- a hamlet has no seal and gives its papers no number (conventions.md 2.7)
  number TEXT CHECK (number <> ''),
  issued_on TEXT NOT NULL CHECK (date(issued_on) IS issued_on),
  -- ids of the plan: emulationForms; codes: campaigns
  form TEXT NOT NULL,
  campaigns TEXT NOT NULL CHECK (json_type(campaigns) = 'array'),
  -- the themes and criteria of the emulation, a line each
  contents TEXT NOT NULL CHECK (json_type(contents) = 'array'),
  registered_at INTEGER NOT NULL,
  registered_by INTEGER NOT NULL REFERENCES person (id),
  replaced_at INTEGER
) STRICT;
-- One document, or a photo of each of its pages.
CREATE TABLE unit_plan_file (
  unit_plan_id INTEGER NOT NULL REFERENCES unit_plan (id),
  file_id INTEGER NOT NULL REFERENCES stored_file (id),
  PRIMARY KEY (unit_plan_id, file_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX unit_plan_current ON unit_plan (unit_id, year) WHERE replaced_at IS NULL;

-- PR04: giao ước thi đua.
CREATE TABLE pledge (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL,
  parties TEXT NOT NULL CHECK (json_type(parties) = 'array' AND json_array_length(parties) > 0),
  contents TEXT NOT NULL CHECK (json_type(contents) = 'array' AND json_array_length(contents) > 0),
  signed_on TEXT NOT NULL CHECK (date(signed_on) IS signed_on),
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  withdrawn_at INTEGER,
  withdrawn_by INTEGER REFERENCES person (id),
  withdrawn_why TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
) STRICT;
CREATE INDEX pledge_by_unit ON pledge (unit_id, year);
-- Photos of the signed sheet.
CREATE TABLE pledge_sheet (
  pledge_id INTEGER NOT NULL REFERENCES pledge (id),
  file_id INTEGER NOT NULL REFERENCES stored_file (id),
  PRIMARY KEY (pledge_id, file_id)
) STRICT, WITHOUT ROWID;

-- PR05: công trình, phần việc.
CREATE TABLE work (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('construction', 'task')),
  name TEXT NOT NULL CHECK (name <> ''),
  place TEXT CHECK (place <> ''),
  -- in the words of the unit: 2 km hàng rào xanh
  volume TEXT CHECK (volume <> ''),
  -- đồng
  cost INTEGER CHECK (cost >= 0),
  due_on TEXT NOT NULL CHECK (date(due_on) IS due_on),
  -- the campaign or directive of the plan that it belongs to
  campaign TEXT,
  state TEXT NOT NULL CHECK (state IN ('registered', 'under_way', 'done', 'dropped')),
  -- when it came into this state
  state_at INTEGER NOT NULL DEFAULT 0,
  done_on TEXT CHECK (date(done_on) IS done_on),
  dropped_why TEXT CHECK (dropped_why <> ''),
  registered_at INTEGER NOT NULL,
  registered_by INTEGER NOT NULL REFERENCES person (id),
  CHECK ((state = 'done') = (done_on IS NOT NULL)),
  CHECK ((state = 'dropped') = (dropped_why IS NOT NULL))
) STRICT;
CREATE INDEX work_by_unit ON work (unit_id, year);
-- Each unit with itself and with those that were merged into it: it goes on with what they took on.
CREATE VIEW unit_part (unit_id, part_id, depth) AS
WITH RECURSIVE chain (unit_id, part_id, depth) AS (
  SELECT id, id, 0 FROM unit
  UNION
  SELECT unit.replaced_by, chain.part_id, chain.depth + 1 FROM chain
  JOIN unit ON unit.id = chain.unit_id WHERE unit.replaced_by IS NOT NULL AND chain.depth < 20
)
SELECT unit_id, part_id, depth FROM chain;

CREATE TRIGGER work_stays BEFORE DELETE ON work
BEGIN SELECT RAISE(ABORT, 'a registered work is dropped with a reason, never deleted'); END;

-- The works that a report asks about: those that were open when its first draft began, so that what is
-- registered later changes no draft and nothing that was sent. A correction asks about the same ones.
CREATE TABLE report_work (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  work_id INTEGER NOT NULL REFERENCES work (id),
  PRIMARY KEY (report_id, work_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_work_by_work ON report_work (work_id);

-- Photos of a work, sent with the answer of the month.
CREATE TABLE work_photo (
  report_id INTEGER NOT NULL,
  work_id INTEGER NOT NULL,
  file_unique_id TEXT NOT NULL,
  file_id INTEGER NOT NULL REFERENCES stored_file (id),
  PRIMARY KEY (report_id, work_id, file_unique_id),
  FOREIGN KEY (report_id, work_id) REFERENCES report_work (report_id, work_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Plans that were loaded before there were works get the proposed days of reminding.
UPDATE plan_version SET document = json_set(document, '$.works', json(
  '{"stages":[{"id":"two_weeks_before","days":-14},{"id":"three_days_before","days":-3},{"id":"due_day","days":0},{"id":"week_after","days":7}],"assumed":true}'))
WHERE json_type(document, '$.works') IS NULL;
