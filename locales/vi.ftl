### Nguồn chính của mọi câu chữ. en.ftl phải có đủ các khóa và biến như ở đây
### (`npm run locales`; sau khi đổi khóa hoặc biến: `npm run locales -- --write`).

## Common

## Operator

operator-node-old = Cần Node.js { $needed } trở lên, máy này đang chạy { $found }. Chạy lại «npm ci» (để npm cài kèm Node.js đã ghim) rồi dùng «npm start», hoặc cài Node.js { $needed }.
operator-setting-token = { $setting } không đúng dạng của @BotFather (ví dụ: { $expected }). Chép lại mã, hoặc bỏ trống để chạy thử trên máy này.
operator-setting-url = { $setting } phải là một địa chỉ đầy đủ, ví dụ: { $expected }. Sửa lại, hoặc bỏ trống nếu không dùng.
operator-setting-secret-missing = { $setting } còn thiếu: chế độ webhook cần một mã bí mật, ví dụ tạo bằng lệnh «{ $expected }».
operator-setting-secret = { $setting } phải gồm { $expected }. Đặt lại mã khác.
operator-setting-alone = { $setting } chỉ có nghĩa khi đặt cùng { $expected }. Đặt thêm, hoặc bỏ trống cả hai.
operator-setting-number = { $setting } phải là số nguyên { $expected }. Sửa lại, hoặc bỏ trống để dùng mặc định.
operator-setting-level = { $setting } phải là một trong các mức: { $expected }. Sửa lại, hoặc bỏ trống để dùng mặc định.
operator-setting-networks = { $setting } phải là các mạng dạng CIDR, cách nhau bằng dấu phẩy, ví dụ: { $expected }. Sửa lại, hoặc bỏ trống để dùng mặc định.
operator-setting-instant = { $setting } phải là một thời điểm có múi giờ, ví dụ: { $expected }. Sửa lại, hoặc bỏ trống để dùng giờ thật.
operator-setting-clock-real = { $setting } chỉ dùng khi tập huấn hoặc kiểm thử: bỏ trống, hoặc đặt TELEGRAM_API_ROOT ở chính máy này, ví dụ: { $expected }.
operator-folder = Không ghi được vào «{ $path }» ({ $setting }): { $reason }. Cấp quyền ghi cho thư mục này, hoặc đặt { $setting } sang nơi khác.
operator-database-busy = Cơ sở dữ liệu «{ $path }» đang do một tiến trình khác sử dụng. Dừng tiến trình đó, hoặc đặt DATABASE_PATH sang tệp khác.
operator-database-foreign = «{ $path }» (DATABASE_PATH) không phải cơ sở dữ liệu của phiên bản này: { $reason }. Khôi phục từ bản sao lưu, hoặc đặt DATABASE_PATH sang tệp khác.
operator-upgrade-failed = Nâng cấp dữ liệu chưa thành ở bước «{ $migration }»: { $reason }. Dữ liệu đã được đưa về như trước khi nâng cấp, bản sao tại «{ $copy }». Chạy lại phiên bản phần mềm trước đó và báo người bảo trì.
operator-upgrade-undone = Lần nâng cấp trước bị ngắt giữa chừng; dữ liệu đã được đưa về như trước khi nâng cấp, bản sao tại «{ $copy }».
operator-upgrade-done = Đã nâng cấp dữ liệu ({ $count } bước). Bản sao trước khi nâng cấp: «{ $copy }».
operator-plan-unreadable = Không đọc được kế hoạch «{ $path }» (PLAN_PATH): { $reason }. Đặt PLAN_PATH đúng tệp, hoặc sửa tệp cho đúng JSON.
operator-plan-refused = Kế hoạch «{ $path }» (PLAN_PATH) có { $count } lỗi, chưa nạp gì. Sửa các lỗi sau rồi chạy lại:
operator-plan-problem = – { $at }: { $problem }
operator-plan-over = Năm { $year } của kế hoạch đang nạp đã hết, không kỳ nào được mở thêm. Đặt DATABASE_PATH sang tệp mới và PLAN_PATH sang kế hoạch năm nay.
operator-token-refused = Telegram không nhận BOT_TOKEN. Lấy lại mã ở @BotFather rồi sửa BOT_TOKEN.
operator-other-poller = Một tiến trình khác đang nhận tin bằng cùng BOT_TOKEN. Dừng tiến trình đó rồi chạy lại.
operator-port-busy = Cổng { $port } (PORT) đã có chương trình khác dùng. Đặt PORT sang cổng khác.
operator-telegram-away = Chưa kết nối được Telegram ({ $reason }); hệ thống tự thử lại. Nếu mạng chặn Telegram, đặt TELEGRAM_PROXY.
operator-setup-code = Chưa có quản trị hệ thống. Người đầu tiên gửi cho bot dòng sau sẽ là quản trị: /start { $code }
operator-ready = Đang chạy: @{ $username }. Dừng bằng Ctrl+C.
operator-ready-sandbox = Bản chạy thử trên máy này, dữ liệu mẫu, không cần Telegram. Mở trình duyệt tại: { $url }
operator-backup-failed = Đêm qua hệ thống chưa sao lưu được dữ liệu vào «{ $folder }» (BACKUP_DIR): { $reason }. Đề nghị kiểm tra dung lượng đĩa và quyền ghi của thư mục này, rồi sao lưu bằng lệnh: npm run backup -- TỆP.

## The operator's commands

command-unknown = Không có lệnh «{ $name }». Các lệnh: npm start, { $names }.
command-database-missing = Chưa có dữ liệu tại «{ $path }» (DATABASE_PATH). Chạy «npm start» trước, hoặc đặt DATABASE_PATH đúng tệp.
command-telegram-away = Chưa kết nối được Telegram: { $reason }. Kiểm tra mạng; nếu mạng chặn Telegram, đặt TELEGRAM_PROXY.
command-job-usage = Cách dùng: npm run job -- TÊN [--at THỜI-ĐIỂM] [--dry-run]. Các tên: { $names }.
command-job-unknown = Không có việc «{ $name }». Các tên: { $names }.
command-job-instant = --at phải là một thời điểm có múi giờ, ví dụ: { $example }.
command-job-token = Chưa đặt BOT_TOKEN nên chưa gửi được gì. Đặt BOT_TOKEN, hoặc thêm --dry-run để chạy thử.
command-job-failed = Việc «{ $name }» chưa chạy được: { $reason }.
command-job-done = Đã chạy «{ $name }»: { $made } tin nhắn mới; { $sent } đã gửi, { $waiting } chờ đến giờ, { $lost } không gửi được.
command-job-dry = Chạy thử «{ $name }», giả định lúc { $at }: { $count } tin nhắn. Chưa gửi và chưa thay đổi gì.
command-job-message = Gửi { $whom }, lúc { $at }:
command-job-edit = Sửa tin nhắn đã gửi { $whom }, lúc { $at }:
command-job-photo = Gửi { $whom } một hình ảnh, lúc { $at }:
command-job-document = Gửi { $whom } một tệp, lúc { $at }:
command-backup-usage = Cách dùng: npm run backup -- TỆP. Ví dụ: npm run backup -- sao-luu/thi-dua.sqlite
command-backup-exists = Đã có tệp «{ $file }», hệ thống không ghi đè. Đặt tên tệp khác.
command-backup-unwritable = Không ghi được bản sao lưu vào «{ $file }»: { $reason }. Chọn nơi khác, hoặc cấp quyền ghi.
command-backup-unsound = Dữ liệu tại «{ $path }» không sao lưu được: { $reason }. Khôi phục từ bản sao lưu gần nhất: npm run restore -- TỆP
command-backup-done = Đã sao lưu «{ $path }» vào «{ $file }» ({ $size } MB) và kiểm tra bản sao: dùng được.
command-restore-usage = Cách dùng: dừng bot, rồi chạy: npm run restore -- TỆP
command-restore-missing = Không có tệp «{ $file }». Đặt đúng đường dẫn của bản sao lưu.
command-restore-unreadable = Không đọc được «{ $file }»: { $reason }. Cấp quyền đọc tệp này và quyền ghi thư mục dữ liệu.
command-restore-damaged = «{ $file }» bị hỏng: { $reason }. Dữ liệu hiện có được giữ nguyên. Chọn bản sao lưu khác.
command-restore-foreign = «{ $file }» không phải bản sao lưu của hệ thống này: { $reason }. Dữ liệu hiện có được giữ nguyên.
command-restore-other-version = «{ $file }» thuộc một phiên bản khác, có thể mới hơn: { $reason }. Cập nhật phần mềm rồi chạy lại; dữ liệu hiện có được giữ nguyên.
command-restore-done = Đã khôi phục «{ $path }» từ «{ $file }». Thay đổi gần nhất trong bản sao: { $until }; nội dung gửi sau đó cần nhập lại.
command-restore-kept = Dữ liệu trước khi khôi phục được giữ tại «{ $kept }».
command-restore-doubted = { $count } tin nhắn đến hạn trước lúc khôi phục có thể đã gửi, hệ thống không gửi lại.
command-doctor-good = Tốt: { $text }
command-doctor-bad = Lỗi: { $text }
command-doctor-settings = Cấu hình dùng được; Node.js { $node }; dữ liệu tại «{ $path }».
command-doctor-token-none = Chưa đặt BOT_TOKEN: «npm start» sẽ mở bản chạy thử.
command-doctor-token = Telegram nhận BOT_TOKEN: @{ $username }.
command-doctor-database-none = Chưa có dữ liệu tại «{ $path }»; sẽ được tạo ở lần chạy đầu.
command-doctor-database-unsound = Dữ liệu tại «{ $path }» không dùng được: { $reason }. Khôi phục từ bản sao lưu: npm run restore -- TỆP
command-doctor-database-older = Dữ liệu nguyên vẹn, của phiên bản cũ hơn; { $count } bước nâng cấp sẽ chạy ở lần khởi động tới.
command-doctor-database = Dữ liệu nguyên vẹn; kế hoạch năm { $year }.
command-doctor-disk = Đĩa của «{ $folder }» còn trống { $free } MB.
command-doctor-disk-full = Đĩa của «{ $folder }» chỉ còn trống { $free } MB, cần ít nhất { $least } MB. Dọn bớt đĩa.
command-doctor-privacy = Thư mục và tệp dữ liệu, bản sao lưu chỉ chủ sở hữu đọc được.
command-doctor-privacy-open = «{ $path }» cho người dùng khác trên máy đọc được. Đặt lại quyền: chmod -R go= «{ $path }»
command-doctor-clock = Đồng hồ máy lệch { $seconds } giây so với Telegram.
command-doctor-clock-wrong = Đồng hồ máy lệch { $seconds } giây so với Telegram, báo cáo có thể bị tính sai hạn. Bật đồng bộ giờ (NTP).
command-doctor-clock-moved = Đồng hồ chạy theo CLOCK_START, không so với Telegram.
command-doctor-clock-unknown = Chưa so được đồng hồ với Telegram. Kiểm tra mạng, hoặc đặt TELEGRAM_PROXY.
command-doctor-backup-none = Chưa có bản sao lưu nào trong «{ $folder }» (BACKUP_DIR). Hệ thống sao lưu mỗi đêm khi đang chạy.
command-doctor-backup = Bản sao lưu gần nhất trong «{ $folder }»: { $at }.
command-doctor-backup-old = Bản sao lưu gần nhất trong «{ $folder }» đã cũ: { $at }. Kiểm tra bot có chạy ban đêm không, hoặc sao lưu ngay: npm run backup -- TỆP

## What is wrong in a plan file

plan-problem-missing = còn thiếu
plan-problem-type = phải là { $expected }
plan-problem-option = phải là một trong: { $options }
plan-problem-unknown-key = không phải mục của kế hoạch, bỏ đi hoặc sửa tên
plan-problem-too-small = phải từ { $minimum } trở lên
plan-problem-too-large = không được quá { $maximum }
plan-problem-too-few = cần ít nhất { $minimum } dòng
plan-problem-blank = không được để trống
plan-problem-form = phải có dạng như { $example }
plan-problem-day = «{ $value }» không phải một ngày; ghi như 2024-06-18
plan-problem-time = «{ $value }» không phải một giờ; ghi như 17:00
plan-problem-shape = không đúng dạng cho phép
plan-problem-duplicate = «{ $value }» đã dùng ở { $first }
plan-problem-unknown-indicator = không có chỉ tiêu «{ $value }»
plan-problem-unknown-unit = không có đơn vị «{ $value }»
plan-problem-kind-without-unit = không có đơn vị nào thuộc loại «{ $value }»
plan-problem-unknown-confirmer = «{ $value }» không phải đơn vị, cũng không phải CHAIR hay SUPERIOR
plan-problem-unknown-entry = không có mục «{ $value }» trong danh mục của kế hoạch
plan-problem-level-of-letter = chỉ ghi cấp cho tờ trình, và tờ trình phải có cấp
plan-problem-unknown-criterion = không có tiêu chuẩn «{ $value }»
plan-problem-unknown-award = không có hình thức khen thưởng «{ $value }» trong kế hoạch
plan-problem-award-without-rule = hình thức «{ $value }» chưa có dòng ở trang Biểu quyết; ô nào chưa quy định thì để trống
plan-problem-duty-without-role = chưa có chức danh Hội đồng nào giữ nhiệm vụ «{ $value }»
plan-problem-unknown-date = không có mốc ngày «{ $value }» trong kế hoạch
plan-problem-cycle = công thức quay vòng: { $value }
plan-problem-other-unit = «{ $value }» tính bằng { $found }, không phải { $expected }
plan-problem-end-before-start = kết thúc { $end }, trước khi bắt đầu { $start }
plan-problem-outside-year = { $value } nằm ngoài năm { $year } của kế hoạch
plan-problem-month-without-period = không mở kỳ báo cáo nào trong tháng { $value }
plan-problem-parts-and-form = chỉ đi với dạng «parts», và dạng đó phải có
plan-problem-form-and-nature = dạng «{ $form }» không hợp với bản chất { $nature }
plan-problem-due-before-opening = hạn nộp { $due }, trong khi đến { $opening } cùng ngày mới mở
plan-problem-other-sum = các điểm tối đa cộng lại bằng { $found }, không phải { $expected }
plan-problem-within-quiet-hours = { $time } nằm trong giờ yên lặng { $from }–{ $to }

## People and words that many messages share

address-ong = ông
address-ba = bà
address-ong-ba = ông/bà
address-dong-chi = đồng chí
language-name = Tiếng Việt
role-reporter = người báo cáo của đơn vị
role-officer = cán bộ theo dõi báo cáo
role-council = thành viên Hội đồng Thi đua - Khen thưởng
role-secretary = thư ký Hội đồng Thi đua - Khen thưởng
role-leader = lãnh đạo UBND xã
role-reader = người xem số liệu
role-administrator = quản trị hệ thống
role-hamlet-head = Trưởng thôn – { $unit }
role-unit-head = người báo cáo của { $unit }
role-unit-deputy = người báo cáo dự phòng của { $unit }

## Dates

date-time = { $time } ngày { $date }
date-day = { $weekday } { $date }
date-moment = { $time } { $weekday }
date-due = { $hour } giờ { $minute }, { $weekday } { $date }
date-remaining =
    { $days ->
        [0] còn { $hours } giờ
       *[other] còn { $days } ngày { $hours } giờ
    }
date-remaining-minutes = còn { $minutes } phút
date-overdue =
    { $days ->
        [0] { $hours ->
            [0] vừa quá hạn
           *[other] quá hạn { $hours } giờ
        }
       *[other] quá hạn { $days } ngày { $hours } giờ
    }
weekday-monday = thứ Hai
weekday-tuesday = thứ Ba
weekday-wednesday = thứ Tư
weekday-thursday = thứ Năm
weekday-friday = thứ Sáu
weekday-saturday = thứ Bảy
weekday-sunday = Chủ nhật
date-note-invalid = Ngày chưa hợp lệ. Ví dụ đúng: 05/06/2024 (ngày/tháng/năm).
date-note-need-day = Đề nghị ghi đủ ngày/tháng/năm.
date-note-lunar = Đây có phải ngày âm lịch? Đề nghị ghi ngày dương lịch.
date-note-past = Ngày này đã qua. Đề nghị kiểm tra lại.

## Dialogues in general

interview-already-answered = Câu này đã được ghi nhận. Đề nghị dùng các nút ở tin nhắn mới nhất.
interview-updated = Hệ thống vừa được cập nhật. Các câu đã trả lời được giữ nguyên. Bấm nút dưới đây để tiếp tục.
interview-continue = ▶ Tiếp tục
fallback-old-button = Nút này đã cũ. Đề nghị gõ /trogiup để xem các việc có thể làm.
fallback-edited = Số liệu đã ghi không đổi khi sửa tin nhắn cũ. Để sửa, đề nghị bấm «◀ Câu trước», hoặc chọn câu cần sửa ở bước xem lại.
fallback-text = Hệ thống chưa rõ nội dung này. Để nhập báo cáo tháng, gõ /baocao; để xem các việc khác, gõ /trogiup.
fallback-text-other = Hệ thống chưa rõ nội dung này. Để xem các việc có thể làm, gõ /trogiup.
fallback-elsewhere = Lệnh này không dùng trong nhóm này. Đề nghị gõ lệnh trong khung trò chuyện riêng với hệ thống.
fallback-stranger = Kính chào ông/bà. Đây là hệ thống báo cáo thi đua của UBND xã { $commune }. Để được cấp quyền sử dụng, đề nghị ông/bà liên hệ { $office } để nhận liên kết mời.
fallback-refused = Tài khoản này chưa được cấp quyền thực hiện việc này. Đề nghị liên hệ { $office }.
fallback-trouble = Hệ thống đang gặp sự cố, nội dung vừa gửi chưa được xử lý xong. Các câu đã trả lời vẫn được giữ. Đề nghị gửi lại sau ít phút.
fallback-stuck = Hệ thống tạm thời chưa ghi được nội dung vừa gửi. Nội dung được giữ lại và xử lý ngay khi khắc phục xong, không cần gửi lại.
fallback-flood = Có quá nhiều tin nhắn gửi đến cùng lúc, các tin sau cùng chưa được ghi nhận. Đề nghị chờ hệ thống trả lời rồi gửi tiếp.

## Enrolment

enrolment-void = Liên kết mời này không còn hiệu lực. Đề nghị liên hệ { $office } để nhận liên kết mới.
enrolment-limited = Liên kết hoặc mã này chưa dùng được. Để bảo vệ dữ liệu, hệ thống chỉ nhận mã nhập tay trở lại sau 01 giờ. Nếu cần vào ngay, đề nghị liên hệ { $office } để nhận liên kết mới.
enrolment-consent =
    Kính chào ông/bà. Đây là hệ thống báo cáo thi đua của UBND xã { $commune }.
    Ông/bà được mời tham gia với vai trò: <b>{ $duty }</b>.

    Hệ thống lưu: họ tên, cách xưng hô, đơn vị, tài khoản Telegram và nội dung báo cáo, chỉ dùng cho công tác thi đua của xã. Tin nhắn đi qua máy chủ Telegram ở nước ngoài. Đề nghị không gửi số căn cước, thông tin sức khỏe hoặc tên hộ nghèo qua đây. Muốn xem, nhận bản sao hoặc xin xóa dữ liệu: /dulieu, hoặc liên hệ { $office }.

    Ông/bà có đồng ý không?
enrolment-agree = Đồng ý
enrolment-decline = Không đồng ý
enrolment-agreed-line = ✓ Đã đồng ý lưu thông tin.
enrolment-declined-line = Không đồng ý lưu thông tin.
enrolment-declined = Hệ thống không lưu thông tin của ông/bà. Khi cần, đề nghị ông/bà mở lại liên kết mời. Trân trọng cảm ơn.
enrolment-name = Đề nghị cho biết <b>họ và tên đầy đủ</b>, gõ có dấu.
enrolment-name-again = Đề nghị gõ đủ họ và tên, chỉ gồm chữ, theo thứ tự: họ, tên đệm, tên.
enrolment-name-line = ✓ Họ và tên: { $name }
enrolment-honorific = Đề nghị chọn cách xưng hô với <b>{ $name }</b>:
enrolment-honorific-line = ✓ { $name }: đã ghi cách xưng hô.
enrolment-rename = Sửa họ tên
enrolment-welcome-reporter =
    ✅ Đã ghi nhận { $address } <b>{ $name }</b>, { $duty }.
    Mỗi tháng hệ thống hỏi từng câu một; có thể dừng bất cứ lúc nào, các câu đã trả lời luôn được giữ.
enrolment-welcome =
    ✅ Đã ghi nhận { $address } <b>{ $name }</b>, { $duty }.
    Gõ /trogiup để xem các việc có thể làm.
enrolment-handed-over = Kính gửi { $address } { $name }. Vai trò «{ $duty }» trên hệ thống nay do { $successor } đảm nhiệm. Các báo cáo trước đây được giữ nguyên. Trân trọng cảm ơn { $address }.
contact-offer = Hệ thống báo cáo thi đua của UBND xã { $commune }. Nếu xã đã ghi số điện thoại của ông/bà, đề nghị bấm nút dưới đây; nếu chưa, đề nghị liên hệ { $office } để nhận liên kết mời.
contact-button = 📱 Chia sẻ số điện thoại
contact-unknown = Số điện thoại này chưa có trong danh sách của xã. Đề nghị liên hệ { $office } để nhận liên kết mời.
contact-known = Đã nhận ra số điện thoại. Số điện thoại không được lưu lại.
invite-role = Mời người vào hệ thống với vai trò nào?
invite-unit = Người báo cáo của đơn vị nào?
invite-head-or-deputy = { $unit }: mời người phụ trách chính hay người dự phòng?
invite-head = Người phụ trách chính
invite-deputy = Người dự phòng
invite-forward =
    UBND xã { $commune } kính mời ông/bà tham gia hệ thống báo cáo thi đua, với vai trò <b>{ $duty }</b>.
    Đề nghị bấm liên kết hoặc quét mã, rồi bấm «Bắt đầu»: { $link }
    Liên kết dùng một lần, có hiệu lực { $days } ngày.

## Units

unit-list =
    <b>{ $count } đơn vị</b>, trong đó { $hamlets } thôn.
    ⚠️ { $headless } đơn vị chưa có người phụ trách trên hệ thống.
unit-button-add = Thêm đơn vị
unit-button-sheet = Tệp thư mời để in (mã QR)
unit-button-list = ◀ Danh sách đơn vị
unit-card =
    <b>{ $name }</b> ({ $code }) · { $kind } · { $life }
    Người phụ trách: { $head }
    Dự phòng: { $deputies }
    Thư mời chưa dùng: { $invitations }
unit-since = từ { $from }
unit-until = từ { $from } đến { $to }
unit-replaced = từ { $from } đến { $to }, nay thuộc { $name }
unit-nobody = chưa có
unit-person-unreachable = { $name } (không nhận được tin từ { $since })
unit-button-rename = Đổi tên
unit-button-close = Ngừng hoạt động
unit-button-merge = Nhập với thôn khác
unit-button-dismiss = Thôi nhiệm vụ: { $name }
unit-button-revoke = Hủy { $count } thư mời
unit-revoked = Đã hủy { $count } thư mời.
unit-dismiss = { $name } thôi phụ trách báo cáo của { $unit }?
unit-dismiss-really = Xác nhận
unit-dismissed = Kính gửi { $address } { $name }. Từ nay { $address } thôi phụ trách báo cáo của { $unit } trên hệ thống. Trân trọng cảm ơn { $address }.
unit-kind-hamlet = Thôn
unit-kind-organisation = Đoàn thể
unit-kind-school = Trường học
unit-kind-health-station = Trạm y tế
unit-kind-police = Công an
unit-kind-military = Quân sự
unit-kind-office = Bộ phận của UBND xã
unit-ask-kind = Đơn vị mới thuộc loại nào?
unit-ask-other = Nhập với thôn nào?
unit-ask-name = Đề nghị gõ <b>tên mới</b>, có dấu.
unit-ask-day = Áp dụng từ ngày nào?
unit-ask-head = Ai phụ trách đơn vị mới?
unit-name-again = Tên cần có chữ và không quá 80 ký tự.
unit-name-taken = Đã có đơn vị mang tên này. Đề nghị đặt tên khác.
unit-head-later = Mời người khác sau
unit-confirm = Xác nhận
unit-cancel = Không thay đổi
unit-look-rename = Đổi tên <b>{ $old }</b> thành <b>{ $name }</b>?
unit-look-add = Thêm <b>{ $name }</b> ({ $kind }) từ ngày { $day }?
unit-look-close = <b>{ $old }</b> ngừng hoạt động từ ngày { $day }? Các báo cáo đã gửi được giữ nguyên; các kỳ chốt sau ngày đó được miễn.
unit-look-merge = Nhập <b>{ $old }</b> và <b>{ $other }</b> thành <b>{ $name }</b> từ ngày { $day }? Người phụ trách: { $head }. Các báo cáo đã gửi được giữ nguyên.
unit-closed-reason = Đơn vị ngừng hoạt động
unit-merged-reason = Đơn vị nhập vào { $name }
unit-changed = ✅ Đã ghi nhận: <b>{ $name }</b>.
unit-unchanged = Không có thay đổi.
unit-button-phones = Danh sách điện thoại người sẽ tham gia
unit-ask-list =
    Đề nghị dán danh sách, mỗi dòng một đơn vị và một số điện thoại, ví dụ:
    Thôn 3 0912 345 678
    Thôn 3 0987 654 321 dự phòng
unit-expected = Đã ghi { $count } số điện thoại. Người có số này nhắn cho hệ thống và bấm «Chia sẻ số điện thoại» là tham gia được, không cần thư mời.
unit-expected-refused = Chưa đọc được: { $lines }. Mỗi dòng cần tên đơn vị đúng như danh sách và một số điện thoại.
unit-sheet = { $count } thư mời, mỗi thư dùng một lần, có hiệu lực { $days } ngày. Đề nghị in, cắt và giao đúng đơn vị.
unit-sheet-nobody = Đơn vị nào cũng đã có người phụ trách.
unit-sheet-title = UBND xã { $commune } kính mời
unit-sheet-how = Quét mã bằng điện thoại có Telegram, rồi bấm «Bắt đầu». Có hiệu lực { $days } ngày.

## Help

help-reporter =
    <b>Các việc của người báo cáo</b>
    /baocao – nhập báo cáo tháng
    /tiendo – tiến độ của đơn vị
    /lichsu – các báo cáo đã gửi, sửa báo cáo
    /giaouoc – kế hoạch thi đua, giao ước, công trình của đơn vị
    /xephang – điểm thi đua của đơn vị
    /dienhinh – điển hình tiên tiến của đơn vị
    /phongtrao – sơ kết, tổng kết, bình chọn của đơn vị
    /khenthuong – đề nghị khen thưởng của đơn vị
    /hoso – hồ sơ khen thưởng của đơn vị
    /vangmat – báo vắng mặt, người dự phòng được nhắc thay
    /huy – tạm dừng, giữ nguyên các câu đã trả lời
    /caidat – ngôn ngữ, cách xưng hô
help-officer =
    <b>Các việc của cán bộ xã</b>
    /status – tình hình nộp báo cáo
    /tiendo – tiến độ các chỉ tiêu của xã
    /moi – mời người vào hệ thống
    /nhac – nhắc các đơn vị chưa gửi báo cáo
    /giahan – dời hạn, miễn báo cáo
    /donvi – đơn vị, người phụ trách, in thư mời
    /thongbao – thông báo đến các đơn vị, theo dõi «Đã nhận»
    /vangmat – ghi người báo cáo vắng mặt
    /kehoach – xem và sửa kế hoạch năm bằng Excel
    /duyet – duyệt, trả lại báo cáo đã gửi
    /nhapthay – nhập thay báo cáo giấy, báo cáo qua điện thoại
    /molai – mở lại báo cáo đã xác nhận
    /giaouoc – kế hoạch thi đua, giao ước, công trình của các đơn vị
    /xuat – xuất số liệu ra Excel
    /dienhinh – sổ điển hình, bản tin truyền thanh
    /phongtrao – sơ kết, tổng kết, bình chọn theo phong trào
    /xephang – bảng thi đua, công bố vào nhóm Trưởng thôn
    /khenthuong – thi đua, khen thưởng của xã
    /hoso – hồ sơ khen thưởng, giấy tờ còn thiếu
    /vanban – lập văn bản: báo cáo tháng, tờ trình, biên bản, báo cáo thành tích
    /ketnoi – gõ trong nhóm để kết nối nhóm cán bộ xã
    /caidat – ngôn ngữ, cách xưng hô
help-other =
    <b>Các việc có thể làm</b>
    { $lines }
help-group = Trong nhóm cán bộ xã: /status – tình hình nộp báo cáo; /tiendo – tiến độ các chỉ tiêu; /duyet – duyệt báo cáo; /xuat – xuất số liệu ra Excel; /ketnoi – kết nối nhóm với hệ thống.
command-start = Bắt đầu
command-baocao = Nhập báo cáo tháng
command-tiendo = Tiến độ các chỉ tiêu
command-lichsu = Các báo cáo đã gửi
command-huy = Tạm dừng, giữ nguyên các câu đã trả lời
command-caidat = Ngôn ngữ, cách xưng hô
command-trogiup = Các việc có thể làm
command-status = Tình hình nộp báo cáo
command-moi = Mời người vào hệ thống
command-ketnoi = Kết nối nhóm này với hệ thống
command-giahan = Dời hạn, miễn báo cáo
command-donvi = Đơn vị và người phụ trách
command-thongbao = Thông báo đến các đơn vị
command-nhac = Nhắc các đơn vị chưa gửi báo cáo
command-vangmat = Báo vắng mặt
command-kehoach = Xem và sửa kế hoạch năm
command-duyet = Duyệt, trả lại báo cáo đã gửi
command-nhapthay = Nhập thay báo cáo của đơn vị
command-molai = Mở lại báo cáo đã xác nhận
command-xuat = Xuất số liệu ra Excel
command-giaouoc = Kế hoạch thi đua, giao ước, công trình

## Settings

settings = Ngôn ngữ và cách xưng hô:
settings-saved = Đã lưu.

## Groups

group-connected = ✅ Nhóm <b>{ $title }</b> đã kết nối làm nhóm cán bộ xã. Gõ /status để xem tình hình nộp báo cáo.
group-connected-heads = ✅ Nhóm <b>{ $title }</b> đã kết nối làm nhóm Trưởng thôn. Trong nhóm, gõ /baocao để nhập báo cáo tháng.
group-connected-council = ✅ Nhóm <b>{ $title }</b> đã kết nối làm nhóm Hội đồng Thi đua - Khen thưởng.
group-button-staff = Đổi thành nhóm cán bộ xã
group-button-heads = Đổi thành nhóm Trưởng thôn
group-button-council = Đổi thành nhóm Hội đồng
group-officers-only = Việc này do cán bộ theo dõi báo cáo hoặc quản trị hệ thống thực hiện.
group-anonymous = Đề nghị tắt chế độ ẩn danh rồi gõ lại lệnh, để hệ thống biết ai thực hiện.
group-question-for = 👤 <b>{ $name }</b>
group-button-type = ✍️ Gõ câu trả lời
group-button-private = Sang khung riêng
group-type-here = <a href="tg://user?id={ $id }"><b>{ $name }</b></a>: đề nghị gõ câu trả lời vào ô bên dưới.
group-type-placeholder = Câu trả lời
group-not-yours = Câu hỏi này dành cho người khác.
group-answer-here = Đề nghị trả lời vào đúng câu hỏi dưới đây (bấm «Gõ câu trả lời»).

## Announcements

announcement-text = Đề nghị gõ nội dung <b>thông báo</b> gửi các đơn vị.
announcement-too-long = Nội dung dài { $length } ký tự, tối đa { $most }. Đề nghị gõ lại ngắn hơn.
announcement-audience = Gửi đến:
announcement-audience-line = ✓ Gửi đến: { $audience }
announcement-all = Tất cả đơn vị
announcement-hamlets = Các thôn
announcement-preview = <b>Xem trước</b>. Gửi đến { $units } đơn vị ({ $people } người).
announcement-unreached = Chưa có người nhận trên hệ thống: { $names }.
announcement-night = Đang giờ nghỉ; có thể gửi lúc { $time }.
announcement-quote = <blockquote>{ $text }</blockquote>
announcement-send = 📢 Gửi ngay
announcement-send-later = 📢 Gửi lúc { $time }
announcement-rewrite = Sửa nội dung
announcement-cancel = Không gửi
announcement-sent = Thông báo sẽ được gửi đến { $people } người. Bảng theo dõi «Đã nhận» ở tin nhắn dưới đây.
announcement-cancelled = Không gửi thông báo.
announcement-message =
    📢 <b>Thông báo của UBND xã { $commune }</b>
    Kính gửi { $address } { $name }.

    { $text }

    Đề nghị { $address } bấm «Đã nhận» sau khi đọc.
