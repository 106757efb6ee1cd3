-- Hamlets are renamed, added, closed and merged in the course of a year; who is expected may join by
-- sharing the telephone number that the staff has written down.
ALTER TABLE unit ADD COLUMN replaced_by INTEGER REFERENCES unit (id);

CREATE TABLE expected_person (
  phone TEXT NOT NULL CHECK (phone GLOB '+[0-9]*' AND length(phone) BETWEEN 9 AND 16),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  deputy INTEGER NOT NULL CHECK (deputy IN (0, 1)),
  added_by INTEGER NOT NULL REFERENCES person (id),
  added_at INTEGER NOT NULL,
  PRIMARY KEY (phone, unit_id)
) STRICT, WITHOUT ROWID;
