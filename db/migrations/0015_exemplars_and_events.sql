-- Điển hình tiên tiến from discovery to imitation (PR07, PR11, PR12), and what the year's campaigns are
-- held by: interim and final reviews, selections, visits to the hamlets (PR09, PR10, PR15).

CREATE TABLE exemplar (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('individual', 'collective')),
  name TEXT NOT NULL CHECK (name <> ''),
  -- without accents, capitals and forms of address, to find the same one again
  folded_name TEXT NOT NULL CHECK (folded_name <> ''),
  deed TEXT NOT NULL CHECK (deed <> ''),
  campaign TEXT,
  state TEXT NOT NULL CHECK (state IN ('discovered', 'fostered', 'praised', 'multiplied')),
  discovered_on TEXT NOT NULL CHECK (date(discovered_on) IS discovered_on),
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  -- named in a monthly report: name, deed and consent follow its corrections
  from_report INTEGER NOT NULL DEFAULT 0 CHECK (from_report IN (0, 1)),
  -- the nominee agreed to be named in reports; and, a thing of its own, to be made public
  named_consent INTEGER NOT NULL CHECK (named_consent IN (0, 1)),
  public_consent_at INTEGER,
  public_consent_by INTEGER REFERENCES person (id),
  merged_into INTEGER REFERENCES exemplar (id),
  withdrawn_at INTEGER,
  withdrawn_by INTEGER REFERENCES person (id),
  withdrawn_why TEXT CHECK (withdrawn_why <> ''),
  -- no report that counts names it any more; it comes back with one that does
  withdrawn_with_report INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn_with_report IN (0, 1)),
  CHECK (withdrawn_with_report = 0 OR withdrawn_at IS NOT NULL),
  CHECK ((public_consent_at IS NULL) = (public_consent_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL)),
  CHECK (merged_into <> id)
) STRICT;
CREATE INDEX exemplar_by_unit ON exemplar (unit_id, year);
CREATE INDEX exemplar_by_name ON exemplar (folded_name);
CREATE TRIGGER exemplar_stays BEFORE DELETE ON exemplar
BEGIN SELECT RAISE(ABORT, 'an entry of the register is withdrawn, never deleted'); END;

-- An example of a monthly report belongs to one entry of the register; one entry may have several.
CREATE TABLE exemplar_source (
  example_id INTEGER PRIMARY KEY REFERENCES example (id) ON DELETE CASCADE,
  exemplar_id INTEGER NOT NULL REFERENCES exemplar (id)
) STRICT;
CREATE INDEX exemplar_source_by_exemplar ON exemplar_source (exemplar_id);

CREATE TABLE exemplar_step (
  id INTEGER PRIMARY KEY,
  exemplar_id INTEGER NOT NULL REFERENCES exemplar (id),
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  note TEXT CHECK (note <> ''),
  taken_at INTEGER NOT NULL,
  taken_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX exemplar_step_by_exemplar ON exemplar_step (exemplar_id);

-- What was said about being made public: given or taken back, by whom it is recorded, and how it was said.
CREATE TABLE exemplar_consent (
  id INTEGER PRIMARY KEY,
  exemplar_id INTEGER NOT NULL REFERENCES exemplar (id),
  given INTEGER NOT NULL CHECK (given IN (0, 1)),
  how TEXT NOT NULL CHECK (how IN ('in_person', 'by_phone', 'in_writing')),
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX exemplar_consent_by_exemplar ON exemplar_consent (exemplar_id);

-- Entries that turned out to be one; `exemplar.merged_into` is where it leads to now.
CREATE TABLE exemplar_merger (
  merged_id INTEGER PRIMARY KEY REFERENCES exemplar (id),
  into_id INTEGER NOT NULL REFERENCES exemplar (id),
  merged_at INTEGER NOT NULL,
  merged_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX exemplar_merger_by_target ON exemplar_merger (into_id);

-- Entries that look like one and are two: not pointed out again.
CREATE TABLE exemplar_apart (
  one INTEGER NOT NULL REFERENCES exemplar (id),
  other INTEGER NOT NULL REFERENCES exemplar (id),
  decided_at INTEGER NOT NULL,
  decided_by INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;

-- Published only with the recorded consent.
CREATE TABLE exemplar_publication (
  id INTEGER PRIMARY KEY,
  exemplar_id INTEGER NOT NULL REFERENCES exemplar (id),
  channel TEXT NOT NULL CHECK (channel IN ('loudspeaker', 'heads_group')),
  text TEXT NOT NULL CHECK (text <> ''),
  published_at INTEGER NOT NULL,
  published_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX exemplar_publication_by_exemplar ON exemplar_publication (exemplar_id);
CREATE UNIQUE INDEX exemplar_posted_once ON exemplar_publication (exemplar_id)
  WHERE channel = 'heads_group';
CREATE TRIGGER exemplar_publication_needs_consent BEFORE INSERT ON exemplar_publication
WHEN NOT EXISTS (SELECT 1 FROM exemplar WHERE id = NEW.exemplar_id
  AND public_consent_at IS NOT NULL AND withdrawn_at IS NULL AND merged_into IS NULL)
BEGIN SELECT RAISE(ABORT, 'published only with recorded consent'); END;

CREATE TABLE emulation_event (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  -- sơ kết, tổng kết, bình chọn, xuống thôn vận động
  kind TEXT NOT NULL CHECK (kind IN ('interim_review', 'final_review', 'selection', 'outreach')),
  campaign TEXT,
  -- whose event; null: the commune's own
  unit_id INTEGER REFERENCES unit (id),
  held_on TEXT NOT NULL CHECK (date(held_on) IS held_on),
  participants INTEGER CHECK (participants >= 0),
  results TEXT NOT NULL CHECK (results <> ''),
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  withdrawn_at INTEGER,
  withdrawn_by INTEGER REFERENCES person (id),
  withdrawn_why TEXT CHECK (withdrawn_why <> ''),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
) STRICT;
CREATE INDEX emulation_event_by_year ON emulation_event (year, held_on);

-- The minutes: a file, or a photo of each page, in the order in which they came.
CREATE TABLE event_minutes (
  event_id INTEGER NOT NULL REFERENCES emulation_event (id),
  place INTEGER NOT NULL CHECK (place >= 1),
  file_id INTEGER NOT NULL REFERENCES stored_file (id),
  PRIMARY KEY (event_id, place)
) STRICT, WITHOUT ROWID;

-- Who was chosen at a selection, with the votes; the base of "agreed on by the collective" (plan II.2).
CREATE TABLE event_choice (
  event_id INTEGER NOT NULL REFERENCES emulation_event (id),
  place INTEGER NOT NULL CHECK (place >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('individual', 'collective')),
  name TEXT NOT NULL CHECK (name <> ''),
  in_favour INTEGER NOT NULL CHECK (in_favour >= 0),
  votes INTEGER NOT NULL CHECK (votes >= in_favour AND votes > 0),
  PRIMARY KEY (event_id, place)
) STRICT, WITHOUT ROWID;

-- Plans that were loaded before there were these rules get the proposed ones.
UPDATE plan_version SET document = json_set(document, '$.emulation', json(
  '{"finalReviewDays":15,"broadcast":{"leastWords":60,"mostWords":120},"assumed":true}'))
WHERE json_type(document, '$.emulation') IS NULL;
