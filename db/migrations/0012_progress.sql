-- Figures of earlier years, and what was frozen when a month was closed.

-- Imported: baselines, and the same period last year. Without a unit it is the commune's.
CREATE TABLE past_figure (
  id INTEGER PRIMARY KEY,
  indicator TEXT NOT NULL CHECK (indicator <> ''),
  unit_id INTEGER REFERENCES unit (id),
  month TEXT NOT NULL CHECK (date(month || '-01') IS month || '-01'),
  value INTEGER NOT NULL CHECK (value >= 0),
  denominator INTEGER CHECK (denominator IS NULL OR (denominator > 0 AND value <= denominator)),
  source TEXT NOT NULL CHECK (source <> ''),
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX past_figure_once ON past_figure (indicator, ifnull(unit_id, 0), month);

-- Frozen: a closed month prints the same for ever, whatever is corrected later (design.md 5.9).
CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('month', 'campaign')),
  month TEXT NOT NULL CHECK (date(month || '-01') IS month || '-01'),
  taken_at INTEGER NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  document TEXT NOT NULL CHECK (json_valid(document)),
  checksum TEXT NOT NULL CHECK (length(checksum) = 64),
  UNIQUE (kind, month)
) STRICT;
CREATE TRIGGER snapshot_stays BEFORE UPDATE ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END;
CREATE TRIGGER snapshot_kept BEFORE DELETE ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot is kept'); END;

-- Plans that were loaded before there were rules for the closing get the proposed ones.
UPDATE plan_version SET document = json_set(document, '$.reporting.closing', json(
  '{"daysAfterDue":10,"time":"17:00","campaignEnd":"D3"}'))
WHERE json_type(document, '$.reporting.closing') IS NULL;
