-- Official documents with the data that they were made of, the papers of each dossier, published rankings.

CREATE TABLE official_document (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('submission_letter', 'minutes', 'merit_report', 'month_report',
    'half_year_report', 'year_report', 'pledge_sheet')),
  -- what it is about: meeting:2, nomination:5, month:2024-06, year:2024, pledge:3
  subject TEXT NOT NULL CHECK (subject <> ''),
  -- the version of the data that it used: all that is printed in it
  data TEXT NOT NULL CHECK (json_valid(data)),
  content BLOB NOT NULL CHECK (length(content) > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  made_at INTEGER NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX official_document_by_subject ON official_document (subject, id);
CREATE TRIGGER official_document_stays BEFORE UPDATE ON official_document
BEGIN SELECT RAISE(ABORT, 'what was printed stays'); END;
CREATE TRIGGER official_document_kept BEFORE DELETE ON official_document
BEGIN SELECT RAISE(ABORT, 'what was printed stays'); END;

-- A paper of dossiers (plan VI.2: HS1–HS3): pages that were sent in, or a document made here. One letter or
-- one set of minutes serves all nominations that it is about.
CREATE TABLE dossier_paper (
  id INTEGER PRIMARY KEY,
  -- a code of the plan's commendation.dossier
  paper TEXT NOT NULL CHECK (paper <> ''),
  -- null: the pages are files of dossier_page
  document_id INTEGER REFERENCES official_document (id),
  filed_at INTEGER NOT NULL,
  filed_by INTEGER NOT NULL REFERENCES person (id),
  returned_at INTEGER,
  returned_by INTEGER REFERENCES person (id),
  returned_why TEXT CHECK (returned_why <> ''),
  CHECK ((returned_at IS NULL) = (returned_by IS NULL)),
  CHECK ((returned_at IS NULL) = (returned_why IS NULL))
) STRICT;
CREATE TRIGGER dossier_paper_stays BEFORE DELETE ON dossier_paper
BEGIN SELECT RAISE(ABORT, 'a paper is replaced or returned, never deleted'); END;

CREATE TABLE dossier_page (
  paper_id INTEGER NOT NULL REFERENCES dossier_paper (id),
  place INTEGER NOT NULL CHECK (place >= 1),
  file_id INTEGER NOT NULL REFERENCES stored_file (id),
  PRIMARY KEY (paper_id, place)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER dossier_page_or_document BEFORE INSERT ON dossier_page
WHEN (SELECT document_id FROM dossier_paper WHERE id = NEW.paper_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a paper is a document or pages, not both'); END;

-- In whose dossier a paper stands. A later paper takes the place of an earlier one.
CREATE TABLE dossier_entry (
  paper_id INTEGER NOT NULL REFERENCES dossier_paper (id),
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),
  paper TEXT NOT NULL CHECK (paper <> ''),
  -- by how many days the first such paper of this dossier was after its due date: recorded, never refused
  days_late INTEGER NOT NULL CHECK (days_late >= 0),
  replaced_at INTEGER,
  PRIMARY KEY (paper_id, nomination_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX dossier_entry_current ON dossier_entry (nomination_id, paper)
  WHERE replaced_at IS NULL;

-- A ranking as the staff published it to the heads' group.
CREATE TABLE ranking_publication (
  id INTEGER PRIMARY KEY,
  -- the last month that it counts
  month TEXT NOT NULL CHECK (date(month || '-01') IS month || '-01'),
  -- an id of the plan's ranking.groups: units are compared within one
  group_id TEXT NOT NULL CHECK (group_id <> ''),
  ranking TEXT NOT NULL CHECK (json_valid(ranking)),
  published_at INTEGER NOT NULL,
  published_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX ranking_publication_by_group ON ranking_publication (group_id, month, id);
CREATE TRIGGER ranking_publication_stays BEFORE UPDATE ON ranking_publication
BEGIN SELECT RAISE(ABORT, 'what was published stays'); END;
CREATE TRIGGER ranking_publication_kept BEFORE DELETE ON ranking_publication
BEGIN SELECT RAISE(ABORT, 'what was published stays'); END;

-- Plans that were loaded before there was a scoring table get the proposed one.
UPDATE plan_version SET document = json_set(document, '$.ranking', json(
  '{"total":100,
    "punctuality":{"maximum":30,"lateDays":3,"latePercent":50},
    "completeness":{"maximum":20},
    "targets":{"maximum":30},
    "works":{"maximum":10,"construction":4,"task":2,"latePercent":50},
    "exemplars":{"maximum":10,"each":2},
    "groups":[
      {"id":"thon","name":"Các thôn","kinds":["hamlet"],"assumed":true},
      {"id":"nganh_doan_the","name":"Các ngành, đoàn thể, trường học, trạm y tế",
       "kinds":["organisation","school","health_station","police","military","office"],
       "assumed":true}],
    "assumed":true}'))
WHERE json_type(document, '$.ranking') IS NULL;

-- Plans that were loaded before dossiers had owners, dates and reminders get the proposed ones.
UPDATE plan_version SET document = json_set(document,
  '$.commendation.dossier', json((
    SELECT json_group_array(json_set(paper.value,
      '$.owner', CASE paper.value ->> 'code' WHEN 'HS1' THEN 'office' WHEN 'HS2' THEN 'secretary'
        ELSE 'unit' END,
      '$.due', CASE paper.value ->> 'code' WHEN 'HS1' THEN 'superior' WHEN 'HS2' THEN 'superior'
        ELSE 'unit' END,
      '$.document', CASE paper.value ->> 'code' WHEN 'HS1' THEN 'submission_letter'
        WHEN 'HS2' THEN 'minutes' WHEN 'HS3' THEN 'merit_report' END,
      '$.assumed', json('true')))
    FROM json_each(document, '$.commendation.dossier') AS paper)),
  '$.commendation.forms', json((
    SELECT json_group_array(json_set(form.value, '$.papers', json((
      SELECT json_group_array(paper.value ->> 'code')
      FROM json_each(document, '$.commendation.dossier') AS paper
      WHERE (paper.value ->> 'code' <> 'HS1' OR form.value ->> 'level' <> 'commune')
      AND (paper.value ->> 'code' = 'HS2' OR form.value ->> 'id' NOT IN ('gdvh', 'bieu_duong'))))))
    FROM json_each(document, '$.commendation.forms') AS form)),
  '$.commendation.unitCutOff', date(document ->> '$.commendation.unitDeadline', '-5 days'),
  '$.commendation.dossierReminders', json(
    '[{"id":"week_before_cut_off","from":"cut_off","days":-7},
      {"id":"cut_off","from":"cut_off","days":0},
      {"id":"deadline","from":"deadline","days":0},
      {"id":"day_after","from":"deadline","days":1},
      {"id":"three_days_after","from":"deadline","days":3}]'))
WHERE json_type(document, '$.commendation.dossierReminders') IS NULL;

-- Plans that were loaded before documents were made here get the proposed rules: without them no letter
-- and no minutes of a dossier could be made. A plan that names its signatories otherwise says it itself.
UPDATE plan_version SET document = json_set(document,
  '$.recipients', json((
    SELECT json_group_array(json(value)) FROM (
      SELECT recipient.value, iif(recipient.value ->> 'id' = 'luu', 2, 0) AS part, recipient.key AS place
      FROM json_each(document, '$.recipients') AS recipient
      UNION ALL
      SELECT proposed.value, iif(proposed.value ->> 'id' = 'luu', 2, 1), proposed.key
      FROM json_each('[
        {"id":"phong_noi_vu","name":"Phòng Nội vụ huyện","assumed":true},
        {"id":"thuong_truc","name":"Thường trực Đảng ủy, HĐND xã","assumed":true},
        {"id":"lanh_dao","name":"Chủ tịch, các Phó Chủ tịch UBND xã","purpose":"chỉ đạo","assumed":true},
        {"id":"nhu_tren","name":"Như trên","assumed":true},
        {"id":"ubnd_huyen","name":"Ủy ban nhân dân huyện","purpose":"báo cáo","assumed":true},
        {"id":"ubnd_tinh","name":"Ủy ban nhân dân tỉnh","purpose":"báo cáo","assumed":true},
        {"id":"so_noi_vu","name":"Sở Nội vụ","assumed":true},
        {"id":"hoi_dong","name":"Thành viên Hội đồng Thi đua - Khen thưởng xã","assumed":true},
        {"id":"luu","name":"Lưu: VT","assumed":true}]') AS proposed
      WHERE proposed.value ->> 'id' NOT IN (
        SELECT present.value ->> 'id' FROM json_each(document, '$.recipients') AS present)
      ORDER BY part, place))),
  '$.officialDocuments', json_object(
    'rules', json(replace(replace('[
      {"id":"to_trinh_xa","kind":"submission_letter","level":"commune","models":["3cap","2cap"],
       "issuer":"council","symbol":"TTr-HĐTĐKT","addressees":["Chủ tịch Ủy ban nhân dân {commune}"],
       "recipients":["nhu_tren","hoi_dong","luu"],"signatories":["hoi_dong"],"assumed":true},
      {"id":"to_trinh_huyen","kind":"submission_letter","level":"district","models":["3cap"],
       "issuer":"commune","symbol":"TTr-UBND","addressees":[],"recipients":["nhu_tren","thuong_truc",
       "lanh_dao","luu"],"signatories":["chu_tich","pho_chu_tich"],"assumed":true},
      {"id":"to_trinh_tinh_ba_cap","kind":"submission_letter","level":"province","models":["3cap"],
       "issuer":"commune","symbol":"TTr-UBND","addressees":[],"recipients":["nhu_tren","thuong_truc",
       "lanh_dao","luu"],"signatories":["chu_tich","pho_chu_tich"],"assumed":true},
      {"id":"to_trinh_tinh","kind":"submission_letter","level":"province","models":["2cap"],
       "issuer":"commune","symbol":"TTr-UBND","addressees":["Chủ tịch Ủy ban nhân dân {province}",
       "Sở Nội vụ {province}"],"recipients":["nhu_tren","thuong_truc","lanh_dao","luu"],
       "signatories":["chu_tich","pho_chu_tich"],"assumed":true},
      {"id":"bien_ban","kind":"minutes","level":null,"models":["3cap","2cap"],"issuer":"council",
       "symbol":"BB-HĐTĐKT","addressees":[],"recipients":["hoi_dong","luu"],"signatories":["thu_ky",
       "chu_tri"],"assumed":true},
      {"id":"bao_cao_thang","kind":"month_report","level":null,"models":["3cap"],"issuer":"commune",
       "symbol":"BC-UBND","addressees":[],"recipients":["ubnd_huyen","phong_noi_vu","thuong_truc",
       "lanh_dao","luu"],"signatories":["chu_tich","pho_chu_tich"],"assumed":true},
      {"id":"bao_cao_thang_hai_cap","kind":"month_report","level":null,"models":["2cap"],"issuer":"commune",
       "symbol":"BC-UBND","addressees":[],"recipients":["ubnd_tinh","so_noi_vu","thuong_truc","lanh_dao",
       "luu"],"signatories":["chu_tich","pho_chu_tich"],"assumed":true},
      {"id":"bao_cao_sau_thang","kind":"half_year_report","level":null,"models":["3cap"],"issuer":"commune",
       "symbol":"BC-UBND","addressees":[],"recipients":["ubnd_huyen","phong_noi_vu","thuong_truc",
       "lanh_dao","luu"],"signatories":["chu_tich","pho_chu_tich"],"assumed":true},
      {"id":"bao_cao_sau_thang_hai_cap","kind":"half_year_report","level":null,"models":["2cap"],
       "issuer":"commune","symbol":"BC-UBND","addressees":[],"recipients":["ubnd_tinh","so_noi_vu",
       "thuong_truc","lanh_dao","luu"],"signatories":["chu_tich","pho_chu_tich"],"assumed":true},
      {"id":"bao_cao_nam","kind":"year_report","level":null,"models":["3cap"],"issuer":"commune",
       "symbol":"BC-UBND","addressees":[],"recipients":["ubnd_huyen","phong_noi_vu","thuong_truc",
       "lanh_dao","luu"],"signatories":["chu_tich","pho_chu_tich"],"assumed":true},
      {"id":"bao_cao_nam_hai_cap","kind":"year_report","level":null,"models":["2cap"],"issuer":"commune",
       "symbol":"BC-UBND","addressees":[],"recipients":["ubnd_tinh","so_noi_vu","thuong_truc","lanh_dao",
       "luu"],"signatories":["chu_tich","pho_chu_tich"],"assumed":true}]',
      '{commune}', (document ->> '$.commune.type' || ' ' || (document ->> '$.commune.name'))),
      '{province}', 'tỉnh ' || (document ->> '$.commune.province'))),
    'bases', json('[
      {"id":"luat","text":"Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
       "kinds":["submission_letter","pledge_sheet"],"models":["3cap","2cap"],"assumed":true,
       "note":"Đề nghị xã kiểm tra các căn cứ trước khi in."},
      {"id":"nghi_dinh_98",
       "text":"Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
       "kinds":["submission_letter"],"models":["3cap"],"assumed":true},
      {"id":"nghi_dinh_152",
       "text":"Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng và quy định chi tiết, hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
       "kinds":["submission_letter"],"models":["2cap"],"assumed":true,
       "note":"Áp dụng từ ngày 01/7/2025; quy chế thi đua, khen thưởng của tỉnh do xã bổ sung."}]')))
WHERE json_type(document, '$.officialDocuments') IS NULL
  AND (SELECT count(*) FROM json_each(document, '$.signatories') AS signatory
       WHERE signatory.value ->> 'id' IN ('chu_tich', 'pho_chu_tich', 'hoi_dong', 'thu_ky', 'chu_tri')) = 5;

-- What the migrations have put into plans by now is proposed, not said by the plan.
UPDATE plan_version SET document = json_set(document, '$.commendation.assumed', json((
  SELECT json_group_array(value) FROM (
    SELECT assumed.value, 0 AS part, assumed.key AS place
    FROM json_each(document, '$.commendation.assumed') AS assumed
    UNION ALL
    SELECT added.value, 1, added.key
    FROM json_each('["criteria.proof","criteria.sources","nominations","unitCutOff","dossierReminders"]')
      AS added
    WHERE added.value NOT IN (
      SELECT present.value FROM json_each(document, '$.commendation.assumed') AS present)
    ORDER BY part, place))))
WHERE json_type(document, '$.commendation.assumed') = 'array';
