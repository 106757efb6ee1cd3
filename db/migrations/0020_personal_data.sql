-- Personal data: to which notice people have consented, who asked for erasure, what was erased, and the
-- key of the pseudonyms under which people stand in the log.

-- Never leaves the database: without it a pseudonym leads to nobody. A copy has the same, so that what was
-- erased after it was made is found in it.
CREATE TABLE secret (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  value BLOB NOT NULL CHECK (length(value) = 32)
) STRICT, WITHOUT ROWID;
INSERT INTO secret VALUES ('pseudonym', randomblob(32));
CREATE TRIGGER secret_stays BEFORE UPDATE ON secret BEGIN SELECT RAISE(ABORT, 'a key stays'); END;
CREATE TRIGGER secret_kept BEFORE DELETE ON secret BEGIN SELECT RAISE(ABORT, 'a key stays'); END;

CREATE TABLE person_consent (
  person_id INTEGER NOT NULL REFERENCES person (id),
  -- of the notice; the plan says which one holds
  version INTEGER NOT NULL CHECK (version >= 1),
  given_at INTEGER NOT NULL,
  PRIMARY KEY (person_id, version, given_at)
) STRICT, WITHOUT ROWID;
INSERT INTO person_consent SELECT id, 1, consented_at FROM person;

-- Somebody asks to be erased; an officer carries it out or refuses.
CREATE TABLE erasure_request (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  asked_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL CHECK (due_at > asked_at),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'refused', 'taken_back')),
  decided_at INTEGER,
  decided_by INTEGER REFERENCES person (id),
  -- which of the reasons that are offered
  refusal TEXT CHECK (refusal <> ''),
  CHECK ((state = 'open') = (decided_at IS NULL)),
  CHECK ((state = 'open') = (decided_by IS NULL)),
  CHECK ((state = 'refused') = (refusal IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX erasure_request_open ON erasure_request (person_id) WHERE state = 'open';
CREATE TRIGGER erasure_request_decided_stays BEFORE UPDATE ON erasure_request WHEN OLD.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
CREATE TRIGGER erasure_request_kept BEFORE DELETE ON erasure_request
BEGIN SELECT RAISE(ABORT, 'a request is decided, never deleted'); END;

-- What was erased, by a keyed hash, so that a restored copy is brought in line with it.
CREATE TABLE erasure (
  id INTEGER PRIMARY KEY,
  -- person: by Telegram account; name: of the register and nominations, by unit and name
  kind TEXT NOT NULL CHECK (kind IN ('person', 'name')),
  subject_hash TEXT NOT NULL CHECK (length(subject_hash) = 64),
  -- null: known from the data that a copy took the place of, and not in the copy
  person_id INTEGER REFERENCES person (id),
  erased_at INTEGER NOT NULL,
  -- null: by the retention job, or by a restore
  erased_by INTEGER REFERENCES person (id),
  CHECK (kind = 'person' OR person_id IS NULL)
) STRICT;
CREATE INDEX erasure_by_person ON erasure (person_id) WHERE person_id IS NOT NULL;
CREATE TRIGGER erasure_stays BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER erasure_kept BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- Nothing is put in line for an account that was erased; the person stands under the negative of its id.
CREATE TRIGGER outbox_not_to_erased BEFORE INSERT ON outbox
WHEN NEW.chat_id < 0 AND EXISTS (SELECT 1 FROM erasure
  JOIN person ON person.id = erasure.person_id WHERE erasure.person_id = -NEW.chat_id
  AND person.telegram_id = NEW.chat_id)
BEGIN SELECT RAISE(IGNORE); END;

-- Its name was taken out: on request, or since nobody had agreed to it being kept.
ALTER TABLE exemplar ADD COLUMN erased_at INTEGER;

-- The one exception to the append-only audit: what identifies somebody who was erased is taken out of an
-- entry, never who did what and when. Which entries that befell stays written down, and each such line
-- opens its entry once.
CREATE TABLE audit_redaction (
  id INTEGER PRIMARY KEY,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  redacted_at INTEGER NOT NULL,
  applied INTEGER NOT NULL DEFAULT 0 CHECK (applied IN (0, 1))
) STRICT;
CREATE INDEX audit_redaction_by_entry ON audit_redaction (audit_id);
CREATE TRIGGER audit_redaction_stays BEFORE UPDATE ON audit_redaction
WHEN OLD.applied = 1 OR NEW.id IS NOT OLD.id OR NEW.audit_id IS NOT OLD.audit_id
  OR NEW.redacted_at IS NOT OLD.redacted_at
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_redaction_kept BEFORE DELETE ON audit_redaction
BEGIN SELECT RAISE(ABORT, 'append only'); END;
DROP TRIGGER audit_stays;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
WHEN NEW.id IS NOT OLD.id OR NEW.at IS NOT OLD.at OR NEW.actor_id IS NOT OLD.actor_id
  OR NEW.action IS NOT OLD.action OR NEW.subject IS NOT OLD.subject
  OR NOT EXISTS (SELECT 1 FROM audit_redaction WHERE audit_id = OLD.id AND applied = 0)
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_redacted AFTER UPDATE ON audit
BEGIN UPDATE audit_redaction SET applied = 1 WHERE audit_id = OLD.id AND applied = 0; END;

-- Plans that were loaded before there were rules for personal data get the proposed ones.
UPDATE plan_version SET document = json_set(document, '$.personalData', json(
  '{"noticeVersion":1,"requestHours":72,
    "retention":[{"id":"message_bodies","what":"Nội dung tin nhắn do hệ thống gửi đi","days":30,"why":"Chỉ cần để đối chiếu việc gửi; việc đã gửi, đã nhắc được ghi riêng.","assumed":true},
      {"id":"interviews","what":"Câu hỏi đang trả lời dở không ai mở lại, kể từ lần trả lời cuối","days":90,"why":"Số liệu của báo cáo dở nằm ở báo cáo của đơn vị, không mất.","assumed":true},
      {"id":"enrolments","what":"Lượt tham gia chưa hoàn tất, kể từ khi mở liên kết mời","days":30,"why":"Người mở liên kết mà không tham gia thì không có căn cứ để lưu.","assumed":true},
      {"id":"expected_phones","what":"Số điện thoại được ghi để mời, chủ số chưa tham gia","days":90,"why":"Số đã dùng thì được xóa ngay khi người đó tham gia.","assumed":true},
      {"id":"invitations","what":"Liên kết mời đã hết hạn hoặc bị thu hồi mà chưa dùng","days":90,"why":"Không còn tác dụng.","assumed":true},
      {"id":"loose_files","what":"Tệp, ảnh gửi cho biểu mẫu đã bỏ, không thuộc hồ sơ nào","days":90,"why":"Không thuộc hồ sơ nào của xã.","assumed":true},
      {"id":"absences","what":"Thời gian báo vắng mặt, kể từ ngày cuối","days":365,"why":"Chỉ dùng để chuyển lời nhắc cho người dự phòng.","assumed":true},
      {"id":"past_people","what":"Họ tên, tài khoản Telegram của người đã thôi nhiệm vụ","days":730,"why":"Giữ hai năm để hỏi lại về các báo cáo đã gửi.","assumed":true},
      {"id":"unnamed_exemplars","what":"Tên người được nêu gương nhưng không đồng ý nêu tên, kể từ hết năm","days":90,"why":"Tên chỉ cần cho xét khen của năm đó.","assumed":true}],
    "kept":[{"id":"reports","what":"Báo cáo tháng của đơn vị: số liệu, nội dung đã gửi, ai gửi và lúc nào","basis":"Luật Lưu trữ; Nghị định 30/2020/NĐ-CP về công tác văn thư","years":10,"assumed":true},
      {"id":"commendation","what":"Hồ sơ khen thưởng, biên bản, phiếu biểu quyết của Hội đồng Thi đua - Khen thưởng","basis":"Luật Thi đua, khen thưởng; Luật Lưu trữ; Nghị định 30/2020/NĐ-CP","years":null,"assumed":true},
      {"id":"documents","what":"Văn bản đã lập, số liệu đã chốt, bảng thi đua đã công bố","basis":"Luật Lưu trữ; Nghị định 30/2020/NĐ-CP","years":10,"assumed":true},
      {"id":"audit","what":"Nhật ký ai làm gì, lúc nào: chỉ còn mã số, không còn tên","basis":"Luật Thi đua, khen thưởng, Chương VII: hồ sơ gian dối thì bị hủy quyết định","years":10,"assumed":true}],"assumed":true}'))
WHERE json_type(document, '$.personalData') IS NULL;
