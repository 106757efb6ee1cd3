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

-- One of the papers of a nomination's dossier (plan VI.2: HS1–HS3): a file that was sent in, or a document
-- made here. A later paper takes the place of an earlier one.
CREATE TABLE dossier_paper (
  id INTEGER PRIMARY KEY,
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),
  -- a code of the plan's commendation.dossier
  paper TEXT NOT NULL CHECK (paper <> ''),
  file_id INTEGER REFERENCES stored_file (id),
  document_id INTEGER REFERENCES official_document (id),
  filed_at INTEGER NOT NULL,
  filed_by INTEGER NOT NULL REFERENCES person (id),
  -- filed after its due date: recorded, never refused
  late INTEGER NOT NULL CHECK (late IN (0, 1)),
  returned_at INTEGER,
  returned_by INTEGER REFERENCES person (id),
  returned_why TEXT CHECK (returned_why <> ''),
  replaced_at INTEGER,
  CHECK ((file_id IS NULL) <> (document_id IS NULL)),
  CHECK ((returned_at IS NULL) = (returned_by IS NULL)),
  CHECK ((returned_at IS NULL) = (returned_why IS NULL))
) STRICT;
CREATE UNIQUE INDEX dossier_paper_current ON dossier_paper (nomination_id, paper)
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
