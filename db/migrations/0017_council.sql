-- Hội đồng Thi đua - Khen thưởng: the standing roster, meetings with the roster as it was at their opening,
-- and the two ways of voting. There is no table for a secret ballot inside the bot: its operator could
-- read it. A secret ballot is held on paper and only its tally is entered.

CREATE TABLE council_member (
  id INTEGER PRIMARY KEY,
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  -- the office that the member holds: Chủ tịch UBND xã
  position TEXT NOT NULL CHECK (position <> ''),
  -- an id of the plan's council.roles
  role TEXT NOT NULL CHECK (role <> ''),
  -- who votes in the bot for this seat; null: votes on paper only
  person_id INTEGER REFERENCES person (id),
  place INTEGER NOT NULL,
  from_at INTEGER NOT NULL,
  until_at INTEGER
) STRICT;
CREATE UNIQUE INDEX council_member_person ON council_member (person_id)
  WHERE until_at IS NULL AND person_id IS NOT NULL;

CREATE TABLE council_meeting (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  planned_for INTEGER NOT NULL,
  venue TEXT NOT NULL CHECK (venue <> ''),
  -- counts what members were told of it: each change of time, place or agenda is told anew
  revision INTEGER NOT NULL DEFAULT 1,
  state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'concluded', 'cancelled')),
  planned_by INTEGER NOT NULL REFERENCES person (id),
  opened_at INTEGER,
  concluded_at INTEGER,
  concluded_by INTEGER REFERENCES person (id),
  discussion TEXT CHECK (discussion <> ''),
  CHECK (state NOT IN ('open', 'concluded') OR opened_at IS NOT NULL),
  CHECK ((state = 'concluded') = (concluded_at IS NOT NULL)),
  CHECK ((concluded_at IS NULL) = (concluded_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX council_meeting_open ON council_meeting (state) WHERE state = 'open';

-- The roster as it was when the meeting opened.
CREATE TABLE council_seat (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES council_meeting (id),
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  position TEXT NOT NULL CHECK (position <> ''),
  -- the role with its name and duty as the plan had them
  role TEXT NOT NULL CHECK (role <> ''),
  role_name TEXT NOT NULL CHECK (role_name <> ''),
  duty TEXT CHECK (duty IN ('chair', 'deputy', 'secretary')),
  person_id INTEGER REFERENCES person (id),
  place INTEGER NOT NULL,
  -- null until attendance was taken: nobody is taken to be there, or away
  present INTEGER CHECK (present IN (0, 1)),
  absence TEXT CHECK (absence <> ''),
  UNIQUE (meeting_id, place),
  CHECK (ifnull(present = 0, 0) = (absence IS NOT NULL))
) STRICT;
CREATE TRIGGER council_seat_frozen
BEFORE UPDATE OF meeting_id, full_name, position, role, role_name, duty, person_id, place ON council_seat
BEGIN SELECT RAISE(ABORT, 'the roster is frozen when the meeting opens'); END;
CREATE TRIGGER council_seat_stays BEFORE DELETE ON council_seat
BEGIN SELECT RAISE(ABORT, 'the roster is frozen when the meeting opens'); END;

CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES council_meeting (id),
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),
  place INTEGER NOT NULL,
  -- the plan's rule for this award as it was when the meeting opened; one that was not complete then is
  -- taken once it is, before the vote
  rule TEXT CHECK (rule IS NULL OR json_valid(rule)),
  -- who takes part, as it was when the vote was opened
  electorate TEXT CHECK (electorate IS NULL OR json_valid(electorate)),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'voting', 'closed', 'concluded', 'adjourned')),
  opened_at INTEGER,
  closed_at INTEGER,
  outcome TEXT CHECK (outcome IN ('passed', 'failed')),
  concluded_at INTEGER,
  concluded_by INTEGER REFERENCES person (id),
  remark TEXT CHECK (remark <> ''),
  UNIQUE (meeting_id, place),
  UNIQUE (meeting_id, nomination_id),
  CHECK (state NOT IN ('voting', 'closed', 'concluded') OR rule IS NOT NULL),
  CHECK (state NOT IN ('voting', 'closed', 'concluded') OR electorate IS NOT NULL),
  CHECK (state NOT IN ('closed', 'concluded') OR closed_at IS NOT NULL),
  CHECK ((state = 'concluded') = (outcome IS NOT NULL)),
  CHECK ((outcome IS NULL) = (concluded_by IS NULL)),
  CHECK ((outcome IS NULL) = (concluded_at IS NULL))
) STRICT;
CREATE TRIGGER agenda_item_rule_stays BEFORE UPDATE OF rule ON agenda_item
WHEN OLD.rule IS NOT NULL AND NEW.rule IS NOT OLD.rule
BEGIN SELECT RAISE(ABORT, 'the rule is stated beforehand'); END;
CREATE TRIGGER agenda_item_electorate_stays BEFORE UPDATE OF electorate ON agenda_item
WHEN OLD.electorate IS NOT NULL AND NEW.electorate IS NOT OLD.electorate
BEGIN SELECT RAISE(ABORT, 'who votes is fixed when the vote opens'); END;
CREATE TRIGGER agenda_item_concluded_stays BEFORE UPDATE ON agenda_item WHEN OLD.state = 'concluded'
BEGIN SELECT RAISE(ABORT, 'a conclusion that was confirmed stays'); END;

