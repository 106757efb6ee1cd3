-- Versions of the plan: from which day each holds, who loaded it from which file, and workbooks that
-- wait for their confirmation.

ALTER TABLE plan_version ADD COLUMN valid_from TEXT
  CHECK (valid_from IS NULL OR date(valid_from) IS valid_from);
ALTER TABLE plan_version ADD COLUMN uploaded_by INTEGER REFERENCES person (id);
ALTER TABLE plan_version ADD COLUMN file_name TEXT;
ALTER TABLE plan_version ADD COLUMN file_hash TEXT CHECK (file_hash IS NULL OR length(file_hash) = 64);
-- Since when the version is in force; null while its first day is still to come.
ALTER TABLE plan_version ADD COLUMN entered_at INTEGER;
UPDATE plan_version SET entered_at = loaded_at;

CREATE TABLE plan_upload (
  id INTEGER PRIMARY KEY,
  base_version INTEGER NOT NULL REFERENCES plan_version (id),
  document TEXT NOT NULL CHECK (json_valid(document)),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
  update_id INTEGER NOT NULL UNIQUE,
  uploaded_by INTEGER NOT NULL REFERENCES person (id),
  uploaded_at INTEGER NOT NULL,
  outcome TEXT CHECK (outcome IS NULL OR outcome IN ('confirmed', 'dropped', 'stale')),
  decided_by INTEGER REFERENCES person (id),
  decided_at INTEGER,
  CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  CHECK ((outcome IS NULL) = (decided_by IS NULL))
) STRICT;