announcement-got = Đã nhận
announcement-thanks = Đã ghi nhận. Trân trọng cảm ơn.
announcement-board =
    <b>Thông báo</b> lúc { $time } ({ $by })
    <blockquote>{ $text }</blockquote>
    Đã nhận: <b>{ $done }/{ $total }</b> đơn vị.
announcement-silent = Chưa xác nhận: { $names }.
announcement-again = Nhắc { $count } đơn vị
announcement-asked-again = Đã gửi lại cho { $count } người. Mỗi người được nhắc nhiều nhất một lần một ngày.

## Plan workbook

plan-sheet =
    { $sheet ->
        [guide] Hướng dẫn
        [general] Thông tin chung
        [indicators] Chỉ tiêu
        [unitTargets] Giao chỉ tiêu
        [past] Số liệu năm trước
        [units] Đơn vị
        [rules] Quy tắc
        [calendar] Lịch
        [stages] Nhắc việc
        [workStages] Nhắc công trình
        [dates] Mốc thời gian
        [campaigns] Phong trào
        [checks] Kiểm tra chéo
        [yields] Năng suất
        [criteria] Tiêu chuẩn khen
        [awards] Hình thức khen
        [voting] Biểu quyết
        [dossier] Hồ sơ khen
        [dossierReminders] Nhắc hồ sơ khen
        [duties] Nhiệm vụ
        [bases] Căn cứ
        [entries] Danh mục
        [signatories] Chữ ký
        [documentRules] Văn bản
        [documentBases] Căn cứ văn bản
        [government] Mô hình chính quyền
        [ranking] Thang điểm thi đua
        [rankingGroups] Nhóm xếp hạng
        [personalData] Dữ liệu cá nhân
        [retention] Thời hạn giữ dữ liệu
        [keptRecords] Hồ sơ phải lưu
       *[other] { $sheet }
    }
plan-column =
    { $column ->
        [id] Mã
        [code] Mã
        [item] Nội dung
        [value] Giá trị
        [guide] Cách dùng tệp này
        [list] Loại
        [name] Tên
        [section] Lĩnh vực
        [label] Tên chỉ tiêu
        [shortLabel] Tên khi hỏi
        [form] Cách trả lời
        [unit] Đơn vị tính
        [target] Chỉ tiêu năm
        [direction] Hướng phấn đấu
        [goal] Chỉ tiêu bằng lời
        [reporters] Ai báo cáo
        [months] Tháng hỏi
        [nature] Bản chất
        [aggregation] Cộng lên xã
        [owedBy] Đơn vị phải nộp
        [window] Kỳ số liệu
        [pace] Tiến độ
        [paceMonths] Tháng mùa vụ
        [confirmers] Ai xác nhận
        [parts] Các phần
        [decimals] Số lẻ
        [softMaximum] Hỏi lại khi quá
        [formula] Tổng của
        [sensitive] Nhạy cảm
        [note] Ghi chú
        [kind] Phân loại
        [validFrom] Từ ngày
        [validTo] Đến ngày
        [replacedBy] Thay bằng
        [assumed] Xã cần xác nhận
        [from] Từ ngày
        [to] Đến ngày
        [relativeTo] Tính từ
        [days] Số ngày
        [workDays] Số ngày so với thời hạn
        [meaning] Nội dung
        [day] Ngày
        [yearlyFrom] Hằng năm từ
        [yearlyTo] Hằng năm đến
        [source] Nguồn
        [rule] Quy tắc
        [lower] Chỉ tiêu dưới
        [upper] Chỉ tiêu trên
        [indicator] Chỉ tiêu
        [unitKind] Loại đơn vị
        [severity] Xử lý
        [text] Nội dung
        [product] Sản lượng
        [area] Diện tích
        [kgPerHa] Kg mỗi ha
        [tolerancePercent] Lệch cho phép (%)
        [keptWhat] Dữ liệu
        [keptDays] Giữ (ngày)
        [keptWhy] Vì sao
        [keptBasis] Căn cứ
        [keptYears] Lưu (năm; trống: vĩnh viễn)
        [evidence] Minh chứng
        [proof] Cách trả lời
        [sources] Số liệu của đơn vị
        [level] Cấp
        [models] Mô hình
        [for] Đối tượng
        [binding] Tiêu chuẩn bắt buộc
        [papers] Giấy tờ trong hồ sơ
        [owner] Ai nộp
        [paperDue] Theo hạn
        [paperDocument] Lập được trong hệ thống
        [countedFrom] Tính từ ngày
        [author] Nơi lập
        [who] Ai thực hiện
        [when] Khi nào
        [purpose] Ghi sau tên
        [award] Mã hình thức khen
        [ballot] Hình thức biểu quyết
        [quorum] Tỷ lệ dự họp tối thiểu
        [threshold] Tỷ lệ phiếu cần đạt
        [comparison] So với tỷ lệ cần đạt
        [base] Tỷ lệ phiếu tính trên
        [recused] Người không tham gia biểu quyết
        [opinions] Ý kiến bằng văn bản của người vắng
        [ownUnit] Người của chính đơn vị được đề nghị
        [tie] Khi số phiếu ngang nhau
        [duty] Nhiệm vụ
        [lines] Các dòng trên chữ ký
        [document] Văn bản
        [documents] Dùng cho văn bản
        [issuer] Cơ quan ban hành
        [symbol] Ký hiệu
        [addressees] Kính gửi (trống: cấp trên của xã)
        [recipientIds] Nơi nhận (mã)
        [signatoryIds] Người ký (mã)
        [model] Mô hình
        [month] Tháng
        [unitCode] Đơn vị (trống: cả xã)
        [denominator] Trên tổng số
        [kinds] Loại đơn vị trong nhóm
       *[other] { $column }
    }
plan-item =
    { $item ->
        [version] Phiên bản của tệp (không sửa)
        [validFrom] Các thay đổi áp dụng từ ngày (bỏ trống: chọn khi xác nhận)
        [year] Năm kế hoạch
        [document-number] Số, ký hiệu văn bản
        [document-issuedOn] Ngày ban hành
        [document-type] Tên loại văn bản
        [document-title] Trích yếu
        [document-issuer] Cơ quan ban hành
        [document-note] Ghi chú về văn bản
        [slogan] Khẩu hiệu
        [commune-name] Tên xã
        [commune-type] Loại (xã, phường)
        [commune-district] Huyện (bỏ trống khi chính quyền hai cấp)
        [commune-province] Tỉnh
        [commune-place] Địa danh trên văn bản
        [commune-misspellings] Cách viết sai vẫn hiểu được
        [superior-addressee] Kính gửi (cấp trên)
        [superior-body] Cơ quan cấp trên
        [superior-homeAffairs] Cơ quan nội vụ cấp trên
        [council-name] Tên Hội đồng Thi đua - Khen thưởng
        [contact-unit] Đơn vị đầu mối (mã)
        [contact-label] Tên đầu mối khi hướng dẫn liên hệ
        [contact-telephone] Điện thoại đầu mối
        [reporting-firstMonth] Tháng báo cáo đầu tiên
        [reporting-lastMonth] Tháng báo cáo cuối cùng
        [reporting-window] Kỳ số liệu
        [reporting-closingDay] Ngày chốt số liệu
        [reporting-openingTime] Giờ mở báo cáo
        [reporting-dueDay] Ngày hạn nộp
        [reporting-dueTime] Giờ hạn nộp
        [reporting-closing-daysAfterDue] Khóa số liệu tháng sau hạn nộp (số ngày)
        [reporting-closing-time] Giờ khóa số liệu tháng
        [reporting-closing-campaignEnd] Mốc kết thúc phong trào (mã)
        [reporting-whenOff] Khi hạn nộp vào ngày nghỉ
        [reporting-note] Ghi chú về kỳ báo cáo
        [reminders-time] Giờ nhắc
        [reminders-snoozeTime] Giờ nhắc lại buổi chiều
        [reminders-followUpStage] Lần nhắc hỏi lại số còn thiếu (mã)
        [reminders-groupStage] Lần nhắc báo cho nhóm cán bộ xã (mã)
        [reminders-quietHours-from] Giờ yên lặng từ
        [reminders-quietHours-to] Giờ yên lặng đến
        [jobs-digest-weekday] Thứ gửi tổng hợp tuần (1 là thứ Hai)
        [jobs-digest-time] Giờ gửi tổng hợp tuần
        [jobs-digest-aheadDays] Tổng hợp tuần nhắc các mốc của kế hoạch trước bao nhiêu ngày
        [jobs-backup-time] Giờ sao lưu
        [jobs-purge-time] Giờ dọn dữ liệu đã xử lý
        [jobs-purge-handledDays] Giữ tin đã xử lý (ngày)
        [jobs-purge-slotDays] Giữ nhật ký tác vụ (ngày)
        [interview-resumeAfterHours] Số giờ nghỉ trước khi hỏi tiếp tục
        [interview-invitationDays] Số ngày liên kết mời có hiệu lực
        [review-medianTimes] Cảnh báo khi số liệu gấp mấy lần mức thường gặp của đơn vị
        [review-medianMonths] Số tháng cần có để tính mức thường gặp
        [review-overTargetPercent] Cảnh báo khi cả xã vượt bao nhiêu % kế hoạch
        [review-resubmitDays] Số ngày để gửi lại báo cáo bị trả lại
        [emulation-finalReviewDays] Nhắc khi phong trào kết thúc chưa tổng kết sau (số ngày)
        [emulation-broadcast-leastWords] Bản tin truyền thanh ngắn nhất (số tiếng)
        [emulation-broadcast-mostWords] Bản tin truyền thanh dài nhất (số tiếng)
        [land-saoM2] Một sào (m²)
        [land-mauM2] Một mẫu (m²)
        [land-thuocM2] Một thước (m²)
        [commendation-principle] Nguyên tắc khen thưởng
        [commendation-unitDeadline] Hạn đơn vị nộp hồ sơ khen thưởng
        [commendation-unitCutOff] Ngày đề nghị đơn vị nộp trước hạn (bỏ trống: đúng hạn)
        [commendation-nominations-similarPercent] Báo trùng lời thành tích từ (%)
        [commendation-superiorDeadline] Hạn trình cấp trên
        [commendation-note] Ghi chú về khen thưởng
        [personalData-noticeVersion] Số của thông báo về dữ liệu (tăng lên thì hỏi lại mọi người)
        [personalData-requestHours] Giải quyết yêu cầu xóa dữ liệu trong (giờ)
        [ranking-total] Tổng điểm tối đa
        [ranking-punctuality-maximum] Báo cáo đúng hạn: điểm tối đa
        [ranking-punctuality-lateDays] Báo cáo chậm: còn được tính điểm khi chậm đến (số ngày)
        [ranking-punctuality-latePercent] Báo cáo chậm: phần điểm còn được tính (%)
        [ranking-completeness-maximum] Báo cáo đủ số liệu: điểm tối đa
        [ranking-targets-maximum] Chỉ tiêu được giao: điểm tối đa
        [ranking-works-maximum] Công trình, phần việc: điểm tối đa
        [ranking-works-construction] Mỗi công trình hoàn thành (điểm)
        [ranking-works-task] Mỗi phần việc hoàn thành (điểm)
        [ranking-works-latePercent] Hoàn thành sau hạn: phần điểm còn được tính (%)
        [ranking-exemplars-maximum] Điển hình tiên tiến: điểm tối đa
        [ranking-exemplars-each] Mỗi điển hình trong sổ (điểm)
       *[other] { $item }
    }
plan-word =
    { $word ->
        [kind-hamlet] Thôn
        [kind-organisation] Đoàn thể
        [kind-school] Trường học
        [kind-health_station] Trạm y tế
        [kind-police] Công an
        [kind-military] Quân sự
        [kind-office] Công chức xã
        [section-KT] Kinh tế
        [section-VH] Văn hóa - xã hội
        [section-AN] An ninh - quốc phòng
        [section-CQ] Chính quyền
        [section-NT] Nông thôn mới
        [nature-FLOW] Cộng các tháng
        [nature-SEASON] Cộng theo vụ
        [nature-STOCK] Lấy số mới nhất
        [nature-RATE] Tỷ lệ
        [nature-BOOL] Đạt hay chưa
        [nature-QUAL] Định tính
        [nature-DERIVED] Tự tính
        [form-amount] Một số
        [form-parts] Nhiều số cộng lại
        [form-ratio] Số đạt trên tổng số
        [form-percent] Phần trăm
        [form-yes_no] Đạt hoặc chưa đạt
        [form-grade] Xếp loại
        [form-text] Mô tả
        [form-derived] Không hỏi
        [direction-GE] Từ mức này trở lên
        [direction-GT] Trên mức này
        [direction-LE] Không quá mức này
        [direction-EQ] Đúng mức này
        [direction-KEEP] Giữ vững
        [direction-DONE] Hoàn thành
        [direction-QUAL] Theo mô tả
        [aggregation-SUM] Cộng các đơn vị
        [aggregation-RATIO] Tổng tử trên tổng mẫu
        [aggregation-COUNT] Đếm đơn vị đạt
        [aggregation-NO] Không cộng
        [owed-all] Tất cả
        [owed-first] Đơn vị ghi đầu tiên
        [window-period] Theo kỳ báo cáo
        [window-calendar_month] Tháng dương lịch trước
        [pace-even] Đều các tháng
        [pace-season] Theo mùa vụ
        [pace-year_end] Cuối năm
        [rule-not_above] Dưới không vượt trên
        [rule-not_above_units] Không quá số đơn vị
        [severity-refuse] Không nhận
        [severity-warn] Cảnh báo
        [relative-opening] Ngày mở báo cáo
        [relative-due] Hạn nộp
        [reporting-nd09] Theo Nghị định 09/2019
        [reporting-calendar_month] Tháng dương lịch
        [off-next_working_day] Ngày làm việc kế tiếp
        [off-previous_working_day] Ngày làm việc liền trước
        [off-stays] Giữ nguyên
        [campaign-movement] Phong trào
        [campaign-directive] Chỉ thị
        [model-3cap] Ba cấp
        [model-2cap] Hai cấp
        [award-title] Danh hiệu
        [award-reward] Khen thưởng
        [award-praise] Biểu dương
        [level-commune] Xã
        [level-district] Huyện
        [level-province] Tỉnh
        [receiver-individual] Cá nhân
        [receiver-collective] Tập thể
        [receiver-household] Hộ gia đình
        [duty-chair] Chủ tịch Hội đồng
        [duty-deputy] Phó Chủ tịch Hội đồng
        [duty-secretary] Thư ký
        [ballot-paper] Bỏ phiếu kín bằng phiếu giấy
        [ballot-show_of_hands] Giơ tay biểu quyết
        [comparison-at_least] Từ tỷ lệ này trở lên
        [comparison-above] Trên tỷ lệ này
        [base-all_members] Tổng số thành viên Hội đồng
        [base-present_or_consulted] Số có mặt và số được lấy ý kiến
        [recused-counted] Vẫn tính vào mẫu số
        [recused-not_counted] Không tính vào mẫu số
        [opinions-counted] Tính như một phiếu
        [opinions-noted] Chỉ ghi vào biên bản
        [own_unit-votes] Được biểu quyết
        [own_unit-recused] Không tham gia biểu quyết
        [tie-chair_decides] Theo ý kiến của người chủ trì
        [tie-not_passed] Không thông qua
        [tie-next_meeting] Để lại phiên họp sau
        [day-holiday] Nghỉ lễ
        [day-make_up] Làm bù
        [day-quiet] Không nhắc việc
        [criterion-collective] Tập thể
        [criterion-individual] Cá nhân
        [proof-commitment] Cam kết
        [proof-record] Theo số liệu
        [proof-assessment] Kết quả đánh giá
        [proof-description] Mô tả
        [source-targets] Chỉ tiêu
        [source-reports] Báo cáo tháng
        [source-works] Công trình, phần việc
        [source-exemplars] Điển hình
        [entry-topic] Nội dung báo cáo
        [entry-emulation_form] Hình thức thi đua
        [entry-council_role] Chức danh Hội đồng
        [entry-recipient] Nơi nhận
        [owner-unit] Đơn vị
        [owner-office] Văn phòng – Nội vụ
        [owner-secretary] Thư ký Hội đồng
        [due-unit] Đơn vị nộp về xã
        [due-superior] Xã trình cấp trên
        [reminder-cut_off] Ngày đề nghị nộp trước hạn
        [reminder-deadline] Ngày hết hạn
        [paper-submission_letter] Tờ trình
        [paper-minutes] Biên bản họp
        [paper-merit_report] Báo cáo thành tích
        [document-submission_letter] Tờ trình khen thưởng
        [document-minutes] Biên bản họp Hội đồng
        [document-merit_report] Báo cáo thành tích
        [document-month_report] Báo cáo tháng
        [document-half_year_report] Báo cáo sáu tháng
        [document-year_report] Báo cáo năm
        [document-pledge_sheet] Bản giao ước
        [issuer-commune] Ủy ban nhân dân xã
        [issuer-council] Hội đồng Thi đua - Khen thưởng xã
       *[other] { $word }
    }
plan-guide =
    Sửa trực tiếp vào các ô, lưu tệp dạng .xlsx rồi gửi lại vào khung trò chuyện riêng với hệ thống.
    Không đổi tên trang, không xóa cột, không gộp ô. Thứ tự dòng và cột có thể đổi.
    Cột «Mã» là khóa để nhận ra từng dòng: giữ nguyên mã của dòng cũ, đặt mã mới cho dòng thêm.
    Trang «Biểu quyết»: tỷ lệ ghi dạng 2/3 hoặc 80 %; ô để trống là chưa quy định, khi đó Hội đồng chưa biểu quyết được hình thức ấy.
    Ngày ghi dạng 18/06/2024; giờ ghi dạng 17:00; tháng ghi dạng 2024-06; các tháng trong năm ghi dạng 2–6, 9.
    Nhiều mục trong một ô cách nhau bằng dấu chấm phẩy. Ô đánh dấu ghi «x».
    Chỉ tiêu năm ghi theo đơn vị tính của dòng; «= Thôn» nghĩa là bằng số thôn.
    Ô có công thức: hệ thống lấy giá trị đã tính và nêu tên ô khi xem trước.
    Đơn vị không còn hoạt động: ghi «Đến ngày», không xóa dòng.
    Hệ thống kiểm tra toàn bộ tệp, cho xem trước mọi thay đổi và chỉ áp dụng sau khi xác nhận.
plan-cell-long = nội dung dài { $length } ký tự, tối đa { $most }
plan-cell-whole = cần một số nguyên, tệp ghi «{ $typed }»
plan-cell-number = cần một con số, tệp ghi «{ $typed }»
plan-cell-negative = số không được âm
plan-cell-percent = tỷ lệ phải từ 0 đến 100
plan-cell-decimals = số quá lớn, hoặc quá { $decimals } chữ số sau dấu phẩy
plan-cell-day = cần một ngày có thật, ghi như 18/06/2024; tệp ghi «{ $typed }»
plan-cell-time = cần một giờ, ghi như 17:00; tệp ghi «{ $typed }»
plan-cell-flag = ghi «x» hoặc bỏ trống; tệp ghi «{ $typed }»
plan-cell-word = «{ $typed }» không có trong danh sách: { $options }
plan-cell-share = «{ $typed }» không phải tỷ lệ. Đề nghị ghi như 2/3 hoặc 80 %.
plan-cell-share-date = Excel đã đổi ô này thành ngày. Đề nghị định dạng ô là Văn bản (Text) rồi gõ lại, ví dụ 2/3; hoặc ghi 66,67 %.
plan-cell-months = cần các tháng từ 1 đến 12, ghi như 2–6, 9; tệp ghi «{ $typed }»
plan-cell-fault = ô có lỗi tính toán của Excel
plan-cells-merged = các ô đã gộp; đề nghị bỏ gộp ô
plan-sheet-missing = thiếu trang này, hoặc trang đã đổi tên
plan-sheet-unknown = không phải trang của mẫu; đề nghị xóa hoặc đặt lại tên cũ
plan-header-missing = thiếu cột «{ $header }»
plan-header-unknown = cột «{ $header }» không có trong mẫu
plan-header-twice = cột «{ $header }» có hai lần
plan-id-missing = thiếu dòng có mã «{ $id }»
plan-id-unknown = mã «{ $id }» không có trong mẫu
plan-id-twice = mã «{ $id }» có hai lần
plan-unit-gone = thiếu đơn vị { $unit } đang hoạt động; đề nghị giữ dòng và ghi «Đến ngày»
plan-year-wrong = năm kế hoạch phải là { $year } hoặc { $next }
plan-past-month = cần một tháng của năm { $year }, ghi như { $year }-12
plan-past-above = số đạt không thể lớn hơn tổng số
plan-past-twice = chỉ tiêu, đơn vị và tháng này đã có ở dòng trên
plan-overview =
    <b>{ $title }</b>
    Số { $number }, ngày { $issued } · năm { $year }
    Phiên bản { $version }, áp dụng từ { $since }

    <b>{ $indicators } chỉ tiêu</b>: { $sections }
    <b>{ $units } đơn vị báo cáo</b>: { $kinds }
    Báo cáo từ tháng { $first } đến tháng { $last }, hạn nộp { $due } ngày { $day } hằng tháng

    Để sửa: tải tệp Excel, sửa, rồi gửi lại tệp vào đây.
plan-overview-waiting = Phiên bản { $version } đã xác nhận, sẽ áp dụng từ { $since }.
plan-overview-part = { $name } { $count }
plan-since-start = đầu năm
plan-button-download = 📥 Tải tệp Excel
plan-button-next-year = Kế hoạch năm { $year }
plan-button-next-kept = Giữ mức chỉ tiêu năm { $year }
plan-button-next-empty = Để trống mức chỉ tiêu
plan-next-year = Lập tệp kế hoạch năm { $year }: các ngày lùi một năm, mã giữ nguyên. Mức chỉ tiêu thì sao?
plan-private = Kế hoạch được xem và sửa trong khung trò chuyện riêng với hệ thống.
plan-file-caption = Kế hoạch năm { $year }, phiên bản { $version }. Sửa xong, đề nghị gửi lại tệp vào đây.
plan-file-next-caption = Tệp lập kế hoạch năm { $year }. Đề nghị kiểm tra các ô, bổ sung chỉ tiêu, số văn bản, lịch nghỉ, rồi gửi lại tệp vào đây.
plan-file-name = ke-hoach-{ $year }-phien-ban-{ $version }.xlsx
plan-file-next-name = ke-hoach-{ $year }.xlsx
plan-upload-large = Tệp «{ $name }» quá lớn ({ $size } MB); hệ thống nhận tệp đến { $most } MB. Chưa thay đổi gì.
plan-upload-lost = Chưa tải được tệp «{ $name }» từ Telegram. Đề nghị gửi lại tệp.
plan-upload-fault =
    { $why ->
        [empty] Tệp «{ $name }» rỗng. Đề nghị lưu lại từ Excel rồi gửi lại.
        [old_xls] Tệp «{ $name }» là dạng Excel cũ (.xls). Đề nghị chọn «Lưu thành» dạng .xlsx rồi gửi lại.
        [password] Tệp «{ $name }» có mật khẩu. Đề nghị bỏ mật khẩu rồi gửi lại.
        [macros] Tệp «{ $name }» có macro. Đề nghị lưu lại dạng .xlsx không có macro.
        [too_large] Tệp «{ $name }» quá lớn sau khi giải nén. Đề nghị sửa trên tệp kế hoạch do hệ thống gửi.
        [too_many_rows] Tệp «{ $name }» có quá nhiều dòng hoặc cột. Đề nghị sửa trên tệp kế hoạch do hệ thống gửi.
        [damaged] Tệp «{ $name }» bị hỏng. Đề nghị lưu lại từ Excel rồi gửi lại.
       *[not_a_workbook] Tệp «{ $name }» không phải tệp Excel .xlsx.
    }
plan-upload-unchanged = Tệp «{ $name }»: không có thay đổi so với phiên bản { $version }.
plan-upload-problems = Tệp «{ $name }» có <b>{ $count } chỗ</b> cần sửa, chưa thay đổi gì:
plan-upload-problems-caption = Tệp «{ $name }» có { $count } chỗ cần sửa, chưa thay đổi gì. Danh sách đầy đủ trong tệp này.
plan-upload-problem = – { $place }: { $text }
plan-problems-file = cho-can-sua.txt
plan-changes-file = cac-thay-doi.txt
plan-preview = Tệp «{ $name }» so với phiên bản { $version }: <b>{ $count } thay đổi</b> ({ $added } thêm, { $changed } sửa, { $removed } bỏ)
plan-preview-year = Đây là kế hoạch của năm { $year }.
plan-preview-added = + { $sheet } · { $row }
plan-preview-removed = − { $sheet } · { $row }
plan-preview-changed = ~ { $sheet } · { $row } · { $column }: { $before } → { $after }
plan-preview-blank = (trống)
plan-preview-computed = Ô có công thức, lấy giá trị đã tính: { $cells }
plan-preview-older = Lưu ý: tệp lập từ phiên bản { $made }, hiện đã có phiên bản { $version }. Các thay đổi trên tính theo phiên bản { $version }.
plan-preview-uneven = Lưu ý: { $indicator }: các đơn vị được giao cộng lại { $sum }, chỉ tiêu của xã { $target }.
plan-preview-ask = Chưa áp dụng. Các thay đổi có hiệu lực từ ngày nào?
plan-button-from = ✅ Từ { $date }
plan-button-from-today = ✅ Từ hôm nay, { $date }
plan-button-from-period = Từ kỳ báo cáo tới, { $date }
plan-button-from-start = Từ đầu kế hoạch (sửa sai), { $date }
plan-button-drop = Không áp dụng
plan-confirmed = ✅ Đã ghi phiên bản { $version } của kế hoạch năm { $year }, áp dụng từ { $since }.
plan-dropped = Không áp dụng tệp «{ $name }». Kế hoạch giữ nguyên.
plan-stale = Kế hoạch đã có phiên bản mới sau bản xem trước này, nên chưa áp dụng. Đề nghị gửi lại tệp để xem các thay đổi mới nhất.
plan-decided = Bản xem trước này đã được xử lý.

## Excel export

export-sheet =
    { $sheet ->
        [overview] Tổng quan
        [indicators] Chỉ tiêu theo tháng
        [units] Đơn vị và chỉ tiêu
        [submissions] Nộp báo cáo
        [answers] Câu trả lời
        [examples] Điển hình
        [audit] Nhật ký
        [picture] Hình tiến độ
        [works] Công trình, phần việc
       *[other] { $sheet }
    }
export-column =
    { $column ->
        [month] Tháng
        [owed] Đơn vị phải nộp
        [onTimeRate] Tỷ lệ đúng hạn
        [unitCode] Mã
        [unitName] Đơn vị
        [standing] Tình hình
        [dueAt] Hạn nộp
        [firstSubmittedAt] Nộp lần đầu
        [daysLate] Muộn (ngày)
        [excuse] Lý do miễn
        [revision] Lần
        [state] Trạng thái
        [submittedAt] Thời điểm gửi
        [code] Mã
        [indicator] Chỉ tiêu
        [typed] Đã gõ
        [understood] Hệ thống hiểu là
        [outOf] Trên tổng số
        [measure] Đơn vị tính
        [remark] Ghi chú
        [exampleKind] Loại
        [exampleName] Họ tên, tập thể
        [deed] Việc làm tiêu biểu
        [consented] Đồng ý nêu tên
        [at] Thời điểm
        [actor] Người thực hiện
        [action] Việc
        [subject] Đối tượng
        [reason] Lý do
        [target] Chỉ tiêu năm
        [total] Đến nay
        [share] Đạt (%)
        [judgement] Đánh giá
        [coverage] Đơn vị đã báo
        [workKind] Loại
        [workName] Công trình, phần việc
        [place] Địa điểm
        [volume] Khối lượng
        [cost] Kinh phí (đồng)
        [campaign] Phong trào
        [due] Thời hạn
        [percent] Tiến độ (%)
        [toldIn] Theo báo cáo tháng
        [workState] Hiện nay
        [doneOn] Hoàn thành ngày
        [droppedWhy] Lý do thôi thực hiện
       *[other] { $column }
    }
export-word =
    { $word ->
        [standing-on_time] Đúng hạn
        [standing-late] Muộn
        [standing-drafting] Đang làm
        [standing-not_started] Chưa bắt đầu
        [standing-excused] Được miễn
        [standing-not_connected] Chưa kết nối
        [state-submitted] Đã gửi
        [state-returned] Đã trả lại
        [state-accepted] Đã xác nhận
        [question-examples] Điển hình
        [question-remarks] Khó khăn, kiến nghị
        [question-photos] Ảnh minh chứng
        [answer-no_data] Chưa có số liệu
        [answer-none] Không có
        [answer-listed] Có (xem trang Điển hình)
        [withheld] (không xuất)
        [yes] Đạt
        [no] Chưa đạt
        [estimate] Số ước
        [behalf-paper] Cán bộ nhập thay (bản giấy)
        [behalf-phone] Cán bộ nhập thay (điện thoại)
        [example-individual] Cá nhân
        [example-collective] Tập thể
        [consented] Đồng ý
        [not-consented] Chưa hỏi
        [system] Hệ thống
        [commune] Toàn xã
       *[other] { $word }
    }
export-action =
    { $action ->
        [acknowledge] Xác nhận đã đọc thông báo
        [announce] Gửi thông báo
        [publish_ranking] Công bố bảng thi đua
        [announce_absence] Báo vắng mặt
        [end_absence] Kết thúc vắng mặt
        [answer] Trả lời
        [add_example] Thêm điển hình
        [restart] Làm lại báo cáo
        [correct] Sửa báo cáo đã gửi
        [drop_correction] Bỏ việc sửa
        [submit] Gửi báo cáo
        [accept] Xác nhận báo cáo
        [return] Trả lại báo cáo
        [reopen] Mở lại báo cáo
        [ask_for_extension] Xin gia hạn
        [ask_unit] Hỏi đơn vị
        [answer_unit_question] Đơn vị trả lời câu hỏi
        [change_plan] Sửa kế hoạch
        [close] Khóa số liệu
        [connect] Kết nối nhóm
        [connect_again] Kết nối lại
        [enrol] Đăng ký người dùng
        [excuse] Miễn báo cáo
        [invite] Mời người dùng
        [load_plan] Nạp kế hoạch
        [move_deadline] Dời hạn nộp
        [open] Mở kỳ báo cáo
        [plan_in_force] Áp dụng kế hoạch
        [remind] Nhắc nộp báo cáo
        [restore] Khôi phục dữ liệu
        [restore_duty] Bỏ miễn báo cáo
        [take_over] Nhập thay
        [close_unit] Đóng đơn vị
        [add_unit] Thêm đơn vị
        [rename_unit] Đổi tên đơn vị
        [appoint] Giao người phụ trách
        [ask_for_erasure] Xin xóa dữ liệu
        [consent] Đồng ý lưu thông tin
        [end_role] Thôi vai trò
        [erase_name] Xóa tên
        [erase_person] Xóa dữ liệu cá nhân
        [forget_telephone_number] Xóa số điện thoại
        [refuse_erasure] Chưa xóa dữ liệu
        [retention] Dọn dữ liệu quá hạn
        [take_back_request_for_erasure] Rút yêu cầu xóa dữ liệu
        [dismiss] Thôi giao người phụ trách
        [revoke_invitations] Thu hồi lời mời
        [expect] Ghi người sẽ tham gia
        [add_council_member] Thêm thành viên Hội đồng
        [replace_council_member] Thay thành viên Hội đồng
        [end_council_member] Thôi tham gia Hội đồng
        [link_council_member] Liên kết tài khoản thành viên Hội đồng
        [plan_council_meeting] Lập cuộc họp Hội đồng
        [revise_council_meeting] Sửa cuộc họp Hội đồng
        [open_council_meeting] Khai mạc cuộc họp Hội đồng
        [cancel_council_meeting] Hủy cuộc họp Hội đồng
        [conclude_council_meeting] Kết thúc cuộc họp Hội đồng
        [record_attendance] Điểm danh
        [declare_conflict] Ghi người không tham gia biểu quyết
        [lift_recusal] Bỏ ghi không tham gia biểu quyết
        [record_written_opinion] Ghi ý kiến bằng văn bản
        [open_vote] Mở biểu quyết
        [raise_hand] Giơ tay biểu quyết
        [close_vote] Kết thúc biểu quyết
        [enter_tally] Nhập kết quả kiểm phiếu
        [count_again] Nhập lại kết quả kiểm phiếu
        [confirm_conclusion] Xác nhận kết luận
        [adjourn_item] Hoãn đề nghị
        [answer_work] Báo tiến độ công trình
        [register_unit_plan] Đăng ký kế hoạch thi đua của đơn vị
        [record_pledge] Ghi giao ước thi đua
        [attach_sheet] Bổ sung ảnh bản giao ước
        [withdraw_pledge] Rút giao ước thi đua
        [register_work] Đăng ký công trình
        [progress_work] Cập nhật tiến độ công trình
        [finish_work] Hoàn thành công trình
        [reopen_work] Tiếp tục công trình
        [drop_work] Thôi thực hiện công trình
       *[other] { $action }
    }