-- A member with a conflict of interest takes no part in the item.
CREATE TABLE recusal (
  item_id INTEGER NOT NULL REFERENCES agenda_item (id),
  seat_id INTEGER NOT NULL REFERENCES council_seat (id),
  why TEXT NOT NULL CHECK (why IN ('own_nomination', 'own_unit', 'conflict')),
  reason TEXT CHECK (reason <> ''),
  declared_at INTEGER NOT NULL,
  declared_by INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (item_id, seat_id)
) STRICT, WITHOUT ROWID;

-- A show of hands in the bot: open, one per member, changeable until it is closed.
CREATE TABLE hand (
  item_id INTEGER NOT NULL REFERENCES agenda_item (id),
  seat_id INTEGER NOT NULL REFERENCES council_seat (id),
  choice TEXT NOT NULL CHECK (choice IN ('in_favour', 'against')),
  raised_at INTEGER NOT NULL,
  PRIMARY KEY (item_id, seat_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER hand_only_while_voting BEFORE INSERT ON hand
WHEN (SELECT state FROM agenda_item WHERE id = NEW.item_id) <> 'voting'
BEGIN SELECT RAISE(ABORT, 'no vote is open'); END;
CREATE TRIGGER hand_not_of_recused BEFORE INSERT ON hand
WHEN EXISTS (SELECT 1 FROM recusal WHERE item_id = NEW.item_id AND seat_id = NEW.seat_id)
BEGIN SELECT RAISE(ABORT, 'a recused member does not vote'); END;
CREATE TRIGGER hand_only_of_who_votes BEFORE INSERT ON hand
WHEN NEW.seat_id NOT IN (SELECT value FROM agenda_item, json_each(electorate, '$.eligible')
  WHERE agenda_item.id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'this member does not vote on the item'); END;
CREATE TRIGGER hand_stays BEFORE DELETE ON hand
BEGIN SELECT RAISE(ABORT, 'a raised hand is changed, never taken away'); END;
CREATE TRIGGER hand_changed_only_while_voting BEFORE UPDATE ON hand
WHEN (SELECT state FROM agenda_item WHERE id = NEW.item_id) <> 'voting'
BEGIN SELECT RAISE(ABORT, 'no vote is open'); END;

-- An absent member's opinion, given in writing.
CREATE TABLE written_opinion (
  item_id INTEGER NOT NULL REFERENCES agenda_item (id),
  seat_id INTEGER NOT NULL REFERENCES council_seat (id),
  choice TEXT NOT NULL CHECK (choice IN ('in_favour', 'against')),
  given_on TEXT NOT NULL CHECK (date(given_on) IS given_on),
  file_id INTEGER REFERENCES stored_file (id),
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (item_id, seat_id)
) STRICT, WITHOUT ROWID;

-- The tally of a secret ballot that was held on paper.
CREATE TABLE paper_tally (
  item_id INTEGER PRIMARY KEY REFERENCES agenda_item (id),
  issued INTEGER NOT NULL CHECK (issued >= 0),
  returned INTEGER NOT NULL CHECK (returned BETWEEN 0 AND issued),
  valid INTEGER NOT NULL CHECK (valid BETWEEN 0 AND returned),
  invalid INTEGER NOT NULL CHECK (invalid = returned - valid),
  in_favour INTEGER NOT NULL CHECK (in_favour BETWEEN 0 AND valid),
  against INTEGER NOT NULL CHECK (against = valid - in_favour),
  entered_at INTEGER NOT NULL,
  entered_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE TRIGGER paper_tally_concluded_stays BEFORE UPDATE ON paper_tally
WHEN (SELECT state FROM agenda_item WHERE id = NEW.item_id) <> 'closed'
BEGIN SELECT RAISE(ABORT, 'a tally is counted again before the conclusion only'); END;

-- Rules of voting are set for each award now. What a plan said for all of them stands in each row; what it
-- did not say is null. Its council's roles say who presides and who writes the minutes.
UPDATE plan_version SET document = json_set(document,
  '$.commendation.voting', json((
    SELECT json_group_array(json_object(
      'form', form.value ->> 'id',
      'ballot', CASE WHEN 'voting' IN (SELECT value FROM json_each(document, '$.commendation.assumed'))
        THEN NULL
        ELSE iif(document ->> '$.commendation.voting.ballot' = 'secret', 'paper', 'show_of_hands') END,
      'quorum', (document ->> '$.commendation.voting.quorum.numerator') || '/' ||
        (document ->> '$.commendation.voting.quorum.denominator'),
      'threshold', (document ->> '$.commendation.voting.thresholdPercent') || ' %',
      'comparison', iif(document ->> '$.commendation.voting.thresholdPercent' IS NULL, NULL, 'at_least'),
      'base', CASE WHEN 'voting' IN (SELECT value FROM json_each(document, '$.commendation.assumed'))
        THEN NULL ELSE iif(document ->> '$.commendation.voting.base' = 'present',
          'present_or_consulted', 'all_members') END,
      'recused', NULL, 'opinions', NULL, 'ownUnit', NULL, 'tie', NULL, 'assumed', json('true')))
    FROM json_each(document, '$.commendation.forms') AS form)),
  '$.council.roles', json((
    SELECT json_group_array(json(CASE role.value ->> 'id'
      WHEN 'chu_tich' THEN json_set(role.value, '$.duty', 'chair')
      WHEN 'pho_chu_tich' THEN json_set(role.value, '$.duty', 'deputy')
      WHEN 'thu_ky' THEN json_set(role.value, '$.duty', 'secretary')
      ELSE role.value END))
    FROM json_each(document, '$.council.roles') AS role)))
WHERE json_type(document, '$.commendation.voting') = 'object';
