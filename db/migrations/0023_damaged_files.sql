-- Why what was sent counts as not received: its bytes are none, cut off, or of another kind than its
-- name says. They are not kept; `lost` is set with it.

ALTER TABLE stored_file ADD COLUMN damage TEXT
  CHECK (damage IS NULL OR (damage IN ('empty', 'damaged', 'other_type') AND lost = 'gone'));
CREATE INDEX stored_file_damaged ON stored_file (id) WHERE damage IS NOT NULL;
