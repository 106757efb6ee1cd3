-- What keeps an answer, and each minute's work, at the same cost however many units and years there are.

-- Each unit with itself and with those that were merged into it. As a view it was worked out anew, over
-- all units, by every statement that asked for one of them; mergers are rare, so they are written down.
DROP VIEW unit_part;
CREATE VIEW unit_chain (unit_id, part_id, depth) AS
WITH RECURSIVE chain (unit_id, part_id, depth) AS (
  SELECT id, id, 0 FROM unit
  UNION
  SELECT unit.replaced_by, chain.part_id, chain.depth + 1 FROM chain
  JOIN unit ON unit.id = chain.unit_id WHERE unit.replaced_by IS NOT NULL AND chain.depth < 20
)
SELECT unit_id, part_id, depth FROM chain;
CREATE TABLE unit_part (
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  part_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  depth INTEGER NOT NULL CHECK (depth >= 0),
  PRIMARY KEY (unit_id, part_id, depth)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_part_by_part ON unit_part (part_id, depth);
INSERT INTO unit_part SELECT unit_id, part_id, depth FROM unit_chain;

CREATE TRIGGER unit_is_its_own_part AFTER INSERT ON unit
BEGIN INSERT OR IGNORE INTO unit_part (unit_id, part_id, depth) VALUES (NEW.id, NEW.id, 0); END;
CREATE TRIGGER unit_part_of_added AFTER INSERT ON unit WHEN NEW.replaced_by IS NOT NULL
BEGIN
  DELETE FROM unit_part;
  INSERT INTO unit_part SELECT unit_id, part_id, depth FROM unit_chain;
END;
CREATE TRIGGER unit_part_of_merged AFTER UPDATE OF replaced_by ON unit
WHEN NEW.replaced_by IS NOT OLD.replaced_by
BEGIN
  DELETE FROM unit_part;
  INSERT INTO unit_part SELECT unit_id, part_id, depth FROM unit_chain;
END;

-- What was merged into an entry of the register, asked of each entry every minute.
CREATE INDEX exemplar_by_merger ON exemplar (merged_into) WHERE merged_into IS NOT NULL;

-- Nobody asks for everybody's answers to a question but for those about works; every answer was written
-- a second time for it.
DROP INDEX answer_by_question;
CREATE INDEX answer_by_work ON answer (question, report_id) WHERE question GLOB 'work:*';

CREATE INDEX exemplar_by_year ON exemplar (year);
-- Counted with every look of whoever watches.
CREATE INDEX outbox_by_state ON outbox (state);