export-title = { $title } – tháng { $range }
export-about = Xã { $commune }: { $title }
export-made = Lập lúc { $time }; người lập: { $by }
export-closed = Số liệu chốt lúc { $time }.
export-by-group = nhóm cán bộ xã
export-picture-title = Xã { $commune } – tiến độ thi đua
export-picture-expected = mức cần đạt đến nay
export-picture-coverage = { $done }/{ $all } đơn vị đã báo
export-picture-level = { $actual } (kế hoạch { $target })
export-choose = Xuất số liệu ra Excel cho những tháng nào?
export-from = Từ tháng nào?
export-to = Đến tháng nào?
export-button-month = Tháng { $range }
export-button-year = Từ đầu năm: { $range }
export-button-choose = Chọn tháng…
export-reading = ⏳ Đang lập tệp tháng { $range }: đọc số liệu…
export-writing = ⏳ Đang lập tệp tháng { $range }: ghi { $count } trang…
export-done = ✅ Đã lập tệp tháng { $range }.
export-caption = Số liệu thi đua tháng { $range }.

## Status

status-elsewhere = Lệnh này dùng trong nhóm cán bộ xã đã kết nối.
status-no-period = Chưa có kỳ báo cáo nào được mở.
status-title =
    <b>Báo cáo tháng { $month }</b>
    Hạn nộp: { $due } · { $remaining }
status-counts = <b>{ $total } đơn vị</b>: { $counts }
status-count-on-time = ✅ { $count } đúng hạn
status-count-late = 🕘 { $count } muộn
status-count-drafting = ✏️ { $count } đang làm
status-count-not-started = ⬜ { $count } chưa bắt đầu
status-count-excused = ➖ { $count } được miễn
status-count-not-connected = ⚠️ { $count } chưa kết nối hệ thống
status-list-on-time = <b>Đúng hạn</b>: { $names }
status-list-late = <b>Muộn</b>: { $names }
status-list-drafting = <b>Đang làm</b>: { $names }
status-list-not-started = <b>Chưa bắt đầu</b>: { $names }
status-list-excused = <b>Được miễn</b>: { $names }
status-list-not-connected = <b>Chưa kết nối hệ thống</b>: { $names }
status-name = { $name }
status-name-drafting = { $name } ({ $done }/{ $total })
status-name-late = { $name } (muộn { $days } ngày)
status-name-away = { $name } (vắng đến { $date })
status-on-behalf = { $name } [nhập thay: { $channel }]
status-as-of = <i>Số liệu lúc { $time }</i>
status-refresh = 🔄 Cập nhật
status-refreshed = Đã cập nhật.
status-details = Chi tiết
status-summary = Thu gọn
status-remind = Nhắc { $count } đơn vị
status-earlier = ◀ Tháng { $month }
status-later = Tháng { $month } ▶

## Report: the way in

report-begin = 📝 Nhập báo cáo tháng
report-go-private = Để số liệu không lẫn vào tin nhắn chung, đề nghị nhập báo cáo trong khung trò chuyện riêng.
report-button-go-private = 📝 Mở khung trò chuyện riêng
report-where = Đề nghị chọn nơi nhập báo cáo. Trong nhóm, mọi người cùng thấy số liệu; trong khung trò chuyện riêng thì không.
report-button-here = ✍️ Trả lời ngay tại nhóm
report-nothing-open = Hiện chưa có kỳ báo cáo nào được mở. Khi đến kỳ, hệ thống sẽ thông báo.
report-plan-over = Kế hoạch năm { $year } đã kết thúc, xã chưa nạp kế hoạch mới nên chưa có kỳ báo cáo nào. Đề nghị liên hệ { $office }.
report-choose-month = Đề nghị chọn báo cáo cần nhập:
report-button-choice = 📝 Tháng { $month } – { $unit }
report-button-month = 📝 Báo cáo tháng { $month }
report-button-still-month = Vẫn nhập tháng { $month } trước
report-button-continue = ▶ Tiếp tục báo cáo tháng { $month }
report-older-first = Báo cáo tháng <b>{ $older }</b> (hạn: { $due }) chưa gửi. Đề nghị gửi tháng đó trước, rồi đến tháng { $month }.
report-held = <b>{ $by }</b> đang nhập báo cáo tháng { $month } ({ $done }/{ $total } câu). Có thể nhập thay; các câu đã trả lời được giữ nguyên.
report-button-take-over = Nhập thay
report-taken-over-toast = Báo cáo này đang do người khác nhập tiếp. Gõ /baocao để xem.
report-sent-before = Báo cáo tháng { $month } đã gửi lúc { $time } (mã { $code }). Nếu cần sửa số liệu, bấm nút dưới đây.
report-button-correct = ✏️ Sửa báo cáo
report-locked = Báo cáo tháng { $month } đã được xác nhận nên không sửa được nữa. Nếu cần sửa, đề nghị liên hệ { $office } để mở lại.
report-refused = Báo cáo này không thuộc đơn vị của ông/bà, hoặc kỳ chưa mở. Gõ /baocao để xem các kỳ đang mở.
report-gone = Bản nháp này không còn. Gõ /baocao để bắt đầu lại.
report-cancelled = Đã tạm dừng. Các câu đã trả lời được giữ nguyên; gõ /baocao để tiếp tục.
form-cancelled = Đã tạm dừng việc đang nhập. Các câu đã trả lời được giữ nguyên; để làm tiếp, đề nghị bấm nút dưới đây.
form-button-resume = ▶ Làm tiếp
report-nothing-to-cancel = Không có việc nào đang làm dở.
report-paused = ⏸ Đã tạm dừng báo cáo tháng { $month } ({ $done }/{ $total } câu). Các câu đã trả lời được giữ nguyên.
report-resume = Báo cáo tháng <b>{ $month }</b>: đã trả lời { $done }/{ $total } câu. Tiếp tục từ câu { $number }?
report-resume-review = Báo cáo tháng <b>{ $month }</b>: đã trả lời { $done }/{ $total } câu, chưa gửi. Tiếp tục?
report-button-resume = ▶ Tiếp tục
report-button-review = Xem lại các câu đã trả lời
report-button-restart = Làm lại từ đầu
report-restart = Xóa { $count } câu đã trả lời và làm lại từ đầu?
report-button-restart-really = Xóa và làm lại
report-button-keep = Không, giữ nguyên
report-restarted-line = Làm lại từ đầu.
report-ask-reason = Báo cáo tháng { $month } đã gửi. Đề nghị cho biết <b>lý do sửa</b> (bấm nút hoặc gõ):
report-reason-mistyped = Nhập nhầm số
report-reason-newer = Có số liệu mới, chính xác hơn
report-reason-missing = Bổ sung số liệu còn thiếu
report-reason-line = ✓ Lý do sửa: { $reason }
report-button-drop-correction = Không sửa nữa
report-correction-dropped = Giữ nguyên báo cáo tháng { $month } đã gửi.

## Report: questions

report-headline = { $part } · Câu { $number }/{ $total } · Tháng { $month }
report-part-examples = <b>A. Điển hình</b>
report-part-figures = <b>B. Số liệu</b>
report-part-remarks = <b>C. Khó khăn, kiến nghị</b>
report-part-photos = <b>D. Ảnh minh chứng</b>
report-ask-examples =
    { $kind ->
        [hamlet] Tháng này thôn có tập thể, cá nhân điển hình cần biểu dương không?
       *[other] Tháng này đơn vị có tập thể, cá nhân điển hình cần biểu dương không?
    }
report-ask-individual = Đề nghị gõ <b>họ và tên</b> cá nhân điển hình.
report-ask-collective = Đề nghị gõ <b>tên tập thể</b> điển hình.
report-ask-deed = Việc làm tiêu biểu là gì? Đề nghị gõ một, hai câu.
report-ask-consent = <b>{ $name }</b> đã biết và đồng ý được nêu tên biểu dương chưa?
report-ask-more = Đã ghi: { $names }. Còn tập thể, cá nhân nào nữa không?
report-ask-flow = <b>{ $label }</b>, <u>riêng trong tháng { $month }</u> ({ $unit })
report-ask-stock = <b>{ $label }</b> ({ $unit })
report-ask-words = <b>{ $label }</b>
report-ask-remarks = Có khó khăn, vướng mắc hoặc kiến nghị gì với xã không? Đề nghị gõ nội dung, hoặc bấm «Không có».
report-ask-photos = Có ảnh minh chứng thì gửi vào đây, không bắt buộc.
report-photos-so-far = Đã nhận { $count } ảnh. Gửi thêm, hoặc bấm «Xong».
report-previous = Tháng { $month }: { $value }
report-cumulative = Lũy kế từ đầu năm: { $value } · Kế hoạch cả xã: { $target }
report-reference-yield = Năng suất theo kế hoạch của xã: { $value } tạ/ha
report-no-target = chưa giao
report-hint-parts = Gõ hai số, ví dụ: trâu 20 bò 95
report-hint-ratio = Gõ hai số: số hộ đạt / tổng số hộ, ví dụ: 150/155
report-button-none = Không có
report-button-individual = Có – cá nhân
report-button-collective = Có – tập thể
report-button-agreed = Đã đồng ý
report-button-not-yet = Chưa hỏi, không nêu tên công khai
report-button-examples-done = Đủ rồi
report-button-examples-drop = Bỏ các tên đã ghi
report-button-more-individual = Thêm cá nhân
report-button-more-collective = Thêm tập thể
report-button-zero = 0 – không phát sinh
report-button-zero-stock = 0 – không có
report-button-no-data = Chưa có số liệu
report-button-no-data-later = Chưa có số liệu, báo sau
report-button-same = Như tháng trước: { $value }
report-button-yes = Đạt
report-button-no = Chưa đạt
report-button-no-photos = Không có ảnh
report-button-photos-done = Xong
report-button-back = ◀ Câu trước
report-button-pause = ⏸ Tạm dừng
report-button-to-review = ◀ Về bước xem lại
report-button-right = Đúng
report-button-fix = Sửa
report-button-type-again = Nhập lại
report-button-own = Riêng tháng { $month }
report-button-cumulative = Lũy kế từ đầu năm
report-own-or-cumulative = Số <b>{ $value }</b> là riêng trong tháng { $month } hay lũy kế từ đầu năm? (Lũy kế đến kỳ trước: { $before }.)
report-choose = Đã gõ: «{ $typed }». Số nào đúng?
report-choose-zero-or-no-data = «{ $typed }» nghĩa là:
report-choose-unit = «{ $typed }»: nghìn đồng hay triệu đồng?
report-answered-line = ✓ { $label }: <b>{ $answer }</b>
report-skipped-line = Câu này để lại sau.
report-ratio = { $done }/{ $all } hộ ({ $percent }%)
report-estimate = ước { $value }
report-yes = đạt
report-no = chưa đạt
report-no-data = chưa có số liệu
report-none = không có
report-unanswered = (chưa trả lời)
report-photos-count = { $count } ảnh
report-label-examples = Điển hình
report-label-remarks = Khó khăn, kiến nghị
report-label-photos = Ảnh minh chứng

## Report: what was understood, and what was not

confirm-zero = Xác nhận: «{ $item }» trong kỳ này = <b>0</b> (không phát sinh)?
confirm-previous = Giữ nguyên số kỳ trước: <b>{ $value }</b>?
confirm-large = <b>{ $value }</b> cao hơn nhiều so với mức thường gặp của { $reporter }. Đúng không?
confirm-unit = Quy đổi: { $typed } = <b>{ $value }</b>.
confirm-estimate = Ghi nhận <b>số ước</b>: { $value }.
confirm-understood = «{ $typed }»: hệ thống hiểu là <b>{ $value }</b>.
note-empty = Chưa nhận được nội dung. Đề nghị { $you } gõ một số, ví dụ: { $example }.
note-not-number = Mục này cần một con số ({ $unit }). Ví dụ: { $example }. Nếu là số ước, gõ «khoảng» trước số; nếu không phát sinh, gõ 0.
note-multi = Có nhiều số trong tin nhắn. Đề nghị chỉ gửi số cho mục «{ $item }».
note-range = Đề nghị gửi một số cụ thể, ví dụ: { $example }. Nếu là số ước, gõ «khoảng» trước số.
note-inexact = Đề nghị gửi số chính xác. Nếu là số ước, gõ «khoảng» trước số, ví dụ: khoảng { $example }.
note-negative = Số liệu ở mục này không được âm.
note-integer = «{ $item }» là số nguyên ({ $unit }), không có phần lẻ.
note-precision = Mục này nhận tối đa { $decimals } chữ số sau dấu phẩy.
note-format = Chưa đọc được «{ $typed }». Dấu chấm ngăn hàng nghìn, dấu phẩy cho phần lẻ, ví dụ: 1.611,5.
note-unit-mismatch = Mục này tính bằng <b>{ $unit }</b>, tin nhắn ghi «{ $typed }». Đề nghị kiểm tra lại.
note-unit-unknown = Chưa hiểu đơn vị trong «{ $typed }». Đề nghị chỉ gõ số; đơn vị mặc định là { $unit }.
note-percent-range = Tỷ lệ phải từ 0 đến 100%.
note-part-above-whole = Số hộ đạt không thể lớn hơn tổng số hộ. Ví dụ đúng: 150/155.
note-whole-zero = Tổng số hộ phải lớn hơn 0. Ví dụ: 150/155.
note-need-parts = Đề nghị gõ riêng từng số, ví dụ: { $example }.
note-need-ratio = Mục này cần hai số: số hộ đạt và tổng số hộ, ví dụ: 150/155.
note-fraction = Mục này cần một số, không phải phân số.
note-date = Đây có vẻ là ngày tháng. Mục này cần một số ({ $unit }).
note-phone = Đây có vẻ là số điện thoại. Mục này cần một số ({ $unit }).
note-too-large = «{ $typed }» quá lớn so với quy mô { $reporter }. Đề nghị kiểm tra đơn vị tính ({ $unit }).
note-previous-flow = Mục này tính riêng trong kỳ nên không lấy theo tháng trước. Đề nghị gõ số; không phát sinh thì gõ 0.
note-previous-none = Chưa có số kỳ trước để lấy lại. Đề nghị gõ số.
note-legacy-font = Văn bản dùng phông chữ cũ (.VnTime) nên chưa đọc được. Đề nghị gõ lại bằng bộ gõ Unicode.
note-text-only = Bước này cần tin nhắn chữ; ảnh, ghi âm, nhãn dán chưa dùng được ở đây.
note-photo-only = Bước này nhận ảnh. Không có ảnh thì bấm «Không có ảnh».
note-yes-no = Đề nghị bấm «Đạt» hoặc «Chưa đạt».
note-too-long = Nội dung dài quá { $most } ký tự. Đề nghị gửi ngắn hơn.
note-name = Đề nghị gõ tên bằng chữ, không quá 120 ký tự.
note-deed = Đề nghị mô tả việc làm bằng lời, không quá 1.000 ký tự.
note-press = Đề nghị bấm một trong các nút dưới đây.
note-cross-check = Hai số liệu chưa khớp nhau: { $rule }. Đề nghị kiểm tra lại.
note-help = Đề nghị { $you } gõ một số, ví dụ: { $example }. Không phát sinh thì gõ 0; chưa thống kê được thì bấm «Chưa có số liệu».

## Report: review and receipt

report-review-title = <b>Xem lại báo cáo tháng { $month } – { $unit }</b>
report-review-line = { $number }. { $label }: <b>{ $answer }</b>
report-review-hint = Bấm số để sửa riêng câu đó. Nếu đúng cả, bấm «Gửi báo cáo».
report-review-missing = Còn { $missing } câu chưa trả lời. Đề nghị trả lời đủ rồi gửi; chưa thống kê được thì chọn «Chưa có số liệu».
report-button-missing = Trả lời { $missing } câu còn lại
report-button-send = ✅ Gửi báo cáo
report-sent-line = <b>Báo cáo tháng { $month } – { $unit }</b>: đã gửi.
report-receipt = ✅ Đã nhận báo cáo <b>tháng { $month }</b> của { $unit } lúc { $time }. Mã: <b>{ $code }</b>.
report-receipt-corrected = ✅ Đã nhận bản sửa báo cáo <b>tháng { $month }</b> của { $unit } lúc { $time }. Mã: <b>{ $code }</b>.
report-receipt-on-time = Đúng hạn.
report-receipt-late = Nhận sau hạn { $days } ngày.
report-receipt-cumulative = Lũy kế từ đầu năm: { $list }.
report-receipt-thanks = Trân trọng cảm ơn { $address }.
report-already-sent = Báo cáo đã được gửi, không cần bấm lại.
report-button-progress = Xem tiến độ của đơn vị

## Review

review-queue = Chờ duyệt: { $count } báo cáo · báo cáo thứ { $place }
review-empty = Không còn báo cáo nào chờ duyệt.
review-title = <b>{ $unit }</b> – báo cáo tháng <b>{ $month }</b> (mã { $code })
review-sent = Gửi lúc { $time }, { $verdict } – { $name }
review-corrects = Bản sửa. Lý do: { $reason }
review-line = { $number }. { $label }: <b>{ $answer }</b>{ $before }
review-line-marked = { $number }. <u>{ $label }</u>: <b>{ $answer }</b>{ $before }
review-cumulative = (lũy kế { $value })
review-previous = (tháng { $month }: { $value })
review-unchanged = (như tháng { $month })
review-changed = (tháng { $month }: { $value }; { $change })
review-estimates = Số ước: câu { $numbers }. Các số còn lại là số chính thức.
review-missing = Chưa có số liệu: câu { $numbers }.
review-no-warning = Không có điểm cần xem lại.
review-warnings = ⚠️ <b>Cần xem lại</b>
review-warning = – { $text }
review-more-warnings = … và { $count } điểm khác.
review-warn-usual = { $label }: { $value }, gấp nhiều lần mức thường gặp của đơn vị ({ $usual }).
review-warn-falls = { $label }: lũy kế giảm từ { $from } xuống { $to } so với bản đã gửi.
review-warn-yield = { $label }: năng suất { $value } tạ/ha, khác nhiều so với mức theo kế hoạch ({ $expected } tạ/ha).
review-warn-target = { $label }: cả xã { $total }, bằng { $percent }% kế hoạch ({ $target }).
review-button-accept = Duyệt
review-button-return = Trả lại
review-button-next = Báo cáo tiếp theo ▶
review-button-photos = Xem { $count } ảnh
review-button-all = Duyệt tất cả báo cáo không có cảnh báo
review-button-all-yes = Duyệt { $count } báo cáo
review-button-all-no = Không, xem từng báo cáo
review-all-none = Không có báo cáo nào không có cảnh báo. Đề nghị xem từng báo cáo.
review-all-confirm = Duyệt <b>{ $count } báo cáo</b> không có cảnh báo: { $names }?
review-all-name = { $unit } (tháng { $month })
review-all-done = ✅ Đã duyệt { $count } báo cáo không có cảnh báo ({ $name }).
review-accepted-toast = Đã duyệt.
review-accepted-line = ✅ <b>{ $unit }</b> – báo cáo tháng { $month }: đã duyệt ({ $name }).
review-ask-lines = <b>Trả lại báo cáo tháng { $month } – { $unit }</b>. Đề nghị bấm số các câu cần bổ sung, chỉnh sửa:
review-pick = { $number }. { $label }
review-pick-marked = <b>{ $number }. { $label } – cần sửa</b>
review-button-picked = ✓ { $number }
review-button-reason = Tiếp: lý do ({ $count } câu) ▶
review-button-back = ◀ Chọn lại câu
review-button-drop = Không trả lại
review-ask-reason = Trả lại báo cáo tháng { $month } – <b>{ $unit }</b> để sửa: { $items }. Lý do (bấm nút hoặc gõ):
review-reason-check = Đề nghị kiểm tra lại số liệu
review-reason-missing = Đề nghị bổ sung số liệu còn thiếu
review-reason-unclear = Nội dung chưa rõ, đề nghị ghi cụ thể hơn
review-reason-photo = Đề nghị bổ sung ảnh minh chứng
review-dropped = Không trả lại báo cáo tháng { $month } – { $unit }.
review-return-done = <b>{ $unit }</b> – báo cáo tháng { $month }: đã trả lại { $count } câu ({ $name }). Lý do: { $reason }
review-return-stale = Việc trả lại này đã xong hoặc do cán bộ khác thực hiện. Gõ /duyet để xem.
review-decided-accept = Báo cáo này đã được { $name } duyệt lúc { $time }.
review-decided-return = Báo cáo này đã được { $name } trả lại lúc { $time }, đang chờ đơn vị gửi lại.
review-decided-reopen = Báo cáo này đã được { $name } mở lại lúc { $time }, đang chờ đơn vị gửi bản sửa.
review-superseded = Đơn vị đã gửi bản mới hơn. Gõ /duyet để xem bản mới.
review-gone = Không tìm thấy báo cáo này. Gõ /duyet để xem các báo cáo chờ duyệt.
review-accepted = Báo cáo tháng { $month } của { $unit } đã được xác nhận. Trân trọng cảm ơn { $address } { $name }.
review-returned =
    Kính gửi { $address } <b>{ $name }</b>. Báo cáo tháng { $month } của { $unit } cần bổ sung: <b>{ $reason }</b>.
    Câu cần sửa: { $items }.
    Đề nghị { $address } sửa các câu được đánh dấu và gửi lại trước { $due }. Các câu khác được giữ nguyên.
review-button-fix = ✏️ Sửa { $count } câu được đánh dấu
review-reopened = Kính gửi { $address } <b>{ $name }</b>. Báo cáo tháng { $month } của { $unit } được mở lại đến hết ngày { $until } ({ $reason }). Đề nghị { $address } sửa số liệu và gửi lại.
lock-role = Việc này do { $roles } thực hiện.
lock-not-sent = Báo cáo này chưa được gửi. Người gửi được: { $roles }.
lock-with-unit = Báo cáo này đang ở đơn vị, chờ gửi lại. Người gửi được: { $roles }.
lock-still-open = Báo cáo này chưa khóa, đơn vị tự sửa được. Người sửa được: { $roles }.
lock-accepted = Báo cáo này đã được xác nhận và khóa. Người mở lại được: { $roles }.
reopen-button = Mở lại
reopen-unit = Báo cáo tháng { $month }: mở lại cho đơn vị nào?
reopen-none = Báo cáo tháng { $month }: chưa có báo cáo nào được xác nhận.
reopen-days = Mở lại báo cáo tháng { $month } – <b>{ $unit }</b> trong mấy ngày?
reopen-button-days = { $days } ngày
reopen-reason = Lý do mở lại báo cáo tháng { $month } – <b>{ $unit }</b>:
reopen-reason-mistake = Số liệu có sai sót
reopen-reason-final = Cập nhật số chính thức
reopen-reason-order = Theo chỉ đạo của UBND xã
reopen-done = <b>{ $unit }</b> – báo cáo tháng { $month }: mở lại đến hết ngày { $until } ({ $name }; { $reason }). Đơn vị được báo ngay.
report-change = { $before } → { $after }
report-final = { $value } (chính thức)
report-line-sent = Đã gửi: { $value }
report-line-reason = Xã đề nghị: { $reason }
report-button-keep-line = Giữ nguyên như đã gửi
report-button-final = Đúng như số ước – chính thức
report-button-finals = Chốt số chính thức ({ $count } số ước)
report-reason-final = Cập nhật số chính thức
channel-paper = bản giấy
channel-phone = điện thoại
behalf-go-private = Đề nghị nhập thay báo cáo trong khung trò chuyện riêng: gõ /nhapthay.
behalf-choose = <b>Nhập thay báo cáo tháng { $month }</b>: { $count } đơn vị chưa nộp. Nhập cho đơn vị nào?
behalf-choose-sent = <b>Sửa thay báo cáo tháng { $month }</b>: { $count } đơn vị đã nộp. Sửa cho đơn vị nào?
behalf-button-sent = Đơn vị đã nộp (sửa số liệu)
behalf-button-unsent = Đơn vị chưa nộp
behalf-how = Báo cáo tháng { $month } – <b>{ $unit }</b> nhận qua:
behalf-receipt = Cán bộ nhập thay ({ $channel }).
behalf-button-next = Nhập thay đơn vị khác
behalf-taken-over = Kính gửi { $address } { $name }. { $by } (cán bộ xã) đang nhập thay báo cáo tháng { $month } của { $unit } theo { $channel }. Các câu { $address } đã trả lời được giữ nguyên; nếu muốn tự nhập tiếp, gõ /baocao.
behalf-sent = Kính gửi { $address } { $name }. { $by } (cán bộ xã) đã nhập thay và gửi báo cáo tháng { $month } của { $unit } theo { $channel }, mã { $code }. Đề nghị xem lại ở /lichsu; nếu có số chưa đúng, bấm «Sửa báo cáo».

## Own progress and history

progress-title = <b>Tiến độ { $unit }</b>, đến kỳ tháng { $month }
progress-sum = { $label }: <b>{ $value }</b> · cả xã { $commune }
progress-commune = { $actual }/{ $target } ({ $percent }% – { $pace })
progress-latest = { $label }: <b>{ $value }</b> (tháng { $month })
progress-none = { $label }: { $value }
pace-exceeded = vượt
pace-met = đạt
pace-on-pace = đúng tiến độ
pace-behind = chậm tiến độ
pace-not-due = chưa đến kỳ
pace-no-data = chưa có số liệu
pace-not-met = chưa đạt
pace-excused = được miễn
pace-reported = đã báo cáo
history-title = <b>Các kỳ báo cáo</b>
history-empty = Chưa có kỳ báo cáo nào.
history-line = Tháng { $month } – { $unit }: gửi lúc { $time }, { $verdict } (mã { $code })
history-unsent = Tháng { $month } – { $unit }: chưa gửi
history-excused = Tháng { $month } – { $unit }: được miễn
history-on-time = đúng hạn
history-late = muộn { $days } ngày
history-corrected = , đã sửa
history-submitted = , chờ duyệt
history-returned = , cần bổ sung
history-accepted = , đã xác nhận
history-reopened = , được mở lại
history-on-behalf = , cán bộ nhập thay ({ $channel })
history-button = Xem tháng { $month } – { $unit }
history-detail = <b>Báo cáo tháng { $month } – { $unit }</b> (mã { $code })

## Commune progress

commune-title = <b>Tiến độ thi đua năm { $year } – { $section }</b>
commune-section-economy = I. Kinh tế
commune-section-culture = II. Văn hóa – xã hội
commune-section-security = III. An ninh – quốc phòng
commune-section-government = IV. Xây dựng chính quyền
commune-section-rural = V. Xây dựng nông thôn mới
commune-month = Đến kỳ tháng { $month } (số liệu đến { $until }) · đã nhận { $received }/{ $owed } báo cáo
commune-not-due = Kỳ này chưa hết hạn nộp ({ $due }), số liệu còn thay đổi.
commune-campaign = 🏁 Số liệu chốt phong trào lúc { $time }: đến kỳ T{ $month } ({ $until }).
commune-button-campaign = 🏁 Chốt phong trào thi đua
commune-closed = 🔒 Số liệu chốt lúc { $time }.
commune-since-closing = Số liệu hiện nay, gồm cả phần sửa sau khi chốt lúc { $time }.
commune-row = { $number }. { $label }: <b>{ $figure }</b>{ $flags } – { $word }{ $more }
commune-row-word = { $number }. { $label }: <b>{ $word }</b>{ $flags }{ $more }
commune-limit = chỉ tiêu { $limit }
commune-limit-above = chỉ tiêu trên { $limit }
commune-limit-at-most = chỉ tiêu không quá { $limit }
commune-count-hamlets = { $reported }/{ $owing } thôn
commune-count-units = { $reported }/{ $owing } đơn vị
commune-missing = mới có { $count }
commune-incomplete = chưa đủ các tháng
commune-needed = cần thêm { $amount } mỗi tháng
commune-legend = <i>{ $parts }</i>
commune-legend-estimate = có số ước
commune-legend-stale = có số của kỳ trước
commune-legend-waiting = có số chờ xác nhận
commune-hint = Bấm số để xem chỉ tiêu đó theo từng đơn vị.
commune-row-title = <b>{ $label }</b>
commune-whole = Cả xã: <b>{ $figure }</b>{ $flags } – { $word }
commune-whole-word = Cả xã: <b>{ $word }</b>{ $flags }
commune-millions = { $value } triệu đồng
commune-through = Số liệu đến hết tháng { $month }.
commune-target = Chỉ tiêu: { $target }
commune-expected = Mức cần đạt đến nay: { $percent }% chỉ tiêu.
commune-needed-months = Cần thêm { $amount } mỗi tháng (còn { $months } tháng).
commune-forecast-even = Dự báo cả năm: { $value } (nếu giữ mức bình quân tháng đến nay).
commune-forecast-season = Dự báo cả năm: { $value } (nếu các vụ sau đạt như các vụ đã báo cáo).
commune-last-year = Cùng kỳ năm trước: { $value }
commune-waiting = Chờ xác nhận: { $amount } của { $units } đơn vị.
commune-waiting-units = Chờ xác nhận: số liệu của { $units } đơn vị.
commune-complete = Đã có đủ số liệu của { $count }.
commune-so-far = Mới có đủ số liệu của { $count }.
commune-share = { $name }: <b>{ $value }</b>{ $more }
commune-part = { $percent }% toàn xã
commune-stale = số kỳ tháng { $month }
commune-gaps = thiếu tháng { $months }
commune-note-estimate = số ước
commune-more-lines = … và { $count } dòng nữa
commune-units = <b>Tiến độ theo đơn vị</b>: đề nghị chọn đơn vị.
commune-unit-title = <b>Tiến độ { $unit }</b>
commune-gone = Mục này không còn trong kế hoạch.
commune-button-economy = Kinh tế
commune-button-culture = Văn hóa – xã hội
commune-button-security = An ninh – quốc phòng
commune-button-government = Chính quyền
commune-button-rural = Nông thôn mới
commune-button-back = ◀ Các chỉ tiêu
commune-button-units = Theo đơn vị
commune-button-other-unit = Đơn vị khác
commune-button-picture = Hình ảnh
commune-button-now = Xem số liệu hiện nay
commune-button-closed = Xem số liệu đã chốt
commune-caption = { $section } – tiến độ đến kỳ tháng { $month }
commune-picture-title = Xã { $commune } – tiến độ thi đua năm { $year }
commune-picture-month = Đến kỳ tháng { $month } (số liệu đến { $until })
commune-picture-progress = Tiến độ các chỉ tiêu
commune-picture-expected = mức cần đạt đến nay
commune-picture-as-of = Số liệu lúc { $time }

## Reminders

