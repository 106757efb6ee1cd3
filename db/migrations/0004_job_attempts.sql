-- A slot whose job failed, or whose process died in it, is tried again a few times within its grace.
ALTER TABLE job_slot ADD COLUMN attempts INTEGER NOT NULL DEFAULT 1 CHECK (attempts >= 1);
CREATE INDEX job_slot_claimed ON job_slot (job) WHERE outcome = 'claimed';
