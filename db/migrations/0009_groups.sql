-- In a group only a reply to a message that asks is an answer; everything else there is talk.
CREATE TABLE group_prompt (
  chat_id INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  dialogue_id INTEGER NOT NULL REFERENCES dialogue (id) ON DELETE CASCADE,
  step INTEGER NOT NULL CHECK (step >= 1),
  -- the message of the person that it replies to, so that Telegram shows its reply field to them alone
  anchor_id INTEGER,
  PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_prompt_by_dialogue ON group_prompt (dialogue_id);

-- A report may be led in private or in a group: what somebody is in the middle of, wherever.
CREATE INDEX dialogue_by_person ON dialogue (user_id, touched_at) WHERE standing = 'current';