reminder-greeting = Kính gửi { $address } <b>{ $name }</b>.
reminder-opening = Đã mở báo cáo <b>tháng { $month }</b> của { $unit } (số liệu { $window }). Hạn nộp: <b>{ $due }</b>. Khoảng { $questions } câu; có thể dừng bất cứ lúc nào, các câu đã trả lời được giữ nguyên.
reminder-before = Còn <b>{ NUMBER($days, minimumIntegerDigits: 2) } ngày</b> đến hạn nộp báo cáo tháng { $month } của { $unit } (hạn: { $due }).
reminder-today = Hôm nay là hạn nộp báo cáo tháng { $month } của { $unit } ({ $due }). UBND xã chưa nhận được báo cáo.
reminder-after = Báo cáo tháng { $month } của { $unit } đã quá hạn { NUMBER($days, minimumIntegerDigits: 2) } ngày. UBND xã chưa nhận được báo cáo.
reminder-ask = Đề nghị { $address } bấm nút dưới đây để nhập số liệu.
reminder-drafting = Đã trả lời { $answered }/{ $total } câu; đề nghị { $address } bấm nút dưới đây để nhập tiếp.
reminder-difficulty = Nếu có khó khăn, đề nghị bấm «Xin gia hạn» và nêu lý do.
reminder-returned = Báo cáo tháng { $month } của { $unit } cần bổ sung: { $reason }. Hạn gửi lại: { $until }. Đề nghị { $address } bấm nút dưới đây để sửa và gửi lại; các mục khác được giữ nguyên.
reminder-follow-up = Báo cáo tháng { $month } của { $unit } còn mục chưa có số liệu: { $items }. Nếu nay đã có số, đề nghị { $address } bấm nút dưới đây để bổ sung.
reminder-thanks = Trân trọng cảm ơn { $address }.
reminder-button-snooze = Nhắc lại chiều nay
reminder-snoozed = Hệ thống sẽ nhắc lại chiều nay.
reminder-snooze-too-late = Đã qua giờ nhắc chiều. Đề nghị nhập báo cáo khi thuận tiện.
reminder-snooze-done = Báo cáo đã được gửi, không cần nhắc lại.
reminder-button-extend = Xin gia hạn
reminder-button-extend-one = Xin gia hạn tháng { $month } – { $unit }
reminder-group = <b>Báo cáo tháng { $month }</b>: đã quá hạn, chưa nhận được của { $count } đơn vị: { $names }.
reminder-unconnected = <b>Báo cáo tháng { $month }</b>: chưa gửi được lời nhắc tới { $count } đơn vị, vì chưa có người báo cáo nhận được tin của hệ thống: { $names }. Để mời người báo cáo, dùng lệnh /moi.
reminder-extra-choose = Nhắc các đơn vị chưa gửi báo cáo của tháng nào? Mỗi người được nhắc nhiều nhất một lần trong ngày.
reminder-extra-button = Nhắc { $count } đơn vị – tháng { $month }
reminder-extra-nobody = Không có đơn vị nào cần nhắc (chưa gửi báo cáo và nhận được tin của hệ thống).
reminder-extra-quiet = Ngoài giờ nhắc việc nên hệ thống chưa gửi. Có thể nhắc từ { $time } ngày { $date }.
reminder-extra-queued = <b>Báo cáo tháng { $month }</b>: đang gửi lời nhắc tới { $count } đơn vị.
reminder-extra-today = { $count } đơn vị đã được nhắc hôm nay (hoặc sẽ được nhắc theo lịch trong ngày).
reminder-extra-unreached = Chưa liên hệ được qua hệ thống: { $names }.

## Absence

absence-button = Báo vắng mặt
absence-unit = Ghi vắng mặt cho người báo cáo của đơn vị nào?
absence-whose = Ai vắng mặt?
absence-nobody = Chưa có đơn vị nào có người báo cáo trên hệ thống.
absence-ask-from = <b>{ $name }</b> vắng mặt từ ngày nào? Bấm nút hoặc gõ ngày, ví dụ: 20/6.
absence-ask-to = <b>{ $name }</b> vắng mặt từ ngày { $from } đến hết ngày nào? Bấm nút hoặc gõ ngày.
absence-button-today = Từ hôm nay
absence-button-tomorrow = Từ ngày mai
absence-button-week = 1 tuần, đến { $to }
absence-button-fortnight = 2 tuần, đến { $to }
absence-button-month = 30 ngày, đến { $to }
absence-confirm = <b>{ $name }</b> vắng mặt từ ngày { $from } đến hết ngày { $to } ({ $days } ngày). Đúng không?
absence-saved = ✅ Đã ghi: <b>{ $name }</b> vắng mặt từ ngày { $from } đến hết ngày { $to }. Trong thời gian này lời nhắc được gửi tới người báo cáo khác của đơn vị; nếu không có ai khác, lời nhắc vẫn gửi như cũ.
absence-standing = <b>{ $name }</b> đang báo vắng mặt từ ngày { $from } đến hết ngày { $to }.
absence-line = Đang báo vắng mặt từ ngày { $from } đến hết ngày { $to }.
absence-button-change = Đổi ngày
absence-button-end = Đã về, không vắng nữa
absence-button-drop = Không ghi
absence-dropped = Không ghi vắng mặt.
absence-ended = Đã hủy báo vắng mặt. Hệ thống nhắc việc như bình thường.
absence-ended-already = Lần báo vắng mặt này đã kết thúc trước đó.
absence-note-before = Ngày cuối không thể trước ngày đầu. Đề nghị kiểm tra lại.
absence-note-long = Thời gian vắng dài quá sáu tháng. Đề nghị kiểm tra lại ngày; nếu đúng, đề nghị xã mời người thay.
absence-told-self = Kính gửi { $address } { $name }. Cán bộ xã đã ghi { $absent } ({ $unit }) vắng mặt từ ngày { $from } đến hết ngày { $to }. Nếu chưa đúng, đề nghị { $address } gõ /vangmat để sửa.
absence-told-deputy = Kính gửi { $address } { $name }. { $absent } ({ $unit }) vắng mặt từ ngày { $from } đến hết ngày { $to }. Trong thời gian này lời nhắc của đơn vị được gửi tới người báo cáo khác của đơn vị. Trân trọng cảm ơn { $address }.
absence-ended-self = Kính gửi { $address } { $name }. Cán bộ xã đã hủy lần báo vắng mặt của { $absent } ({ $unit }) từ ngày { $from } đến ngày { $to }.
absence-ended-deputy = Kính gửi { $address } { $name }. { $absent } ({ $unit }) không còn vắng mặt như đã báo (từ ngày { $from } đến ngày { $to }). Trân trọng cảm ơn { $address }.
absence-alone = <b>{ $unit }</b>: { $name } báo vắng mặt từ ngày { $from } đến hết ngày { $to }, đơn vị chưa có người báo cáo dự phòng nhận được tin. Lời nhắc vẫn gửi tới { $name }. Để mời người dự phòng, dùng lệnh /moi.

## Deadlines

deadline-whom = Báo cáo tháng <b>{ $month }</b>, hạn nộp: { $due }. Dời hạn cho:
deadline-button-all = Tất cả đơn vị chưa nộp
deadline-button-one = Một đơn vị
deadline-button-restore = Đơn vị đã được miễn
deadline-button-month = Tháng { $month }
deadline-restore-unit = Hủy việc miễn báo cáo cho đơn vị nào? Đơn vị đó sẽ lại cần gửi báo cáo.
deadline-unit = Dời hạn hoặc miễn báo cáo cho đơn vị nào?
deadline-days = Dời thêm mấy ngày? (Rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp.)
deadline-button-days = Thêm { $days } ngày
deadline-button-other-day = Đến ngày khác…
deadline-button-excuse = Miễn báo cáo kỳ này
deadline-ask-reason = Lý do:
deadline-button-other-reason = Lý do khác…
deadline-button-drop = Bỏ qua
deadline-dropped = Không thay đổi gì.
deadline-ask-day = Hạn hiện nay: { $due }. Đề nghị gõ ngày hạn mới, ví dụ: 25/6. (Rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp.)
deadline-ask-own-reason = Đề nghị bấm hoặc gõ lý do.
deadline-all-units = tất cả đơn vị chưa nộp
deadline-about-move = Dời hạn báo cáo tháng { $month }, { $unit }: đến <b>{ $due }</b>.
deadline-about-excuse = Miễn báo cáo tháng { $month }: <b>{ $unit }</b>.
deadline-about-restore = Hủy việc miễn báo cáo tháng { $month }: <b>{ $unit }</b>.
deadline-note-not-later = Ngày này không muộn hơn hạn hiện nay. Hạn nộp chỉ dời về sau.
deadline-note-too-far = Ngày này cách quá ba tháng. Đề nghị kiểm tra lại.
deadline-reason-storm = Thiên tai, thời tiết, dịch bệnh
deadline-reason-holiday = Nghỉ lễ, Tết
deadline-reason-office = Điều chỉnh của UBND xã
deadline-reason-ill = Ốm đau, việc đột xuất
deadline-reason-figures = Chưa tổng hợp đủ số liệu
deadline-done = Đã thực hiện cho { $count } đơn vị ({ $reason }). Những người liên quan được báo ngay.
deadline-unchanged = Việc này đã được thực hiện trước đó, hoặc báo cáo đã được gửi.
deadline-moved = Kính gửi { $address } { $name }. Hạn nộp báo cáo tháng { $month } của { $unit } được dời đến <b>{ $due }</b> ({ $reason }). Trân trọng cảm ơn { $address }.
deadline-excused = Kính gửi { $address } { $name }. { $unit } được miễn báo cáo tháng { $month } ({ $reason }). Trân trọng cảm ơn { $address }.
deadline-restored = Kính gửi { $address } { $name }. Việc miễn báo cáo tháng { $month } của { $unit } được hủy ({ $reason }). Hạn nộp: <b>{ $due }</b>. Đề nghị { $address } gõ /baocao để nhập số liệu; nếu cần thêm thời gian, đề nghị báo xã.
extension-ask-reason = Đề nghị cho biết lý do xin gia hạn:
extension-ask-own-reason = Đề nghị gõ lý do xin gia hạn báo cáo tháng { $month } của { $unit }, một hai câu.
extension-sent = Đã gửi đề nghị gia hạn. Hệ thống sẽ báo ngay khi UBND xã trả lời.
extension-waiting-already = Đề nghị gia hạn đã gửi trước đó đang chờ UBND xã trả lời, hoặc báo cáo đã được gửi, đã được miễn.
extension-asked = <b>{ $unit }</b> ({ $name }) xin gia hạn báo cáo tháng { $month } (hạn: { $due }). Lý do: { $reason }.
extension-button-grant = Thêm { $days } ngày
extension-button-refuse = Không gia hạn
extension-granted-line = ✅ <b>{ $unit }</b>: gia hạn đến { $due } ({ $name }).
extension-excused-line = <b>{ $unit }</b>: được miễn báo cáo kỳ này ({ $name }).
extension-refused-line = <b>{ $unit }</b>: giữ nguyên hạn { $due } ({ $name }).
extension-refused = Kính gửi { $address } { $name }. Hạn nộp báo cáo tháng { $month } của { $unit } giữ nguyên: { $due }. Đề nghị gửi số liệu hiện có; mục chưa thống kê được thì chọn «Chưa có số liệu».
extension-decided-already = Đề nghị này đã được trả lời.

## Weekly digest

digest-title = <b>TỔNG HỢP TUẦN { $from }–{ $to }</b>
digest-news = Nộp mới: <b>{ $received } báo cáo</b> ({ $onTime } đúng hạn).
digest-news-all-on-time = Nộp mới: <b>{ $received } báo cáo</b>, tất cả đúng hạn.
digest-news-none = Trong tuần chưa có báo cáo mới.
digest-first = Nộp sớm nhất: { $names }.
digest-everybody = Biểu dương: cả { $count } đơn vị nộp báo cáo tháng { $month } đúng hạn.
digest-month-open = Báo cáo tháng { $month } (chưa đến hạn): đã nộp { $sent }/{ $owed } đơn vị.
digest-month-due = Báo cáo tháng { $month }: đã nộp { $sent }/{ $owed } đơn vị, đúng hạn { $percent }%.
digest-missing = <b>Chưa nộp</b>: { $names }.
digest-overdue = Còn thiếu của các tháng trước: { $list }.
digest-overdue-item = tháng { $month } – { $count } đơn vị
digest-names-more = { $names } và { $count } đơn vị khác
digest-names-count = { $count } đơn vị
digest-list-more = { $list }; { $count } mục khác
digest-list-count = { $count } mục
digest-behind = <b>Chậm so với tiến độ mùa vụ</b>: { $list }.
digest-behind-item = { $label } { $value }
digest-behind-item-needed = { $label } { $value } ({ $needed })
digest-lacking = còn thiếu { $amount }
digest-needed = cần thêm { $amount } mỗi tháng
digest-billions = { $value } tỷ đồng
digest-not-due = Chưa đến kỳ thu hoạch, gieo trồng: { $list }.
digest-examples = <b>Điển hình mới</b>: { $counts }.
digest-examples-named = <b>Điển hình mới</b>: { $counts } ({ $names }).
digest-examples-individuals = { $count } cá nhân
digest-examples-collectives = { $count } tập thể
digest-coming = <b>Sắp tới</b>: { $list }.
digest-coming-report = hạn báo cáo tháng { $month } – { $day }
digest-coming-plan = { $meaning } – { $day }
digest-coming-plan-off = { $meaning } – { $day }, làm xong trong { $before }
digest-returned = Trả lại, chờ bổ sung: { $names }.
digest-requests = Xin gia hạn, chờ xã trả lời: { $names }.
digest-unreachable = Không gửi tin được: { $names }.
digest-unit-month = { $unit } (tháng { $month })
digest-questions = Câu hỏi chưa có trả lời: { $list }.
digest-late = <i>Bổ sung: { $list }</i>
digest-late-item = { $unit } nộp { $time }
digest-late-more = { $list } và { $count } đơn vị khác
digest-button-details = Chi tiết
digest-button-ask = Hỏi đơn vị
digest-button-excel = Tải Excel
digest-details-title = <b>CHI TIẾT TỔNG HỢP TUẦN { $from }–{ $to }</b>
digest-details-arrivals = Gồm: { $list }.
digest-details-arrival = { $unit } ({ $month })
digest-details-arrival-late = { $unit } ({ $month }, muộn { $days } ngày)
digest-details-coming = <b>Sắp tới</b>
digest-details-behind = <b>Chậm so với tiến độ mùa vụ</b>
digest-details-item = – { $text }
digest-details-example = – { $name } ({ $unit })
digest-details-examples-private = – { $count } trường hợp chưa đồng ý nêu tên
digest-details-overdue = – Tháng { $month }: { $names }
digest-details-questions = <b>Câu hỏi chưa có trả lời</b>
digest-details-question = – { $unit }, { $name } hỏi lúc { $time }: «{ $text }»
digest-details-question-lost = – { $unit }, { $name } hỏi lúc { $time }, chưa gửi đến được: «{ $text }»
digest-picture-title = Xã { $commune } – thi đua năm { $year }
digest-picture-week = Tổng hợp tuần, từ { $from } đến { $to }
digest-picture-received = báo cáo mới trong tuần
digest-picture-sent = đơn vị đã nộp báo cáo tháng { $month }
digest-picture-share = nộp đúng hạn báo cáo tháng { $month }
digest-picture-behind = chỉ tiêu chậm so với tiến độ
digest-picture-examples = điển hình mới trong tuần
digest-picture-progress = Tiến độ các chỉ tiêu, đến kỳ tháng { $month }
digest-picture-expected = mức cần đạt đến nay
digest-picture-submissions = Nộp báo cáo theo tháng
digest-picture-month = T{ $month }
digest-picture-rates = Tỷ lệ nộp đúng hạn theo tháng (%)
digest-picture-on-time = đúng hạn
digest-picture-late = muộn
digest-picture-drafting = đang làm
digest-picture-missing = chưa nộp
digest-picture-excused = được miễn
digest-picture-not-due = chưa đến hạn
digest-picture-as-of = Số liệu lúc { $time }
digest-date-reminder = <b>Nhắc việc</b>: { $meaning } – { $day }. Hôm nay là ngày làm việc cuối cùng trước thời điểm này.
digest-date-reminder-today = <b>Nhắc việc</b>: { $meaning } – hôm nay, { $day }.
digest-refused = Việc này do cán bộ, lãnh đạo xã thực hiện trong nhóm cán bộ xã đã kết nối.
question-choose = Hỏi đơn vị nào?
question-chosen = Hỏi { $unit }:
question-prompt = <a href="tg://user?id={ $id }">{ $name }</a>: đề nghị trả lời tin nhắn này bằng nội dung cần hỏi <b>{ $unit }</b>.
question-prompt-again = <a href="tg://user?id={ $id }">{ $name }</a>: câu hỏi cần là tin nhắn chữ, không quá { $most } ký tự. Đề nghị trả lời tin nhắn này để hỏi <b>{ $unit }</b>.
question-placeholder = Nội dung cần hỏi
question-nobody = { $unit } chưa có người kết nối hệ thống, chưa gửi câu hỏi được.
question-passed-on = Đã chuyển câu hỏi đến { $address } { $name } ({ $unit }). Trả lời sẽ hiện ở dưới bản tổng hợp.
question-asked = Kính gửi { $address } { $name }. { $by } hỏi { $unit }:
    «{ $text }»
    Đề nghị { $address } bấm «Trả lời» rồi gõ nội dung; hệ thống chuyển nguyên văn về nhóm cán bộ xã. Báo cáo đang nhập dở được giữ nguyên.
question-button-answer = Trả lời
question-button-later = Để sau
question-answer-prompt = Trả lời câu hỏi «{ $text }»
    Đề nghị gõ nội dung trả lời trong một tin nhắn.
question-answer-again = Trả lời cần là tin nhắn chữ, không quá { $most } ký tự. Đề nghị gõ lại.
question-answer-line = ✓ Trả lời: { $text }
question-answer-passed-on = Đã chuyển trả lời về nhóm cán bộ xã. Trân trọng cảm ơn { $address }.
question-answer-postponed-line = Để trả lời sau.
question-answer-postponed = Khi trả lời được, đề nghị bấm «Trả lời» ở tin nhắn có câu hỏi.
question-void = Câu hỏi này không thuộc đơn vị của ông/bà.
question-answered = <b>{ $unit }</b> trả lời ({ $address } { $name }, { $time }):
    «{ $text }»
    <i>Câu hỏi của { $by }: «{ $question }»</i>

# Việc có hạn: công trình, hồ sơ
duty-reminder =
    Kính gửi { $address } { $name }. Các việc đến hạn:
    { $lines }
    Đề nghị bấm nút bên dưới để thực hiện. Trân trọng cảm ơn.

# Điển hình tiên tiến: sổ theo dõi, bản tin truyền thanh
command-dienhinh = Điển hình tiên tiến
exemplar-state-discovered = Phát hiện
exemplar-state-fostered = Bồi dưỡng
exemplar-state-praised = Biểu dương
exemplar-state-multiplied = Nhân rộng
exemplar-kind-individual = cá nhân
exemplar-kind-collective = tập thể
exemplar-not-in-report = Không còn trong báo cáo tháng của đơn vị
exemplar-button-foster = 🌱 Chuyển sang bồi dưỡng
exemplar-button-praise = 👏 Chuyển sang biểu dương
exemplar-button-multiply = 🔁 Chuyển sang nhân rộng
exemplar-lock-role = Việc này do cán bộ xã thực hiện, hoặc mục này thuộc đơn vị khác.
exemplar-lock-withdrawn = Mục này đã được rút khỏi sổ điển hình.
exemplar-lock-merged = Mục này đã được gộp vào một mục khác.
exemplar-lock-already = Mục này đã ở bước đó hoặc đã qua bước đó.
exemplar-lock-not-praised = Điển hình được nhân rộng sau khi đã biểu dương.
exemplar-lock-no-consent = Chưa đưa tin được: chưa ghi nhận người được nêu đồng ý công khai. Đề nghị hỏi ý kiến rồi bấm «Ghi ý kiến về công khai».
exemplar-lock-taken-up = Cán bộ xã đã chuyển mục này sang bước tiếp theo. Đề nghị liên hệ cán bộ xã nếu cần rút.
exemplar-lock-in-report = Mục này lấy từ báo cáo tháng. Đề nghị sửa báo cáo ở /lichsu, mục này đổi theo.
exemplar-gone = Mục này vừa thay đổi. Đề nghị mở lại từ /dienhinh.
exemplar-moved-notice = Kính gửi { $address } { $name }. Điển hình <b>{ $exemplar }</b> ({ $unit }) đã được chuyển sang bước: <b>{ $state }</b>. Trân trọng cảm ơn.
exemplar-consent-taken-back = { $unit } báo: <b>{ $exemplar }</b> không còn đồng ý công khai. Đề nghị không đưa tin về trường hợp này; nội dung đang chờ đăng đã được dừng lại.
exemplar-post =
    📣 <b>Gương điển hình tiên tiến</b>
    <b>{ $name }</b> ({ $unit })
    { $deed }

    Đề nghị các thôn, các đơn vị phổ biến, học tập và làm theo. Trân trọng cảm ơn.
broadcast-opening = Kính thưa bà con nhân dân! Sau đây là bản tin gương điển hình tiên tiến của xã { $commune }.
broadcast-individual = { $who }, là cá nhân điển hình được xã ghi nhận trong tháng { $month } năm { $year }.
broadcast-collective = { $who }, là tập thể điển hình được xã ghi nhận trong tháng { $month } năm { $year }.
broadcast-deed = Việc làm được ghi nhận:
broadcast-directive = Việc làm này góp phần thực hiện { $campaign }.
broadcast-campaign = Việc làm này góp phần thực hiện phong trào thi đua { $campaign }.
broadcast-praise = Đây là việc làm thiết thực, có ý nghĩa đối với cộng đồng, góp phần xây dựng quê hương ngày càng giàu đẹp, văn minh.
broadcast-closing = Ủy ban nhân dân xã { $commune } trân trọng biểu dương và mong bà con, các thôn, các đơn vị cùng học tập, làm theo.
exemplar-ask-unit = Điển hình của đơn vị nào?
exemplar-ask-kind = Điển hình là cá nhân hay tập thể?
exemplar-ask-name = Đề nghị gõ họ và tên cá nhân hoặc tên tập thể. Ví dụ: Nguyễn Văn A; Chi hội Phụ nữ thôn.
exemplar-ask-deed = Đề nghị mô tả việc làm, kết quả nổi bật trong một tin nhắn, không quá 1.000 ký tự. Ví dụ: hiến 200 m² đất làm đường thôn.
exemplar-ask-campaign = Việc làm này gắn với phong trào nào?
exemplar-ask-named = Người được nêu đã được thông báo và đồng ý nêu tên trong báo cáo chưa? Việc đưa tin công khai được hỏi riêng, sau.
exemplar-no-campaign = Không theo phong trào cụ thể
exemplar-named-yes = ✅ Đã đồng ý nêu tên
exemplar-named-not-yet = Chưa hỏi, chưa đồng ý
exemplar-drop = Thôi
exemplar-before = ◀ Trước
exemplar-after = Sau ▶
exemplar-save = ✅ Lưu
exemplar-edit-kind = ✏️ Cá nhân/tập thể
exemplar-edit-name = ✏️ Tên
exemplar-edit-deed = ✏️ Việc làm
exemplar-edit-campaign = ✏️ Phong trào
exemplar-edit-named = ✏️ Đồng ý nêu tên
exemplar-review =
    <b>Xem lại điển hình</b>
    { $lines }

    Đúng thì bấm «Lưu»; cần sửa mục nào thì bấm mục đó.
exemplar-like = ⚠️ Đơn vị đã có mục gần giống: { $names }. Nếu là một thì không cần thêm.
exemplar-line-unit = Đơn vị: <b>{ $unit }</b>
exemplar-line-kind = Đối tượng: { $kind }
exemplar-line-name = Tên: <b>{ $name }</b>
exemplar-line-deed = Việc làm: { $deed }
exemplar-line-campaign = Phong trào: { $campaign }
exemplar-line-named = Nêu tên trong báo cáo: đã đồng ý
exemplar-line-not-named = Nêu tên trong báo cáo: chưa đồng ý, hệ thống chỉ tính số lượng
exemplar-dropped = Đã thôi. Sổ điển hình giữ nguyên.
exemplar-added = ✅ Đã ghi <b>{ $name }</b> ({ $unit }) vào sổ điển hình, bước Phát hiện.
exemplar-ask-note =
    Chuyển <b>{ $name }</b> ({ $unit }) sang bước <b>{ $state }</b>.
    Đề nghị gõ ghi chú về việc đã làm, ví dụ: nêu gương tại hội nghị thôn ngày 20/6. Không có thì bấm «Không ghi chú».
exemplar-no-note = Không ghi chú
exemplar-note-too-long = Nội dung cần ngắn hơn, không quá 500 ký tự.
exemplar-ask-reason =
    Rút <b>{ $name }</b> ({ $unit }) khỏi sổ điển hình. Mục này vẫn được lưu, không tính nữa.
    Đề nghị chọn hoặc gõ lý do.
exemplar-reason-mistake = Ghi nhầm
exemplar-reason-unwilling = Người được nêu không đồng ý
exemplar-reason-wrong = Thông tin chưa chính xác
exemplar-ask-consent =
    <b>{ $name }</b> ({ $unit }) có đồng ý đưa tin công khai (truyền thanh xã, nhóm Trưởng thôn) không?
    Ý kiến này tách riêng với việc nêu tên trong báo cáo. Người được nêu đã cho biết ý kiến bằng cách nào?
exemplar-consent-in-person = ✅ Đồng ý, nói trực tiếp
exemplar-consent-by-phone = ✅ Đồng ý, qua điện thoại
exemplar-consent-in-writing = ✅ Đồng ý, bằng văn bản
exemplar-ask-retract =
    <b>{ $name }</b> ({ $unit }) không còn đồng ý đưa tin công khai? Từ lúc ghi nhận, hệ thống không đưa tin thêm.
    Người được nêu đã cho biết ý kiến bằng cách nào?
exemplar-retract-in-person = Không đồng ý nữa, nói trực tiếp
exemplar-retract-by-phone = Không đồng ý nữa, qua điện thoại
exemplar-retract-in-writing = Không đồng ý nữa, bằng văn bản
exemplar-card =
    <b>{ $name }</b> – { $kind }, { $unit }
    Bước: <b>{ $state }</b>; phát hiện ngày { $day }
    Việc làm: { $deed }
exemplar-stage-merged = đã gộp vào «{ $name }»
exemplar-stage-withdrawn = đã rút ({ $why })
exemplar-line-reports = Nêu trong báo cáo tháng: { $months }
exemplar-line-recorded-by = Người ghi: { $name }
exemplar-line-not-in-report = Hiện không có trong báo cáo tháng nào được tính
exemplar-line-public = Công khai: đã đồng ý ({ $name } ghi lúc { $time })
exemplar-line-not-public = Công khai (truyền thanh, nhóm Trưởng thôn): chưa ghi nhận đồng ý
exemplar-line-published = { $channel }: lúc { $time }
exemplar-channel-loudspeaker = Đã lập bản tin truyền thanh
exemplar-channel-heads-group = Đã đăng nhóm Trưởng thôn
exemplar-button-consent = 🗣 Ghi ý kiến về công khai
exemplar-button-retract = 🚫 Không đồng ý công khai nữa
exemplar-button-news = 📻 Bản tin truyền thanh
exemplar-button-post = 📣 Đăng nhóm Trưởng thôn
exemplar-button-campaign = Gắn với phong trào
exemplar-button-history = Quá trình
exemplar-button-withdraw = Rút khỏi sổ
exemplar-button-list = ☰ Danh sách
exemplar-button-back = ◀ Quay lại
exemplar-way-in-person = nói trực tiếp
exemplar-way-by-phone = qua điện thoại
exemplar-way-in-writing = bằng văn bản
exemplar-history =
    <b>Quá trình của { $name }</b>
    { $lines }
exemplar-history-reported = { $time }: nêu trong báo cáo tháng ({ $by } gửi)
exemplar-history-added = { $time }: ghi vào sổ ({ $by })
exemplar-history-moved = { $time }: chuyển sang { $state } ({ $by })
exemplar-history-moved-noted = { $time }: chuyển sang { $state } ({ $by }) – { $note }
exemplar-history-consent = { $time }: đồng ý công khai, { $how } ({ $by } ghi)
exemplar-history-retracted = { $time }: không đồng ý công khai nữa, { $how } ({ $by } ghi)
exemplar-history-merged = { $time }: gộp thêm «{ $name }» ({ $by })
exemplar-history-published = { $time }: { $channel } ({ $by })
exemplar-history-withdrawn = { $time }: rút khỏi sổ – { $why }
exemplar-choose-campaign = <b>{ $name }</b> gắn với phong trào nào?
exemplar-list-all = <b>Điển hình tiên tiến năm { $year }, toàn xã</b>
exemplar-list-own = <b>Điển hình tiên tiến năm { $year }: { $units }</b>
exemplar-list-counts = { $counts }
exemplar-list-filter = Đang lọc: { $filters }
exemplar-list-line = { $place }. <b>{ $name }</b> ({ $unit }) – { $state }, { $day }
exemplar-list-none = Chưa có điển hình nào ở đây. Điển hình nêu trong báo cáo tháng được tự động đưa vào sổ.
exemplar-list-page = Trang { $page }/{ $pages }
exemplar-button-add = ➕ Thêm điển hình
exemplar-button-by-state = Theo bước
exemplar-button-by-unit = Theo đơn vị
exemplar-button-by-campaign = Theo phong trào
exemplar-button-unfiltered = Bỏ lọc
exemplar-button-pairs = ⚠️ Có thể trùng ({ $count })
exemplar-filter = Xem theo:
exemplar-filter-off = Tất cả
exemplar-pairs-none = Hiện không có mục nào có thể trùng nhau.
exemplar-pair =
    <b>Có thể trùng { $place }/{ $count }</b>: { $why }

    { $one }

    { $other }
exemplar-pair-entry =
    <b>{ $name }</b> ({ $unit }), { $state }, { $day }
    { $deed }
exemplar-pair-same-name = cùng tên
exemplar-pair-close-name = tên gần giống
exemplar-pair-same-deed = việc làm giống nhau
exemplar-pair-merge = Gộp
exemplar-pair-apart = Không trùng
exemplar-pair-next = Cặp sau ▶
exemplar-merged-toast = Đã gộp.
exemplar-apart-toast = Đã ghi: là hai mục khác nhau.
exemplar-news-draft =
    <b>Bản tin truyền thanh</b> ({ $words } tiếng; cần từ { $least } đến { $most } tiếng)

    { $text }

    Dùng được thì bấm «Dùng bản này». Cần sửa thì chép lại, sửa rồi gửi cả bản tin mới.
exemplar-news-use = ✅ Dùng bản này
exemplar-news-length = Bản tin vừa gửi có { $words } tiếng. Đề nghị gửi bản từ { $least } đến { $most } tiếng; bản trước được giữ nguyên.
exemplar-news-dropped = Đã thôi. Chưa lập bản tin.
exemplar-news-ready =
    ✅ Đã lập bản tin truyền thanh. Chạm vào bản tin để chép:

    <code>{ $text }</code>
exemplar-desk = Điển hình trong sổ: { $count }, đã biểu dương: { $praised }
exemplar-news-file = Tải tệp .txt
exemplar-post-no-group = Chưa có nhóm Trưởng thôn nào được kết nối. Trong nhóm, đề nghị dùng lệnh /ketnoi.
exemplar-post-before = Điển hình này đã được đăng ở nhóm Trưởng thôn.
exemplar-post-preview = Nội dung sẽ đăng ở nhóm Trưởng thôn:
exemplar-post-yes = 📣 Đăng
exemplar-posted = ✅ Đã chuyển <b>{ $name }</b> đến nhóm Trưởng thôn.

