-- Official documents with the data that they were made of, the papers of each dossier, published rankings.

CREATE TABLE official_document (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('submission_letter', 'minutes', 'merit_report', 'month_report',
    'half_year_report', 'year_report', 'pledge_sheet')),
  -- what it is about: meeting:2, nomination:5, month:2024-06, year:2024, pledge:3
  subject TEXT NOT NULL CHECK (subject <> ''),
  -- the version of the data that it used: all that is printed in it
  data TEXT NOT NULL CHECK (json_valid(data)),
  content BLOB NOT NULL CHECK (length(content) > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  made_at INTEGER NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX official_document_by_subject ON official_document (subject, id);
CREATE TRIGGER official_document_stays BEFORE UPDATE ON official_document
BEGIN SELECT RAISE(ABORT, 'what was printed stays'); END;
CREATE TRIGGER official_document_kept BEFORE DELETE ON official_document
BEGIN SELECT RAISE(ABORT, 'what was printed stays'); END;

-- A paper of dossiers (plan VI.2: HS1–HS3): pages that were sent in, or a document made here. One letter or
-- one set of minutes serves all nominations that it is about.
CREATE TABLE dossier_paper (
  id INTEGER PRIMARY KEY,
  -- a code of the plan's commendation.dossier
  paper TEXT NOT NULL CHECK (paper <> ''),
  -- null: the pages are files of dossier_page
  document_id INTEGER REFERENCES official_document (id),
  filed_at INTEGER NOT NULL,
  filed_by INTEGER NOT NULL REFERENCES person (id),
  returned_at INTEGER,
  returned_by INTEGER REFERENCES person (id),
  returned_why TEXT CHECK (returned_why <> ''),
  CHECK ((returned_at IS NULL) = (returned_by IS NULL)),
  CHECK ((returned_at IS NULL) = (returned_why IS NULL))
) STRICT;
CREATE TRIGGER dossier_paper_stays BEFORE DELETE ON dossier_paper
BEGIN SELECT RAISE(ABORT, 'a paper is replaced or returned, never deleted'); END;

CREATE TABLE dossier_page (
  paper_id INTEGER NOT NULL REFERENCES dossier_paper (id),
  place INTEGER NOT NULL CHECK (place >= 1),
  file_id INTEGER NOT NULL REFERENCES stored_file (id),
  PRIMARY KEY (paper_id, place)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER dossier_page_or_document BEFORE INSERT ON dossier_page
WHEN (SELECT document_id FROM dossier_paper WHERE id = NEW.paper_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a paper is a document or pages, not both'); END;

-- In whose dossier a paper stands. A later paper takes the place of an earlier one.
CREATE TABLE dossier_entry (
  paper_id INTEGER NOT NULL REFERENCES dossier_paper (id),
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),
  paper TEXT NOT NULL CHECK (paper <> ''),
  -- by how many days the first such paper of this dossier was after its due date: recorded, never refused
  days_late INTEGER NOT NULL CHECK (days_late >= 0),
  replaced_at INTEGER,
  PRIMARY KEY (paper_id, nomination_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX dossier_entry_current ON dossier_entry (nomination_id, paper)
  WHERE replaced_at IS NULL;

-- A ranking as the staff published it to the heads' group.
CREATE TABLE ranking_publication (
  id INTEGER PRIMARY KEY,
  -- the last month that it counts
  month TEXT NOT NULL CHECK (date(month || '-01') IS month || '-01'),
  -- an id of the plan's ranking.groups: units are compared within one
  group_id TEXT NOT NULL CHECK (group_id <> ''),
  ranking TEXT NOT NULL CHECK (json_valid(ranking)),
  published_at INTEGER NOT NULL,
  published_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX ranking_publication_by_group ON ranking_publication (group_id, month, id);
CREATE TRIGGER ranking_publication_stays BEFORE UPDATE ON ranking_publication
BEGIN SELECT RAISE(ABORT, 'what was published stays'); END;
CREATE TRIGGER ranking_publication_kept BEFORE DELETE ON ranking_publication
BEGIN SELECT RAISE(ABORT, 'what was published stays'); END;

-- Plans that were loaded before there was a scoring table get the proposed one.
UPDATE plan_version SET document = json_set(document, '$.ranking', json(
  '{"total":100,
    "punctuality":{"maximum":30,"lateDays":3,"latePercent":50},
    "completeness":{"maximum":20},
    "targets":{"maximum":30},
    "works":{"maximum":10,"construction":4,"task":2,"latePercent":50},
    "exemplars":{"maximum":10,"each":2},
    "groups":[
      {"id":"thon","name":"Các thôn","kinds":["hamlet"],"assumed":true},
      {"id":"nganh_doan_the","name":"Các ngành, đoàn thể, trường học, trạm y tế",
       "kinds":["organisation","school","health_station","police","military","office"],
       "assumed":true}],
    "assumed":true}'))
WHERE json_type(document, '$.ranking') IS NULL;

-- Plans that were loaded before dossiers had owners, dates and reminders get the proposed ones.
UPDATE plan_version SET document = json_set(document,
  '$.commendation.dossier', json((
    SELECT json_group_array(json_set(paper.value,
      '$.owner', CASE paper.value ->> 'code' WHEN 'HS1' THEN 'office' WHEN 'HS2' THEN 'secretary'
        ELSE 'unit' END,
      '$.due', CASE paper.value ->> 'code' WHEN 'HS1' THEN 'superior' WHEN 'HS2' THEN 'superior'
        ELSE 'unit' END,
      '$.document', CASE paper.value ->> 'code' WHEN 'HS1' THEN 'submission_letter'
        WHEN 'HS2' THEN 'minutes' WHEN 'HS3' THEN 'merit_report' END,
      '$.assumed', json('true')))
    FROM json_each(document, '$.commendation.dossier') AS paper)),
  '$.commendation.forms', json((
    SELECT json_group_array(json_set(form.value, '$.papers', json((
      SELECT json_group_array(paper.value ->> 'code')
      FROM json_each(document, '$.commendation.dossier') AS paper
      WHERE (paper.value ->> 'code' <> 'HS1' OR form.value ->> 'level' <> 'commune')
      AND (paper.value ->> 'code' = 'HS2' OR form.value ->> 'id' NOT IN ('gdvh', 'bieu_duong'))))))
    FROM json_each(document, '$.commendation.forms') AS form)),
  '$.commendation.unitCutOff', date(document ->> '$.commendation.unitDeadline', '-5 days'),
  '$.commendation.dossierReminders', json(
    '[{"id":"week_before_cut_off","from":"cut_off","days":-7},
      {"id":"cut_off","from":"cut_off","days":0},
      {"id":"deadline","from":"deadline","days":0},
      {"id":"day_after","from":"deadline","days":1},
      {"id":"three_days_after","from":"deadline","days":3}]'))
WHERE json_type(document, '$.commendation.dossierReminders') IS NULL;
