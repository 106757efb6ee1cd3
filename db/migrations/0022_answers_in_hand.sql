-- What was given for a question of a draft and is no answer yet: a name whose consent is still to be
-- asked, a figure that waits for «Đúng». It belongs to the draft, not to the dialogue of whoever
-- gave it: it outlives a pause, and the deputy who takes over goes on with it.

CREATE TABLE answer_in_hand (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  question TEXT NOT NULL CHECK (question <> ''),
  phase TEXT NOT NULL CHECK (json_valid(phase)),
  given_at INTEGER NOT NULL,
  PRIMARY KEY (report_id, question)
) STRICT, WITHOUT ROWID;

-- what the version before kept in the dialogue alone
INSERT INTO answer_in_hand (report_id, question, phase, given_at)
  SELECT dialogue.subject_id, dialogue.state ->> '$.at',
    json_remove(dialogue.state -> '$.phase', '$.note'), dialogue.touched_at
  FROM dialogue
  JOIN report ON report.id = dialogue.subject_id AND report.state = 'draft'
  WHERE dialogue.flow = 'report' AND dialogue.standing <> 'ended'
    AND dialogue.state ->> '$.phase.is' NOT IN ('ask', 'more');