# Sự kiện của phong trào: sơ kết, tổng kết, bình chọn, xuống thôn vận động
command-phongtrao = Sơ kết, tổng kết, bình chọn
event-kind-interim-review = Sơ kết
event-kind-final-review = Tổng kết
event-kind-selection = Họp bình chọn
event-kind-outreach = Xuống thôn vận động
event-of-commune = Xã
event-ask-of = Ghi nhận sự kiện của xã hay của đơn vị nào?
event-ask-kind = Đề nghị chọn loại sự kiện.
event-ask-campaign = Sự kiện thuộc phong trào nào?
event-ask-day = Sự kiện diễn ra ngày nào? Đề nghị bấm nút hoặc gõ ngày, ví dụ: 05/06/2024.
event-ask-participants = Có bao nhiêu người dự? Đề nghị gõ một số, ví dụ: 45.
event-ask-choices =
    Ai được bình chọn? Mỗi dòng một cá nhân hoặc tập thể, kèm số phiếu tán thành trên số phiếu bầu. Ví dụ:
    Nguyễn Văn A 18/20
    Chi hội Phụ nữ 20/20
    Tập thể khác thì thêm «(tập thể)» sau tên.
event-ask-results = Đề nghị tóm tắt kết quả, nội dung chính trong một tin nhắn, không quá 2.000 ký tự.
event-ask-minutes = Đề nghị gửi biên bản: ảnh chụp từng trang, hoặc tệp PDF, Word. Gửi hết thì bấm «Đã đủ»; chưa có thì bấm «Bổ sung sau».
event-today = Hôm nay, { $day }
event-yesterday = Hôm qua, { $day }
event-participants-unknown = Không thống kê
event-minutes-received = Đã nhận { $count } tệp biên bản.
event-minutes-later = Bổ sung sau
event-minutes-all = ✅ Đã đủ ({ $count })
event-edit-kind = ✏️ Loại
event-edit-campaign = ✏️ Phong trào
event-edit-day = ✏️ Ngày
event-edit-participants = ✏️ Số người dự
event-edit-choices = ✏️ Kết quả bình chọn
event-edit-results = ✏️ Kết quả
event-edit-minutes = ✏️ Biên bản
event-review =
    <b>Xem lại sự kiện</b>
    { $lines }

    Đúng thì bấm «Lưu»; cần sửa mục nào thì bấm mục đó.
event-line-of = Của: <b>{ $owner }</b>
event-line-kind = Loại: { $kind }
event-line-day = Ngày: { $day }
event-line-participants = Số người dự: { $count }
event-line-participants-unknown = Số người dự: không thống kê
event-line-choices = Được bình chọn:
event-line-results = Kết quả: { $results }
event-line-minutes = Biên bản: { $count } tệp
event-line-minutes-later = Biên bản: bổ sung sau
event-line-no-minutes = Biên bản: chưa có
event-line-recorded = { $name } ghi lúc { $time }
event-line-withdrawn = <b>Đã rút</b>: { $why }
event-choice-individual = – { $name }: { $inFavour }/{ $votes } phiếu
event-choice-collective = – { $name } (tập thể): { $inFavour }/{ $votes } phiếu
event-choices-more = … và { $count } trường hợp nữa
event-more-votes = ⚠️ Số phiếu ({ $votes }) nhiều hơn số người dự ({ $participants }). Đề nghị kiểm tra lại.
event-note-future = Ngày này chưa đến; sự kiện được ghi nhận sau khi diễn ra. Đề nghị kiểm tra lại.
event-note-long-ago = Ngày này thuộc năm cũ. Đề nghị kiểm tra lại năm.
event-note-number = Mục này cần một con số người, ví dụ: 45. Không thống kê được thì bấm «Không thống kê».
event-note-no-results = Mục này cần mô tả bằng lời.
event-note-long-results = Nội dung dài quá 2.000 ký tự. Đề nghị gửi ngắn hơn.
event-note-no-choices = Đề nghị gõ tên người hoặc tập thể được bình chọn kèm số phiếu.
event-note-many-choices = Danh sách dài quá 50 dòng. Đề nghị kiểm tra lại.
event-note-file = Bước này nhận ảnh chụp, tệp PDF hoặc Word không quá 20 MB.
event-note-many-pages = Biên bản đã có 20 tệp. Đề nghị bấm «Đã đủ».
event-note-page-received = Tệp này đã nhận.
event-note-reason = Đề nghị gõ lý do bằng lời, không quá 500 ký tự.
event-choice-no-votes = Chưa thấy số phiếu ở dòng «{ $line }». Ví dụ đúng: Nguyễn Văn A 18/20. Đề nghị gửi lại cả danh sách.
event-choice-no-name = Chưa thấy tên ở dòng «{ $line }». Ví dụ đúng: Nguyễn Văn A 18/20. Đề nghị gửi lại cả danh sách.
event-choice-long-name = Tên ở dòng «{ $line }» dài quá 120 ký tự. Mỗi dòng ghi một người hoặc một tập thể. Đề nghị gửi lại cả danh sách.
event-choice-more-than-cast = Ở dòng «{ $line }», số phiếu tán thành nhiều hơn số phiếu bầu. Đề nghị kiểm tra và gửi lại cả danh sách.
event-choice-nobody-voted = Ở dòng «{ $line }», số phiếu bầu chưa hợp lệ. Đề nghị kiểm tra và gửi lại cả danh sách.
event-dropped = Đã thôi. Các sự kiện đã ghi được giữ nguyên.
event-gone = Sự kiện này đã được rút hoặc vừa thay đổi. Đề nghị mở lại từ /phongtrao.
event-not-yours = Sự kiện này do đơn vị khác ghi; đơn vị đó bổ sung biên bản hoặc rút.
event-recorded = ✅ Đã ghi nhận.
event-card =
    <b>{ $kind } – { $owner }</b>
    Ngày: { $day }
event-button-files = 📎 Xem biên bản
event-button-minutes = Nộp biên bản
event-button-withdraw = Rút sự kiện
event-button-overview = ☰ Các phong trào
event-button-others = Không theo phong trào ({ $count })
event-button-record = ➕ Ghi nhận sự kiện
event-button-final-review = Ghi nhận tổng kết
event-ask-minutes-later = Biên bản của «{ $kind } – { $owner }, { $day }»: đề nghị gửi ảnh chụp từng trang, hoặc tệp PDF, Word. Gửi hết thì bấm «Đã đủ».
event-ask-reason = Rút «{ $kind } – { $owner }, { $day }». Sự kiện vẫn được lưu, không tính nữa. Đề nghị chọn hoặc gõ lý do.
event-overview-all = <b>Sơ kết, tổng kết, bình chọn năm { $year }, toàn xã</b>
event-overview-own = <b>Sơ kết, tổng kết, bình chọn năm { $year }: { $units }</b>
event-campaign = { $place }. { $name }: { $count } sự kiện
event-campaign-lacks = { $place }. { $name }: { $count } sự kiện – <b>chưa có { $lacking }</b>
event-list =
    <b>{ $campaign }</b>
    { $lines }
event-list-none = Chưa ghi nhận sự kiện nào.
event-list-line = { $place }. <b>{ $kind }</b>, { $owner }, { $day }: { $results }
event-desk = Phong trào chưa có tổng kết của xã: { $count }
event-duty = – Phong trào «{ $campaign }» đã kết thúc ngày { $day }, chưa ghi nhận tổng kết của xã.

# Hội đồng Thi đua - Khen thưởng: thành viên, quy định, cuộc họp, biểu quyết
command-hoidong = Hội đồng Thi đua - Khen thưởng: thành viên, cuộc họp, biểu quyết
voting-setting =
    { $setting ->
        [ballot] Hình thức biểu quyết
        [quorum] Tỷ lệ dự họp tối thiểu
        [threshold] Tỷ lệ phiếu cần đạt
        [comparison] Cách so với tỷ lệ cần đạt
        [base] Mẫu số của tỷ lệ phiếu
        [recused] Cách tính người không tham gia biểu quyết
        [opinions] Cách tính ý kiến bằng văn bản
        [ownUnit] Người của đơn vị được đề nghị
       *[tie] Khi số phiếu ngang nhau
    }
voting-not-set = chưa quy định
voting-value =
    { $value ->
        [ballot-paper] Bỏ phiếu kín bằng phiếu giấy
        [ballot-show_of_hands] Giơ tay biểu quyết
        [comparison-at_least] Từ tỷ lệ này trở lên
        [comparison-above] Phải trên tỷ lệ này
        [base-all_members] Tổng số thành viên Hội đồng
        [base-present_or_consulted] Số có mặt và được lấy ý kiến
        [recused-counted] Vẫn tính vào mẫu số
        [recused-not_counted] Không tính vào mẫu số
        [opinions-counted] Tính như một phiếu
        [opinions-noted] Chỉ ghi vào biên bản
        [ownUnit-votes] Được biểu quyết
        [ownUnit-recused] Không tham gia biểu quyết
        [tie-chair_decides] Theo ý kiến người chủ trì
        [tie-not_passed] Không thông qua
        [tie-next_meeting] Để lại phiên họp sau
       *[other] { $value }
    }
voting-rule =
    { $ballot }; thông qua khi số đồng ý đạt { $comparison ->
        [above] trên { $threshold }
       *[at_least] từ { $threshold } trở lên
    } (mẫu số: { $base }); họp khi có mặt ít nhất { $quorum } số thành viên. Người không tham gia biểu quyết: { $recused }. Ý kiến bằng văn bản của người vắng: { $opinions }. Số phiếu ngang nhau: { $tie }.

desk-council =
    Hội đồng: { $state ->
        [open] đang họp, từ { $at }
       *[planned] họp lúc { $at }
    }

council-private = Việc của Hội đồng được thực hiện trong khung trò chuyện riêng với hệ thống. Đề nghị gõ /hoidong ở đó.
council-home =
    <b>{ $name }</b>
    Thành viên: { $members } · Đề nghị chờ Hội đồng xét: { $waiting } · Cuộc họp sắp tới hoặc đang họp: { $meetings }
council-home-seat = Tài khoản này biểu quyết cho: { $name }, { $role }.
council-home-no-seat = Tài khoản này chưa được liên kết với thành viên nào của Hội đồng.
council-home-officers = Hội đồng cần có Chủ tịch và Thư ký trước khi họp. Đề nghị bổ sung ở mục «Thành viên».
council-home-rules = Còn { $count } hình thức khen thưởng chưa đủ quy định biểu quyết.
council-button-home = ◀ Hội đồng
council-button-back = ◀ Quay lại
council-button-members = Thành viên
council-button-rules = Quy định biểu quyết
council-button-plan = Lập cuộc họp
council-button-past = Các cuộc họp đã kết thúc
council-button-meeting = Cuộc họp { $at }
council-button-meeting-open = ● Đang họp, từ { $at }
council-button-meeting-back = ◀ Cuộc họp
council-button-earlier = ◀ Trước
council-button-later = Sau ▶
council-past = Các cuộc họp đã kết thúc: { $count }
council-nobody = chưa có

council-roster = <b>Thành viên Hội đồng</b>: { $count }
council-roster-line =
    { $number }. { $name } – { $position }; { $role }{ $linked ->
        [yes] {""}
       *[no] {" "}(chưa liên kết tài khoản)
    }
council-member =
    <b>{ $name }</b>
    Chức vụ: { $position }
    Chức danh trong Hội đồng: { $role }
    Tài khoản biểu quyết: { $linked }
council-unlinked = Chưa dùng hệ thống
council-button-add = ＋ Thêm thành viên
council-button-replace = Thay người
council-button-link = Liên kết tài khoản
council-button-end = Thôi tham gia Hội đồng
council-button-really-end = Xác nhận thôi tham gia
council-button-roster = ◀ Danh sách
council-really-end = { $name } thôi tham gia Hội đồng từ hôm nay? Các cuộc họp đã khai mạc giữ nguyên danh sách.
council-ended = Đã ghi nhận.
council-member-gone = Danh sách đã thay đổi. Đề nghị mở lại mục «Thành viên».
council-member-not-saved = Chưa lưu: tài khoản đã liên kết với thành viên khác, hoặc danh sách vừa thay đổi. Đề nghị mở lại mục «Thành viên».
council-link = Tài khoản nào biểu quyết cho { $name }? Danh sách gồm người đã được mời với vai trò lãnh đạo, thư ký hoặc thành viên Hội đồng.
council-linked = Đã liên kết.

council-rules = <b>Quy định biểu quyết</b> theo từng hình thức khen thưởng. Hình thức chưa đủ quy định thì chưa đưa ra biểu quyết được. Có thể đặt ở đây hoặc ở trang «Biểu quyết» của tệp /kehoach.
council-rules-line =
    – { $award }: { $missing ->
        [0] đủ
       *[other] chưa quy định { $missing } mục
    }
council-rule = <b>{ $award }</b>
council-button-set-rules = Đặt quy định cho nhiều hình thức
council-button-set-rule = Đặt quy định
council-form-rule = <b>Quy định biểu quyết</b>
council-rule-saved = Đã lập phiên bản kế hoạch số { $version }, quy định áp dụng từ ngày { $day }.
council-settings-differ = mỗi hình thức một khác
council-button-keep = Giữ như hiện nay: { $present }
council-ask-awards = Đặt quy định cho những hình thức nào?
council-ask-setting =
    { $setting ->
        [ballot] Biểu quyết bằng hình thức nào? Bỏ phiếu kín thực hiện bằng phiếu giấy, thư ký nhập kết quả kiểm phiếu; giơ tay biểu quyết là công khai, thực hiện được trong hệ thống.
        [quorum] Cần ít nhất bao nhiêu phần thành viên có mặt thì được biểu quyết? Bấm nút hoặc gõ, ví dụ: 2/3.
        [threshold] Số đồng ý cần đạt tỷ lệ nào? Bấm nút hoặc gõ, ví dụ: 80 % hoặc 2/3.
        [comparison] Đạt đúng tỷ lệ ấy thì đã thông qua chưa?
        [base] Tỷ lệ phiếu tính trên số nào?
        [recused] Người không tham gia biểu quyết (vì liên quan) có tính vào mẫu số không?
        [opinions] Ý kiến bằng văn bản của người vắng được tính thế nào?
        [ownUnit] Thành viên đang báo cáo cho chính đơn vị được đề nghị có biểu quyết không?
       *[tie] Khi số đồng ý và không đồng ý ngang nhau thì xử lý thế nào?
    }
council-ask-valid-from = Quy định áp dụng từ ngày nào?
council-note-share = Đề nghị ghi tỷ lệ lớn hơn 0 và không quá 1, ví dụ: 2/3 hoặc 80 %.
council-note-plan-waits = Đang có phiên bản kế hoạch chờ đến ngày áp dụng. Quy định đặt lúc này áp dụng từ hôm nay và có trong phiên bản ấy; đề nghị chọn hôm nay.
council-q-awards = Hình thức khen thưởng
council-q-ballot = Hình thức biểu quyết
council-q-quorum = Tỷ lệ dự họp tối thiểu
council-q-threshold = Tỷ lệ phiếu cần đạt
council-q-comparison = Cách so với tỷ lệ cần đạt
council-q-base = Mẫu số của tỷ lệ phiếu
council-q-recused = Người không tham gia biểu quyết
council-q-opinions = Ý kiến bằng văn bản
council-q-own-unit = Người của đơn vị được đề nghị
council-q-tie = Khi số phiếu ngang nhau
council-q-valid-from = Áp dụng từ ngày

council-button-drop = Thôi
council-button-save = Lưu
council-button-today = Hôm nay, { $day }
council-button-tick-all = Chọn tất cả
council-button-ticked = Xong ({ $count })
council-answer = { $label }: <b>{ $value }</b>
council-review = Đề nghị kiểm tra rồi bấm «Lưu».
council-dropped = Đã thôi, không có gì thay đổi.
council-not-now = Việc này không còn thực hiện được. Đề nghị mở lại /hoidong.
council-ticked = { $count } mục: { $list }
council-note-long = Nội dung dài { $length } ký tự, tối đa { $most }. Đề nghị rút gọn.
council-note-none-ticked = Đề nghị chọn ít nhất một mục.
council-note-future = Ngày này chưa đến. Đề nghị kiểm tra lại.

council-form-add = <b>Thêm thành viên Hội đồng</b>
council-form-replace = <b>Thay thành viên Hội đồng</b>: { $name }
council-ask-name = Họ và tên đầy đủ?
council-ask-position = Chức vụ đang giữ? Ví dụ: Chủ tịch Ủy ban nhân dân xã.
council-ask-role = Chức danh trong Hội đồng?
council-ask-person = Tài khoản nào biểu quyết cho thành viên này?
council-q-name = Họ và tên
council-q-position = Chức vụ
council-q-role = Chức danh trong Hội đồng
council-q-person = Tài khoản

council-nothing-admitted = Chưa có đề nghị nào chờ Hội đồng xét.
council-form-plan = <b>Lập cuộc họp Hội đồng</b>
council-form-revise = <b>Sửa cuộc họp Hội đồng</b>
council-ask-day = Họp ngày nào? Bấm nút hoặc gõ, ví dụ: 20/11/2024.
council-ask-time = Họp lúc mấy giờ? Bấm nút hoặc gõ, ví dụ: 8 giờ 30.
council-note-time = Chưa đọc được giờ. Ví dụ đúng: 8 giờ 30 hoặc 14:00.
council-note-time-past = Giờ này đã qua (bây giờ là { $now }). Đề nghị chọn giờ khác hoặc quay lại chọn ngày.
council-ask-venue = Họp ở đâu?
council-venue = Phòng họp Ủy ban nhân dân xã { $commune }
council-ask-agenda = Xét những đề nghị nào?
council-q-day = Ngày họp
council-q-time = Giờ họp
council-q-venue = Địa điểm
council-q-agenda = Nội dung

council-meeting =
    <b>{ $state ->
        [planned] Cuộc họp dự kiến lúc { $at }
        [open] Đang họp, khai mạc lúc { $at }
        [cancelled] Cuộc họp đã hủy, dự kiến lúc { $at }
       *[concluded] Cuộc họp khai mạc lúc { $at }
    }</b>
    Địa điểm: { $venue }
    Số đề nghị được xét: { $count }
council-meeting-ended = Kết thúc lúc { $at }.
council-agenda-line =
    { $number }. { $nominee } – { $award }{ $state ->
        [none] {""}
       *[other] : <i>{ $state }</i>
    }
council-agenda-more = … và { $count } đề nghị khác
council-button-invite = Gửi thông báo mời họp
council-button-revise = Sửa thời gian, địa điểm, nội dung
council-button-begin = Khai mạc
council-button-cancel = Hủy cuộc họp
council-button-attend = Điểm danh
council-button-minutes = Lập biên bản họp
council-button-finish = Kết thúc cuộc họp
council-really-begin = Khai mạc cuộc họp dự kiến lúc { $at }? Danh sách { $count } thành viên và quy định biểu quyết được giữ nguyên từ lúc này.
council-really-cancel = Hủy cuộc họp dự kiến lúc { $at }? Thành viên đã được mời sẽ nhận thông báo.
council-invitation =
    Kính gửi { $address } { $name }. { $changed ->
        [yes] Cuộc họp Hội đồng Thi đua - Khen thưởng có thay đổi. Đề nghị { $address } dự họp
       *[no] Đề nghị { $address } dự họp Hội đồng Thi đua - Khen thưởng
    } lúc { $at }, tại { $venue }.
    Nội dung: xét khen thưởng
    { $agenda }
    Nếu có đề nghị liên quan đến bản thân hoặc người thân, đề nghị { $address } báo thư ký, hoặc mở /hoidong khi cuộc họp đã khai mạc và bấm «Xin không biểu quyết» ở đề nghị ấy. Trân trọng cảm ơn.
council-invited =
    { $count ->
        [0] Thông báo này đã được gửi trước đó.
       *[other] Đã gửi mời { $count } thành viên.
    }
council-uninvited = Chưa liên kết tài khoản, đề nghị mời bằng cách khác: { $names }.
council-cancelled-told = Kính gửi { $address } { $name }. Cuộc họp Hội đồng Thi đua - Khen thưởng lúc { $at } đã hủy. Trân trọng thông báo.

council-attend = <b>Điểm danh</b>. Đề nghị bấm vào từng người.
council-attendance = Có mặt: { $present }/{ $all }
council-attendance-open = Chưa điểm danh: { $count }
council-absent = Vắng: { $names }
council-quorum =
    Cần ít nhất { $needed } thành viên có mặt: { $met ->
        [yes] đã đủ
       *[no] chưa đủ, chưa biểu quyết được
    }.
council-quorum-none = Chưa quy định tỷ lệ dự họp tối thiểu.
council-button-all-here = Những người còn lại đều có mặt
council-seat =
    <b>{ $name }</b>
    { $position }
council-button-here = ✅ Có mặt
council-button-away = Vắng: { $reason }
council-button-away-other = Vắng: lý do khác…
council-absence =
    { $why ->
        [trip] đi công tác
        [ill] ốm
       *[busy] bận việc khác
    }
council-form-absence = <b>Vắng họp</b>: { $name }
council-ask-absence = Vắng vì lý do gì?
council-q-absence = Lý do vắng

council-item = <b>Đề nghị số { $number }</b>: <i>{ $state }</i>
council-item-state =
    { $state ->
        [waiting] chờ biểu quyết
        [voting] đang biểu quyết
        [closed] đã có kết quả, chờ kết luận
        [passed] thông qua
        [failed] không thông qua
       *[adjourned] hoãn
    }
council-nominee =
    <b>{ $nominee }</b>
    { $place }
    Đề nghị: { $award }
council-item-rule = Quy định: { $rule }
council-item-incomplete = Chưa biểu quyết được, còn chưa quy định: { $missing }. Đặt bằng nút «Đặt quy định» hoặc trang «Biểu quyết» của tệp /kehoach.
council-item-part = Được biểu quyết: { $eligible } (có mặt { $present }/{ $all })
council-no-quorum = Chưa đủ số thành viên dự họp: có { $there }/{ $of }, cần ít nhất { $needed }.
council-item-recused = Không tham gia biểu quyết: { $names }
council-recusal =
    { $why ->
        [own_nomination] chính người được đề nghị
        [own_unit] người của đơn vị được đề nghị
       *[conflict] có liên quan
    }
council-item-opinions = Ý kiến bằng văn bản của người vắng: { $count }
council-item-on-paper = Đang bỏ phiếu kín bằng phiếu giấy: phát ra { $count } phiếu cho thành viên có mặt được biểu quyết. Kiểm phiếu xong, đề nghị nhập kết quả.
council-item-adjourned = Hoãn: { $reason }
council-item-concluded =
    <b>Kết luận: { $outcome ->
        [passed] thông qua
       *[failed] không thông qua
    }</b>{ $decided ->
        [chair] {" "}(số phiếu ngang nhau, theo ý kiến người chủ trì { $name })
       *[rule] {""}
    }.
council-button-vote = Mở biểu quyết
council-button-recuse = Ghi người không tham gia biểu quyết
council-button-lift = Sửa danh sách không tham gia
council-button-opinion = Ghi ý kiến bằng văn bản
council-button-adjourn = Hoãn đề nghị này
council-button-tally = Nhập kết quả kiểm phiếu
council-button-recount = Nhập lại kết quả kiểm phiếu
council-button-refresh = 🔄 Cập nhật
council-button-close = Kết thúc biểu quyết
council-button-confirm =
    { $outcome ->
        [passed] Xác nhận kết luận: thông qua
       *[failed] Xác nhận kết luận: không thông qua
    }
council-button-declare = Xin không biểu quyết (có liên quan)
council-button-for-up = { $name }: đồng ý
council-button-for-down = { $name }: không đồng ý
council-lift =
    Không tham gia biểu quyết: { $names }
    Bấm vào người được biểu quyết trở lại, ví dụ khi chỉ trùng tên với người được đề nghị. Việc sửa được ghi vào nhật ký.

council-form-recusal = <b>Không tham gia biểu quyết</b>: { $nominee }
council-form-declaration = <b>Xin không biểu quyết</b>: { $nominee }
council-ask-recused = Thành viên nào không tham gia biểu quyết?
council-ask-conflict = Vì lý do gì?
council-conflict-kin = Người thân của người được đề nghị
council-conflict-own = Có liên quan đến thành tích được đề nghị
council-conflict-unsaid = Không nêu lý do
council-q-seat = Thành viên
council-q-conflict = Lý do
council-form-opinion = <b>Ý kiến bằng văn bản của người vắng</b>: { $nominee }
council-ask-absent = Ý kiến của thành viên nào?
council-ask-choice = Ý kiến ghi trong văn bản?
council-ask-opinion-day = Văn bản ghi ngày nào?
council-ask-file = Đề nghị gửi ảnh hoặc tệp văn bản ý kiến.
council-button-no-file = Chưa có tệp
council-note-file = Bước này cần một ảnh hoặc một tệp.
council-q-choice = Ý kiến
council-q-opinion-day = Ngày của văn bản
council-q-file = Tệp
council-choice =
    { $choice ->
        [in_favour] Đồng ý
       *[against] Không đồng ý
    }
council-form-adjourn = <b>Hoãn đề nghị</b>: { $nominee }
council-ask-adjourn = Vì sao để lại?
council-q-adjourn = Lý do hoãn
council-adjourn-later = Để lại phiên họp sau
council-adjourn-verify = Cần xác minh thêm
council-form-discussion = <b>Kết thúc cuộc họp</b>
council-ask-discussion = Đề nghị tóm tắt phần thảo luận để ghi vào biên bản.
council-discussion-none = Hội đồng nhất trí với các nội dung, không có ý kiến khác.
council-q-discussion = Thảo luận

council-form-tally = <b>Kết quả kiểm phiếu</b>: { $nominee }
council-ask-count =
    { $count ->
        [issued] Số phiếu phát ra? Bằng số thành viên có mặt được biểu quyết: { $room }.
        [returned] Số phiếu thu về? Nhiều nhất { $room }.
        [valid] Số phiếu hợp lệ? Nhiều nhất { $room }.
        [invalid] Số phiếu không hợp lệ? Phần còn lại của số thu về là { $room }.
        [inFavour] Số phiếu đồng ý? Nhiều nhất { $room }.
       *[against] Số phiếu không đồng ý? Phần còn lại của số hợp lệ là { $room }.
    }
council-button-count = { $count }
council-note-count = Đề nghị gõ một số phiếu, ví dụ: 7.
council-sum-issued = Phát ra { $value } phiếu chưa khớp: số thành viên có mặt được biểu quyết là { $eligible }.
council-sum-returned = Thu về { $value } phiếu nhiều hơn số phát ra { $issued }.
council-sum-valid = { $value } phiếu hợp lệ nhiều hơn số thu về { $returned }.
council-sum-invalid = Hợp lệ { $valid } + không hợp lệ { $value } = { $sum }, trong khi thu về { $returned }. Số không hợp lệ phải là { $right }; nếu sai ở số trước, bấm «Câu trước».
council-sum-in-favour = { $value } phiếu đồng ý nhiều hơn số hợp lệ { $valid }.
council-sum-against = Đồng ý { $up } + không đồng ý { $value } = { $sum }, trong khi hợp lệ { $valid }. Số không đồng ý phải là { $right }; nếu sai ở số trước, bấm «Câu trước».
council-q-issued = Phiếu phát ra
council-q-returned = Phiếu thu về
council-q-valid = Phiếu hợp lệ
council-q-invalid = Phiếu không hợp lệ
council-q-in-favour = Đồng ý
council-q-against = Không đồng ý

council-hand =
    Kính gửi { $address } { $name }. Hội đồng đang biểu quyết công khai bằng giơ tay:
    { $nominee }
    Quy định: { $rule }
    Đề nghị { $address } bấm một trong hai nút. Có thể đổi cho đến khi thư ký kết thúc biểu quyết.
council-hand-taken =
    { $choice ->
        [in_favour] Đã ghi: đồng ý. Có thể đổi đến khi kết thúc biểu quyết.
       *[against] Đã ghi: không đồng ý. Có thể đổi đến khi kết thúc biểu quyết.
    }
council-hand-closed = Đã kết thúc biểu quyết: { $nominee }. Trân trọng cảm ơn.
council-board =
    <b>Đề nghị số { $number }: { $open ->
        [yes] đang biểu quyết công khai bằng giơ tay
       *[no] đã kết thúc biểu quyết
    }</b>
council-participation = { $voted }/{ $all } đã biểu quyết
council-silent = Chưa biểu quyết: { $names }
council-really-close = Vẫn kết thúc biểu quyết? Người chưa biểu quyết không được tính là đồng ý.
council-result = <b>Đề nghị số { $number }: kết quả biểu quyết</b>
council-result-paper = Phiếu phát ra { $issued }, thu về { $returned }, hợp lệ { $valid }, không hợp lệ { $invalid }; đồng ý { $up }, không đồng ý { $down }.
council-result-hands = Giơ tay: đồng ý { $up }, không đồng ý { $down }, không biểu quyết { $silent }.
council-result-opinions =
    Ý kiến bằng văn bản: đồng ý { $up }, không đồng ý { $down } ({ $counted ->
        [counted] tính như phiếu
       *[noted] chỉ ghi vào biên bản
    }).
council-result-ratio = Tỷ lệ đồng ý: { $up }/{ $base } = { $percent } %.
council-result-tie = Số đồng ý và không đồng ý ngang nhau.
council-result-verdict =
    { $verdict ->
        [passed] Đạt tỷ lệ theo quy định.
        [failed] Không đạt theo quy định.
        [chair_decides] Theo quy định, người chủ trì quyết định (chủ trì: { $name }).
       *[next_meeting] Theo quy định, để lại phiên họp sau.
    }
council-awaits-conclusion = Chờ thư ký xác nhận kết luận.
council-refused =
    { $why ->
        [role] Việc này do thư ký Hội đồng thực hiện.
        [not_open] Cuộc họp không ở trạng thái đang họp.
        [planned] Cuộc họp chưa khai mạc.
        [open] Đang có cuộc họp chưa kết thúc.
        [cancelled] Cuộc họp đã hủy.
        [concluded] Đã có kết luận, không thay đổi được nữa.
        [adjourned] Đề nghị này đã được hoãn.
        [waiting] Chưa mở biểu quyết.
        [voting] Đang biểu quyết, không thay đổi được danh sách người biểu quyết.
        [closed] Biểu quyết đã kết thúc.
        [ready] Chưa khai mạc được: Hội đồng cần có Chủ tịch, Thư ký và cuộc họp cần có nội dung.
        [no_vote_open] Đang có đề nghị biểu quyết dở. Đề nghị kết thúc hoặc hoãn trước khi sửa điểm danh.
        [all_finished] Còn đề nghị chưa có kết luận. Đề nghị xác nhận kết luận hoặc hoãn từng đề nghị.
        [by_hands] Đề nghị này không biểu quyết bằng giơ tay.
        [on_paper] Đề nghị này không bỏ phiếu bằng phiếu giấy.
        [without_conclusion] Đã kiểm phiếu, đề nghị xác nhận kết luận thay vì hoãn.
        [attendance] Chưa điểm danh xong. Đề nghị ghi có mặt hoặc vắng cho từng thành viên.
        [nobody_presides] Chưa có người chủ trì: Chủ tịch, Phó Chủ tịch Hội đồng đều vắng hoặc không tham gia biểu quyết đề nghị này.
        [nobody_votes] Không có thành viên nào được biểu quyết đề nghị này.
        [gone] Đề nghị này không còn chờ Hội đồng xét (đã trả lại hoặc rút). Đề nghị ghi hoãn.
        [recused] Thành viên này không tham gia biểu quyết đề nghị này.
        [no_seat] Không có trong danh sách được biểu quyết đề nghị này.
        [present] Chỉ ghi ý kiến bằng văn bản cho thành viên vắng mặt.
        [own_seat] Việc này phải do người khác thực hiện.
        [contradiction] Các số phiếu không khớp nhau. Đề nghị nhập lại.
       *[other_verdict] Kết quả đã thay đổi. Đề nghị xem lại trước khi xác nhận.
    }
duty-more = … và { $count } việc khác.

## Ranking of the units

command-xephang = Bảng thi đua, điểm của đơn vị
ranking-title = 🏅 <b>Bảng thi đua – { $group }</b>
ranking-until = Đến hết kỳ tháng { $month } (tính đến ngày { $day }).
ranking-open = Kỳ này còn hạn nộp đến { $due }: điểm còn thay đổi.
ranking-row = { $rank }. { $name } – <b>{ $points }</b>/{ $base } điểm
ranking-row-percent = { $rank }. { $name } – <b>{ $points }</b>/{ $base } điểm ({ $percent }%)
ranking-empty = Nhóm này chưa có đơn vị nào để xếp hạng.
ranking-unranked = Chưa có điểm để xếp hạng: { $names }.
ranking-scale = <i>Thang điểm { $total }: { $parts }.</i>
ranking-scale-part = { $criterion } { $maximum }
ranking-left-out = <i>Tiêu chí chưa có căn cứ để chấm (như chưa giao chỉ tiêu) không tính vào thang điểm.</i>
ranking-left-out-percent = <i>Tiêu chí chưa có căn cứ để chấm (như chưa giao chỉ tiêu) không tính vào thang điểm của đơn vị; xếp hạng theo tỷ lệ điểm đạt trên thang điểm của từng đơn vị.</i>
ranking-assumed = <i>Thang điểm do hệ thống đề xuất, đề nghị xã xác nhận trong tệp kế hoạch (/kehoach).</i>
ranking-published-at = Xã công bố lúc { $time }.
ranking-punctuality = Báo cáo đúng hạn
ranking-completeness = Báo cáo đủ số liệu
ranking-targets = Chỉ tiêu được giao
ranking-works = Công trình, phần việc
ranking-exemplars = Điển hình tiên tiến
ranking-unit-title = 🏅 <b>Điểm thi đua – { $unit }</b>
ranking-unit-total = Tổng: <b>{ $points }</b>/{ $base } điểm ({ $percent }%).
ranking-unit-nothing = Chưa có tiêu chí nào để chấm.
ranking-unit-rank = Hạng { $rank } trong { $count } đơn vị cùng nhóm.
ranking-unit-unranked = Chưa có điểm để xếp hạng.
ranking-unit-hint = Bấm tên tiêu chí để xem từng điểm từ đâu mà có.
ranking-unit-none = Đơn vị này không có trong bảng thi đua của kỳ này.
ranking-criterion = • { $name }: <b>{ $points }</b>/{ $maximum }
ranking-criterion-left-out = • { $name }: chưa có căn cứ để chấm, không tính vào thang điểm
ranking-lines-title = <b>{ $criterion } – { $unit }</b>
ranking-lines-sum = Cộng: <b>{ $points }</b>/{ $maximum } điểm.
ranking-lines-left-out = Tiêu chí này không tính vào thang điểm của đơn vị.
ranking-line = • { $what }: <b>{ $points }</b>
ranking-line-on-time = Tháng { $month }, đúng hạn
ranking-line-late = Tháng { $month }, chậm { $days } ngày
ranking-line-missing = Tháng { $month }, chưa nộp
ranking-line-answers = Tháng { $month }, { $answered }/{ $asked } câu có số liệu
ranking-line-target = { $label }: { $value }, chỉ tiêu giao { $target } – { $word }, tính { $reached }%
ranking-line-target-word = { $label } – { $word }
ranking-line-work = { $kind } «{ $name }», hạn { $due } – { $outcome }
ranking-line-work-done = hoàn thành đúng hạn
ranking-line-work-late = hoàn thành sau hạn
ranking-line-work-overdue = quá hạn, chưa hoàn thành
ranking-line-work-open = chưa đến hạn
ranking-line-work-dropped = thôi thực hiện
ranking-line-exemplar = { $name }, phát hiện ngày { $day }
ranking-construction = Công trình
ranking-task = Phần việc
ranking-rule-punctuality = Tối đa { $maximum } điểm, chia đều cho các kỳ phải nộp: đúng hạn tính đủ, chậm đến { $days } ngày tính { $percent }%, chậm hơn hoặc chưa nộp không tính. Kỳ được miễn không chấm.
ranking-rule-completeness = Tối đa { $maximum } điểm, theo số câu có số liệu trên số câu được hỏi. Số ước và số 0 tính là có số liệu; «chưa có số liệu» thì không.
ranking-rule-targets = Tối đa { $maximum } điểm, chia đều cho các chỉ tiêu đã đến kỳ đánh giá, theo mức đạt so với mức cần đạt đến nay.
ranking-rule-works = Tối đa { $maximum } điểm: mỗi công trình hoàn thành { $construction } điểm, mỗi phần việc { $task } điểm; hoàn thành sau hạn tính { $percent }%.
ranking-rule-exemplars = Tối đa { $maximum } điểm: mỗi điển hình trong sổ { $each } điểm.
ranking-no-months = Chưa có kỳ báo cáo nào để chấm.
ranking-no-targets = Xã chưa giao chỉ tiêu cho đơn vị, hoặc chưa chỉ tiêu nào đến kỳ đánh giá.
ranking-no-works = Đơn vị chưa đăng ký công trình, phần việc nào.
ranking-no-exemplars = Sổ điển hình chưa có tên nào của đơn vị.
ranking-button-picture = 🖼 Hình ảnh
ranking-button-publish = 📣 Công bố
ranking-button-home = ◀ Điểm của đơn vị
ranking-button-table = ◀ Bảng thi đua
ranking-button-back = ◀ Các tiêu chí
ranking-button-month = Tháng { $month }
ranking-button-published = Bảng xã đã công bố (tháng { $month })
ranking-button-send = 📣 Công bố vào nhóm
ranking-button-cancel = Thôi, chưa công bố
ranking-page-before = ◀ Trang trước
ranking-page-after = Trang sau ▶
ranking-confirm = ⬆️ Nội dung trên sẽ gửi vào nhóm { $groups }. Điểm được giữ nguyên như lúc công bố, sửa số liệu sau này không làm thay đổi.
ranking-confirm-open = Kỳ này còn hạn nộp, điểm còn thay đổi.
ranking-confirm-night = Đang giờ yên lặng: nội dung được gửi lúc { $time }.
ranking-no-group = Chưa có nhóm Trưởng thôn nào kết nối với hệ thống. Đề nghị gõ /ketnoi trong nhóm đó, rồi công bố lại.
ranking-no-group-short = Chưa có nơi để công bố.
ranking-published = ✅ Đã công bố bảng thi đua vào nhóm { $groups }.
ranking-already = Bảng này đã được công bố.
ranking-changed = Số liệu vừa thay đổi, đề nghị xem lại trước khi công bố.
ranking-unchanged = Bảng thi đua không có gì thay đổi so với bảng đã công bố lúc { $time }.
ranking-changes = <b>Thay đổi so với bảng công bố lúc { $time }</b>
ranking-changes-more = và { $count } đơn vị khác.
ranking-change = • { $name }: { $before } → { $after }
ranking-change-new = • { $name }: mới có trong bảng
ranking-change-gone = • { $name }: không còn trong bảng
ranking-standing = hạng { $rank }, { $points }/{ $base } điểm
ranking-standing-unranked = chưa xếp hạng
ranking-picture-title = Xã { $commune } – bảng thi đua năm { $year }
ranking-picture-until = Đến hết kỳ tháng { $month } (tính đến ngày { $day })
ranking-picture-scale = Điểm đạt được trên thang điểm
ranking-short-punctuality = Đúng hạn
ranking-short-completeness = Số liệu
ranking-short-targets = Chỉ tiêu
ranking-short-works = Công trình
ranking-short-exemplars = Điển hình
ranking-picture-rank = Hạng { $rank }
ranking-picture-caption = Bảng thi đua đến hết kỳ tháng { $month }

# Kế hoạch thi đua, giao ước, công trình của đơn vị
work-label =
    { $kind ->
        [construction] Công trình
       *[task] Phần việc
    } «{ $name }»
work-finished = đã hoàn thành
work-not-begun = chưa thực hiện
work-with-photos = { $progress } ({ $count } ảnh)
report-part-works = <b>B2. Công trình, phần việc</b>
report-ask-work =
    <b>{ $kind ->
        [construction] Công trình
       *[task] Phần việc
    } «{ $name }»</b> đến nay thực hiện được bao nhiêu phần trăm?
report-work-due = Thời hạn: { $date }.
report-work-volume = Khối lượng: { $volume }.
report-work-done = Đã ghi nhận hoàn thành ngày { $date }.
report-work-photos = Có ảnh thì gửi vào đây trước khi trả lời, không bắt buộc.
report-work-photos-so-far = Đã nhận { $photos } ảnh. Gửi thêm, hoặc trả lời tiến độ.
report-button-work-finished = Đã hoàn thành
report-button-work-not-begun = Chưa thực hiện
note-work = Mục này cần tiến độ theo phần trăm, từ 0 đến 100. Đề nghị { $you } gõ một số, ví dụ: 60, hoặc bấm một trong các nút dưới đây.
note-enough-photos = Mỗi tháng nhận tối đa { $most } ảnh cho một công trình, phần việc. Đề nghị trả lời tiến độ.
confirm-work-lower = { $item }: <b>{ $value }</b>, thấp hơn tiến độ đã ghi nhận trước đó. Đúng không?
work-kind =
    { $kind ->
        [construction] Công trình
       *[task] Phần việc
    }
work-state =
    { $state ->
        [registered] đã đăng ký
        [under_way] đang thực hiện
        [done] đã hoàn thành
       *[dropped] thôi thực hiện
    }
# Đề nghị khen thưởng
command-khenthuong = Thi đua – khen thưởng
desk-title = <b>Thi đua – khen thưởng</b>, xã { $commune }, năm { $year }
desk-nominations = Đề nghị khen thưởng: { $submitted } chờ tiếp nhận, { $admitted } chờ Hội đồng, { $passed } chờ Chủ tịch, { $approved } chờ quyết định khen thưởng, { $awarded } đã khen thưởng
desk-own-nominations = Đề nghị khen thưởng của đơn vị: { $count } (đang soạn hoặc cần bổ sung: { $open }; đã khen thưởng: { $awarded })
desk-deadline =
    { $days ->
        [0] Hôm nay là hạn nộp hồ sơ khen thưởng về UBND xã: <b>{ $day }</b>
       *[other] Hạn nộp hồ sơ khen thưởng về UBND xã: <b>{ $day }</b> (còn { $days } ngày)
    }
desk-deadline-over = Hạn nộp hồ sơ khen thưởng về UBND xã: { $day } (đã qua)
desk-button-home = ◀ Thi đua – khen thưởng
desk-button-pledges = Giao ước, công trình
desk-button-exemplars = Điển hình
desk-button-events = Sơ kết, tổng kết
desk-button-nominations = Đề nghị khen
desk-button-council = Hội đồng
desk-button-dossiers = Hồ sơ
desk-button-documents = Văn bản
desk-button-ranking = Bảng thi đua

nomination-state-draft = bản nháp
nomination-state-submitted = chờ tiếp nhận
nomination-state-returned = trả lại để bổ sung
nomination-state-admitted = đã tiếp nhận, chờ Hội đồng xét
nomination-state-passed = Hội đồng đã thông qua, chờ Chủ tịch quyết định
nomination-state-failed = Hội đồng không thông qua
nomination-state-approved = Chủ tịch đã đồng ý, chờ quyết định khen thưởng
nomination-state-letter = Chủ tịch đã ký tờ trình, chờ gửi cấp trên
nomination-state-refused = Chủ tịch không đồng ý
nomination-state-forwarded = đã trình cấp trên
nomination-state-awarded = đã khen thưởng
nomination-state-declined = cấp trên không khen thưởng
nomination-state-withdrawn = đã rút
nomination-subject-individual = Cá nhân
nomination-subject-collective = Tập thể
nomination-subject-household = Hộ gia đình
nomination-power-commune = Thuộc thẩm quyền của xã
nomination-power-district = Đề nghị cấp huyện
nomination-power-province = Đề nghị cấp tỉnh
nomination-part-form = Hình thức khen
nomination-part-name = Tên
nomination-part-position = Chức vụ
nomination-part-agreement = Tập thể bình chọn
nomination-part-consent = Người được đề nghị đồng ý
nomination-part-background = Quá trình, đặc điểm tình hình
nomination-part-deeds = Thành tích tiêu biểu
nomination-part-awards = Các hình thức đã được khen thưởng

nomination-home-own = Đề nghị khen thưởng năm { $year } của đơn vị: <b>{ $count }</b>. Bấm vào từng đề nghị để xem hoặc làm tiếp.
nomination-home-empty = Đơn vị chưa có đề nghị khen thưởng nào trong năm { $year }.
nomination-home-office = Đề nghị khen thưởng năm { $year }: <b>{ $count }</b>. Bấm vào từng nhóm để xem.
nomination-home-none = Năm { $year } chưa có đề nghị khen thưởng nào được gửi đến.
nomination-list = Đề nghị khen thưởng – <b>{ $state }</b>: { $count }
nomination-choose-unit = Đề nghị khen thưởng của đơn vị nào?
nomination-proposals = <b>Danh sách đề xuất khen thưởng năm { $year }</b>, trình Chủ tịch UBND xã: { $count }
    Hội đồng Thi đua - Khen thưởng đã thông qua; bấm số thứ tự để xem và ghi quyết định.
nomination-proposal = { $number }. { $title } – { $unit }: { $form }
nomination-proposals-none = Hiện không có đề nghị nào chờ Chủ tịch UBND xã quyết định.
nomination-proposed = Đã gửi danh sách { $count } đề nghị đến Chủ tịch UBND xã.

nomination-new-heading = <b>Đề nghị khen thưởng mới</b> – { $unit }
nomination-ask-subject = Đề nghị khen thưởng cho ai?
nomination-ask-form = Đề nghị hình thức khen nào?
nomination-form-group = { $power }: { $names }
nomination-ask-name-individual = Đề nghị gõ <b>họ và tên</b> người được đề nghị, hoặc bấm tên có sẵn.
nomination-ask-name-collective = Đề nghị gõ <b>tên tập thể</b> được đề nghị, hoặc bấm tên có sẵn.
nomination-ask-name-household = Đề nghị gõ <b>họ và tên chủ hộ</b> được đề nghị.
nomination-ask-position = Chức vụ, công việc của <b>{ $name }</b>? Ví dụ: Phó Trưởng thôn; Chi hội trưởng Chi hội Phụ nữ.
nomination-new-warned = Hệ thống đã có đề nghị liên quan:
nomination-new-dropped = Chưa lập đề nghị nào. Khi cần, đề nghị dùng lệnh /khenthuong.
nomination-begun-line = ✓ Đề nghị <b>{ $code }</b>: { $name } – { $form }
nomination-heading = <b>{ $code }</b> – { $name }, { $form }. Phần { $number }/{ $count }
nomination-given = Đã ghi: <i>{ $text }</i>
nomination-asked-again = Phần này được đề nghị bổ sung: { $reason }
nomination-ask-agreement = <b>Tập thể đã họp bình chọn ngày nào?</b>
    { $principle }
    Gõ ngày, ví dụ: 05/10/2024.
nomination-confirm-day = Hệ thống hiểu là ngày <b>{ $date }</b>.
nomination-ask-votes = Họp bình chọn ngày { $date }. <b>Số người đồng ý trên số người dự họp?</b> Ví dụ: 19/20.
nomination-ask-consent = <b>Đã thông báo và được { $name } đồng ý?</b>
    Họ tên và thành tích sẽ được ghi vào hồ sơ, chuyển đến Hội đồng và người có thẩm quyền.
nomination-ask-consent-household = <b>Đã thông báo và được gia đình { $name } đồng ý?</b>
    Tên chủ hộ và thành tích sẽ được ghi vào hồ sơ, chuyển đến Hội đồng và người có thẩm quyền.
nomination-criterion = <b>{ $code }. { $text }</b>
nomination-evidence = <blockquote>{ $lines }</blockquote>
nomination-how-commitment = Đề nghị bấm «Cam kết», hoặc gõ minh chứng.
nomination-how-record = Đề nghị bấm «Dùng số liệu này», hoặc gõ kết quả đã đạt.
nomination-how-assessment = Đề nghị gõ kết quả đánh giá, nhiệm vụ đã hoàn thành.
nomination-how-description = Đề nghị mô tả sáng kiến, biện pháp hoặc giải pháp và hiệu quả mang lại.
nomination-not-binding = Tiêu chuẩn này không bắt buộc với hình thức { $form }.
nomination-ask-background = <b>Quá trình công tác, tham gia phong trào</b>
    Đề nghị gõ tóm tắt. Không ghi ngày sinh, số căn cước, ngày vào Đảng, tình trạng sức khỏe: các mục này ghi tay trên bản giấy.
nomination-ask-background-unit = <b>Sơ lược đặc điểm, tình hình của tập thể</b>
    Đề nghị gõ tóm tắt: số người, nhiệm vụ được giao, thuận lợi, khó khăn.
nomination-ask-deeds = <b>Thành tích tiêu biểu</b>
    Đề nghị viết bằng lời của đơn vị: việc đã làm, kết quả, số liệu cụ thể.
nomination-ask-awards = <b>Các hình thức đã được khen thưởng</b>
    Mỗi dòng một hình thức: tên, số quyết định, ngày, cơ quan ban hành.
nomination-record-months = Báo cáo tháng { $from } đến { $to }: { $onTime }/{ $count } kỳ đúng hạn
nomination-record-late = muộn: { $months }
nomination-record-missing = chưa nhận được: { $months }
nomination-record-no-months = Chưa có kỳ báo cáo nào để tính.
nomination-record-targets = Chỉ tiêu xã giao, tính đến kỳ { $month }: đạt, vượt { $met }/{ $count }
nomination-record-no-targets = Xã chưa giao chỉ tiêu riêng cho đơn vị.
nomination-record-works = Công trình, phần việc: hoàn thành { $done }/{ $count }
nomination-record-work = – { $name } ({ $day })
nomination-record-no-works = Chưa có công trình, phần việc đăng ký trong năm.
nomination-record-exemplars = Điển hình đã ghi nhận trong năm: { $count } ({ $names })
nomination-record-no-exemplars = Chưa có điển hình nào được ghi nhận trong năm.
nomination-record-deed = Sổ điển hình ghi: { $deed }
nomination-record-more = – và { $count } mục khác
nomination-no-position = không giữ chức vụ
nomination-consented = đã thông báo và được đồng ý
nomination-committed = Cam kết thực hiện đúng tiêu chuẩn này.
nomination-by-record = Theo số liệu của đơn vị trong hệ thống.
nomination-left-out = Không ghi (không bắt buộc).
nomination-on-paper = Sẽ ghi trên bản giấy.
nomination-no-awards = Chưa được khen thưởng.
nomination-agreed = Họp ngày { $date }
nomination-agreed-votes = Họp ngày { $date }, { $votes } người dự họp đồng ý
nomination-answered = ✓ { $label }: { $text }
nomination-note-empty = Đề nghị gõ bằng chữ.
nomination-note-short = Nội dung còn ngắn quá. Đề nghị nêu rõ việc đã làm và kết quả.
nomination-note-sensitive = Nội dung có thông tin cá nhân không ghi trong hệ thống (số căn cước, ngày sinh, ngày vào Đảng). Đề nghị bỏ phần đó rồi gửi lại; khi cần sẽ ghi tay trên bản giấy.
nomination-note-votes = Đề nghị gõ hai số, ví dụ: 19/20; số đồng ý không thể lớn hơn số dự họp.
nomination-note-future = Ngày ở tương lai. Đề nghị kiểm tra lại.
nomination-note-number = Đề nghị gõ số quyết định như trên văn bản, ví dụ: 45/QĐ-UBND.

nomination-review-title = <b>{ $code }</b> – { $name } ({ $unit })
nomination-review-returned = Cần bổ sung: { $reason }
nomination-review-given = { $number }. ✓ { $label }: { $text }
nomination-review-missing = { $number }. <b>{ $label }: còn thiếu</b>
nomination-review-free = { $number }. { $label }: chưa ghi (không bắt buộc)
nomination-review-complete =
    Đã đủ các phần bắt buộc. Bấm số để sửa từng phần, hoặc gửi đề nghị.
nomination-review-incomplete = Còn thiếu <b>{ $count }</b> phần bắt buộc. Bấm số để ghi từng phần.
nomination-submit-warned = Trước khi gửi, đề nghị xem lại:
nomination-paused =
    { $missing ->
        [0] Đã tạm dừng đề nghị { $code }. Các phần bắt buộc đã đủ, chưa gửi.
       *[other] Đã tạm dừng đề nghị { $code }, còn thiếu { $missing } phần bắt buộc. Các phần đã ghi được giữ nguyên; người khác của đơn vị cũng làm tiếp được.
    }
nomination-receipt = ✅ Đã nhận đề nghị khen thưởng <b>{ $code }</b> lúc { $time }.
    { $name } – { $form } ({ $unit })
    Trạng thái: chờ Bộ phận Văn phòng – Nội vụ tiếp nhận. Kết quả từng bước sẽ được báo tại đây.
nomination-no-form = Hình thức này không còn áp dụng. Đề nghị chọn hình thức khác.
nomination-gone = Không còn đề nghị này.
nomination-incomplete = Đề nghị còn thiếu { $count } phần bắt buộc.
nomination-taken-over = { $name } đang làm tiếp đề nghị này.

nomination-warning-same-form = Lưu ý: { $code } ({ $unit }): cùng tên, cùng hình thức { $form } – { $state }
nomination-warning-higher = Lưu ý: { $code } ({ $unit }): cùng tên, hình thức cấp cao hơn ({ $form }) – { $state }
nomination-warning-lower = Lưu ý: { $code } ({ $unit }): cùng tên, hình thức cấp thấp hơn ({ $form }) – { $state }
nomination-warning-awarded = Lưu ý: { $code } ({ $unit }): đã được { $form } theo Quyết định số { $number }
nomination-warning-same-text = Lưu ý: «{ $part }» giống { $percent }% nội dung của { $code } ({ $name }, { $unit }). Báo cáo thành tích cần viết riêng cho từng trường hợp.

nomination-card-title = <b>{ $code }</b> – đề nghị { $form }
nomination-card-name = { $subject }: <b>{ $name }</b> ({ $unit })
nomination-card-state = Trạng thái: { $state } (từ { $time })
nomination-card-reason = Lý do: { $reason }
nomination-card-agreed = Tập thể bình chọn: { $text }
nomination-card-sent = Gửi lần đầu: { $time }
nomination-card-forwarded = Trình cấp trên: ngày { $day }
nomination-card-decision = Quyết định khen thưởng: số { $number }, ngày { $day }
nomination-card-missing = Còn thiếu: { $parts }
nomination-page-title = <b>{ $code }</b> – { $name } ({ $number }/{ $count })
nomination-page-part = <b>{ $label }</b>
nomination-page-text = { $text }
nomination-nothing-written = Đề nghị này chưa có nội dung.

nomination-step-parts = Trả lại <b>{ $code }</b> ({ $name }) để bổ sung phần nào? Bấm số để chọn; các phần khác được giữ nguyên.
nomination-step-return = Trả lại <b>{ $code }</b> ({ $name }): cần bổ sung gì? Gõ lý do hoặc bấm một lý do có sẵn.
nomination-step-items = Các phần: { $items }
nomination-step-withdraw = Rút đề nghị <b>{ $code }</b> ({ $name }) vì lý do gì? Đề nghị đã rút không mở lại được.
nomination-step-refuse = Chủ tịch UBND xã không đồng ý đề nghị <b>{ $code }</b> ({ $name }) vì lý do gì?
nomination-step-decline = Cấp trên không khen thưởng <b>{ $code }</b> ({ $name }) vì lý do gì?
nomination-step-forward-day = Hồ sơ <b>{ $code }</b> ({ $name }, { $form }) đã trình cấp trên ngày nào? Gõ ngày, ví dụ: 13/12/2024.
nomination-step-number = <b>Số quyết định</b> khen thưởng { $name } ({ $code }, { $form })? Gõ như trên văn bản, ví dụ: 45/QĐ-UBND.
nomination-step-award-day = Quyết định khen thưởng { $name } ({ $code }, { $form }) ký ngày nào? Gõ ngày, ví dụ: 20/12/2024.
nomination-confirm-approve = Ghi quyết định của Chủ tịch UBND xã: <b>đồng ý</b> { $form } cho { $name } ({ $code })?
nomination-confirm-letter = Ghi: Chủ tịch UBND xã <b>đã ký tờ trình</b> đề nghị cấp trên { $form } cho { $name } ({ $code })?
nomination-confirm-forward = Ghi: hồ sơ { $code } ({ $name }, { $form }) đã trình cấp trên ngày <b>{ $day }</b>?
nomination-confirm-award = Ghi: { $name } ({ $code }) được { $form } theo Quyết định số <b>{ $number }</b> ngày <b>{ $day }</b>?
nomination-reason-figures = Thiếu số liệu chứng minh
nomination-reason-deeds = Thành tích chưa cụ thể
nomination-reason-agreement = Chưa rõ kết quả bình chọn
nomination-reason-mistake = Nhập nhầm
nomination-reason-wish = Theo nguyện vọng của người được đề nghị
nomination-reason-again = Sẽ lập đề nghị khác
nomination-reason-criteria = Chưa đủ tiêu chuẩn
nomination-reason-quota = Vượt số lượng khen thưởng
nomination-reason-superior = Theo văn bản của cấp trên
nomination-lock-unit = Đề nghị này đang ở đơn vị, chưa gửi hoặc đang bổ sung.
nomination-lock-office = Đề nghị này đang chờ Bộ phận Văn phòng – Nội vụ tiếp nhận.
nomination-lock-council = Đề nghị này đang chờ Hội đồng Thi đua - Khen thưởng xét.
nomination-lock-chair = Đề nghị này đang chờ Chủ tịch UBND xã quyết định.
nomination-lock-superior = Hồ sơ này đã trình cấp trên.
nomination-lock-approved = Chủ tịch UBND xã đã đồng ý đề nghị này.
nomination-lock-own = Hình thức này thuộc thẩm quyền của xã, không trình cấp trên.
nomination-lock-higher = Hình thức này do cấp trên quyết định: cần ghi ngày trình cấp trên trước.
nomination-lock-over = Đề nghị này đã kết thúc.

nomination-told = Kính gửi { $address } { $name }. Đề nghị khen thưởng <b>{ $code }</b> ({ $nominee } – { $form }) { $what }
nomination-told-admit = đã được tiếp nhận, chờ Hội đồng Thi đua - Khen thưởng xét.
nomination-told-return = cần bổ sung: { $reason }. Đề nghị bấm từng phần dưới đây để sửa rồi gửi lại; các phần khác được giữ nguyên.
nomination-told-withdraw = đã được rút. Lý do: { $reason }.
nomination-told-pass = đã được Hội đồng Thi đua - Khen thưởng thông qua, chờ Chủ tịch UBND xã quyết định.
nomination-told-fail = chưa được Hội đồng Thi đua - Khen thưởng thông qua.
nomination-told-approve = đã được Chủ tịch UBND xã đồng ý; số và ngày quyết định sẽ được báo sau.
nomination-told-letter = đã được Chủ tịch UBND xã ký tờ trình đề nghị cấp trên.
nomination-told-refuse = chưa được Chủ tịch UBND xã đồng ý. Lý do: { $reason }.
nomination-told-forward = đã được trình cấp trên ngày { $day }.
nomination-told-award = đã được khen thưởng theo Quyết định số { $number } ngày { $day }. Trân trọng chúc mừng.
nomination-told-decline = chưa được cấp trên khen thưởng. Lý do: { $reason }.
nomination-told-taken-over = Kính gửi { $address } { $name }. { $by } đang làm tiếp đề nghị khen thưởng { $code }. Các phần đã ghi được giữ nguyên.
nomination-told-proposals = Kính gửi { $address } { $name }. Hội đồng Thi đua - Khen thưởng đã thông qua { $count } đề nghị khen thưởng, kính trình Chủ tịch UBND xã xem xét, quyết định.
nomination-staff-submit = { $unit } gửi đề nghị khen thưởng { $code }: { $nominee } – { $form }. Tiếp nhận tại /khenthuong trong khung trò chuyện riêng.
nomination-staff-withdraw = { $unit } rút đề nghị khen thưởng { $code }: { $nominee } – { $form }.

nomination-button-new = ＋ Lập đề nghị mới
nomination-button-own = Đề nghị của đơn vị
nomination-button-home = ◀ Các đề nghị
nomination-button-show = Xem đề nghị
nomination-button-read = Đọc nội dung
nomination-button-previous = ◀ Trước
nomination-button-next = Tiếp ▶
nomination-button-state = { $state } ({ $count })
nomination-button-proposals = Danh sách trình Chủ tịch ({ $count })
nomination-button-propose = Gửi danh sách đến Chủ tịch
nomination-button-exemplar = { $name } (điển hình)
nomination-button-choice = { $name } (bình chọn { $day }: { $votes })
nomination-button-no-position = Không giữ chức vụ
nomination-button-anyway = Vẫn lập đề nghị
nomination-button-drop = Thôi
nomination-button-back = ◀ Phần trước
nomination-button-later = Để sau ▶
nomination-button-review = Xem tất cả
nomination-button-keep = Giữ nguyên
nomination-button-event = Cuộc bình chọn ngày { $day }
nomination-button-no-votes = Nhất trí, không đếm phiếu
nomination-button-consent = Đã thông báo và được đồng ý
nomination-button-commit = Cam kết
nomination-button-record = Dùng số liệu này
nomination-button-leave-out = Bỏ qua
nomination-button-on-paper = Ghi trên bản giấy
nomination-button-no-awards = Chưa được khen thưởng
nomination-button-submit = ✅ Gửi đề nghị
nomination-button-submit-anyway = Vẫn gửi
nomination-button-missing = Ghi tiếp ({ $count } phần còn thiếu)
nomination-button-go-on = ▶ Làm tiếp
nomination-button-withdraw = Rút đề nghị
nomination-button-admit = Tiếp nhận
nomination-button-return = Trả lại để bổ sung
nomination-button-approve = Chủ tịch đồng ý
nomination-button-refuse = Chủ tịch không đồng ý
nomination-button-forward = Đã trình cấp trên
nomination-button-award = Đã có quyết định khen thưởng
nomination-button-decline = Cấp trên không khen
nomination-button-reason = Tiếp: lý do ({ $count } phần) ▶
nomination-button-parts-again = ◀ Chọn lại phần
nomination-button-no-step = Thôi
nomination-button-today = Hôm nay
nomination-button-confirm = Xác nhận

## Văn bản

document-word =
    { $word ->
        [country] Cộng hòa xã hội chủ nghĩa Việt Nam
        [motto] Độc lập - Tự do - Hạnh phúc
        [committee] Ủy ban nhân dân
        [council-first] Hội đồng
        [council-second] Thi đua - Khen thưởng
        [number] Số:
        [recipients] Nơi nhận:
        [to] Kính gửi:
        [type-report] Báo cáo
        [appendix] Phụ lục
        [part-results] KẾT QUẢ THỰC HIỆN
        [part-campaigns] PHONG TRÀO THI ĐUA, KHEN THƯỞNG
        [part-shortcomings] TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN
        [part-proposals] KIẾN NGHỊ, ĐỀ XUẤT
        [section-KT] Kinh tế
        [section-VH] Văn hóa - xã hội
        [section-AN] Quốc phòng - an ninh
        [section-CQ] Xây dựng chính quyền
        [section-NT] Xây dựng nông thôn mới
        [section-exemplars] Tập thể, cá nhân điển hình tiên tiến
        [section-registered] Giao ước thi đua, công trình, phần việc
        [section-events] Sơ kết, tổng kết, bình chọn, vận động
        [section-awards] Khen thưởng
        [causes] Nguyên nhân:
        [other-tasks] - Nhiệm vụ khác:
        [own-proposals] - Ủy ban nhân dân xã kiến nghị, đề xuất:
        [whole-commune] toàn xã
        [column-place] TT
        [column-indicator] Chỉ tiêu
        [column-measure] ĐVT
        [column-target] KH năm
        [column-month] Trong tháng
        [column-total] Lũy kế
        [column-percent] % KH năm
        [column-last-year] Cùng kỳ
        [column-compared] So cùng kỳ
        [column-verdict] Đánh giá
        [column-work] Công trình, phần việc
        [column-unit] Đơn vị
        [column-due] Thời hạn
        [column-state] Kết quả
        [column-name] Tập thể, cá nhân
        [column-form] Hình thức khen thưởng
        [column-decision] Quyết định
        [work-registered] Đã đăng ký
        [work-under_way] Đang thực hiện
        [work-done] Hoàn thành
        [work-dropped] Không thực hiện
        [event-interim_review] Sơ kết
        [event-final_review] Tổng kết
        [event-selection] Họp bình chọn
        [event-outreach] Xuống thôn vận động
        [type-letter] Tờ trình
        [type-minutes] Biên bản
        [type-merit] Báo cáo thành tích
        [type-pledge] Bản giao ước thi đua
        [subject-collective] tập thể
        [subject-individual] cá nhân
        [subject-household] hộ gia đình
        [column-position] Chức vụ, đơn vị
        [column-votes] Tỷ lệ phiếu
        [column-member] Họ và tên
        [column-office] Chức vụ
        [column-role] Chức danh trong Hội đồng
        [column-attendance] Dự họp
        [column-in-favour] Đồng ý
        [column-outcome] Kết luận
        [column-reached] Thực hiện
        [column-rank] Xếp hạng
        [column-points] Tổng điểm
        [column-points-percent] Tỷ lệ (%)
        [criterion-punctuality] Đúng hạn
        [criterion-completeness] Đủ số liệu
        [criterion-targets] Chỉ tiêu
        [criterion-works] Công trình
        [criterion-exemplars] Điển hình
        [part-when] THỜI GIAN, ĐỊA ĐIỂM
        [part-who] THÀNH PHẦN
        [part-contents] NỘI DUNG
        [part-votes] KẾT QUẢ BIỂU QUYẾT
        [part-conclusion] KẾT LUẬN
        [part-pledged] NỘI DUNG GIAO ƯỚC
        [part-life] SƠ LƯỢC LÝ LỊCH
        [part-features] SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH
        [part-merits] THÀNH TÍCH ĐẠT ĐƯỢC
        [part-awards] CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG
        [section-criteria] Tiêu chuẩn và thành tích
        [section-discussion] Thảo luận
        [section-rules] Quy tắc biểu quyết đã thống nhất trước khi biểu quyết
        [section-record] Kết quả thực hiện nhiệm vụ được giao
        [section-own-criteria] Kết quả theo các tiêu chuẩn thi đua
        [section-deeds] Thành tích tiêu biểu
        [present] Có mặt
        [outcome-passed] Thông qua
        [outcome-failed] Không thông qua
        [outcome-adjourned] Chuyển cuộc họp sau
        [concluded-passed] đủ tỷ lệ phiếu, Hội đồng thông qua
        [concluded-failed] không đủ tỷ lệ phiếu, Hội đồng không thông qua
        [concluded-adjourned] chuyển sang cuộc họp sau
        [ballot-paper] bỏ phiếu kín
        [ballot-show_of_hands] biểu quyết giơ tay
        [base-all_members] tổng số thành viên Hội đồng
        [base-present_or_consulted] số thành viên có mặt hoặc được lấy ý kiến
        [recused-counted] thành viên không tham gia biểu quyết vẫn tính vào tổng số
        [recused-not_counted] thành viên không tham gia biểu quyết không tính vào tổng số
        [opinions-counted] ý kiến bằng văn bản của người vắng mặt được tính như phiếu
        [opinions-noted] ý kiến bằng văn bản của người vắng mặt chỉ ghi nhận
        [tie-chair_decides] số phiếu ngang nhau thì theo ý kiến người chủ trì
        [tie-not_passed] số phiếu ngang nhau là không thông qua
        [tie-next_meeting] số phiếu ngang nhau thì chuyển cuộc họp sau
        [recusal-own_nomination] là người được đề nghị
        [recusal-own_unit] thuộc đơn vị được đề nghị
        [recusal-conflict] có liên quan đến người được đề nghị
        [choice-in_favour] đồng ý
        [choice-against] không đồng ý
        [award-title] công nhận danh hiệu
        [award-reward] tặng
        [award-praise] khen thưởng hình thức
        [field-name] Họ và tên
        [field-alias] Tên gọi khác
        [field-birth] Ngày, tháng, năm sinh
        [field-sex] Giới tính
        [field-origin] Quê quán
        [field-residence] Nơi thường trú
        [field-unit] Đơn vị
        [field-position] Chức vụ
        [field-education] Trình độ chuyên môn
        [field-collective] Tên tập thể
        [field-household] Hộ gia đình
        [field-place] Địa điểm
        [answer-commitment] Cam kết chấp hành và thực hiện đầy đủ nội dung của tiêu chuẩn này.
        [answer-record] Kết quả cụ thể nêu tại mục 1.
        [awards-none] Chưa được khen thưởng.
        [confirmed] Xác nhận của đơn vị
        [head-hamlet] Trưởng thôn
        [head-unit] Thủ trưởng đơn vị
        [reporter] Người báo cáo
        [household-head] Đại diện hộ gia đình
        [note-sign] (Ký, ghi rõ họ tên)
       *[other] { $word }
    }
document-day = ngày { $day } tháng { $month } năm { $year }
document-recipient = { $name } (để { $purpose })
document-plan-base = Căn cứ Kế hoạch số { $number } { $day } của { $issuer } về { $about }
document-plan-done = Thực hiện Kế hoạch số { $number } { $day } của { $issuer } về { $about }.
document-span-month = tháng { $month } năm { $year }
document-span-half = 6 tháng đầu năm { $year }
document-span-year = năm { $year }
document-report-about = Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh và phong trào thi đua { $span }
document-report-opening = { $issuer } báo cáo kết quả { $span } như sau:
document-figures-from = Số liệu tính từ ngày { $from } đến ngày { $to }, chỉ gồm số liệu đã được xác nhận. Có { $sent }/{ $owed } đơn vị đã gửi báo cáo, trong đó { $onTime } đơn vị gửi đúng hạn.
document-figures-year = Số liệu tính từ ngày { $from } đến ngày { $to }, chỉ gồm số liệu đã được xác nhận. Các đơn vị đã gửi { $sent }/{ $owed } báo cáo tháng, trong đó { $onTime } báo cáo đúng hạn.
document-report-closing = Trên đây là báo cáo kết quả { $span } của { $issuer }.
document-line = { $label }: { $clauses }.
document-clause-month = trong tháng đạt { $amount }
document-clause-total = lũy kế { $amount }
document-clause-level = đạt { $amount }
document-clause-judged = đạt { $amount }, { $goal }
document-clause-percent = đạt { $percent }% KH năm
document-clause-estimate = trong đó có số ước thực hiện
document-share-gaps = chưa đủ số liệu các tháng
document-share-hamlets = { $done }/{ $all } thôn
document-share-units = { $done }/{ $all } đơn vị
document-clause-share-months = đủ số liệu các tháng: { $share }
document-clause-share = số liệu của { $share }
document-goal-at-most = chỉ tiêu không quá { $target }
document-goal-above = chỉ tiêu trên { $target }
document-goal-from = chỉ tiêu từ { $target } trở lên
document-goal-exactly = chỉ tiêu { $target }
document-compared-unknown = so với cùng kỳ: –
document-compared-same = bằng cùng kỳ
document-compared-up = tăng { $percent }% so với cùng kỳ
document-compared-down = giảm { $percent }% so với cùng kỳ
document-compared-more = tăng { $difference } { $measure } so với cùng kỳ
document-compared-less = giảm { $difference } { $measure } so với cùng kỳ
document-compared-from-zero = cùng kỳ { $amount }
document-rows-unknown = - Chưa có số liệu được xác nhận: { $labels }.
document-rows-not-due = - Chưa đến kỳ: { $labels }.
document-exemplars = Các đơn vị giới thiệu { $collectives } tập thể, { $individuals } cá nhân điển hình tiên tiến.
document-exemplars-none = Trong kỳ chưa có tập thể, cá nhân điển hình được giới thiệu.
document-exemplar = - { $name } ({ $unit }): { $deed }.
document-exemplars-unnamed = - { $count } trường hợp chưa đồng ý nêu tên.
document-row-at = { $label } ({ $percent }% KH năm)
document-behind = Các chỉ tiêu chậm tiến độ hoặc chưa đạt: { $labels }.
document-behind-none = Không có chỉ tiêu chậm tiến độ so với kế hoạch.
document-difficulties = Khó khăn, vướng mắc các đơn vị phản ánh:
document-told = - { $unit }: { $text }
document-asked = Các đơn vị kiến nghị, đề xuất:
document-part-next = NHIỆM VỤ TRỌNG TÂM THÁNG { $month }
document-part-second-half = NHIỆM VỤ 6 THÁNG CUỐI NĂM { $year }
document-part-next-year = PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM { $year }
document-next-behind = - Tập trung chỉ đạo thực hiện các chỉ tiêu chậm tiến độ hoặc chưa đạt: { $labels }.
document-next-go-on = - Tiếp tục chỉ đạo thực hiện các chỉ tiêu theo kế hoạch.
document-next-work = - Đôn đốc hoàn thành công trình, phần việc «{ $name }», thời hạn { $date }.
document-next-date = - { $meaning }: ngày { $date }.
document-next-report = - Đôn đốc các đơn vị gửi báo cáo tháng { $month }, hạn { $due }.
document-appendix-title = Kết quả thực hiện các chỉ tiêu { $span }
document-appendix-ranking = Bảng xếp hạng thi đua các đơn vị { $span }
document-appendix-of = (Kèm theo Báo cáo số …/{ $symbol } của { $issuer })
document-registered = Số đơn vị đăng ký kế hoạch phát động thi đua: { $plans }. Số bản giao ước thi đua đã ký kết: { $pledges }, của { $units } đơn vị.
document-works = Các đơn vị đăng ký { $all } công trình, phần việc; đã hoàn thành { $done }.
document-works-none = Chưa có công trình, phần việc được đăng ký.
document-campaign = Phong trào, cuộc vận động «{ $name }»:
document-event = - { $kind } ngày { $date } ({ $where }): { $results }.
document-event-attended = - { $kind } ngày { $date } ({ $where }, { $count } người dự): { $results }.
document-events-none = Trong kỳ chưa tổ chức sơ kết, tổng kết, bình chọn.
document-awards = Có { $count } tập thể, cá nhân được khen thưởng:
document-awards-none = Trong kỳ chưa có quyết định khen thưởng.
document-decision = Số { $number } ngày { $date }
document-missing-rule = Kế hoạch chưa nêu cơ quan ban hành, nơi nhận và người ký của văn bản này (trang «Văn bản» của tệp kế hoạch).
document-time = { $hour } giờ { $minute }
document-letter-about = Về việc đề nghị khen thưởng thành tích trong phong trào thi đua năm { $year }
document-minutes-base = Căn cứ Biên bản họp { $council } { $day } về việc xét, đề nghị khen thưởng
document-letter-proposal = Thực hiện kế hoạch phát động phong trào thi đua, Hội đồng Thi đua - Khen thưởng xã đã họp xét thành tích của các tập thể, cá nhân. { $issuer } kính đề nghị { $addressee } xem xét, khen thưởng các tập thể, cá nhân có thành tích trong phong trào thi đua năm { $year }, gồm:
document-letter-count = - { $form }: { $counts }
document-letter-enclosed = (Có biên bản họp Hội đồng và báo cáo thành tích kèm theo)
document-letter-closing = { $issuer } kính đề nghị { $addressee } xem xét, quyết định.
document-minutes-about = Họp Hội đồng Thi đua - Khen thưởng về việc xét, đề nghị khen thưởng năm { $year }
document-minutes-begun = Cuộc họp bắt đầu lúc { $time }, { $day }, tại { $venue }.
document-minutes-chair = - Chủ trì: { $name }, { $position }, { $role }.
document-minutes-secretary = - Thư ký: { $name }, { $position }, { $role }.
document-minutes-present = - Thành viên có mặt: { $present }/{ $all }; vắng mặt: { $absent }.
document-minutes-away = Vắng: { $reason }
document-minutes-criteria = - Chủ trì quán triệt tiêu chuẩn khen thưởng theo mục VI Kế hoạch số { $number }.
document-minutes-summed-up = - Thư ký báo cáo tóm tắt thành tích của { $count } trường hợp được đề nghị.
document-minutes-no-remarks = Các thành viên thống nhất với báo cáo tóm tắt thành tích, không có ý kiến khác.
document-minutes-conclusion = Hội đồng thông qua { $passed } trường hợp, không thông qua { $failed } trường hợp, chuyển cuộc họp sau { $adjourned } trường hợp, theo danh sách:
document-minutes-ended = Cuộc họp kết thúc lúc { $time }, { $day }. Biên bản đã được đọc lại để các thành viên dự họp cùng nghe và thống nhất.
document-minutes-ended-same-day = Cuộc họp kết thúc lúc { $time } cùng ngày. Biên bản đã được đọc lại để các thành viên dự họp cùng nghe và thống nhất.
document-minutes-read-out = Biên bản đã được đọc lại để các thành viên dự họp cùng nghe và thống nhất.
document-rule = - Đối với { $forms }: { $rule }.
document-rule-text = { $ballot }; số thành viên dự họp ít nhất { $quorum }; số phiếu đồng ý { $threshold }, tính trên { $base }; { $recused }; { $opinions }; { $tie }
document-rule-at-least = từ { $share } trở lên
document-rule-above = trên { $share }
document-vote-quorum = - Thành viên dự: { $there }/{ $of }, số cần có: { $needed }.
document-vote-recused = - { $name } không tham gia biểu quyết: { $reason }.
document-vote-opinion = - Ý kiến bằng văn bản của { $name } (vắng mặt), ngày { $date }: { $choice }.
document-vote-opinion-noted = - Ý kiến bằng văn bản của { $name } (vắng mặt), ngày { $date }: { $choice } (ghi nhận, không tính phiếu).
document-vote-paper = - Số phiếu phát ra: { $issued }; thu về: { $returned }; hợp lệ: { $valid }; không hợp lệ: { $invalid }; đồng ý: { $inFavour }; không đồng ý: { $against }.
document-vote-hands = - Giơ tay: đồng ý { $inFavour }; không đồng ý { $against }.
document-vote-result = - Tổng hợp: đồng ý { $inFavour }/{ $base }, đạt { $percent }%.
document-vote-remark = - Ghi chú: { $text }.
document-vote-outcome = - Kết luận: { $outcome }.
document-merit-about = Đề nghị { $what } { $form } trong phong trào thi đua năm { $year }
document-merit-field = - { $field }: { $value }
document-merit-criterion = { $letter }) { $text }:
document-merit-closing = { $name } cam đoan nội dung báo cáo trên là đúng sự thật và chịu trách nhiệm về nội dung đã báo cáo.
document-merit-confirmed = Xác nhận của { $by }
document-record-reports = Đến kỳ báo cáo tháng { $upTo }, đơn vị gửi đúng hạn { $onTime }/{ $owed } báo cáo tháng.
document-record-works = Đơn vị đăng ký { $all } công trình, phần việc; đã hoàn thành { $done }.
document-record-exemplars = Đơn vị giới thiệu { $count } tập thể, cá nhân điển hình tiên tiến.
document-pledge-about = Thực hiện phong trào thi đua năm { $year }
document-pledge-opening = Hôm nay, { $day }, tại { $place }, chúng tôi gồm:
document-pledge-party = { $place }. { $party };
document-pledge-agreed = Các bên thống nhất ký kết giao ước thi đua với các nội dung sau:
document-pledge-closing = Các bên cam kết thực hiện đúng nội dung đã ký kết. Bản giao ước được lập thành { $count } bản có giá trị như nhau, mỗi bên giữ một bản.
document-pledge-signs = Đại diện { $party }
document-missing-period = Kỳ báo cáo này chưa mở.
document-missing-meeting = Cuộc họp Hội đồng chưa kết thúc; chỉ lập văn bản này sau khi thư ký kết luận cuộc họp.
document-missing-passed = Hội đồng chưa thông qua trường hợp nào ở cấp này.
document-missing-nomination = Đề nghị khen thưởng chưa được đơn vị gửi, hoặc đã rút.
document-missing-pledge = Bản giao ước không còn hiệu lực.
document-choose-kind = <b>Lập văn bản</b>
    Đề nghị chọn loại văn bản. Văn bản theo thể thức Nghị định 30/2020/NĐ-CP, để trống số; mỗi bản đã lập được lưu nguyên như khi in.
document-kind =
    { $kind ->
        [month_report] Báo cáo tháng của xã
        [half_year_report] Báo cáo 6 tháng đầu năm
        [year_report] Báo cáo năm
        [minutes] Biên bản họp Hội đồng
        [submission_letter] Tờ trình đề nghị khen thưởng
        [merit_report] Báo cáo thành tích
        [pledge_sheet] Bản giao ước thi đua
       *[other] { $kind }
    }
document-level =
    { $level ->
        [commune] Chủ tịch UBND xã
        [district] cấp huyện
        [province] cấp tỉnh
       *[other] { $level }
    }
document-choose-subject = <b>{ $title }</b>
    Đề nghị chọn nội dung cần lập.
document-nothing-yet = <b>{ $title }</b>
    Chưa có dữ liệu để lập văn bản này.
document-about-month = Tháng { $month }
document-about-half = 6 tháng đầu năm { $year }
document-about-year = Năm { $year }
document-about-meeting = Họp Hội đồng ngày { $date }
document-about-letter = Trình { $level } · họp ngày { $date }
document-button-home = ◀ Loại văn bản khác
document-button-other = ◀ Chọn nội dung khác
document-button-before = ◀ Trang trước
document-button-after = Trang sau ▶
document-button-make = 📄 Lập văn bản
document-button-signed = 📄 Lập văn bản, { $lines } ký
document-button-redate = Lập lại với ngày hôm nay
document-button-get = Tải bản { $number }
document-preview = <b>{ $title }</b> – { $about }
document-cannot = ⚠️ Chưa lập được: { $what }
document-gap-unsent = – { $count } đơn vị chưa gửi báo cáo của kỳ này.
document-gap-waiting = – { $count } báo cáo chờ xác nhận: số liệu chưa được tính vào văn bản.
document-gap-unknown = – { $count } chỉ tiêu chưa có số liệu được xác nhận: { $labels }
document-gap-last-year = – Chưa có số liệu cùng kỳ năm trước: văn bản ghi dấu «–».
document-gap-changed = – So với số liệu đã khóa của kỳ này có khác ở: { $labels }
document-by-hand-report = – Ghi thêm trên bản in: số văn bản, nguyên nhân hạn chế, nhiệm vụ khác, kiến nghị của xã.
document-by-hand-merit = – Ghi thêm trên bản in: ngày sinh, quê quán, nơi thường trú và các mục còn để dòng chấm.
document-by-hand-number = – Ghi thêm trên bản in: số văn bản.
document-version = Bản { $number }: lập lúc { $time }, { $by }.
document-has-changed = Số liệu đã thay đổi so với bản gần nhất.
document-unchanged = Số liệu không đổi so với bản gần nhất.
document-caption = { $title }: đã lập và lưu. Đề nghị kiểm tra trước khi trình ký.
document-caption-same = { $title }: số liệu không đổi, đây là bản đã lập trước đó.
document-caption-kept = { $title }: bản đã lưu, nguyên như khi lập.
document-refused = Việc lập văn bản do cán bộ, lãnh đạo xã thực hiện.
command-vanban = Lập văn bản: báo cáo, tờ trình, biên bản

## Hồ sơ đề nghị khen thưởng

command-hoso = Hồ sơ khen thưởng: đủ, thiếu, nộp giấy tờ
desk-dossiers = Hồ sơ khen thưởng: { $complete } đủ, { $lacking } thiếu
digest-dossiers = Hồ sơ khen thưởng: { $complete } đủ, { $lacking } thiếu.
dossier-paper-name =
    { $document ->
        [submission_letter] Tờ trình
        [minutes] Biên bản họp Hội đồng
        [merit_report] Báo cáo thành tích
       *[other] { $document }
    }
dossier-owner =
    { $owner ->
        [office] Văn phòng – Nội vụ
        [secretary] Thư ký Hội đồng
       *[other] { $owner }
    }
dossier-complete = đủ { $present }/{ $needed }
dossier-lacking-count = có { $present }/{ $needed }
dossier-awaits-council = có { $present }/{ $needed }, chờ Hội đồng
dossier-due = hạn { $day }
dossier-due-early = hạn { $day }, đề nghị nộp chậm nhất { $early }
dossier-overdue = đã quá hạn { $day } được { $days } ngày, vẫn nhận
dossier-late = , muộn { $days } ngày
dossier-home =
    <b>Hồ sơ khen thưởng năm { $year }</b>: { $complete } đủ, { $lacking } thiếu.
    Hạn nộp về UBND xã: { $day }
dossier-home-none = Năm { $year } toàn xã chưa có hồ sơ khen thưởng. Hồ sơ bắt đầu khi đơn vị gửi đề nghị khen thưởng.
dossier-home-none-own = Năm { $year } đơn vị chưa có hồ sơ khen thưởng. Hồ sơ bắt đầu khi gửi đề nghị khen thưởng tại /khenthuong.
dossier-filter =
    { $filter ->
        [lacking] Chỉ các hồ sơ còn thiếu
       *[complete] Chỉ các hồ sơ đã đủ
    }
dossier-list-empty = Không có hồ sơ nào.
dossier-row = <b>{ $number }.</b> { $dossier }{ $unit }: { $marks } ({ $standing })
dossier-legend = <i>✓ đã có, ○ còn thiếu, ↺ cần gửi lại, · chưa đến lúc</i>
dossier-owing-title = <b>Giấy tờ còn thiếu</b>: { $count }
dossier-owing-none = Hiện không còn giấy tờ nào phải nộp.
dossier-owing = – <b>{ $owner }</b>: { $paper }, { $count } hồ sơ ({ $codes }), { $due }
dossier-title =
    <b>Hồ sơ { $dossier }</b>
    { $unit }
    { $form }
dossier-line = { $mark } <b>{ $code }</b> { $name }: { $what }
dossier-line-missing = chưa có. { $owner } nộp, { $due }
dossier-line-not-yet = lập sau khi Hội đồng xét. { $owner } nộp, { $due }
dossier-line-lost = không lấy được tệp, cần gửi lại. { $owner } nộp, { $due }
dossier-line-returned = đã trả lại lúc { $time } để bổ sung: «{ $reason }»
dossier-line-pages = đã nhận { $count } tệp lúc { $time }{ $late }
dossier-line-made = đã lập lúc { $time }{ $late }
dossier-standing = Tình trạng: <b>{ $standing }</b>
dossier-forwarded = Đã gửi cấp trên ngày { $day }{ $late }
dossier-paper-title =
    <b>{ $paper }</b>
    { $name }
    Hồ sơ { $dossier }
dossier-paper-pages = Tệp: { $names }
dossier-gone = Hồ sơ này không còn trong danh sách.
dossier-not-taken = Giấy tờ này lúc này không nộp được ở đây. Đề nghị liên hệ Văn phòng – Nội vụ.
dossier-paper-not-there = Giấy tờ này đã được thay hoặc trả lại.
dossier-too-early = Hội đồng chưa kết luận, chưa lập được văn bản này.
dossier-ask-pages =
    Đề nghị gửi <b>{ $paper }</b> của hồ sơ { $dossier }: một tệp PDF hoặc Word (.docx), hoặc ảnh chụp các trang đã ký (tối đa { $most }).
    Thời gian: { $due }.
dossier-pages-so-far =
    <b>{ $paper }</b>, hồ sơ { $dossier }
    Đã nhận { $count } tệp: { $names }
    Nếu còn trang, đề nghị gửi tiếp. Nếu đã đủ, đề nghị bấm nút ghi vào hồ sơ.
dossier-note-no-file = Mục này cần tệp hoặc ảnh chụp. Đề nghị gửi tệp PDF, Word (.docx) hoặc ảnh.
dossier-note-type = Chưa nhận được loại tệp này. Đề nghị gửi tệp PDF, Word (.docx) hoặc ảnh JPG, PNG.
dossier-note-old-word = Tệp .doc là dạng cũ. Đề nghị lưu lại thành .docx hoặc PDF rồi gửi.
dossier-note-no-content = Tệp không có nội dung. Đề nghị kiểm tra rồi gửi lại.
dossier-note-too-large = Tệp lớn hơn 20 MB, hệ thống chưa nhận được. Đề nghị giảm dung lượng hoặc gửi ảnh từng trang.
dossier-note-too-many = Một giấy tờ có tối đa { $most } tệp. Đề nghị ghi vào hồ sơ, hoặc gửi lại từ đầu bằng một tệp PDF.
dossier-filed =
    { $dossiers ->
        [1] ✅ Đã ghi vào hồ sơ ({ $count } tệp).
       *[other] ✅ Đã ghi vào { $dossiers } hồ sơ ({ $count } tệp).
    }
dossier-made =
    { $dossiers ->
        [1] ✅ Đã lập và ghi vào hồ sơ.
       *[other] ✅ Đã lập và ghi vào { $dossiers } hồ sơ.
    }
dossier-sent-stands = Hồ sơ đã có bản được gửi lên; bản lập trong hệ thống không thay bản đó.
dossier-made-before = Số liệu không đổi: bản đã lập vẫn nằm trong hồ sơ.
dossier-made-caption = { $paper }. Đề nghị kiểm tra, in, trình ký; bản đã ký có thể gửi thay bằng ảnh hoặc PDF.
dossier-cannot-make = Chưa lập được: { $what }
dossier-ask-reason =
    Trả lại <b>{ $paper }</b> của hồ sơ { $dossier } vì lý do gì?{ $others ->
        [0] {""}
       *[other] {" "}Giấy tờ này nằm trong { $others } hồ sơ khác, sẽ được trả lại ở tất cả.
    }
    Đề nghị bấm nút hoặc gõ lý do. Các giấy tờ khác được giữ nguyên.
dossier-reason-signature = Thiếu chữ ký, xác nhận
dossier-reason-blurred = Ảnh mờ, thiếu trang
dossier-reason-figures = Nội dung chưa khớp số liệu
dossier-note-reason = Đề nghị gõ lý do bằng chữ, hoặc bấm một nút.
dossier-note-reason-long = Lý do dài quá. Đề nghị viết gọn trong { $most } chữ cái.
dossier-note-sensitive = Lý do có thông tin cá nhân không ghi trong hệ thống. Đề nghị bỏ phần đó rồi gửi lại.
dossier-returned = Đã trả lại. Người phụ trách giấy tờ này được báo riêng.
dossier-told-returned =
    Kính gửi { $address } { $name }. { $paper } của hồ sơ { $dossiers } cần bổ sung: «{ $reason }». { $wanted } Các giấy tờ khác của hồ sơ được giữ nguyên. Trân trọng cảm ơn.
dossier-wanted-by = Đề nghị gửi lại chậm nhất ngày { $day }.
dossier-wanted-soon = Đề nghị gửi lại khi đã bổ sung xong.
dossier-staff-again = { $unit } đã gửi lại { $paper } của hồ sơ { $dossier }. Đề nghị xem tại /hoso trong khung trò chuyện riêng.
dossier-names-more = { $list } và { $count } hồ sơ khác
dossier-duty = – { $paper }, hồ sơ { $dossiers }: { $due }
dossier-duty-early = đề nghị nộp chậm nhất { $early }, để xã kịp xét trước hạn { $day }.
dossier-duty-due = hạn { $day }.
dossier-duty-off = hạn { $day } là ngày nghỉ, đề nghị nộp trong { $worked }.
dossier-duty-overdue = đã quá hạn { $day } được { $days } ngày, xã vẫn nhận và ghi là nộp muộn.
dossier-ask-forward =
    { $count ->
        [1] Hồ sơ { $names } đã gửi cấp trên ngày nào?
       *[other] { $count } hồ sơ đã gửi cấp trên ngày nào? ({ $names })
    }
    Đề nghị bấm «Hôm nay» hoặc gõ ngày, ví dụ: 16/12/2024.
dossier-note-future = Ngày ở tương lai. Đề nghị kiểm tra lại.
dossier-confirm-forward =
    { $count ->
        [1] Ghi hồ sơ { $names } đã gửi cấp trên ngày { $day }?
       *[other] Ghi { $count } hồ sơ đã gửi cấp trên ngày { $day }? ({ $names })
    }
dossier-forward-late = Muộn { $days } ngày so với hạn trình cấp trên; hệ thống ghi lại, không chặn.
dossier-forward-lacking = Còn thiếu giấy tờ: { $names }
dossier-forward-none = Chưa có hồ sơ nào chờ gửi cấp trên.
dossier-forward-dropped = Chưa ghi gì. Hồ sơ vẫn chờ gửi cấp trên.
dossier-forwarded-now = ✅ Đã ghi { $count } hồ sơ gửi cấp trên ngày { $day }.
dossier-get-caption = { $paper }, hồ sơ { $dossier }
dossier-get-nothing = Hệ thống chưa tải được tệp này. Đề nghị mở lại sau ít phút; nếu vẫn không được, đề nghị gửi lại tệp.
dossier-archive-preparing = Đang chuẩn bị tệp…
dossier-archive-title = Hồ sơ khen thưởng năm { $year }
dossier-archive-of = Hồ sơ { $dossier }
dossier-archive-caption =
    <b>{ $title }</b>
    { $dossiers } hồ sơ, { $files } tệp{ $lacking ->
        [0] , không thiếu giấy tờ nào.
       *[other] , còn thiếu { $lacking } giấy tờ (ghi trong danh mục).
    }
dossier-archive-empty = Chưa có giấy tờ nào để tải về.
dossier-archive-large = Toàn bộ hồ sơ khoảng { $megabytes } MB, Telegram chỉ cho gửi { $most } MB một tệp. Đề nghị tải từng hồ sơ: mở hồ sơ trong danh sách rồi bấm «Tải hồ sơ này».
dossier-archive-large-one = Hồ sơ này khoảng { $megabytes } MB, Telegram chỉ cho gửi { $most } MB một tệp. Đề nghị xem và tải từng giấy tờ.
dossier-archive-common = 00 Văn bản chung
dossier-archive-list = 00 Danh mục hồ sơ
dossier-archive-sheet = Danh mục hồ sơ
dossier-archive-page = trang
dossier-archive-made = Lập lúc { $time }, { $by }
dossier-archive-counts = Hồ sơ đủ: { $complete }; hồ sơ thiếu: { $lacking }
dossier-archive-column =
    { $column ->
        [code] Mã
        [name] Tập thể, cá nhân
        [unit] Đơn vị
        [form] Hình thức khen thưởng
        [standing] Hồ sơ
        [paper] Giấy tờ
        [what] Tình trạng
        [filed] Nhận lúc
        [file] Tệp
        [size] Dung lượng (byte)
        [sha256] SHA-256
       *[other] { $column }
    }
dossier-archive-there = Có
dossier-archive-late = Có, nộp muộn { $days } ngày
dossier-archive-returned = THIẾU: đã trả lại để bổ sung ({ $reason })
dossier-archive-unfetched = THIẾU: chưa tải được tệp từ Telegram
dossier-archive-not-yet = Lập sau khi Hội đồng xét
dossier-archive-missing = THIẾU: { $owner } nộp, { $due }
dossier-button-filter =
    { $filter ->
        [all] Tất cả ({ $count })
        [lacking] Còn thiếu ({ $count })
       *[complete] Đã đủ ({ $count })
    }
dossier-button-owing = Ai còn phải nộp gì
dossier-button-archive = Tải toàn bộ (.zip)
dossier-button-archive-one = Tải hồ sơ này (.zip)
dossier-button-forward-all = Ghi đã gửi cấp trên ({ $count })
dossier-button-forward = Ghi đã gửi cấp trên
dossier-button-home = ◀ Các hồ sơ
dossier-button-show = ◀ Hồ sơ này
dossier-button-before = ◀ Trước
dossier-button-after = Tiếp ▶
dossier-button-paper = { $code } – { $name }
dossier-button-get = Xem tệp
dossier-button-send = Gửi tệp, ảnh
dossier-button-send-other = Gửi bản khác
dossier-button-send-again = Gửi lại { $code }
dossier-button-make = Lập trong hệ thống
dossier-button-return = Trả lại để bổ sung
dossier-button-bring = { $code } – { $dossier }
dossier-button-lacking = { $code } – xem các hồ sơ
dossier-button-keep = Ghi vào hồ sơ
dossier-button-keep-all = Ghi vào cả { $count } hồ sơ
dossier-button-keep-one = Chỉ ghi vào { $code }
dossier-button-again = Gửi lại từ đầu
dossier-button-drop = Thôi
dossier-button-today = Hôm nay
dossier-button-confirm = Xác nhận

file-waiting = Tệp «{ $name }» đang được tải về. Đề nghị bấm lại sau ít phút.
file-gone = Tệp «{ $name }» không còn trên Telegram. Đề nghị gửi lại.
file-too-large = Tệp «{ $name }» lớn hơn 20 MB nên không lưu được. Đề nghị gửi tệp nhỏ hơn.
pledge-title-plan = <b>Đăng ký kế hoạch thi đua – { $unit }</b>
pledge-title-pledge = <b>Ghi giao ước thi đua – { $unit }</b>
pledge-title-work = <b>Đăng ký công trình, phần việc – { $unit }</b>
pledge-title-sheet = <b>Bổ sung ảnh bản giao ước – { $unit }</b>
pledge-title-withdraw = <b>Rút giao ước thi đua – { $unit }</b>
pledge-title-finish = <b>Báo hoàn thành công trình, phần việc – { $unit }</b>
pledge-title-drop = <b>Thôi thực hiện công trình, phần việc – { $unit }</b>
pledge-heading = { $title } · Câu { $number }/{ $total }
pledge-heading-alone = { $title }
pledge-label-file = Tệp kế hoạch
pledge-label-number = Số, ký hiệu
pledge-label-issued = Ngày ban hành
pledge-label-form = Hình thức thi đua
pledge-label-campaigns = Phong trào
pledge-label-contents = Nội dung
pledge-label-parties = Các bên
pledge-label-signed = Ngày ký
pledge-label-sheet = Ảnh bản ký
pledge-label-kind = Loại
pledge-label-name = Tên
pledge-label-place = Địa điểm
pledge-label-volume = Khối lượng
pledge-label-cost = Kinh phí
pledge-label-due = Thời hạn
pledge-label-campaign = Thuộc phong trào
pledge-label-reason = Lý do
pledge-label-done = Ngày hoàn thành
pledge-ask-plan-file = Đề nghị gửi tệp kế hoạch (Word, PDF) hoặc chụp ảnh các trang.
pledge-ask-number = Số, ký hiệu của kế hoạch là gì? Ví dụ: 05/KH-TH.
pledge-ask-issued = Kế hoạch ban hành ngày nào? Đề nghị gõ ngày/tháng/năm, ví dụ: 05/02/2024.
pledge-ask-form = Hình thức thi đua nào?
pledge-ask-campaigns = Đơn vị phát động những phong trào nào? Đề nghị bấm chọn, rồi bấm «Xong».
pledge-ask-plan-contents = Nội dung, tiêu chí thi đua gồm những gì? Đề nghị gõ trong một tin nhắn, mỗi nội dung một dòng.
pledge-ask-parties = Các bên ký giao ước là ai? Đề nghị gõ mỗi bên một dòng, hoặc bấm chọn.
pledge-ask-pledge-contents = Nội dung giao ước gồm những gì? Đề nghị gõ trong một tin nhắn, mỗi nội dung một dòng.
pledge-ask-signed = Giao ước ký ngày nào? Đề nghị gõ ngày/tháng/năm, ví dụ: 19/02/2024.
pledge-ask-sheet = Đề nghị gửi ảnh bản giao ước đã ký.
pledge-ask-kind = Đăng ký công trình hay phần việc?
pledge-ask-name = Đề nghị gõ tên công trình, phần việc. Ví dụ: Hàng rào xanh đường trục thôn.
pledge-ask-place = Thực hiện ở đâu? Ví dụ: đường trục thôn, từ nhà văn hóa đến cầu.
pledge-ask-volume = Khối lượng bao nhiêu? Ví dụ: 2 km hàng rào xanh, 40 ngày công.
pledge-ask-cost = Kinh phí dự kiến bao nhiêu? Ví dụ: 50 triệu, 1,2 tỷ.
pledge-ask-cost-doubt = Đã gõ: «{ $typed }». Số nào đúng? Nếu không có số đúng, đề nghị gõ lại.
pledge-ask-due = Thời hạn hoàn thành là ngày nào? Đề nghị bấm chọn, hoặc gõ ngày/tháng/năm.
pledge-ask-campaign = Công trình, phần việc này thuộc phong trào nào?
pledge-ask-withdraw = Vì sao rút giao ước? Đề nghị bấm chọn, hoặc gõ lý do.
pledge-ask-done = Hoàn thành ngày nào? Đề nghị bấm chọn, hoặc gõ ngày/tháng/năm.
pledge-ask-drop = Vì sao thôi thực hiện? Đề nghị bấm chọn, hoặc gõ lý do.
pledge-files-none = Chưa có tệp
pledge-files-later = Chưa có ảnh, bổ sung sau
pledge-files-so-far = Đã nhận { $count } tệp, ảnh. Gửi thêm, hoặc bấm «Xong».
pledge-files-done = Xong
pledge-files-drop = Bỏ các tệp đã gửi
pledge-files-count = { $count } tệp, ảnh
pledge-files-missing = chưa có
pledge-number-none = Không có số
pledge-today = Hôm nay, { $date }
pledge-yesterday = Hôm qua
pledge-due-button = { $date }
pledge-campaigns-done =
    { $count ->
        [0] Xong – không chọn phong trào
       *[other] Xong ({ $count } phong trào)
    }
pledge-campaign-none = Không thuộc phong trào nào
pledge-party-commune = UBND xã { $name }
pledge-party-households = các hộ gia đình trong thôn
pledge-leave-out = Không nêu
pledge-none = không có
pledge-cost-unknown = chưa xác định
pledge-cost = { $amount } đồng
pledge-reason-mistake = Ghi nhầm
pledge-reason-another = Thay bằng giao ước khác
pledge-reason-money = Chưa có kinh phí
pledge-reason-later = Chuyển sang năm sau
pledge-note-press = Đề nghị bấm một trong các nút dưới đây.
pledge-note-text = Bước này cần tin nhắn chữ; ảnh, ghi âm, nhãn dán chưa dùng được ở đây.
pledge-note-long = Nội dung dài quá { $most } ký tự. Đề nghị gửi ngắn hơn.
pledge-note-words = Đề nghị gõ nội dung bằng chữ.
pledge-note-lines = Có nhiều hơn { $most } dòng. Đề nghị gộp bớt lại.
pledge-note-line-long = Có dòng dài quá { $most } ký tự. Đề nghị viết gọn lại.
pledge-note-day = Bước này cần một ngày. Ví dụ: 05/06/2024 (ngày/tháng/năm).
pledge-note-future = Ngày này chưa đến. Đề nghị kiểm tra lại.
pledge-note-year = Ngày này trước năm { $first }. Đề nghị kiểm tra lại.
pledge-note-due-year = Thời hạn cần nằm trong năm { $year }. Đề nghị kiểm tra lại.
pledge-note-money = Đề nghị gõ một số tiền, ví dụ: 50 triệu, 1,2 tỷ, 35.000.000 đồng. Chưa tính được thì bấm «Chưa xác định».
pledge-note-file = Bước này nhận ảnh hoặc tệp Word, PDF, Excel. Chưa có thì bấm nút dưới đây.
pledge-note-file-large = Tệp lớn hơn 20 MB nên không nhận được. Đề nghị gửi tệp nhỏ hơn, hoặc chụp ảnh.
pledge-note-files = Nhận tối đa { $most } tệp, ảnh. Đề nghị bấm «Xong».
pledge-look-line = { $number }. { $label }: <b>{ $value }</b>
pledge-look-hint = Bấm số để sửa riêng mục đó. Nếu đúng cả, bấm «Lưu».
pledge-button-save = ✅ Lưu
pledge-button-drop = Thôi, không ghi
pledge-button-to-look = ◀ Về bước xem lại
pledge-button-card = { $unit }: kế hoạch, giao ước, công trình
pledge-dropped = Không ghi gì thêm.
pledge-gone = Việc này không còn, hoặc không thuộc đơn vị của ông/bà. Gõ /giaouoc để xem lại.
pledge-changed-meanwhile = Nội dung này vừa được người khác thay đổi nên chưa ghi.
pledge-saved-plan = ✅ Đã đăng ký kế hoạch thi đua.
pledge-saved-pledge = ✅ Đã ghi giao ước thi đua.
pledge-saved-work = ✅ Đã đăng ký. Tiến độ sẽ được hỏi trong báo cáo tháng.
pledge-saved-sheet = ✅ Đã bổ sung ảnh bản giao ước.
pledge-saved-withdraw = ✅ Đã rút giao ước.
pledge-saved-finish = ✅ Đã ghi hoàn thành.
pledge-saved-drop = ✅ Đã ghi thôi thực hiện.
pledge-on-behalf =
    Kính gửi { $address } { $name }. { $by } đã ghi thay đơn vị:
    { $title }{ $what }
    Đề nghị { $address } bấm nút dưới đây để xem lại.
pledge-choose-unit = Đề nghị chọn đơn vị:
pledge-card-title = <b>Thi đua năm { $year } – { $unit }</b>
pledge-card-no-plan = Kế hoạch thi đua: chưa đăng ký
pledge-card-plan = Kế hoạch thi đua: đã đăng ký, ban hành ngày { $date }, { $count } nội dung
pledge-card-no-pledge = Giao ước thi đua: chưa có
pledge-card-pledges =
    Giao ước thi đua: { $count }{ $unsigned ->
        [0] {""}
       *[other] {" "}({ $unsigned } bản chưa có ảnh bản ký)
    }
pledge-card-no-work = Công trình, phần việc: chưa đăng ký
pledge-card-works = Công trình, phần việc: { $count } ({ $states })
pledge-button-plan = Đăng ký kế hoạch thi đua
pledge-button-plan-again = Đăng ký lại kế hoạch thi đua
pledge-button-pledge = Ghi giao ước thi đua
pledge-button-work = Đăng ký công trình, phần việc
pledge-button-see-plan = Xem kế hoạch
pledge-button-pledges = Xem giao ước ({ $count })
pledge-button-works = Xem công trình, phần việc ({ $count })
pledge-button-all = ◀ Các đơn vị
pledge-button-back = ◀ Quay lại
pledge-button-files = Nhận tệp kế hoạch
pledge-button-earlier = Bản trước, ngày { $date }
pledge-button-attach = Bổ sung ảnh bản ký
pledge-button-withdraw = Rút giao ước
pledge-button-sheets = Xem ảnh bản ký
pledge-page-before = ◀ Trang trước
pledge-page-after = Trang sau ▶
pledge-plan-title = <b>Kế hoạch thi đua – { $unit }</b>, ban hành ngày { $date }
pledge-plan-number = Số, ký hiệu: { $number }
pledge-plan-form = Hình thức: { $form }
pledge-plan-campaigns = Phong trào: { $names }
pledge-plan-contents = Nội dung:
    { $lines }
pledge-plan-files =
    { $count ->
        [0] Chưa có tệp kế hoạch.
       *[other] Tệp kế hoạch: { $count }
    }
pledge-plan-replaced = Đã được thay bằng bản đăng ký sau.
pledge-list-title = <b>Giao ước thi đua – { $unit }</b>
pledge-list-line = { $number }. Ngày { $date }: { $parties }
pledge-list-line-withdrawn = { $number }. Ngày { $date }: { $parties } (đã rút)
pledge-pledge-title = <b>Giao ước thi đua – { $unit }</b>, ký ngày { $date }
pledge-pledge-parties = Các bên: { $parties }
pledge-pledge-sheets =
    { $count ->
        [0] Chưa có ảnh bản ký.
       *[other] Ảnh bản ký: { $count }
    }
pledge-withdrawn = Đã rút. Lý do: { $why }
pledge-all-title = <b>Kế hoạch, giao ước, công trình của các đơn vị năm { $year }</b>
pledge-all-counts = Kế hoạch: { $plans }/{ $total } đơn vị · Giao ước: { $pledges }/{ $total } đơn vị · Công trình, phần việc: { $units }/{ $total } đơn vị, đã hoàn thành { $done }/{ $works }
pledge-all-line = <b>{ $unit }</b>: kế hoạch { $plan }, giao ước { $pledges }, công trình hoàn thành { $done }/{ $works }
pledge-all-nothing = { $unit }: chưa đăng ký
pledge-all-yes = đã đăng ký
pledge-all-no = chưa đăng ký
work-told = { $word }, { $progress } theo báo cáo tháng { $month }
work-done-on = đã hoàn thành ngày { $date }
work-list-title = <b>Công trình, phần việc – { $unit }</b>
work-list-line = { $number }. { $label } – hạn { $due }: { $state }
work-card-title = <b>{ $label }</b> – { $unit }
work-card-place = Địa điểm: { $place }
work-card-volume = Khối lượng: { $volume }
work-card-cost = Kinh phí: { $cost }
work-card-due = Thời hạn: { $date }
work-card-campaign = Phong trào: { $name }
work-card-state = Hiện nay: { $state }
work-card-dropped = Lý do thôi thực hiện: { $why }
work-button-finish = Báo hoàn thành
work-button-drop = Thôi thực hiện
work-button-reopen = Chưa hoàn thành, tiếp tục thực hiện
work-button-photos = Xem ảnh ({ $count })
work-button-list = ◀ Danh sách
work-duty-coming = – { $label } ({ $unit }): còn { $days } ngày, đến hạn { $due }.
work-duty-today = – { $label } ({ $unit }): hôm nay đến hạn, { $due }.
work-duty-past = – { $label } ({ $unit }): đã quá hạn { $days } ngày, hạn { $due }.
digest-work = { $label } ({ $unit })
digest-works-finished = <b>Công trình, phần việc hoàn thành</b>: { $list }.
pledge-not-stated = không nêu
pledge-about = giao ước ngày { $date }: { $parties }
work-enough = Đơn vị đang có { $most } công trình, phần việc chưa hoàn thành. Đề nghị báo hoàn thành hoặc thôi thực hiện bớt rồi đăng ký thêm.

# Sự cố báo cho quản trị hệ thống
trouble-database = Dữ liệu của hệ thống có dấu hiệu hỏng: { $reason }. Đề nghị dừng hệ thống, chạy «npm run doctor», rồi khôi phục từ bản sao lưu gần nhất: npm run restore -- TỆP.
trouble-database-over = Dữ liệu của hệ thống đã được kiểm tra lại: nguyên vẹn.
trouble-disk = Đĩa của «{ $folder }» chỉ còn trống { $free } MB, cần ít nhất { $least } MB. Khi đĩa đầy, hệ thống không ghi được câu trả lời. Đề nghị dọn bớt đĩa.
trouble-disk-over = Đĩa của «{ $folder }» đã đủ chỗ trống trở lại.
trouble-wal = Tệp «-wal» của dữ liệu đã lớn đến { $size } MB. Nếu đặt LITESTREAM=yes, đề nghị kiểm tra Litestream có đang chạy không; nếu không, đề nghị tìm chương trình khác đang mở tệp dữ liệu.
trouble-wal-over = Tệp «-wal» của dữ liệu đã trở lại bình thường.
trouble-telegram = Hệ thống mất kết nối với Telegram từ { $since }.
trouble-telegram-over = Hệ thống đã mất kết nối với Telegram từ { $from } đến { $to }, nay đã kết nối lại. Tin nhắn gửi trong thời gian đó đang được xử lý lần lượt; Telegram chỉ giữ tin trong 24 giờ.
trouble-backup-over = Hệ thống đã sao lưu được dữ liệu vào «{ $folder }» trở lại.
trouble-plan-over = Kế hoạch mới đã có hiệu lực thay cho kế hoạch năm { $year }; các kỳ báo cáo được mở như thường lệ.
trouble-job = Việc «{ $job }» của hệ thống chưa chạy được, đã thử nhiều lần: { $reason }. Đề nghị chuyển nhật ký của hệ thống cho người bảo trì.
trouble-job-over = Việc «{ $job }» của hệ thống đã chạy được trở lại.
trouble-update = Hệ thống chưa xử lý được { $count } tin nhắn của người dùng; người gửi đã được báo. Đề nghị chuyển nhật ký của hệ thống cho người bảo trì (dòng «update set aside»).
trouble-update-over = Trong 24 giờ qua không còn tin nhắn nào chưa xử lý được (tổng cộng đã có { $count }).
trouble-message = Telegram từ chối { $count } tin nhắn do hệ thống gửi đi; người nhận chưa nhận được. Đề nghị chuyển nhật ký của hệ thống cho người bảo trì (dòng «message not sent»).
trouble-message-over = Trong 24 giờ qua không còn tin nhắn nào bị Telegram từ chối (tổng cộng đã có { $count }).
trouble-unwritable = Hệ thống không ghi được dữ liệu: { $reason }. Câu trả lời gửi lúc này được Telegram giữ lại trong 24 giờ. Đề nghị kiểm tra ngay đĩa và quyền ghi của thư mục dữ liệu.
trouble-unwritable-over = Hệ thống đã ghi được dữ liệu trở lại.

# Dữ liệu cá nhân
command-dulieu = Dữ liệu cá nhân: xem, nhận bản sao, xin xóa
data-erased-person = Người dùng đã xóa { $id }
data-erased-name = Cá nhân đã xóa tên { $id }
data-erased-exemplar = Điển hình không nêu tên { $id }
data-no-duty = hiện không có nhiệm vụ trên hệ thống
data-consent = thông báo số { $version }, lúc { $time }
data-view =
    <b>Dữ liệu cá nhân: { $name }</b>
    – Nhiệm vụ: { $duties }
    – Xưng hô «{ $address }», ngôn ngữ { $language }
    – Tài khoản Telegram số { $account }; số điện thoại: không lưu
    – Đã đồng ý: { $consent }
    – Đã ghi: { $absences } lần báo vắng mặt, { $reports } báo cáo, { $answers } câu trả lời, { $files } tệp, { $acts } dòng nhật ký; { $messages } tin đã gửi tới { $address }

    <b>Để làm gì</b>: công tác thi đua, khen thưởng của UBND xã { $commune }, trên cơ sở nhiệm vụ được giao và sự đồng ý của { $address }.
    <b>Ai xem được</b>: cán bộ theo dõi và lãnh đạo UBND xã; báo cáo của đơn vị thì người cùng đơn vị cũng xem được.
    <b>Giữ bao lâu</b>: họ tên và tài khoản được xóa { $days } ngày sau khi thôi nhiệm vụ; báo cáo, hồ sơ khen thưởng lưu theo quy định.
    <b>Chuyển đi đâu</b>: mọi tin nhắn đi qua máy chủ Telegram ở nước ngoài; không chuyển cho nơi nào khác.
data-named = Ở đơn vị có { $count } mục điển hình trùng họ tên; có thể là người khác.
data-waiting = Yêu cầu xóa gửi lúc { $asked } đang chờ giải quyết, chậm nhất { $due }.
data-button-export = 📄 Nhận bản sao (Excel)
data-button-withdraw = Rút đồng ý, xin xóa dữ liệu
data-button-take-back = Rút lại yêu cầu xóa
data-button-cases = Yêu cầu xóa dữ liệu ({ $count })
data-export-caption = Toàn bộ dữ liệu gắn với ông/bà trên hệ thống, mỗi loại một trang. Đề nghị giữ tệp này cẩn thận.
data-kept =
    – { $what } ({ $basis }): { $years ->
        [0] vĩnh viễn
       *[other] { $years } năm
    }{ $assumed ->
        [yes] , thời hạn dự kiến
       *[no] { "" }
    }
data-withdraw =
    <b>Rút đồng ý và xin xóa dữ liệu</b>

    <b>Được xóa</b>: họ tên, tài khoản Telegram, cách xưng hô; câu hỏi và báo cáo đang làm dở; thời gian báo vắng mặt; tệp chưa thuộc hồ sơ nào; nội dung tin đã gửi tới { $address }. Từ đó { $address } thôi nhiệm vụ trên hệ thống và hệ thống không gửi tin nữa.

    <b>Phải lưu theo quy định</b>, không còn tên trừ văn bản đã lập và danh sách Hội đồng:
    { $kept }

    <b>Không xóa được</b>: tin nhắn đã ở trong Telegram, do { $address } tự xóa trên máy. Bản sao lưu hằng đêm tự hết hạn; nếu phải khôi phục từ bản cũ, dữ liệu này được xóa lại.

    Yêu cầu được giải quyết trong { $hours } giờ. Muốn tham gia lại thì cần lời mời mới.
data-button-ask = Gửi yêu cầu xóa
data-button-keep = Thôi
data-asked = Đã ghi nhận yêu cầu xóa dữ liệu và báo cán bộ phụ trách. Chậm nhất { $due } sẽ có kết quả. Trong khi chờ, mọi việc vẫn như cũ.
data-last = Ông/bà đang là quản trị duy nhất của hệ thống. Đề nghị mời thêm một quản trị bằng lệnh /moi, sau đó gửi lại yêu cầu.
data-taken-back = Đã rút lại yêu cầu xóa. Dữ liệu được giữ nguyên.
data-notice =
    Kính gửi { $address } { $name }. Thông báo về dữ liệu cá nhân đã được cập nhật.

    Hệ thống lưu: họ tên, cách xưng hô, đơn vị, tài khoản Telegram và nội dung báo cáo, chỉ dùng cho công tác thi đua của xã { $commune }. Tin nhắn đi qua máy chủ Telegram ở nước ngoài. Đề nghị không gửi số căn cước, thông tin sức khỏe hoặc tên hộ nghèo qua đây. Xem, nhận bản sao hoặc xin xóa dữ liệu: /dulieu, hoặc { $office }.

    Việc đang làm được giữ nguyên. Ông/bà có đồng ý không?
data-agreed = ✓ Đã đồng ý lưu thông tin, ngày { $date }.
data-told-asked = <b>{ $name }</b> xin xóa dữ liệu cá nhân. Hạn giải quyết: { $due }.
data-told-due = Yêu cầu xóa dữ liệu của <b>{ $name }</b> chưa được giải quyết. Hạn: { $due }.
data-button-case = Xem yêu cầu
data-told-erased = Dữ liệu cá nhân của { $address } đã được xóa khỏi hệ thống theo yêu cầu. Đây là tin nhắn cuối cùng của hệ thống. Trân trọng cảm ơn { $address }.
data-told-refused = Kính gửi { $address } { $name }. Yêu cầu xóa dữ liệu chưa được thực hiện: { $why }. Nếu cần trao đổi thêm, đề nghị liên hệ UBND xã. Trân trọng cảm ơn.
data-refusal-identity = chưa xác định được đúng người yêu cầu
data-refusal-duty = đang giữ nhiệm vụ, cần bàn giao trước
data-refusal-law = dữ liệu phải lưu theo quy định
data-cases =
    { $count ->
        [0] Không có yêu cầu xóa dữ liệu nào đang chờ. Yêu cầu bằng giấy của người không dùng hệ thống: bấm nút dưới đây.
       *[other] <b>{ $count } yêu cầu xóa dữ liệu đang chờ</b>, hạn gần nhất ở trên.
    }
data-button-one = { $name } – hạn { $due }
data-button-before = ◀ Trang trước
data-button-after = Trang sau ▶
data-button-paper = Yêu cầu bằng giấy
data-button-list = ◀ Danh sách yêu cầu
data-case =
    <b>Xin xóa dữ liệu: { $name }</b>
    Nhiệm vụ: { $duties }
    Gửi lúc { $asked }; hạn giải quyết { $due }.

    Khi thực hiện: người này thôi nhiệm vụ, trong báo cáo và nhật ký đứng tên «{ $pseudonym }»; việc đang làm dở, thời gian vắng mặt bị xóa. Số liệu, báo cáo đã gửi, hồ sơ khen thưởng giữ nguyên.{ $council ->
        [yes] { " " }Danh sách và biên bản của Hội đồng vẫn ghi họ tên.
       *[no] { "" }
    }
data-case-named = Ở đơn vị có { $count } mục điển hình trùng họ tên. Nếu là người này, đề nghị xóa riêng ở «Yêu cầu bằng giấy» trước.
data-button-erase = Thực hiện xóa
data-button-refuse = Chưa thực hiện: { $why }
data-button-erase-now = Xóa, không khôi phục được
data-button-not-yet = ◀ Chưa xóa
data-really = Xóa dữ liệu cá nhân của <b>{ $name }</b>? Sau khi xóa không khôi phục được.
data-erased = ✓ Đã xóa. Trong hồ sơ của xã người này đứng tên «{ $pseudonym }». Người yêu cầu được báo một tin cuối.
data-refused = ✓ Đã ghi kết quả và báo người yêu cầu.
data-lock-decided = Yêu cầu này đã được giải quyết hoặc đã rút lại.
data-lock-own = Không tự giải quyết yêu cầu của chính ông/bà. Đề nghị để cán bộ khác thực hiện.
data-lock-office = Yêu cầu này do cán bộ được phân công giải quyết.
data-lock-administrator = Yêu cầu của cán bộ, quản trị do quản trị hệ thống giải quyết.
data-lock-last = Đây là quản trị duy nhất của hệ thống. Đề nghị mời thêm một quản trị trước khi xóa.
data-paper-ask = Người có tên trong điển hình, đề nghị khen thưởng hoặc người dùng hệ thống xin xóa bằng giấy: đề nghị gõ <b>họ và tên</b>. Chủ số điện thoại đã ghi để mời: gõ <b>số điện thoại</b>.
data-paper-text = Mục này cần tin nhắn chữ.
data-paper-phone = Số điện thoại này không có trong danh sách được mời.
data-paper-long = Họ tên cần từ 1 đến 100 chữ cái.
data-paper-unknown = Không có điển hình, đề nghị khen thưởng hay người dùng nào mang tên này.
data-paper-choose = Các nơi có tên «{ $name }». Người yêu cầu là ai, thuộc đơn vị nào?
data-button-person = Người dùng hệ thống: { $name }
data-paper-on-record = ✓ Đã ghi yêu cầu bằng giấy của người dùng này. Đề nghị bấm nút dưới đây để giải quyết.
data-paper-confirm =
    <b>{ $name }</b> – { $unit }
    – Xóa tên được: { $exemplars } mục điển hình, { $nominations } đề nghị khen thưởng chưa gửi hoặc không được tiếp nhận
    – Phải lưu: { $kept } đề nghị đã vào hồ sơ khen thưởng, cùng văn bản và biên bản đã lập

    Số lượng trong báo cáo không đổi. Xóa tên không khôi phục được.
data-paper-erased = ✓ Đã xóa tên. Đề nghị trả lời người yêu cầu bằng văn bản.
data-paper-nothing = Không còn gì để xóa: các mục này đã được xóa tên hoặc phải lưu theo quy định.
data-paper-phone-forgotten = ✓ Đã xóa số điện thoại khỏi danh sách được mời.
data-paper-dropped = Thôi, không xóa gì.
data-button-erase-name = Xóa tên
data-button-again = Tìm tên khác
data-button-drop = Thôi
data-sheet-title = Dữ liệu cá nhân của { $name } trên hệ thống báo cáo thi đua
data-sheet-made = Lập lúc { $time }
data-sheet =
    { $sheet ->
        [person] Thông tin
        [memberships] Nhiệm vụ
        [consents] Đồng ý
        [absences] Vắng mặt
        [reports] Báo cáo
        [answers] Câu trả lời
        [words] Nội dung đã viết
        [files] Tệp đã gửi
        [council] Hội đồng
        [votes] Biểu quyết
        [messages] Tin đã nhận
        [requests] Yêu cầu xóa
        [audit] Nhật ký
        [named] Điển hình trùng tên
       *[other] { $sheet }
    }
data-column =
    { $column ->
        [item] Nội dung
        [value] Giá trị
        [name] Họ tên, tên tệp
        [address] Cách xưng hô
        [language] Ngôn ngữ
        [account] Tài khoản Telegram số
        [number] Mã số trên hệ thống
        [role] Vai trò
        [unit] Đơn vị
        [deputy] Dự phòng (1: có)
        [from] Từ
        [to] Đến
        [version] Thông báo số
        [at] Thời điểm
        [ended] Kết thúc sớm
        [month] Tháng
        [revision] Lần
        [state] Trạng thái
        [receipt] Mã nhận
        [question] Câu hỏi
        [kind] Loại
        [of] Trên tổng số
        [text] Nội dung
        [typed] Đã gõ
        [position] Chức vụ
        [subject] Về việc
        [choice] Ý kiến
        [due] Hạn
        [action] Việc
        [year] Năm
       *[other] { $column }
    }
command-retention-none = Dọn dữ liệu đến { $at }: không có gì quá thời hạn lưu.
command-retention = Dọn dữ liệu đến { $at }, sẽ xóa:
command-retention-line = { $count } × { $what }
command-who-usage = Cách dùng: npm run who -- p-jfpaghcdklef (bí danh trong nhật ký của hệ thống)
command-who-database = Chưa đọc được dữ liệu tại «{ $path }»: tệp khác phiên bản hoặc không phải của hệ thống.
command-who-person = { $pseudonym }: { $name } ({ $duties })
command-who-group = { $pseudonym }: nhóm «{ $title }»
command-who-stranger = { $pseudonym }: tài khoản Telegram số { $account }, chưa tham gia
command-who-nobody = { $pseudonym }: không có trong dữ liệu, hoặc đã được xóa.
command-restore-erased = Đã xóa lại dữ liệu của { $count } người đã được xóa sau khi bản sao được lập.

# What outlives every interruption

report-in-hand-name = Đang ghi: <b>{ $name }</b>
report-in-hand-deed = Việc làm tiêu biểu: { $deed }
report-review-in-hand = { $line } (đang nhập dở)
report-paused-in-hand = ⏸ Đã tạm dừng báo cáo tháng { $month } ({ $done }/{ $total } câu). Các câu đã trả lời và câu đang nhập dở được giữ nguyên.
report-button-typed = Ghi «{ $typed }» vào câu { $number }
form-goes-on = Việc đang nhập dở lần trước, làm tiếp từ câu này:
behalf-begun = Đang nhập dở:
behalf-begun-unit = { $unit }: { $name } (đơn vị tự nhập), { $done } câu
behalf-begun-office = { $unit }: { $name } (cán bộ nhập thay), { $done } câu
reopen-ask-reason = Đề nghị gõ lý do mở lại báo cáo tháng { $month } – <b>{ $unit }</b>.
reopen-note-text = Lý do cần ghi bằng chữ.
reopen-note-long = Lý do dài quá 300 ký tự. Đề nghị ghi ngắn gọn hơn.
reopen-dropped = Không mở lại báo cáo.
board-not-pinned =
    Bảng theo dõi trên đây được cập nhật tại chỗ nhưng chưa ghim được, vì hệ thống chưa có quyền ghim tin trong nhóm. Nếu cần ghim: mở thông tin nhóm → Sửa → Quản trị viên → Thêm quản trị viên → chọn «{ $bot }» → bật «Ghim tin nhắn». Khi có quyền, bảng được ghim ngay.

# Growth: more units than a message has room for.
names-more = { $names } và { $count } đơn vị khác

question-held = Đã ghi câu hỏi cho { $address } { $name } ({ $unit }). Ngoài giờ hệ thống không làm phiền; câu hỏi được chuyển lúc { $time }. Nếu việc gấp, đề nghị bấm «Gửi ngay».
question-button-now = Gửi ngay
question-gone-out = Câu hỏi này đã được chuyển đi.
file-damaged = Kính gửi { $address } { $person }. Tệp «{ $name }» gửi lúc { $time } chưa dùng được: { $why }. Tệp này chưa được tính là đã nhận; đề nghị { $address } mở thử tệp trên máy rồi gửi lại ở mục đã gửi, hoặc chụp ảnh từng trang.
file-damage-empty = tệp không có nội dung
file-damage-damaged = tệp bị hỏng hoặc chưa tải lên trọn vẹn
file-damage-other-type = nội dung bên trong không đúng với loại tệp ghi ở tên
event-button-behalf = ➕ Ghi thay đơn vị
event-choose-unit = Ghi nhận sự kiện thay cho đơn vị nào?
event-button-look = Xem sự kiện
event-on-behalf =
    Kính gửi { $address } { $name }. { $by } (cán bộ xã) đã ghi nhận thay { $unit }: { $kind }, ngày { $day }.
    Đề nghị { $address } bấm nút dưới đây để xem lại; biên bản có thể bổ sung sau.
pledge-button-blank = Mẫu để điền tay
pledge-print-caption = Bản giao ước thi đua để in và ký. Ký xong, đề nghị bấm «Bổ sung ảnh bản ký» ở giao ước này để gửi ảnh.
pledge-blank-caption = Mẫu bản giao ước thi đua để in và điền tay. Ký xong, đề nghị bấm «Ghi giao ước thi đua» ở /giaouoc để ghi vào hệ thống và gửi ảnh.
document-blank-day = ngày { $dots } tháng { $dots } năm { $year }
