### The same keys and variables as vi.ftl, which leads.

## Common

## Operator

operator-node-old = Node.js { $needed } or newer is needed, this is { $found }. Run "npm ci" again (it brings the pinned Node.js along) and use "npm start", or install Node.js { $needed }.
operator-setting-token = { $setting } does not look like a token of @BotFather (for example { $expected }). Copy it again, or leave it empty to try things out on this machine.
operator-setting-url = { $setting } must be a full address, for example { $expected }. Correct it, or leave it empty if it is not used.
operator-setting-secret-missing = { $setting } is missing: webhook mode needs a secret, for example from "{ $expected }".
operator-setting-secret = { $setting } must consist of { $expected }. Choose another one.
operator-setting-alone = { $setting } means something only together with { $expected }. Set that too, or leave both empty.
operator-setting-number = { $setting } must be a whole number { $expected }. Correct it, or leave it empty for the default.
operator-setting-level = { $setting } must be one of these levels: { $expected }. Correct it, or leave it empty for the default.
operator-setting-networks = { $setting } must be networks in CIDR form with commas between them, such as { $expected }. Mend it, or leave it empty for the default.
operator-setting-instant = { $setting } must be an instant with a time zone, for example { $expected }. Correct it, or leave it empty for the real time.
operator-setting-clock-real = { $setting } is for training and tests only: leave it empty, or set TELEGRAM_API_ROOT to this machine, for example { $expected }.
operator-folder = Cannot write to “{ $path }” ({ $setting }): { $reason }. Allow writing to that folder, or point { $setting } elsewhere.
operator-database-busy = The database “{ $path }” is in use by another process. Stop that process, or point DATABASE_PATH to another file.
operator-database-foreign = “{ $path }” (DATABASE_PATH) is not a database of this version: { $reason }. Restore a backup, or point DATABASE_PATH to another file.
operator-upgrade-failed = The data could not be upgraded at step "{ $migration }": { $reason }. They were put back as they were, a copy lies at "{ $copy }". Run the version before again and tell whoever maintains the bot.
operator-upgrade-undone = The last upgrade was cut short; the data were put back as they were before it, a copy lies at "{ $copy }".
operator-upgrade-done = The data were upgraded ({ $count } steps). A copy of what they were: "{ $copy }".
operator-plan-unreadable = Cannot read the plan “{ $path }” (PLAN_PATH): { $reason }. Point PLAN_PATH to the right file, or mend its JSON.
operator-plan-refused = The plan “{ $path }” (PLAN_PATH) has { $count } errors; nothing was loaded. Mend these and start again:
operator-plan-problem = – { $at }: { $problem }
operator-plan-over = The plan's year { $year } is over; no further period opens. Point DATABASE_PATH to a new file and PLAN_PATH to this year's plan.
operator-token-refused = Telegram refuses BOT_TOKEN. Get the token from @BotFather again and correct BOT_TOKEN.
operator-other-poller = Another process receives updates with the same BOT_TOKEN. Stop it and start again.
operator-port-busy = Port { $port } (PORT) is taken by another program. Set PORT to another one.
operator-telegram-away = Telegram cannot be reached yet ({ $reason }); the system keeps trying. If the network blocks Telegram, set TELEGRAM_PROXY.
operator-setup-code = There is no administrator yet. The first person who sends the bot this line becomes one: /start { $code }
operator-ready = Running: @{ $username }. Stop with Ctrl+C.
operator-ready-sandbox = Practice mode on this machine with sample data; no Telegram needed. Open a browser at: { $url }
operator-backup-failed = Last night's copy of the data could not be written into «{ $folder }» (BACKUP_DIR): { $reason }. Check the disk space and the folder's permissions, then back up with: npm run backup -- FILE.

## The operator's commands

command-unknown = There is no command «{ $name }». The commands: npm start, { $names }.
command-database-missing = There is no data at «{ $path }» (DATABASE_PATH). Run «npm start» first, or set DATABASE_PATH to the right file.
command-telegram-away = Telegram cannot be reached: { $reason }. Check the network; where it blocks Telegram, set TELEGRAM_PROXY.
command-job-usage = Usage: npm run job -- NAME [--at INSTANT] [--dry-run]. The names: { $names }.
command-job-unknown = There is no job «{ $name }». The names: { $names }.
command-job-instant = --at must be an instant with an offset, for example: { $example }.
command-job-token = BOT_TOKEN is not set, so nothing can be sent. Set BOT_TOKEN, or add --dry-run.
command-job-failed = The job «{ $name }» could not be run: { $reason }.
command-job-done = «{ $name }» has run: { $made } new messages; { $sent } sent, { $waiting } waiting for their time, { $lost } not sent.
command-job-dry = Dry run of «{ $name }», as if at { $at }: { $count } messages. Nothing was sent and nothing was changed.
command-job-message = To { $whom }, at { $at }:
command-job-edit = Edit of what was sent to { $whom }, at { $at }:
command-job-photo = A picture to { $whom }, at { $at }:
command-job-document = A file to { $whom }, at { $at }:
command-backup-usage = Usage: npm run backup -- FILE. For example: npm run backup -- copies/thi-dua.sqlite
command-backup-exists = There is a file «{ $file }» already; it is not overwritten. Choose another name.
command-backup-unwritable = The copy cannot be written to «{ $file }»: { $reason }. Choose another place, or give write permission.
command-backup-unsound = The data at «{ $path }» cannot be backed up: { $reason }. Restore the latest copy: npm run restore -- FILE
command-backup-done = «{ $path }» was backed up to «{ $file }» ({ $size } MB), and the copy was checked: it is sound.
command-restore-usage = Usage: stop the bot, then: npm run restore -- FILE
command-restore-missing = There is no file «{ $file }». Give the path of a copy.
command-restore-unreadable = «{ $file }» cannot be read: { $reason }. Give permission to read it and to write the data folder.
command-restore-damaged = «{ $file }» is damaged: { $reason }. The present data stays as it is. Choose another copy.
command-restore-foreign = «{ $file }» is no copy of this system's data: { $reason }. The present data stays as it is.
command-restore-other-version = «{ $file }» belongs to another version, perhaps a newer one: { $reason }. Update the software and try again; the present data stays as it is.
command-restore-done = «{ $path }» was restored from «{ $file }». The last change in the copy: { $until }; what was sent after it has to be entered again.
command-restore-kept = The data from before is kept at «{ $kept }».
command-restore-doubted = { $count } messages that were due before the restore may have been sent; they are not sent again.
command-doctor-good = Good: { $text }
command-doctor-bad = Wrong: { $text }
command-doctor-settings = The settings can be used; Node.js { $node }; data at «{ $path }».
command-doctor-token-none = BOT_TOKEN is not set: «npm start» opens the sandbox.
command-doctor-token = Telegram takes BOT_TOKEN: @{ $username }.
command-doctor-database-none = There is no data at «{ $path }» yet; the first start makes it.
command-doctor-database-unsound = The data at «{ $path }» cannot be used: { $reason }. Restore a copy: npm run restore -- FILE
command-doctor-database-older = The data is sound, of an older version; { $count } migrations run at the next start.
command-doctor-database = The data is sound; plan of { $year }.
command-doctor-disk = The disk of «{ $folder }» has { $free } MB free.
command-doctor-disk-full = The disk of «{ $folder }» has only { $free } MB free, at least { $least } MB are needed. Make room.
command-doctor-privacy = Folder and files of the data and their copies are for their owner only.
command-doctor-privacy-open = "{ $path }" can be read by other users of this machine. Close it: chmod -R go= "{ $path }"
command-doctor-clock = The machine's clock is { $seconds } seconds off Telegram's.
command-doctor-clock-wrong = The machine's clock is { $seconds } seconds off Telegram's, so deadlines may be judged wrongly. Switch on time synchronisation (NTP).
command-doctor-clock-moved = The clock follows CLOCK_START and is not compared with Telegram's.
command-doctor-clock-unknown = The clock could not be compared with Telegram's. Check the network, or set TELEGRAM_PROXY.
command-doctor-backup-none = There is no copy in «{ $folder }» (BACKUP_DIR) yet. One is made each night while the bot runs.
command-doctor-backup = The latest copy in «{ $folder }»: { $at }.
command-doctor-backup-old = The latest copy in «{ $folder }» is old: { $at }. See whether the bot runs at night, or back up now: npm run backup -- FILE

## What is wrong in a plan file

plan-problem-missing = is missing
plan-problem-type = must be { $expected }
plan-problem-option = must be one of: { $options }
plan-problem-unknown-key = is not a field of the plan
plan-problem-too-small = must be at least { $minimum }
plan-problem-too-large = must be at most { $maximum }
plan-problem-too-few = must have at least { $minimum } entries
plan-problem-blank = must not be blank
plan-problem-form = must look like { $example }
plan-problem-day = “{ $value }” is not a day; write it as 2024-06-18
plan-problem-time = “{ $value }” is not a time; write it as 17:00
plan-problem-shape = has none of the allowed shapes
plan-problem-duplicate = “{ $value }” is already used at { $first }
plan-problem-unknown-indicator = there is no indicator “{ $value }”
plan-problem-unknown-unit = there is no unit “{ $value }”
plan-problem-kind-without-unit = no unit is of the kind “{ $value }”
plan-problem-unknown-confirmer = “{ $value }” is neither a unit nor CHAIR or SUPERIOR
plan-problem-unknown-entry = the plan’s lists have no entry “{ $value }”
plan-problem-level-of-letter = stands with a submission letter, and only with it
plan-problem-unknown-criterion = there is no criterion “{ $value }”
plan-problem-unknown-award = there is no award “{ $value }” in the plan
plan-problem-award-without-rule = the award “{ $value }” has no row on the sheet of voting rules; leave empty what is not set
plan-problem-duty-without-role = no role of the council has the duty “{ $value }”
plan-problem-unknown-date = there is no date “{ $value }” with a day
plan-problem-cycle = the formula goes round in a circle: { $value }
plan-problem-other-unit = “{ $value }” is measured in { $found }, not in { $expected }
plan-problem-end-before-start = ends on { $end }, before it starts on { $start }
plan-problem-outside-year = { $value } lies outside the plan’s year { $year }
plan-problem-month-without-period = no period is opened in month { $value }
plan-problem-parts-and-form = stands with the form “parts”, and only with it
plan-problem-form-and-nature = the form “{ $form }” does not fit the nature { $nature }
plan-problem-due-before-opening = reports would be due at { $due }, and open only at { $opening } of that day
plan-problem-other-sum = the maxima add up to { $found }, not to { $expected }
plan-problem-within-quiet-hours = { $time } lies within the quiet hours { $from }–{ $to }

## People and words that many messages share

# Some messages below choose their wording by these words: change them together.
address-ong = Mr
address-ba = Ms
address-ong-ba = Mr/Ms
address-dong-chi = Comrade
language-name = English
role-reporter = reporter of a unit
role-officer = officer who follows the reports
role-council = member of the Emulation and Commendation Council
role-secretary = secretary of the Emulation and Commendation Council
role-leader = leader of the commune People's Committee
role-reader = viewer of the figures
role-administrator = system administrator
role-hamlet-head = Hamlet head – { $unit }
role-unit-head = reporter of { $unit }
role-unit-deputy = deputy reporter of { $unit }

## Dates

date-time = { $time } on { $date }
date-day = { $weekday } { $date }
date-moment = { $time } on { $weekday }
date-due = { $hour }:{ $minute }, { $weekday } { $date }
date-remaining =
    { $days ->
        [0] { $hours ->
            [one] { $hours } hour left
           *[other] { $hours } hours left
        }
        [one] { $days } day { $hours ->
            [one] { $hours } hour left
           *[other] { $hours } hours left
        }
       *[other] { $days } days { $hours ->
            [one] { $hours } hour left
           *[other] { $hours } hours left
        }
    }
date-remaining-minutes =
    { $minutes ->
        [one] { $minutes } minute left
       *[other] { $minutes } minutes left
    }
date-overdue =
    { $days ->
        [0] { $hours ->
            [0] just overdue
            [one] { $hours } hour overdue
           *[other] { $hours } hours overdue
        }
        [one] { $days } day { $hours ->
            [one] { $hours } hour overdue
           *[other] { $hours } hours overdue
        }
       *[other] { $days } days { $hours ->
            [one] { $hours } hour overdue
           *[other] { $hours } hours overdue
        }
    }
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
date-note-invalid = This is not a valid day. A correct example: 05/06/2024 (day/month/year).
date-note-need-day = Please write day, month and year.
date-note-lunar = Is this a day of the lunar calendar? Please write the solar one.
date-note-past = This day is over. Please check.

## Dialogues in general

interview-already-answered = This question is answered already. Please use the buttons of the newest message.
interview-updated = The system has just been updated. Your answers are kept. Press the button below to continue.
interview-continue = ▶ Continue
fallback-old-button = This button is out of date. Please type /trogiup to see what you can do.
fallback-edited = Editing an old message does not change the recorded figures. To correct one, please press "◀ Previous question", or choose the question in the review.
fallback-text = The system did not understand this. To enter the monthly report, type /baocao; for everything else, type /trogiup.
fallback-text-other = The system did not understand this. To see what you can do, type /trogiup.
fallback-elsewhere = This command is not for this group. Please type it in your private chat with the system.
fallback-stranger = Emulation reporting system of the People's Committee of { $commune } commune. To be given access, please ask { $office } for an invitation link.
fallback-refused = This needs other access rights. Please contact { $office }.
fallback-trouble = The system has a problem, and what you just sent is not fully processed. The answers given before are kept. Please send it again in a few minutes.
fallback-stuck = What was just sent cannot be written down for the moment. It is kept and handled as soon as this is mended; there is no need to send it again.
fallback-flood = Too many messages came at once; the last of them were not taken. Please wait for an answer before sending more.

## Enrolment

enrolment-void = This invitation link is no longer valid. Please contact { $office } for a new one.
enrolment-limited = This link or code does not open anything. To protect the data, codes that are typed are taken again after one hour. To come in at once, please ask { $office } for a new link.
enrolment-consent =
    Welcome. This is the emulation reporting system of the People's Committee of { $commune } commune.
    You are invited as: <b>{ $duty }</b>.

    The system stores: your full name, form of address, unit, Telegram account and the content of your reports, for the commune's emulation work only. Messages pass through Telegram servers abroad. Please do not send identity card numbers, illnesses or names of poor households here. To see your data, get a copy or ask for erasure: /dulieu, or contact { $office }.

    Do you agree?
enrolment-agree = I agree
enrolment-decline = I do not agree
enrolment-agreed-line = ✓ Agreed to the storing of information.
enrolment-declined-line = Did not agree to the storing of information.
enrolment-declined = The system stores nothing about you. You can open the invitation link again when needed. Thank you.
enrolment-name = Please type your <b>full name</b>, with its Vietnamese accents.
enrolment-name-again = Please type the full name, letters only, in this order: family, middle, given name.
enrolment-name-line = ✓ Full name: { $name }
enrolment-honorific = How should the system address <b>{ $name }</b>?
enrolment-honorific-line = ✓ { $name }: form of address recorded.
enrolment-rename = Correct the name
enrolment-welcome-reporter =
    ✅ Registered: { $address } <b>{ $name }</b>, { $duty }.
    Every month the system asks one question at a time; you can stop whenever you like, your answers are always kept.
enrolment-welcome =
    ✅ Registered: { $address } <b>{ $name }</b>, { $duty }.
    Type /trogiup to see what you can do.
enrolment-handed-over = Dear { $address } { $name }. The duty of { $duty } is now held by { $successor }. The earlier reports are kept. Thank you for your work.
contact-offer = Emulation reports of the People's Committee of { $commune } commune. If the commune knows your telephone number, please tap the button below; otherwise please ask { $office } for an invitation.
contact-button = 📱 Share my number
contact-unknown = The commune's list does not have this number. Please ask { $office } for an invitation.
contact-known = Your number was recognised. It is not kept.
invite-role = Invite someone in which role?
invite-unit = Reporter of which unit?
invite-head-or-deputy = { $unit }: invite the main person or the deputy?
invite-head = Main person
invite-deputy = Deputy
invite-forward =
    The People's Committee of { $commune } commune invites you to join its emulation reporting system as <b>{ $duty }</b>.
    Please open the link or scan the code, then press "Start": { $link }
    { $days ->
        [one] The link works once and is valid for { $days } day.
       *[other] The link works once and is valid for { $days } days.
    }

## Units

unit-list =
    <b>{ $count } units</b>, { $hamlets } of them hamlets.
    ⚠️ { $headless } units have nobody on the system yet.
unit-button-add = Add a unit
unit-button-sheet = Invitations to print (QR codes)
unit-button-list = ◀ All units
unit-card =
    <b>{ $name }</b> ({ $code }) · { $kind } · { $life }
    Head: { $head }
    Deputies: { $deputies }
    Unused invitations: { $invitations }
unit-since = since { $from }
unit-until = from { $from } to { $to }
unit-replaced = from { $from } to { $to }, now part of { $name }
unit-nobody = nobody yet
unit-person-unreachable = { $name } (cannot be reached since { $since })
unit-button-rename = Rename
unit-button-close = Close
unit-button-merge = Merge with another hamlet
unit-button-dismiss = End the duty of { $name }
unit-button-revoke = Revoke { $count } invitations
unit-revoked = { $count } invitations revoked.
unit-dismiss = End the duty of { $name } for { $unit }?
unit-dismiss-really = Yes
unit-dismissed = Dear { $address } { $name }, you no longer report for { $unit } on this system. Thank you.
unit-kind-hamlet = Hamlet
unit-kind-organisation = Organisation
unit-kind-school = School
unit-kind-health-station = Health station
unit-kind-police = Police
unit-kind-military = Military
unit-kind-office = Commune office
unit-ask-kind = What kind of unit is it?
unit-ask-other = Merge with which hamlet?
unit-ask-name = Please type the <b>new name</b>.
unit-ask-day = From which day on?
unit-ask-head = Who speaks for the new unit?
unit-name-again = A name needs letters and has 80 characters at most.
unit-name-taken = A unit of this name exists already. Please give another name.
unit-head-later = Invite somebody later
unit-confirm = Confirm
unit-cancel = Leave it as it is
unit-look-rename = Rename <b>{ $old }</b> to <b>{ $name }</b>?
unit-look-add = Add <b>{ $name }</b> ({ $kind }) from { $day } on?
unit-look-close = Close <b>{ $old }</b> from { $day } on? Reports that were sent stay; periods that close later are excused.
unit-look-merge = Merge <b>{ $old }</b> and <b>{ $other }</b> into <b>{ $name }</b> from { $day } on? Head: { $head }. Reports that were sent stay.
unit-closed-reason = The unit was closed
unit-merged-reason = The unit became part of { $name }
unit-changed = ✅ Noted: <b>{ $name }</b>.
unit-unchanged = Nothing was changed.
unit-button-phones = Telephone numbers of people to come
unit-ask-list =
    Please paste the list, a unit and a telephone number on each line, for example:
    Thôn 3 0912 345 678
    Thôn 3 0987 654 321 dự phòng
unit-expected = { $count } numbers noted. Whoever has one of them writes to this bot and taps “Share my number”; no invitation is needed.
unit-expected-refused = Not understood: { $lines }. Each line needs the unit's name as in the list and a telephone number.
unit-sheet = { $count } invitations, each for one use within { $days } days. Please print, cut and hand each to its unit.
unit-sheet-nobody = Every unit has somebody already.
unit-sheet-title = The People's Committee of { $commune } commune invites
unit-sheet-how = Scan the code with a phone that has Telegram, then tap “Start”. Valid for { $days } days.

## Help

help-reporter =
    <b>What a reporter can do</b>
    /baocao – enter the monthly report
    /tiendo – progress of the unit
    /lichsu – reports sent, correct a report
    /giaouoc – the unit's plan, pledges and works
    /xephang – the unit's points in the ranking
    /dienhinh – the unit's exemplars
    /phongtrao – the unit's reviews and selections
    /khenthuong – the unit's nominations
    /hoso – the unit's commendation dossiers
    /vangmat – announce an absence; the deputy is reminded instead
    /huy – pause, your answers are kept
    /caidat – language, form of address
help-officer =
    <b>What a commune officer can do</b>
    /status – which reports have come in
    /tiendo – progress of the commune's indicators
    /moi – invite people to the system
    /nhac – remind units that have not sent
    /giahan – move a deadline, excuse a unit
    /donvi – units, their people, printed invitations
    /thongbao – announce to the units, with receipts
    /vangmat – record that a reporter is away
    /kehoach – view and change the plan of the year with Excel
    /duyet – accept or return reports
    /nhapthay – enter a report that came on paper or by telephone
    /molai – reopen a confirmed report
    /giaouoc – plans, pledges and works of all units
    /xuat – figures as an Excel file
    /dienhinh – the register of exemplars, texts for the loudspeakers
    /phongtrao – reviews and selections by campaign
    /xephang – ranking of the units, published in the heads' group
    /khenthuong – emulation and commendation
    /hoso – dossiers and the papers they lack
    /vanban – make official documents: reports, letters, minutes, merit reports
    /ketnoi – type it in the group to connect the commune officers' group
    /caidat – language, form of address
help-other =
    <b>What you can do</b>
    { $lines }
help-group = In the commune officers' group: /status – which reports have come in; /tiendo – progress of the indicators; /duyet – review reports; /xuat – figures as an Excel file; /ketnoi – connect the group to the system.
command-start = Start
command-baocao = Enter the monthly report
command-tiendo = Progress of the indicators
command-lichsu = Reports sent
command-huy = Pause, your answers are kept
command-caidat = Language, form of address
command-trogiup = What you can do
command-status = Which reports have come in
command-moi = Invite people to the system
command-ketnoi = Connect this group to the system
command-giahan = Move a deadline, excuse a unit
command-donvi = Units and their people
command-thongbao = Announcement to the units
command-nhac = Remind units that have not sent
command-vangmat = Announce an absence
command-kehoach = View and change the plan of the year
command-duyet = Accept or return reports
command-nhapthay = Enter a report for a unit
command-molai = Reopen a confirmed report
command-xuat = Figures as an Excel file
command-giaouoc = Emulation plan, pledges, works

## Settings

settings = Language and form of address:
settings-saved = Saved.

## Groups

group-connected = ✅ The group <b>{ $title }</b> is connected as the commune officers' group. Type /status to see which reports have come in.
group-connected-heads = ✅ The group <b>{ $title }</b> is connected as the hamlet heads' group. Type /baocao here to file the monthly report.
group-connected-council = ✅ The group <b>{ $title }</b> is connected as the group of the Emulation and Commendation Council.
group-button-staff = Make it the staff group
group-button-heads = Make it the hamlet heads' group
group-button-council = Make it the council's group
group-officers-only = Only an officer who follows the reports or a system administrator can do this.
group-anonymous = Please turn anonymous mode off and type the command again, so that the system knows who it is.
group-question-for = 👤 <b>{ $name }</b>
group-button-type = ✍️ Type an answer
group-button-private = To the private chat
group-type-here = <a href="tg://user?id={ $id }"><b>{ $name }</b></a>: please type your answer into the field below.
group-type-placeholder = Your answer
group-not-yours = This question is for somebody else.
group-answer-here = Please answer the question below (tap “Type an answer”).

## Announcements

announcement-text = Please type the <b>announcement</b> to the units.
announcement-too-long = The text has { $length } characters, { $most } at most. Please type a shorter one.
announcement-audience = To whom:
announcement-audience-line = ✓ To: { $audience }
announcement-all = All units
announcement-hamlets = The hamlets
announcement-preview = <b>Preview</b>. To { $units } units ({ $people } people).
announcement-unreached = Nobody to receive it yet: { $names }.
announcement-night = These are quiet hours; it can go out at { $time }.
announcement-quote = <blockquote>{ $text }</blockquote>
announcement-send = 📢 Send now
announcement-send-later = 📢 Send at { $time }
announcement-rewrite = Change the text
announcement-cancel = Do not send
announcement-sent = Put in line for { $people } people. The board of receipts is the message below.
announcement-cancelled = The announcement is not sent.
announcement-message =
    📢 <b>Announcement of the People's Committee of { $commune } commune</b>
    Dear { $address } { $name },

    { $text }

    Please tap “Received” when { $address } have read it.
announcement-got = Received
announcement-thanks = Noted. Thank you.
announcement-board =
    <b>Announcement</b>, { $time } ({ $by })
    <blockquote>{ $text }</blockquote>
    Received: <b>{ $done }/{ $total }</b> units.
announcement-silent = Not yet: { $names }.
announcement-again = Remind { $count } units
announcement-asked-again = Sent again to { $count } people. Nobody is reminded more than once a day.

## Plan workbook

# The workbook itself is in Vietnamese only: its words come from vi.ftl in every language.
plan-sheet = { $sheet }
plan-column = { $column }
plan-item = { $item }
plan-word = { $word }
plan-guide =
    Change the cells, save the file as .xlsx and send it back into the private chat.
    Keep the names of sheets and columns, and merge no cells. Rows and columns may change places.
plan-cell-long = the text has { $length } characters, at most { $most } are allowed
plan-cell-whole = a whole number is needed, not “{ $typed }”
plan-cell-number = a number is needed, not “{ $typed }”
plan-cell-negative = the number may not be negative
plan-cell-percent = a rate lies between 0 and 100
plan-cell-decimals = the number is too large, or has more than { $decimals } decimals
plan-cell-day = a day that exists is needed, such as 18/06/2024, not “{ $typed }”
plan-cell-time = a time is needed, such as 17:00, not “{ $typed }”
plan-cell-flag = write “x” or leave the cell empty, not “{ $typed }”
plan-cell-word = “{ $typed }” is not in the list: { $options }
plan-cell-share = “{ $typed }” is not a share. Write it like 2/3 or 80 %.
plan-cell-share-date = Excel has turned this cell into a date. Format it as Text and type it again, such as 2/3; or write 66,67 %.
plan-cell-months = months from 1 to 12 are needed, such as 2–6, 9, not “{ $typed }”
plan-cell-fault = Excel shows a fault in this cell
plan-cells-merged = these cells are merged; please split them
plan-sheet-missing = this sheet is missing, or has another name
plan-sheet-unknown = is no sheet of the plan; please delete it or give it its old name
plan-header-missing = the column “{ $header }” is missing
plan-header-unknown = the column “{ $header }” is not one of the plan’s
plan-header-twice = the column “{ $header }” is there twice
plan-id-missing = the row with the code “{ $id }” is missing
plan-id-unknown = the code “{ $id }” is not one of the plan’s
plan-id-twice = the code “{ $id }” is there twice
plan-unit-gone = the unit { $unit } is missing although it exists; keep the row and write its last day
plan-year-wrong = the plan’s year must be { $year } or { $next }
plan-past-month = a month of { $year } is needed, such as { $year }-12
plan-past-above = the part cannot be more than the whole
plan-past-twice = this target, unit and month stand in a row above
plan-overview =
    <b>{ $title }</b>
    No. { $number } of { $issued } · year { $year }
    Version { $version }, in force since { $since }

    <b>{ $indicators } targets</b>: { $sections }
    <b>{ $units } reporting units</b>: { $kinds }
    Reports from month { $first } to { $last }, due at { $due } on the { $day }. of each month

    To change it: download the Excel file, edit it and send it back here.
plan-overview-waiting = Version { $version } is confirmed and holds from { $since } on.
plan-overview-part = { $name } { $count }
plan-since-start = the beginning
plan-button-download = 📥 Download as Excel
plan-button-next-year = Plan for { $year }
plan-button-next-kept = Keep the targets of { $year }
plan-button-next-empty = Leave the targets empty
plan-next-year = A file for the plan of { $year }: days are moved by a year, codes stay. What about the targets?
plan-private = The plan is viewed and changed in the private chat.
plan-file-caption = Plan of { $year }, version { $version }. When it is edited, please send it back here.
plan-file-next-caption = A file for the plan of { $year }. Please check its cells, fill in targets, document number and holidays, and send it back here.
plan-file-name = ke-hoach-{ $year }-phien-ban-{ $version }.xlsx
plan-file-next-name = ke-hoach-{ $year }.xlsx
plan-upload-large = The file “{ $name }” is too large ({ $size } MB); files up to { $most } MB are taken. Nothing has changed.
plan-upload-lost = The file “{ $name }” could not be fetched from Telegram. Please send it again.
plan-upload-fault =
    { $why ->
        [empty] The file “{ $name }” is empty. Please save it from Excel and send it again.
        [old_xls] The file “{ $name }” is in the old Excel format (.xls). Please save it as .xlsx and send it again.
        [password] The file “{ $name }” has a password. Please take it off and send the file again.
        [macros] The file “{ $name }” has macros. Please save it as .xlsx without them.
        [too_large] The file “{ $name }” is too large when unpacked. Please edit the file that the system sends.
        [too_many_rows] The file “{ $name }” has too many rows or columns. Please edit the file that the system sends.
        [damaged] The file “{ $name }” is damaged. Please save it from Excel and send it again.
       *[not_a_workbook] The file “{ $name }” is no Excel file (.xlsx).
    }
plan-upload-unchanged = File “{ $name }”: no change against version { $version }.
plan-upload-problems = File “{ $name }”: <b>{ $count } places</b> need a correction; nothing has changed:
plan-upload-problems-caption = File “{ $name }”: { $count } places need a correction; nothing has changed. The whole list is in this file.
plan-upload-problem = – { $place }: { $text }
plan-problems-file = cho-can-sua.txt
plan-changes-file = cac-thay-doi.txt
plan-preview = File “{ $name }” against version { $version }: <b>{ $count } changes</b> ({ $added } added, { $changed } changed, { $removed } removed)
plan-preview-year = This is the plan of the year { $year }.
plan-preview-added = + { $sheet } · { $row }
plan-preview-removed = − { $sheet } · { $row }
plan-preview-changed = ~ { $sheet } · { $row } · { $column }: { $before } → { $after }
plan-preview-blank = (empty)
plan-preview-computed = Cells with a formula, its value is taken: { $cells }
plan-preview-older = Note: the file was made from version { $made }, and there is version { $version } by now. The changes above are against version { $version }.
plan-preview-uneven = Note: { $indicator }: the units’ shares add up to { $sum }, the commune’s target is { $target }.
plan-preview-ask = Nothing is changed yet. From which day do the changes hold?
plan-button-from = ✅ From { $date }
plan-button-from-today = ✅ From today, { $date }
plan-button-from-period = From the next period, { $date }
plan-button-from-start = From the start (a correction), { $date }
plan-button-drop = Do not apply
plan-confirmed = ✅ Version { $version } of the plan of { $year } is recorded; it holds from { $since } on.
plan-dropped = The file “{ $name }” is not applied. The plan stays as it is.
plan-stale = The plan has got a new version since this preview, so nothing was applied. Please send the file again to see the latest changes.
plan-decided = This preview has been dealt with.

## Excel export

# The workbook itself is in Vietnamese only: its words come from vi.ftl in every language.
export-sheet = { $sheet }
export-column = { $column }
export-word = { $word }
export-action = { $action }
export-title = { $title } – month { $range }
export-about = Commune { $commune }: { $title }
export-made = Made at { $time } by { $by }
export-closed = Figures as closed at { $time }.
export-by-group = the staff group
export-picture-title = { $commune } – progress
export-picture-expected = to be reached by now
export-picture-coverage = { $done }/{ $all } units have reported
export-picture-level = { $actual } (target { $target })
export-choose = Figures of which months, as an Excel file?
export-from = From which month?
export-to = Up to which month?
export-button-month = Month { $range }
export-button-year = The year so far: { $range }
export-button-choose = Choose months…
export-reading = ⏳ Making the file of { $range }: reading the figures…
export-writing = ⏳ Making the file of { $range }: writing { $count } sheets…
export-done = ✅ The file of { $range } is made.
export-caption = Emulation figures of { $range }.

## Status

status-elsewhere = This command works in the connected commune officers' group.
status-no-period = No reporting period has been opened yet.
status-title =
    <b>Reports for { $month }</b>
    Due: { $due } · { $remaining }
status-counts =
    { $total ->
        [one] <b>{ $total } unit</b>: { $counts }
       *[other] <b>{ $total } units</b>: { $counts }
    }
status-count-on-time = ✅ { $count } on time
status-count-late = 🕘 { $count } late
status-count-drafting = ✏️ { $count } in progress
status-count-not-started = ⬜ { $count } not started
status-count-excused = ➖ { $count } excused
status-count-not-connected = ⚠️ { $count } not connected
status-list-on-time = <b>On time</b>: { $names }
status-list-late = <b>Late</b>: { $names }
status-list-drafting = <b>In progress</b>: { $names }
status-list-not-started = <b>Not started</b>: { $names }
status-list-excused = <b>Excused</b>: { $names }
status-list-not-connected = <b>Not connected</b>: { $names }
status-name = { $name }
status-name-drafting = { $name } ({ $done }/{ $total })
status-on-behalf = { $name } [entered by an officer: { $channel }]
status-name-late =
    { $days ->
        [one] { $name } ({ $days } day late)
       *[other] { $name } ({ $days } days late)
    }
status-name-away = { $name } (away until { $date })
status-as-of = <i>As of { $time }</i>
status-refresh = 🔄 Refresh
status-refreshed = Refreshed.
status-details = Details
status-summary = Summary
status-remind =
    { $count ->
        [one] Remind { $count } unit
       *[other] Remind { $count } units
    }
status-earlier = ◀ { $month }
status-later = { $month } ▶

## Report: the way in

report-begin = 📝 Enter the monthly report
report-go-private = To keep figures out of the group's messages, please enter the report in the private chat.
report-button-go-private = 📝 Open the private chat
report-where = Please choose where to fill in the report. In the group everybody sees the figures; in the private chat nobody else does.
report-button-here = ✍️ Answer here in the group
report-nothing-open = No reporting period is open now. The system will invite you when one opens.
report-plan-over = The plan for { $year } has ended and no new one is loaded, so no period is open. Please contact { $office }.
report-choose-month = Which report do you want to enter?
report-button-choice = 📝 { $month } – { $unit }
report-button-month = 📝 Report for { $month }
report-button-still-month = Enter { $month } first
report-button-continue = ▶ Continue the report for { $month }
report-older-first = The report for <b>{ $older }</b> (due: { $due }) has not been sent. Please send it first, then the one for { $month }.
report-held = <b>{ $by }</b> is entering the report for { $month } ({ $done }/{ $total } questions). You can take over; the answers are kept.
report-button-take-over = Take over
report-taken-over-toast = Someone else is now entering this report. Type /baocao to see it.
report-sent-before = The report for { $month } was sent at { $time } (code { $code }). If figures need correcting, press the button below.
report-button-correct = ✏️ Correct the report
report-locked = The report for { $month } has been confirmed and can no longer be changed. If it needs correcting, please ask { $office } to reopen it.
report-refused = This report is not for your unit, or the period is not open. Type /baocao to see the open periods.
report-gone = This draft no longer exists. Type /baocao to start again.
report-cancelled = Paused. Your answers are kept; type /baocao to continue.
form-cancelled = What you were entering is paused. Your answers are kept; press the button below to go on.
form-button-resume = ▶ Go on
report-nothing-to-cancel = There is nothing to pause.
report-paused = ⏸ The report for { $month } is paused ({ $done }/{ $total } questions). Your answers are kept.
report-resume = Report for <b>{ $month }</b>: { $done }/{ $total } questions answered. Continue from question { $number }?
report-resume-review = Report for <b>{ $month }</b>: { $done }/{ $total } questions answered, not sent yet. Continue?
report-button-resume = ▶ Continue
report-button-review = Review the answers
report-button-restart = Start again
report-restart =
    { $count ->
        [one] Delete { $count } answer and start again?
       *[other] Delete { $count } answers and start again?
    }
report-button-restart-really = Delete and start again
report-button-keep = No, keep them
report-restarted-line = Started again.
report-ask-reason = The report for { $month } has been sent. Please give the <b>reason for correcting it</b> (press a button or type):
report-reason-mistyped = A figure was mistyped
report-reason-newer = Newer, more exact figures
report-reason-missing = Adding missing figures
report-reason-line = ✓ Reason for correcting: { $reason }
report-button-drop-correction = No, do not correct
report-correction-dropped = The report for { $month } stays as it was sent.

## Report: questions

report-headline = { $part } · Question { $number }/{ $total } · { $month }
report-part-examples = <b>A. Good examples</b>
report-part-figures = <b>B. Figures</b>
report-part-remarks = <b>C. Difficulties, proposals</b>
report-part-photos = <b>D. Photos</b>
report-ask-examples =
    { $kind ->
        [hamlet] Does the hamlet have a group or person to praise as a good example this month?
       *[other] Does the unit have a group or person to praise as a good example this month?
    }
report-ask-individual = Please type the <b>full name</b> of the person.
report-ask-collective = Please type the <b>name of the group</b>.
report-ask-deed = What did they do? Please type one or two sentences.
report-ask-consent = Does <b>{ $name }</b> know about this and agree to be named in public?
report-ask-more = Recorded: { $names }. Any other group or person?
report-ask-flow = <b>{ $label }</b>, <u>in { $month } alone</u> ({ $unit })
report-ask-stock = <b>{ $label }</b> ({ $unit })
report-ask-words = <b>{ $label }</b>
report-ask-remarks = Any difficulties or proposals for the commune? Please type them, or press "None".
report-ask-photos = If you have photos, send them here. They are optional.
report-photos-so-far =
    { $count ->
        [one] { $count } photo received. Send more, or press "Done".
       *[other] { $count } photos received. Send more, or press "Done".
    }
report-previous = { $month }: { $value }
report-cumulative = Since the start of the year: { $value } · Plan of the whole commune: { $target }
report-reference-yield = The commune plans with a yield of { $value } quintals a hectare
report-no-target = not set
report-hint-parts = Type two numbers, for example: trâu 20 bò 95 (trâu: buffaloes, bò: cattle)
report-hint-ratio = Type two numbers: households that meet this / all households, for example: 150/155
report-button-none = None
report-button-individual = Yes – a person
report-button-collective = Yes – a group
report-button-agreed = Agreed
report-button-not-yet = Not asked, do not name in public
report-button-examples-done = That is all
report-button-examples-drop = Remove the names
report-button-more-individual = Add a person
report-button-more-collective = Add a group
report-button-zero = 0 – nothing this month
report-button-zero-stock = 0 – none there
report-button-no-data = No figure yet
report-button-no-data-later = No figure yet, will follow
report-button-same = Same as last month: { $value }
report-button-yes = Met
report-button-no = Not met yet
report-button-no-photos = No photos
report-button-photos-done = Done
report-button-back = ◀ Previous question
report-button-pause = ⏸ Pause
report-button-to-review = ◀ Back to the review
report-button-right = Correct
report-button-fix = Change
report-button-type-again = Type again
report-button-own = { $month } alone
report-button-cumulative = Since the start of the year
report-own-or-cumulative = Is <b>{ $value }</b> for { $month } alone or since the start of the year? (Total up to the previous period: { $before }.)
report-choose = You typed: "{ $typed }". Which number is right?
report-choose-zero-or-no-data = "{ $typed }" means:
report-choose-unit = "{ $typed }": thousand đồng or million đồng?
report-answered-line = ✓ { $label }: <b>{ $answer }</b>
report-skipped-line = This question is left for later.
report-ratio = { $done }/{ $all } households ({ $percent }%)
report-estimate = estimated { $value }
report-yes = met
report-no = not met yet
report-no-data = no figure yet
report-none = none
report-unanswered = (not answered)
report-photos-count =
    { $count ->
        [one] { $count } photo
       *[other] { $count } photos
    }
report-label-examples = Good examples
report-label-remarks = Difficulties, proposals
report-label-photos = Photos

## Report: what was understood, and what was not

confirm-zero = Please confirm: "{ $item }" in this period = <b>0</b> (nothing)?
confirm-previous = Keep the figure of the previous period: <b>{ $value }</b>?
confirm-large = <b>{ $value }</b> is much more than usual for { $reporter }. Is it correct?
confirm-unit = Converted: { $typed } = <b>{ $value }</b>.
confirm-estimate = To be recorded as an <b>estimate</b>: { $value }.
confirm-understood = "{ $typed }": the system understands <b>{ $value }</b>.
# English needs no form of address here; vi.ftl has one.
note-empty =
    { $you ->
       *[other] Nothing was received. Please type a number, for example: { $example }.
    }
note-not-number = A number is needed here ({ $unit }). For example: { $example }. For an estimate, type "khoảng" (about) before it; if there was nothing, type 0.
note-multi = The message has several numbers. Please send only the one for "{ $item }".
note-range = Please send one number, for example: { $example }. For an estimate, type "khoảng" (about) before it.
note-inexact = Please send the exact number. For an estimate, type "khoảng" (about) before it, for example: khoảng { $example }.
note-negative = This figure cannot be negative.
note-integer = "{ $item }" is a whole number ({ $unit }), without decimals.
note-precision =
    { $decimals ->
        [one] At most { $decimals } digit after the decimal comma here.
       *[other] At most { $decimals } digits after the decimal comma here.
    }
note-format = "{ $typed }" could not be read. A point separates thousands, a comma the decimals, for example: 1.611,5.
note-unit-mismatch = This is counted in <b>{ $unit }</b>, the message says "{ $typed }". Please check.
note-unit-unknown = The unit in "{ $typed }" is not known. Please type the number alone; it is taken as { $unit }.
note-percent-range = A percentage must be from 0 to 100%.
note-part-above-whole = The number of households that meet this cannot be above the number of all households. A correct example: 150/155.
note-whole-zero = The number of all households must be above 0. For example: 150/155.
note-need-parts = Please type each number separately, for example: { $example }.
note-need-ratio = Two numbers are needed here: households that meet this and all households, for example: 150/155.
note-fraction = A number is needed here, not a fraction.
note-date = This looks like a date. A number is needed here ({ $unit }).
note-phone = This looks like a telephone number. A number is needed here ({ $unit }).
note-too-large = "{ $typed }" is too large for { $reporter }. Please check the unit ({ $unit }).
note-previous-flow = This is counted for the period alone, so last month's figure does not apply. Please type the number; if there was nothing, type 0.
note-previous-none = There is no earlier figure to repeat. Please type the number.
note-legacy-font = The text uses an old font (.VnTime) and could not be read. Please type it again with a Unicode keyboard.
note-text-only = This step needs a text message; photos, voice messages and stickers cannot be used here.
note-photo-only = This step takes photos. If there are none, press "No photos".
note-yes-no = Please press "Met" or "Not met yet".
note-too-long = The text is longer than { $most } characters. Please send a shorter one.
note-name = Please type the name in letters, at most 120 characters.
note-deed = Please describe it in words, at most 1,000 characters.
note-press = Please press one of the buttons below.
note-cross-check = Two figures do not fit together: { $rule }. Please check.
# English needs no form of address here; vi.ftl has one.
note-help =
    { $you ->
       *[other] Please type a number, for example: { $example }. If there was nothing, type 0; if it is not counted yet, press "No figure yet".
    }

## Report: review and receipt

report-review-title = <b>Review of the report for { $month } – { $unit }</b>
report-review-line = { $number }. { $label }: <b>{ $answer }</b>
report-review-hint = Press a number to change that answer. If everything is right, press "Send the report".
report-review-missing =
    { $missing ->
        [one] { $missing } question is not answered. The report can be sent once all are; if a figure is not counted yet, choose "No figure yet".
       *[other] { $missing } questions are not answered. The report can be sent once all are; if a figure is not counted yet, choose "No figure yet".
    }
report-button-missing =
    { $missing ->
        [one] Answer { $missing } more question
       *[other] Answer { $missing } more questions
    }
report-button-send = ✅ Send the report
report-sent-line = <b>Report for { $month } – { $unit }</b>: sent.
report-receipt = ✅ The report <b>for { $month }</b> of { $unit } was received at { $time }. Code: <b>{ $code }</b>.
report-receipt-corrected = ✅ The corrected report <b>for { $month }</b> of { $unit } was received at { $time }. Code: <b>{ $code }</b>.
report-receipt-on-time = On time.
report-receipt-late =
    { $days ->
        [one] Received { $days } day after the due date.
       *[other] Received { $days } days after the due date.
    }
report-receipt-cumulative = Since the start of the year: { $list }.
report-receipt-thanks =
    { $address ->
        [Mr] Thank you, sir.
        [Ms] Thank you, madam.
        [Comrade] Thank you, comrade.
       *[other] Thank you.
    }
report-already-sent = The report has been sent; no need to press again.
report-button-progress = See the unit's progress

## Review

review-queue = Waiting for review: { $count } · this is number { $place }
review-empty = No report waits for review.
review-title = <b>{ $unit }</b> – report for <b>{ $month }</b> (code { $code })
review-sent = Sent at { $time }, { $verdict } – { $name }
review-corrects = A correction. Reason: { $reason }
review-line = { $number }. { $label }: <b>{ $answer }</b>{ $before }
review-line-marked = { $number }. <u>{ $label }</u>: <b>{ $answer }</b>{ $before }
review-cumulative = (cumulative { $value })
review-previous = ({ $month }: { $value })
review-unchanged = (as in { $month })
review-changed = ({ $month }: { $value }; { $change })
review-estimates = Estimates: questions { $numbers }. All other figures are final.
review-missing = No data yet: questions { $numbers }.
review-no-warning = Nothing asks for a second look.
review-warnings = ⚠️ <b>Worth a second look</b>
review-warning = – { $text }
review-more-warnings = … and { $count } more.
review-warn-usual = { $label }: { $value }, several times what the unit usually reports ({ $usual }).
review-warn-falls = { $label }: the cumulative falls from { $from } to { $to } against what was sent.
review-warn-yield = { $label }: a yield of { $value } quintals per hectare, far from the plan's { $expected }.
review-warn-target = { $label }: the commune stands at { $total }, { $percent }% of the plan ({ $target }).
review-button-accept = Accept
review-button-return = Return
review-button-next = Next report ▶
review-button-photos = Show photos ({ $count })
review-button-all = Accept all without warnings
review-button-all-yes = Accept { $count } reports
review-button-all-no = No, one by one
review-all-none = No report is without warnings. Please look at each of them.
review-all-confirm = Accept <b>{ $count } reports</b> without warnings: { $names }?
review-all-name = { $unit } ({ $month })
review-all-done = ✅ { $count } reports without warnings were accepted ({ $name }).
review-accepted-toast = Accepted.
review-accepted-line = ✅ <b>{ $unit }</b> – report for { $month }: accepted ({ $name }).
review-ask-lines = <b>Return the report for { $month } – { $unit }</b>. Please press the numbers of the questions to be corrected:
review-pick = { $number }. { $label }
review-pick-marked = <b>{ $number }. { $label } – to be corrected</b>
review-button-picked = ✓ { $number }
review-button-reason = Next: the reason ({ $count }) ▶
review-button-back = ◀ Choose again
review-button-drop = Do not return
review-ask-reason = Return the report for { $month } – <b>{ $unit }</b> to correct: { $items }. The reason (press or type):
review-reason-check = Please check the figures
review-reason-missing = Please add the missing figures
review-reason-unclear = Please say it more precisely
review-reason-photo = Please add photos
review-dropped = The report for { $month } – { $unit } is not returned.
review-return-done = <b>{ $unit }</b> – report for { $month }: returned for { $count } questions ({ $name }). Reason: { $reason }
review-return-stale = This return is done already, or another officer has taken it. Type /duyet to see.
review-decided-accept = { $name } accepted this report at { $time }.
review-decided-return = { $name } returned this report at { $time }; it waits for the unit.
review-decided-reopen = { $name } reopened this report at { $time }; it waits for the unit's correction.
review-superseded = The unit has sent a newer version. Type /duyet to see it.
review-gone = There is no such report. Type /duyet to see what waits for review.
review-accepted = The report for { $month } of { $unit } has been confirmed. Thank you, { $address } { $name }.
review-returned =
    Dear { $address } <b>{ $name }</b>. The report for { $month } of { $unit } needs something: <b>{ $reason }</b>.
    Questions: { $items }.
    Please correct the marked questions and send it again before { $due }. Everything else is kept.
review-button-fix = ✏️ Correct the marked questions ({ $count })
review-reopened = Dear { $address } <b>{ $name }</b>. The report for { $month } of { $unit } is open again until the end of { $until } ({ $reason }). Would { $address } please correct it and send it again.
lock-role = This is for: { $roles }.
lock-not-sent = This report has not been sent. It can be sent by: { $roles }.
lock-with-unit = This report is with the unit, to be sent again. It can be sent by: { $roles }.
lock-still-open = This report is not locked; the unit can correct it. It can be corrected by: { $roles }.
lock-accepted = This report is confirmed and locked. It can be opened by: { $roles }.
reopen-button = Reopen
reopen-unit = Report for { $month }: reopen it for which unit?
reopen-none = Report for { $month }: none has been confirmed yet.
reopen-days = Reopen the report for { $month } – <b>{ $unit }</b> for how many days?
reopen-button-days = { $days } days
reopen-reason = Why reopen the report for { $month } – <b>{ $unit }</b>?
reopen-reason-mistake = There are wrong figures
reopen-reason-final = Final figures have come
reopen-reason-order = By order of the commune
reopen-done = <b>{ $unit }</b> – report for { $month }: open until the end of { $until } ({ $name }; { $reason }). The unit is told at once.
report-change = { $before } → { $after }
report-final = { $value } (final)
report-line-sent = Sent: { $value }
report-line-reason = The office asks: { $reason }
report-button-keep-line = Keep as sent
report-button-final = The estimate was right – final
report-button-finals = Make figures final ({ $count } estimates)
report-reason-final = Final figures
channel-paper = on paper
channel-phone = by telephone
behalf-go-private = Please enter a report for a unit in the private chat: type /nhapthay.
behalf-choose = <b>Enter a report for { $month }</b>: { $count } units have not sent theirs. For which unit?
behalf-choose-sent = <b>Correct a report for { $month }</b>: { $count } units have sent theirs. For which unit?
behalf-button-sent = Units that have sent (corrections)
behalf-button-unsent = Units that have not sent
behalf-how = The report for { $month } – <b>{ $unit }</b> came:
behalf-receipt = Entered by an officer ({ $channel }).
behalf-button-next = Enter for another unit
behalf-taken-over = Dear { $address } { $name }. { $by } (commune office) is entering the report for { $month } of { $unit } that came { $channel }. The answers given so far are kept; to go on in person, { $address } can type /baocao.
behalf-sent = Dear { $address } { $name }. { $by } (commune office) has entered and sent the report for { $month } of { $unit } that came { $channel }, code { $code }. Please look at it in /lichsu; if a figure is wrong, press “Correct the report”.

## Own progress and history

progress-title = <b>Progress of { $unit }</b>, up to { $month }
progress-sum = { $label }: <b>{ $value }</b> · whole commune { $commune }
progress-commune = { $actual }/{ $target } ({ $percent }% – { $pace })
progress-latest = { $label }: <b>{ $value }</b> ({ $month })
progress-none = { $label }: { $value }
pace-exceeded = exceeded
pace-met = met
pace-on-pace = on track
pace-behind = behind
pace-not-due = not due yet
pace-no-data = no figure yet
pace-not-met = not met
pace-excused = excused
pace-reported = reported
history-title = <b>Reporting periods</b>
history-empty = No reporting periods yet.
history-line = { $month } – { $unit }: sent at { $time }, { $verdict } (code { $code })
history-unsent = { $month } – { $unit }: not sent
history-excused = { $month } – { $unit }: excused
history-on-time = on time
history-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
history-submitted = , waits for review
history-returned = , needs something
history-accepted = , confirmed
history-reopened = , open again
history-on-behalf = , entered by an officer ({ $channel })
history-corrected = , corrected
history-button = See { $month } – { $unit }
history-detail = <b>Report for { $month } – { $unit }</b> (code { $code })

## Commune progress

commune-title = <b>Emulation progress { $year } – { $section }</b>
commune-section-economy = I. Economy
commune-section-culture = II. Culture and society
commune-section-security = III. Security and defence
commune-section-government = IV. Building the authority
commune-section-rural = V. Building the new countryside
commune-month = Up to period { $month } (figures until { $until }) · { $received }/{ $owed } reports received
commune-not-due = This period is not due yet ({ $due }); figures will still change.
commune-campaign = 🏁 Figures at the close of the campaign, { $time }: up to period { $month } ({ $until }).
commune-button-campaign = 🏁 Close of the campaign
commune-closed = 🔒 Figures as closed at { $time }.
commune-since-closing = Present figures, with what was corrected since the closing at { $time }.
commune-row = { $number }. { $label }: <b>{ $figure }</b>{ $flags } – { $word }{ $more }
commune-row-word = { $number }. { $label }: <b>{ $word }</b>{ $flags }{ $more }
commune-limit = target { $limit }
commune-limit-above = target above { $limit }
commune-limit-at-most = target at most { $limit }
commune-count-hamlets = { $reported }/{ $owing } hamlets
commune-count-units = { $reported }/{ $owing } units
commune-missing = only { $count }
commune-incomplete = months are missing
commune-needed = { $amount } more needed each month
commune-legend = <i>{ $parts }</i>
commune-legend-estimate = with estimates
commune-legend-stale = with figures of an earlier period
commune-legend-waiting = with figures that wait for review
commune-hint = Press a number to see that indicator unit by unit.
commune-row-title = <b>{ $label }</b>
commune-whole = Commune: <b>{ $figure }</b>{ $flags } – { $word }
commune-whole-word = Commune: <b>{ $word }</b>{ $flags }
commune-millions = { $value } million đồng
commune-through = Figures until the end of { $month }.
commune-target = Target: { $target }
commune-expected = Expected by now: { $percent }% of the target.
commune-needed-months = { $amount } more needed each month ({ $months ->
        [one] { $months } month
       *[other] { $months } months
    } left).
commune-forecast-even = Forecast for the year: { $value } (at the monthly average until now).
commune-forecast-season = Forecast for the year: { $value } (if later crops are like those reported).
commune-last-year = Same period last year: { $value }
commune-waiting = Waiting for review: { $amount } of { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }.
commune-waiting-units = Waiting for review: figures of { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }.
commune-complete = Figures complete: { $count }.
commune-so-far = Figures complete so far: { $count }.
commune-share = { $name }: <b>{ $value }</b>{ $more }
commune-part = { $percent }% of the commune
commune-stale = figure of { $month }
commune-gaps = missing: { $months }
commune-note-estimate = estimate
commune-more-lines = … and { $count } more
commune-units = <b>Progress by unit</b>: please choose a unit.
commune-unit-title = <b>Progress of { $unit }</b>
commune-gone = This entry is no longer in the plan.
commune-button-economy = Economy
commune-button-culture = Culture and society
commune-button-security = Security and defence
commune-button-government = Authority
commune-button-rural = New countryside
commune-button-back = ◀ Indicators
commune-button-units = By unit
commune-button-other-unit = Another unit
commune-button-picture = Picture
commune-button-now = Show present figures
commune-button-closed = Show closed figures
commune-caption = { $section } – progress up to period { $month }
commune-picture-title = { $commune } commune – emulation progress { $year }
commune-picture-month = Up to period { $month } (figures until { $until })
commune-picture-progress = Progress of the indicators
commune-picture-expected = expected by now
commune-picture-as-of = As of { $time }

## Reminders

reminder-greeting = Dear { $address } <b>{ $name }</b>,
reminder-opening = the report for <b>{ $month }</b> of { $unit } is open (figures { $window }). Due: <b>{ $due }</b>. About { $questions } questions; you may stop at any time, your answers are kept.
reminder-before =
    { $days ->
        [one] <b>{ $days } day</b> remains to send the report for { $month } of { $unit } (due: { $due }).
       *[other] <b>{ $days } days</b> remain to send the report for { $month } of { $unit } (due: { $due }).
    }
reminder-today = The report for { $month } of { $unit } is due today ({ $due }). The commune has not received it yet.
reminder-after =
    { $days ->
        [one] The report for { $month } of { $unit } is { $days } day overdue. The commune has not received it yet.
       *[other] The report for { $month } of { $unit } is { $days } days overdue. The commune has not received it yet.
    }
# English needs no form of address here; vi.ftl has one.
reminder-ask =
    { $address ->
       *[other] Please press the button below to enter the figures.
    }
# English needs no form of address here; vi.ftl has one.
reminder-drafting =
    { $address ->
       *[other] { $answered } of { $total } questions are answered; please press the button below to go on.
    }
reminder-difficulty = If there is a difficulty, please press "Ask for more time" and say why.
# English needs no form of address here; vi.ftl has one.
reminder-returned =
    { $address ->
       *[other] The report for { $month } of { $unit } needs an addition: { $reason }. Wanted back by: { $until }. Please press the button below to correct it and send it again; everything else is kept.
    }
# English needs no form of address here; vi.ftl has one.
reminder-follow-up =
    { $address ->
       *[other] The report for { $month } of { $unit } still lacks figures: { $items }. If they are known by now, please press the button below to add them.
    }
reminder-thanks = Thank you, { $address }.
reminder-button-snooze = Remind me this afternoon
reminder-snoozed = You will be reminded this afternoon.
reminder-snooze-too-late = This afternoon's reminder has passed. Please report when it suits you.
reminder-snooze-done = The report has been sent; no reminder is needed.
reminder-button-extend = Ask for more time
reminder-button-extend-one = Ask for more time: { $month } – { $unit }
reminder-group = <b>Report for { $month }</b>: overdue and not received from { $count } units: { $names }.
reminder-unconnected =
    { $count ->
        [one] <b>Report for { $month }</b>: no reminder could be sent to { $count } unit, of which nobody can be reached here: { $names }. Invite a reporter with /moi.
       *[other] <b>Report for { $month }</b>: no reminder could be sent to { $count } units, of which nobody can be reached here: { $names }. Invite reporters with /moi.
    }
reminder-extra-choose = Remind the units that have not sent the report of which month? Nobody is reminded more than once a day.
reminder-extra-button =
    { $count ->
        [one] Remind { $count } unit – { $month }
       *[other] Remind { $count } units – { $month }
    }
reminder-extra-nobody = No unit needs a reminder (has not sent, and can be reached).
reminder-extra-quiet = Nobody is reminded at this hour. It can be done from { $time } on { $date }.
reminder-extra-queued =
    { $count ->
        [one] <b>Report for { $month }</b>: a reminder is on its way to { $count } unit.
       *[other] <b>Report for { $month }</b>: reminders are on their way to { $count } units.
    }
reminder-extra-today =
    { $count ->
        [one] { $count } unit has been reminded today (or will be, as planned).
       *[other] { $count } units have been reminded today (or will be, as planned).
    }
reminder-extra-unreached = Nobody can be reached here: { $names }.

## Absence

absence-button = Announce an absence
absence-unit = The absence of the reporter of which unit?
absence-whose = Who is away?
absence-nobody = No unit has a reporter here yet.
absence-ask-from = From which day is <b>{ $name }</b> away? Press a button or type a day, for example: 20/6.
absence-ask-to = <b>{ $name }</b> is away from { $from }. Up to and including which day? Press a button or type a day.
absence-button-today = From today
absence-button-tomorrow = From tomorrow
absence-button-week = 1 week, to { $to }
absence-button-fortnight = 2 weeks, to { $to }
absence-button-month = 30 days, to { $to }
absence-confirm =
    { $days ->
        [one] <b>{ $name }</b> is away from { $from } to { $to } ({ $days } day). Is this right?
       *[other] <b>{ $name }</b> is away from { $from } to { $to } ({ $days } days). Is this right?
    }
absence-saved = ✅ Recorded: <b>{ $name }</b> is away from { $from } to { $to }. Meanwhile another reporter of the unit is reminded; without another one the reminders go on as before.
absence-standing = <b>{ $name }</b> is announced as away from { $from } to { $to }.
absence-line = Announced as away from { $from } to { $to }.
absence-button-change = Change the days
absence-button-end = Back, no longer away
absence-button-drop = Never mind
absence-dropped = No absence was recorded.
absence-ended = The absence has ended. Reminders go on as usual.
absence-ended-already = This absence had ended before.
absence-note-before = The last day cannot be before the first one. Please check.
absence-note-long = This is longer than six months. Please check the day; if it is right, please ask the commune to invite somebody else.
# English needs no form of address here; vi.ftl has one.
absence-told-self =
    { $address ->
       *[other] Dear { $name }, a commune officer has recorded that { $absent } ({ $unit }) is away from { $from } to { $to }. If this is wrong, please type /vangmat to change it.
    }
absence-told-deputy = Dear { $address } { $name }, { $absent } ({ $unit }) is away from { $from } to { $to }. Meanwhile the unit's reminders go to its other reporter. Thank you, { $address }.
absence-ended-self = Dear { $address } { $name }, a commune officer has ended the absence of { $absent } ({ $unit }) from { $from } to { $to }.
absence-ended-deputy = Dear { $address } { $name }, { $absent } ({ $unit }) is no longer away as announced (from { $from } to { $to }). Thank you, { $address }.
absence-alone = <b>{ $unit }</b>: { $name } is away from { $from } to { $to }, and the unit has no deputy who can be reached. Reminders still go to { $name }. Invite a deputy with /moi.

## Deadlines

deadline-whom = Report for <b>{ $month }</b>, due: { $due }. Move the deadline for:
deadline-button-all = All units that have not sent
deadline-button-one = One unit
deadline-button-restore = An excused unit
deadline-button-month = { $month }
deadline-restore-unit = End the excuse of which unit? It will have to send its report again.
deadline-unit = Move the deadline of, or excuse, which unit?
deadline-days = By how many days? (A day off moves it to the next working day.)
deadline-button-days = { $days } more days
deadline-button-other-day = To another day…
deadline-button-excuse = Excuse from this period
deadline-ask-reason = Reason:
deadline-button-other-reason = Another reason…
deadline-button-drop = Never mind
deadline-dropped = Nothing was changed.
deadline-ask-day = Due now: { $due }. Please type the new due day, for example: 25/6. (A day off moves it to the next working day.)
deadline-ask-own-reason = Please press or type the reason.
deadline-all-units = all units that have not sent
deadline-about-move = Move the deadline of the report for { $month }, { $unit }: to <b>{ $due }</b>.
deadline-about-excuse = Excuse from the report for { $month }: <b>{ $unit }</b>.
deadline-about-restore = End the excuse from the report for { $month }: <b>{ $unit }</b>.
deadline-note-not-later = This day is not after the present due day. A deadline only moves later.
deadline-note-too-far = This day is more than three months off. Please check.
deadline-reason-storm = Storm, weather, epidemic
deadline-reason-holiday = Holidays, Tết
deadline-reason-office = Decision of the commune
deadline-reason-ill = Illness, urgent matters
deadline-reason-figures = Figures are not complete yet
deadline-done = Done for { $count } units ({ $reason }). Those concerned are told at once.
deadline-unchanged = It was done before, or the report has been sent.
deadline-moved = Dear { $address } { $name }, the deadline of the report for { $month } of { $unit } is moved to <b>{ $due }</b> ({ $reason }). Thank you, { $address }.
deadline-excused = Dear { $address } { $name }, { $unit } is excused from the report for { $month } ({ $reason }). Thank you, { $address }.
# English needs no form of address here; vi.ftl has one.
deadline-restored =
    { $address ->
       *[other] Dear { $name }, the excuse of { $unit } from the report for { $month } has been ended ({ $reason }). Due: <b>{ $due }</b>. Please type /baocao to enter the figures; if more time is needed, please tell the commune.
    }
extension-ask-reason = Please say why you ask for more time:
extension-ask-own-reason = Please type why { $unit } needs more time for { $month }, in a sentence or two.
extension-sent = Your request was sent. You will be told as soon as the commune answers.
extension-waiting-already = An earlier request is waiting for an answer, or the report has been sent or excused.
extension-asked = <b>{ $unit }</b> ({ $name }) asks for more time for { $month } (due: { $due }). Reason: { $reason }.
extension-button-grant = { $days } more days
extension-button-refuse = No extension
extension-granted-line = ✅ <b>{ $unit }</b>: extended to { $due } ({ $name }).
extension-excused-line = <b>{ $unit }</b>: excused from this report ({ $name }).
extension-refused-line = <b>{ $unit }</b>: the deadline stays { $due } ({ $name }).
extension-refused = Dear { $address } { $name }, the deadline of the report for { $month } of { $unit } stays: { $due }. Please send the figures you have; choose “No data yet” for the others.
extension-decided-already = This request has been answered.

## Weekly digest

digest-title = <b>WEEK IN REVIEW { $from }–{ $to }</b>
digest-news = New: <b>{ $received } reports</b> ({ $onTime } on time).
digest-news-all-on-time = New: <b>{ $received } reports</b>, all on time.
digest-news-none = No new reports this week.
digest-first = First to send: { $names }.
digest-everybody = Well done: all { $count } units sent the report for { $month } on time.
digest-month-open = Report for { $month } (not due yet): { $sent }/{ $owed } units have sent.
digest-month-due = Report for { $month }: { $sent }/{ $owed } units have sent, { $percent }% on time.
digest-missing = <b>Not received</b>: { $names }.
digest-overdue = Missing from earlier months: { $list }.
digest-overdue-item = { $month } – { $count } units
digest-names-more = { $names } and { $count } other units
digest-names-count = { $count } units
digest-list-more = { $list }; { $count } more
digest-list-count = { $count } items
digest-behind = <b>Behind the expected pace</b>: { $list }.
digest-behind-item = { $label } { $value }
digest-behind-item-needed = { $label } { $value } ({ $needed })
digest-lacking = { $amount } still missing
digest-needed = { $amount } more needed each month
digest-billions = { $value } billion đồng
digest-not-due = Not due for harvest or sowing yet: { $list }.
digest-examples = <b>New examples</b>: { $counts }.
digest-examples-named = <b>New examples</b>: { $counts } ({ $names }).
digest-examples-individuals = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
digest-examples-collectives = { $count ->
    [one] { $count } collective
   *[other] { $count } collectives
}
digest-coming = <b>Coming up</b>: { $list }.
digest-coming-report = report for { $month } due – { $day }
digest-coming-plan = { $meaning } – { $day }
digest-coming-plan-off = { $meaning } – { $day }, to be done by { $before }
digest-returned = Returned, waiting for a correction: { $names }.
digest-requests = Ask for more time, not answered yet: { $names }.
digest-unreachable = Cannot be written to: { $names }.
digest-unit-month = { $unit } ({ $month })
digest-questions = Questions without an answer: { $list }.
digest-late = <i>Added: { $list }</i>
digest-late-item = { $unit } sent at { $time }
digest-late-more = { $list } and { $count } other units
digest-button-details = Details
digest-button-ask = Ask a unit
digest-button-excel = Excel file
digest-details-title = <b>WEEK IN DETAIL { $from }–{ $to }</b>
digest-details-arrivals = From: { $list }.
digest-details-arrival = { $unit } ({ $month })
digest-details-arrival-late = { $unit } ({ $month }, { $days } days late)
digest-details-coming = <b>Coming up</b>
digest-details-behind = <b>Behind the expected pace</b>
digest-details-item = – { $text }
digest-details-example = – { $name } ({ $unit })
digest-details-examples-private = – { $count } without consent to be named
digest-details-overdue = – { $month }: { $names }
digest-details-questions = <b>Questions without an answer</b>
digest-details-question = – { $unit }, { $name } asked at { $time }: “{ $text }”
digest-details-question-lost = – { $unit }, { $name } asked at { $time }, not delivered: “{ $text }”
digest-picture-title = { $commune } commune – emulation { $year }
digest-picture-week = Week in review, { $from } to { $to }
digest-picture-received = new reports this week
digest-picture-sent = units have sent { $month }
digest-picture-share = sent { $month } on time
digest-picture-behind = targets behind the pace
digest-picture-examples = new examples this week
digest-picture-progress = Progress of the targets, as of { $month }
digest-picture-expected = expected by now
digest-picture-submissions = Reports by month
digest-picture-month = { $month }
digest-picture-rates = On time, by month (%)
digest-picture-on-time = on time
digest-picture-late = late
digest-picture-drafting = in progress
digest-picture-missing = not received
digest-picture-excused = excused
digest-picture-not-due = not due yet
digest-picture-as-of = As of { $time }
digest-date-reminder = <b>To be done</b>: { $meaning } – { $day }. Today is the last working day before it.
digest-date-reminder-today = <b>To be done</b>: { $meaning } – today, { $day }.
digest-refused = This is for the staff and the leaders of the commune, in the connected staff group.
question-choose = Which unit do you want to ask?
question-chosen = Ask { $unit }:
question-prompt = <a href="tg://user?id={ $id }">{ $name }</a>: please reply to this message with your question to <b>{ $unit }</b>.
question-prompt-again = <a href="tg://user?id={ $id }">{ $name }</a>: a question is a text of at most { $most } characters. Please reply to this message to ask <b>{ $unit }</b>.
question-placeholder = Your question
question-nobody = Nobody of { $unit } is connected yet, so the question cannot be sent.
question-passed-on = The question was passed on to { $address } { $name } ({ $unit }). The answer will appear below the digest.
question-asked = Dear { $address } { $name }, { $by } asks { $unit }:
    “{ $text }”
    Please press “Answer” and type your answer; it is passed on to the staff group as it is. A report that you are filling in stays as it is.
question-button-answer = Answer
question-button-later = Later
question-answer-prompt = Answer to “{ $text }”
    Please type your answer in one message.
question-answer-again = An answer is a text of at most { $most } characters. Please type it again.
question-answer-line = ✓ Answer: { $text }
question-answer-passed-on = Your answer was passed on to the staff group. Thank you, { $address }.
question-answer-postponed-line = To be answered later.
question-answer-postponed = When you can answer, press “Answer” below the question.
question-void = This question is not for your unit.
question-answered = <b>{ $unit }</b> answers ({ $address } { $name }, { $time }):
    “{ $text }”
    <i>{ $by } had asked: “{ $question }”</i>

# Duties with a date: works, papers
duty-reminder =
    Dear { $address } { $name }, these are due:
    { $lines }
    Please press a button below. Thank you.

# Exemplars: the register, texts for the loudspeakers
command-dienhinh = Exemplary people and collectives
exemplar-state-discovered = Discovered
exemplar-state-fostered = Fostered
exemplar-state-praised = Praised
exemplar-state-multiplied = Multiplied
exemplar-kind-individual = individual
exemplar-kind-collective = collective
exemplar-not-in-report = No longer in the unit’s monthly report
exemplar-button-foster = 🌱 Move to fostered
exemplar-button-praise = 👏 Move to praised
exemplar-button-multiply = 🔁 Move to multiplied
exemplar-lock-role = This is for the commune’s staff, or the entry is another unit’s.
exemplar-lock-withdrawn = This entry was withdrawn from the register.
exemplar-lock-merged = This entry was merged into another one.
exemplar-lock-already = This entry has come that far, or farther.
exemplar-lock-not-praised = An exemplar is multiplied once it was praised.
exemplar-lock-no-consent = Not to be published yet: nobody has recorded that they agree to be made public. Please ask them, then press “Record the answer on publication”.
exemplar-lock-taken-up = The staff has gone on with this entry. Please ask them if it is to be withdrawn.
exemplar-lock-in-report = This entry comes from a monthly report. Please correct the report in /lichsu; the entry follows.
exemplar-gone = This entry has just changed. Please open it again from /dienhinh.
exemplar-moved-notice = Dear { $address } { $name }, the exemplar <b>{ $exemplar }</b> ({ $unit }) is now: <b>{ $state }</b>. Thank you.
exemplar-consent-taken-back = { $unit }: <b>{ $exemplar }</b> no longer agrees to be made public. Please do not publish this case; what waited to be posted was stopped.
exemplar-post =
    📣 <b>An example to follow</b>
    <b>{ $name }</b> ({ $unit })
    { $deed }

    Please pass it on in your hamlets and units. Thank you.
broadcast-opening = Dear people of the commune of { $commune }! Here is our news of exemplary people and collectives.
broadcast-individual = { $who }, was recognised by the commune as exemplary in month { $month } of the year { $year }.
broadcast-collective = { $who }, was recognised by the commune as an exemplary collective in month { $month } of the year { $year }.
broadcast-deed = What was done:
broadcast-directive = This is a part of carrying out { $campaign }.
broadcast-campaign = This is a part of the campaign { $campaign }.
broadcast-praise = It is a useful deed that means much to the community and helps to build a richer, more beautiful and more civilised home.
broadcast-closing = The People’s Committee of { $commune } praises it, and hopes that people, hamlets and units will learn from it and do likewise.
exemplar-ask-unit = Of which unit?
exemplar-ask-kind = An individual or a collective?
exemplar-ask-name = Please type the full name of the person or collective. For example: Nguyễn Văn A; the hamlet’s Women’s Union.
exemplar-ask-deed = Please describe the deed and its result in one message of at most 1,000 characters. For example: gave 200 m² of land for the hamlet’s road.
exemplar-ask-campaign = To which campaign does it belong?
exemplar-ask-named = Were they told, and do they agree to be named in the report? Publication is asked about later, by itself.
exemplar-no-campaign = Of no campaign in particular
exemplar-named-yes = ✅ Agreed to be named
exemplar-named-not-yet = Not asked, not agreed
exemplar-drop = Leave it
exemplar-before = ◀ Before
exemplar-after = Next ▶
exemplar-save = ✅ Save
exemplar-edit-kind = ✏️ Individual/collective
exemplar-edit-name = ✏️ Name
exemplar-edit-deed = ✏️ Deed
exemplar-edit-campaign = ✏️ Campaign
exemplar-edit-named = ✏️ Consent to be named
exemplar-review =
    <b>Please check</b>
    { $lines }

    If it is right, press “Save”; to change a line, press its button.
exemplar-like = ⚠️ The unit has something like it already: { $names }. If it is the same, it need not be added.
exemplar-line-unit = Unit: <b>{ $unit }</b>
exemplar-line-kind = Kind: { $kind }
exemplar-line-name = Name: <b>{ $name }</b>
exemplar-line-deed = Deed: { $deed }
exemplar-line-campaign = Campaign: { $campaign }
exemplar-line-named = Named in reports: agreed
exemplar-line-not-named = Named in reports: not agreed, only counted
exemplar-dropped = Left as it was.
exemplar-added = ✅ <b>{ $name }</b> ({ $unit }) is in the register: discovered.
exemplar-ask-note =
    Move <b>{ $name }</b> ({ $unit }) to <b>{ $state }</b>.
    Please type a note of what was done, for example: praised at the hamlet’s meeting of 20/6. If there is nothing to note, press “No note”.
exemplar-no-note = No note
exemplar-note-too-long = Please make it shorter: at most 500 characters.
exemplar-ask-reason =
    Withdraw <b>{ $name }</b> ({ $unit }) from the register. The entry is kept, but counts no more.
    Please choose or type the reason.
exemplar-reason-mistake = Entered by mistake
exemplar-reason-unwilling = They do not agree
exemplar-reason-wrong = Not accurate
exemplar-ask-consent =
    Does <b>{ $name }</b> ({ $unit }) agree to be made public (the commune’s loudspeakers, the heads’ group)?
    This is apart from being named in reports. How did they say it?
exemplar-consent-in-person = ✅ Agrees, in person
exemplar-consent-by-phone = ✅ Agrees, by telephone
exemplar-consent-in-writing = ✅ Agrees, in writing
exemplar-ask-retract =
    Does <b>{ $name }</b> ({ $unit }) no longer agree to be made public? Nothing more is published from then on.
    How did they say it?
exemplar-retract-in-person = No longer agrees, in person
exemplar-retract-by-phone = No longer agrees, by telephone
exemplar-retract-in-writing = No longer agrees, in writing
exemplar-card =
    <b>{ $name }</b> – { $kind }, { $unit }
    State: <b>{ $state }</b>; discovered on { $day }
    Deed: { $deed }
exemplar-stage-merged = merged into “{ $name }”
exemplar-stage-withdrawn = withdrawn ({ $why })
exemplar-line-reports = Named in the reports of: { $months }
exemplar-line-recorded-by = Recorded by: { $name }
exemplar-line-not-in-report = In no monthly report that counts at present
exemplar-line-public = Publication: agreed (recorded by { $name } at { $time })
exemplar-line-not-public = Publication (loudspeakers, heads’ group): no consent recorded
exemplar-line-published = { $channel }: at { $time }
exemplar-channel-loudspeaker = Text for the loudspeakers
exemplar-channel-heads-group = Posted to the heads’ group
exemplar-button-consent = 🗣 Record the answer on publication
exemplar-button-retract = 🚫 No longer to be made public
exemplar-button-news = 📻 For the loudspeakers
exemplar-button-post = 📣 Post to the heads’ group
exemplar-button-campaign = Campaign
exemplar-button-history = History
exemplar-button-withdraw = Withdraw
exemplar-button-list = ☰ List
exemplar-button-back = ◀ Back
exemplar-way-in-person = in person
exemplar-way-by-phone = by telephone
exemplar-way-in-writing = in writing
exemplar-history =
    <b>History of { $name }</b>
    { $lines }
exemplar-history-reported = { $time }: named in a monthly report (sent by { $by })
exemplar-history-added = { $time }: entered ({ $by })
exemplar-history-moved = { $time }: { $state } ({ $by })
exemplar-history-moved-noted = { $time }: { $state } ({ $by }) – { $note }
exemplar-history-consent = { $time }: agrees to be made public, { $how } (recorded by { $by })
exemplar-history-retracted = { $time }: no longer agrees to be made public, { $how } (recorded by { $by })
exemplar-history-merged = { $time }: merged with “{ $name }” ({ $by })
exemplar-history-published = { $time }: { $channel } ({ $by })
exemplar-history-withdrawn = { $time }: withdrawn – { $why }
exemplar-choose-campaign = To which campaign does <b>{ $name }</b> belong?
exemplar-list-all = <b>Exemplary people and collectives of { $year }, the whole commune</b>
exemplar-list-own = <b>Exemplary people and collectives of { $year }: { $units }</b>
exemplar-list-counts = { $counts }
exemplar-list-filter = Filter: { $filters }
exemplar-list-line = { $place }. <b>{ $name }</b> ({ $unit }) – { $state }, { $day }
exemplar-list-none = Nothing here yet. What monthly reports name comes into the register by itself.
exemplar-list-page = Page { $page }/{ $pages }
exemplar-button-add = ➕ Add
exemplar-button-by-state = By state
exemplar-button-by-unit = By unit
exemplar-button-by-campaign = By campaign
exemplar-button-unfiltered = No filter
exemplar-button-pairs = ⚠️ Possibly the same ({ $count })
exemplar-filter = Show:
exemplar-filter-off = All
exemplar-pairs-none = At present nothing looks like the same entry twice.
exemplar-pair =
    <b>Possibly the same { $place }/{ $count }</b>: { $why }

    { $one }

    { $other }
exemplar-pair-entry =
    <b>{ $name }</b> ({ $unit }), { $state }, { $day }
    { $deed }
exemplar-pair-same-name = the same name
exemplar-pair-close-name = nearly the same name
exemplar-pair-same-deed = the same deed
exemplar-pair-merge = Merge
exemplar-pair-apart = They are two
exemplar-pair-next = Next pair ▶
exemplar-merged-toast = Merged.
exemplar-apart-toast = Noted: they are two.
exemplar-news-draft =
    <b>Text for the loudspeakers</b> ({ $words } words; from { $least } to { $most } are wanted)

    { $text }

    If it will do, press “Use this text”. To change it, copy it, and send the whole text as you want it.
exemplar-news-use = ✅ Use this text
exemplar-news-length = The text that you sent has { $words } words. Please send one of { $least } to { $most } words; the one before is kept.
exemplar-news-dropped = Left. No text was made.
exemplar-news-ready =
    ✅ The text for the loudspeakers is ready. Tap it to copy it:

    <code>{ $text }</code>
exemplar-desk = Exemplars in the register: { $count }, praised: { $praised }
exemplar-news-file = Download as .txt
exemplar-post-no-group = No heads’ group is connected. Please use /ketnoi in the group.
exemplar-post-before = This was posted to the heads’ group already.
exemplar-post-preview = This will be posted to the heads’ group:
exemplar-post-yes = 📣 Post
exemplar-posted = ✅ <b>{ $name }</b> is on its way to the heads’ group.

# Events of the campaigns: reviews, selections, visits
command-phongtrao = Reviews, selections, visits
event-kind-interim-review = Interim review
event-kind-final-review = Final review
event-kind-selection = Selection
event-kind-outreach = Visit to a hamlet
event-of-commune = The commune
event-ask-of = Is it the commune’s event, or which unit’s?
event-ask-kind = Please choose the kind of event.
event-ask-campaign = To which campaign does it belong?
event-ask-day = On which day was it? Please press a button or type the day, for example: 05/06/2024.
event-ask-participants = How many people took part? Please type a number, for example: 45.
event-ask-choices =
    Who was chosen? One person or collective a line, with the votes in favour of those cast. For example:
    Nguyễn Văn A 18/20
    Chi hội Phụ nữ 20/20
    Behind the name of another collective write “(tập thể)”.
event-ask-results = Please sum up what came of it in one message of at most 2,000 characters.
event-ask-minutes = Please send the minutes: a photo of each page, or a PDF or Word file. When all is sent, press “That is all”; if they are not ready, press “Later”.
event-today = Today, { $day }
event-yesterday = Yesterday, { $day }
event-participants-unknown = Not counted
event-minutes-received = { $count } files of the minutes are here.
event-minutes-later = Later
event-minutes-all = ✅ That is all ({ $count })
event-edit-kind = ✏️ Kind
event-edit-campaign = ✏️ Campaign
event-edit-day = ✏️ Day
event-edit-participants = ✏️ People
event-edit-choices = ✏️ Those chosen
event-edit-results = ✏️ Results
event-edit-minutes = ✏️ Minutes
event-review =
    <b>Please check</b>
    { $lines }

    If it is right, press “Save”; to change a line, press its button.
event-line-of = Whose: <b>{ $owner }</b>
event-line-kind = Kind: { $kind }
event-line-day = Day: { $day }
event-line-participants = People: { $count }
event-line-participants-unknown = People: not counted
event-line-choices = Chosen:
event-line-results = Results: { $results }
event-line-minutes = Minutes: { $count } files
event-line-minutes-later = Minutes: later
event-line-no-minutes = Minutes: none yet
event-line-recorded = recorded by { $name } at { $time }
event-line-withdrawn = <b>Withdrawn</b>: { $why }
event-choice-individual = – { $name }: { $inFavour }/{ $votes } votes
event-choice-collective = – { $name } (collective): { $inFavour }/{ $votes } votes
event-choices-more = … and { $count } more
event-more-votes = ⚠️ There are more votes ({ $votes }) than people ({ $participants }). Please check.
event-note-future = This day is still to come; an event is recorded once it was held. Please check.
event-note-long-ago = This day is of an earlier year. Please check the year.
event-note-number = A number of people is needed here, for example: 45. If it was not counted, press “Not counted”.
event-note-no-results = Please describe it in words.
event-note-long-results = That is longer than 2,000 characters. Please make it shorter.
event-note-no-choices = Please type who was chosen, with the votes.
event-note-many-choices = There are more than 50 lines. Please check.
event-note-file = Photos, PDF or Word files of at most 20 MB are taken here.
event-note-many-pages = There are 20 files already. Please press “That is all”.
event-note-page-received = This file is here already.
event-note-reason = Please type the reason in words, at most 500 characters.
event-choice-no-votes = No votes in the line “{ $line }”. For example: Nguyễn Văn A 18/20. Please send the whole list again.
event-choice-no-name = No name in the line “{ $line }”. For example: Nguyễn Văn A 18/20. Please send the whole list again.
event-choice-long-name = The name in the line “{ $line }” is longer than 120 characters. One person or collective a line, please; send the whole list again.
event-choice-more-than-cast = In the line “{ $line }” there are more votes in favour than were cast. Please check, and send the whole list again.
event-choice-nobody-voted = In the line “{ $line }” the number of votes cast is not valid. Please check, and send the whole list again.
event-dropped = Left as it was.
event-gone = This event was withdrawn or has just changed. Please open it again from /phongtrao.
event-not-yours = Another unit recorded this event; it adds the minutes or withdraws it.
event-recorded = ✅ Recorded.
event-card =
    <b>{ $kind } – { $owner }</b>
    Day: { $day }
event-button-files = 📎 The minutes
event-button-minutes = Hand in minutes
event-button-withdraw = Withdraw
event-button-overview = ☰ Campaigns
event-button-others = Of no campaign ({ $count })
event-button-record = ➕ Record an event
event-button-final-review = Record the final review
event-ask-minutes-later = Minutes of “{ $kind } – { $owner }, { $day }”: please send a photo of each page, or a PDF or Word file. When all is sent, press “That is all”.
event-ask-reason = Withdraw “{ $kind } – { $owner }, { $day }”. It is kept, but counts no more. Please choose or type the reason.
event-overview-all = <b>Reviews, selections and visits of { $year }, the whole commune</b>
event-overview-own = <b>Reviews, selections and visits of { $year }: { $units }</b>
event-campaign = { $place }. { $name }: { $count } events
event-campaign-lacks = { $place }. { $name }: { $count } events – <b>lacks { $lacking }</b>
event-list =
    <b>{ $campaign }</b>
    { $lines }
event-list-none = No event yet.
event-list-line = { $place }. <b>{ $kind }</b>, { $owner }, { $day }: { $results }
event-desk = Campaigns without a final review of the commune: { $count }
event-duty = – The campaign “{ $campaign }” ended on { $day }, and no final review of the commune is recorded.

# The commendation council: roster, rules, meetings, votes
command-hoidong = Commendation council: members, meetings, votes
voting-setting =
    { $setting ->
        [ballot] Form of ballot
        [quorum] Least attendance
        [threshold] Share of votes needed
        [comparison] Comparison with that share
        [base] Denominator of the share
        [recused] How recused members count
        [opinions] How written opinions count
        [ownUnit] Members of the nominee's unit
       *[tie] When votes are equal
    }
voting-not-set = not set
voting-value =
    { $value ->
        [ballot-paper] Secret ballot on paper
        [ballot-show_of_hands] Show of hands
        [comparison-at_least] At least this share
        [comparison-above] More than this share
        [base-all_members] All members of the council
        [base-present_or_consulted] Members present or consulted
        [recused-counted] Stay in the denominator
        [recused-not_counted] Leave the denominator
        [opinions-counted] Count as a vote
        [opinions-noted] Only noted in the minutes
        [ownUnit-votes] Vote
        [ownUnit-recused] Do not vote
        [tie-chair_decides] Whoever presides decides
        [tie-not_passed] Not passed
        [tie-next_meeting] Left to the next meeting
       *[other] { $value }
    }
voting-rule =
    { $ballot }; passed with { $comparison ->
        [above] more than { $threshold }
       *[at_least] at least { $threshold }
    } in favour (of: { $base }); { $quorum } of the members must be present. Recused members: { $recused }. Written opinions of the absent: { $opinions }. Equal votes: { $tie }.

desk-council =
    Council: { $state ->
        [open] in session since { $at }
       *[planned] meets at { $at }
    }

council-private = The council's business is done in the private chat. Please type /hoidong there.
council-home =
    <b>{ $name }</b>
    Members: { $members } · Nominations waiting: { $waiting } · Meetings planned or open: { $meetings }
council-home-seat = This account votes for { $name }, { $role }.
council-home-no-seat = This account is not linked to any member of the council.
council-home-officers = The council needs a chair and a secretary before it can meet. Please add them under “Members”.
council-home-rules =
    { $count ->
        [one] One award has no complete voting rule yet.
       *[other] { $count } awards have no complete voting rule yet.
    }
council-button-home = ◀ Council
council-button-back = ◀ Back
council-button-members = Members
council-button-rules = Voting rules
council-button-plan = Plan a meeting
council-button-past = Meetings that have ended
council-button-meeting = Meeting { $at }
council-button-meeting-open = ● In session since { $at }
council-button-meeting-back = ◀ Meeting
council-button-earlier = ◀ Earlier
council-button-later = Later ▶
council-past = Meetings that have ended: { $count }
council-nobody = nobody

council-roster = <b>Members of the council</b>: { $count }
council-roster-line =
    { $number }. { $name } – { $position }; { $role }{ $linked ->
        [yes] {""}
       *[no] {" "}(no account linked)
    }
council-member =
    <b>{ $name }</b>
    Office: { $position }
    Role in the council: { $role }
    Account that votes: { $linked }
council-unlinked = Does not use the system
council-button-add = ＋ Add a member
council-button-replace = Replace
council-button-link = Link an account
council-button-end = Leaves the council
council-button-really-end = Confirm
council-button-roster = ◀ List
council-really-end = { $name } leaves the council from today? Meetings that have opened keep their list.
council-ended = Noted.
council-member-gone = The list has changed. Please open “Members” again.
council-member-not-saved = Not saved: the account belongs to another member, or the list has just changed. Please open “Members” again.
council-link = Which account votes for { $name }? Listed are people invited as leader, secretary or member of the council.
council-linked = Linked.

council-rules = <b>Voting rules</b> of each award. An award without a complete rule cannot be put to the vote. Set them here or on the sheet “Biểu quyết” of the /kehoach file.
council-rules-line =
    – { $award }: { $missing ->
        [0] complete
       *[other] { $missing } settings missing
    }
council-rule = <b>{ $award }</b>
council-button-set-rules = Set rules for several awards
council-button-set-rule = Set the rule
council-form-rule = <b>Voting rule</b>
council-rule-saved = Version { $version } of the plan was made; the rule holds from { $day }.
council-settings-differ = different for each award
council-button-keep = Leave as it is: { $present }
council-ask-awards = For which awards?
council-ask-setting =
    { $setting ->
        [ballot] Which form of ballot? A secret ballot is held on paper and the secretary enters the tally; a show of hands is open and can be held here.
        [quorum] Which share of the members must be present? Press a button or type it, such as 2/3.
        [threshold] Which share must be in favour? Press a button or type it, such as 80 % or 2/3.
        [comparison] Is exactly that share enough?
        [base] The share of votes is counted among whom?
        [recused] Do recused members stay in the denominator?
        [opinions] How do written opinions of the absent count?
        [ownUnit] Does a member who reports for the nominee's unit vote?
       *[tie] What is done when votes are equal?
    }
council-ask-valid-from = From which day does the rule hold?
council-note-share = Please write a share above 0 and not above 1, such as 2/3 or 80 %.
council-note-plan-waits = A version of the plan waits for its first day. A rule set now holds from today and is part of that version; please choose today.
council-q-awards = Awards
council-q-ballot = Form of ballot
council-q-quorum = Least attendance
council-q-threshold = Share of votes needed
council-q-comparison = Comparison with that share
council-q-base = Denominator of the share
council-q-recused = Recused members
council-q-opinions = Written opinions
council-q-own-unit = Members of the nominee's unit
council-q-tie = When votes are equal
council-q-valid-from = Holds from

council-button-drop = Leave it
council-button-save = Save
council-button-today = Today, { $day }
council-button-tick-all = All of them
council-button-ticked = Done ({ $count })
council-answer = { $label }: <b>{ $value }</b>
council-review = Please check, then press “Save”.
council-dropped = Left as it was; nothing has changed.
council-not-now = This cannot be done any more. Please open /hoidong again.
council-ticked = { $count }: { $list }
council-note-long = That is { $length } characters, { $most } at most. Please shorten it.
council-note-none-ticked = Please choose at least one.
council-note-future = This day is still to come. Please check it.

council-form-add = <b>A new member of the council</b>
council-form-replace = <b>Replacing a member of the council</b>: { $name }
council-ask-name = Full name?
council-ask-position = Which office does the member hold? For example: Chair of the People's Committee.
council-ask-role = Which role in the council?
council-ask-person = Which account votes for this member?
council-q-name = Full name
council-q-position = Office
council-q-role = Role in the council
council-q-person = Account

council-nothing-admitted = No nomination waits for the council.
council-form-plan = <b>A meeting of the council</b>
council-form-revise = <b>Changing a meeting of the council</b>
council-ask-day = On which day? Press a button or type it, such as 20/11/2024.
council-ask-time = At what time? Press a button or type it, such as 8:30.
council-note-time = That is no time. For example: 8:30 or 14:00.
council-note-time-past = This time is past (it is { $now } now). Please choose another one, or go back to the day.
council-ask-venue = Where?
council-venue = Meeting room of the People's Committee of { $commune }
council-ask-agenda = Which nominations?
council-q-day = Day
council-q-time = Time
council-q-venue = Place
council-q-agenda = Agenda

council-meeting =
    <b>{ $state ->
        [planned] Meeting planned for { $at }
        [open] In session, opened { $at }
        [cancelled] Cancelled meeting, planned for { $at }
       *[concluded] Meeting opened { $at }
    }</b>
    Place: { $venue }
    Nominations: { $count }
council-meeting-ended = Ended { $at }.
council-agenda-line =
    { $number }. { $nominee } – { $award }{ $state ->
        [none] {""}
       *[other] : <i>{ $state }</i>
    }
council-agenda-more = … and { $count } more
council-button-invite = Send the invitation
council-button-revise = Change time, place, agenda
council-button-begin = Open the meeting
council-button-cancel = Cancel the meeting
council-button-attend = Attendance
council-button-minutes = Make the minutes
council-button-finish = Conclude the meeting
council-really-begin = Open the meeting planned for { $at }? The list of { $count } members and the voting rules are fixed from then on.
council-really-cancel = Cancel the meeting planned for { $at }? Members who were invited will be told.
council-invitation =
    Dear { $address } { $name }, { $changed ->
        [yes] the meeting of the commendation council has changed. Please attend
       *[no] please attend the meeting of the commendation council
    } at { $at }, { $venue }.
    On the agenda:
    { $agenda }
    If a nomination concerns you or your family, please tell the secretary, or open /hoidong once the meeting has opened and press “Do not vote” there. Thank you.
council-invited =
    { $count ->
        [0] This invitation was sent before.
        [one] One member was invited.
       *[other] { $count } members were invited.
    }
council-uninvited = No account linked, please invite otherwise: { $names }.
council-cancelled-told = Dear { $address } { $name }, the meeting of the commendation council at { $at } has been cancelled.

council-attend = <b>Attendance</b>. Please press each name.
council-attendance = Present: { $present }/{ $all }
council-attendance-open = Not marked yet: { $count }
council-absent = Absent: { $names }
council-quorum =
    At least { $needed } members must be present: { $met ->
        [yes] they are
       *[no] not yet, no vote can be held
    }.
council-quorum-none = No least attendance is set.
council-button-all-here = All others are present
council-seat =
    <b>{ $name }</b>
    { $position }
council-button-here = ✅ Present
council-button-away = Absent: { $reason }
council-button-away-other = Absent: another reason…
council-absence =
    { $why ->
        [trip] on official business
        [ill] ill
       *[busy] otherwise engaged
    }
council-form-absence = <b>Absent</b>: { $name }
council-ask-absence = For which reason?
council-q-absence = Reason

council-item = <b>Nomination { $number }</b>: <i>{ $state }</i>
council-item-state =
    { $state ->
        [waiting] waiting for the vote
        [voting] being voted on
        [closed] counted, to be concluded
        [passed] passed
        [failed] not passed
       *[adjourned] adjourned
    }
council-nominee =
    <b>{ $nominee }</b>
    { $place }
    Nominated for: { $award }
council-item-rule = Rule: { $rule }
council-item-incomplete = No vote can be held, not set yet: { $missing }. Set it with the button “Set the rule” or on the sheet “Biểu quyết” of the /kehoach file.
council-item-part = May vote: { $eligible } (present { $present }/{ $all })
council-no-quorum = Too few members: { $there }/{ $of } are there, { $needed } must be.
council-item-recused = Do not vote: { $names }
council-recusal =
    { $why ->
        [own_nomination] is the nominee
        [own_unit] of the nominee's unit
       *[conflict] has a conflict of interest
    }
council-item-opinions = Written opinions of absent members: { $count }
council-item-on-paper = A secret ballot is being held on paper: { $count } ballots for the members present who may vote. Please enter the tally once it is counted.
council-item-adjourned = Adjourned: { $reason }
council-item-concluded =
    <b>Conclusion: { $outcome ->
        [passed] passed
       *[failed] not passed
    }</b>{ $decided ->
        [chair] {" "}(equal votes, decided by { $name }, who presided)
       *[rule] {""}
    }.
council-button-vote = Open the vote
council-button-recuse = Record who does not vote
council-button-lift = Change who does not vote
council-button-opinion = Record a written opinion
council-button-adjourn = Adjourn this nomination
council-button-tally = Enter the tally
council-button-recount = Enter the tally again
council-button-refresh = 🔄 Refresh
council-button-close = Close the vote
council-button-confirm =
    { $outcome ->
        [passed] Confirm the conclusion: passed
       *[failed] Confirm the conclusion: not passed
    }
council-button-declare = Do not vote (conflict of interest)
council-button-for-up = { $name }: in favour
council-button-for-down = { $name }: against
council-lift =
    Do not vote: { $names }
    Press whoever is to vote again, for example somebody who only has the nominee's name. The change is logged.

council-form-recusal = <b>Does not vote</b>: { $nominee }
council-form-declaration = <b>Not voting</b>: { $nominee }
council-ask-recused = Which member does not vote?
council-ask-conflict = For which reason?
council-conflict-kin = Related to the nominee
council-conflict-own = Involved in what is commended
council-conflict-unsaid = No reason given
council-q-seat = Member
council-q-conflict = Reason
council-form-opinion = <b>Written opinion of an absent member</b>: { $nominee }
council-ask-absent = Of which member?
council-ask-choice = What does it say?
council-ask-opinion-day = Which day does it bear?
council-ask-file = Please send a photo or a file of it.
council-button-no-file = No file yet
council-note-file = A photo or a file is needed here.
council-q-choice = Opinion
council-q-opinion-day = Day
council-q-file = File
council-choice =
    { $choice ->
        [in_favour] In favour
       *[against] Against
    }
council-form-adjourn = <b>Adjourning</b>: { $nominee }
council-ask-adjourn = For which reason?
council-q-adjourn = Reason
council-adjourn-later = Left to the next meeting
council-adjourn-verify = More has to be verified
council-form-discussion = <b>Concluding the meeting</b>
council-ask-discussion = Please sum up the discussion for the minutes.
council-discussion-none = The council agreed on all items without further remarks.
council-q-discussion = Discussion

council-form-tally = <b>Tally</b>: { $nominee }
council-ask-count =
    { $count ->
        [issued] Ballots issued? As many as members present who may vote: { $room }.
        [returned] Ballots returned? { $room } at most.
        [valid] Valid ballots? { $room } at most.
        [invalid] Invalid ballots? The rest of those returned is { $room }.
        [inFavour] Ballots in favour? { $room } at most.
       *[against] Ballots against? The rest of the valid ones is { $room }.
    }
council-button-count = { $count }
council-note-count = Please type one number of ballots, such as 7.
council-sum-issued = { $value } ballots issued do not fit: { $eligible } members present may vote.
council-sum-returned = { $value } ballots returned are more than the { $issued } issued.
council-sum-valid = { $value } valid ballots are more than the { $returned } returned.
council-sum-invalid = Valid { $valid } + invalid { $value } = { $sum }, but { $returned } were returned. It must be { $right }; if an earlier number is wrong, press “Previous question”.
council-sum-in-favour = { $value } ballots in favour are more than the { $valid } valid ones.
council-sum-against = In favour { $up } + against { $value } = { $sum }, but { $valid } are valid. It must be { $right }; if an earlier number is wrong, press “Previous question”.
council-q-issued = Ballots issued
council-q-returned = Ballots returned
council-q-valid = Valid ballots
council-q-invalid = Invalid ballots
council-q-in-favour = In favour
council-q-against = Against

council-hand =
    Dear { $address } { $name }, the council is voting openly by a show of hands:
    { $nominee }
    Rule: { $rule }
    Please press one of the two buttons. You can change it until the secretary closes the vote.
council-hand-taken =
    { $choice ->
        [in_favour] Noted: in favour. You can change it until the vote is closed.
       *[against] Noted: against. You can change it until the vote is closed.
    }
council-hand-closed = The vote is closed: { $nominee }. Thank you.
council-board =
    <b>Nomination { $number }: { $open ->
        [yes] open vote by a show of hands
       *[no] the vote is closed
    }</b>
council-participation = { $voted }/{ $all } have voted
council-silent = Not yet: { $names }
council-really-close = Close the vote all the same? Whoever has not voted does not count as in favour.
council-result = <b>Nomination { $number }: result of the vote</b>
council-result-paper = Ballots issued { $issued }, returned { $returned }, valid { $valid }, invalid { $invalid }; in favour { $up }, against { $down }.
council-result-hands = Show of hands: in favour { $up }, against { $down }, not voting { $silent }.
council-result-opinions =
    Written opinions: in favour { $up }, against { $down } ({ $counted ->
        [counted] counted as votes
       *[noted] noted only
    }).
council-result-ratio = In favour: { $up }/{ $base } = { $percent } %.
council-result-tie = As many in favour as against.
council-result-verdict =
    { $verdict ->
        [passed] Passed by the rule.
        [failed] Not passed by the rule.
        [chair_decides] By the rule, whoever presides decides ({ $name }).
       *[next_meeting] By the rule, it is left to the next meeting.
    }
council-awaits-conclusion = The secretary is to confirm the conclusion.
council-refused =
    { $why ->
        [role] This is done by the council's secretary.
        [not_open] The meeting is not in session.
        [planned] The meeting has not opened yet.
        [open] A meeting is still in session.
        [cancelled] The meeting was cancelled.
        [concluded] It is concluded and stays so.
        [adjourned] This nomination was adjourned.
        [waiting] The vote is not open yet.
        [voting] A vote is open; who votes cannot be changed now.
        [closed] The vote is closed.
        [ready] The meeting cannot open: the council needs a chair and a secretary, the meeting an agenda.
        [no_vote_open] A vote is open. Please close or adjourn it before changing attendance.
        [all_finished] Some nominations have no conclusion yet. Please confirm or adjourn each of them.
        [by_hands] This nomination is not voted on by a show of hands.
        [on_paper] This nomination is not voted on with ballots on paper.
        [without_conclusion] It has been counted; please confirm the conclusion instead.
        [attendance] Attendance is not complete. Please mark every member as present or absent.
        [nobody_presides] Nobody presides: chair and deputies are absent or do not vote on this nomination.
        [nobody_votes] No member may vote on this nomination.
        [gone] This nomination no longer waits for the council. Please adjourn it.
        [recused] This member does not vote on this nomination.
        [no_seat] Not among those who vote on this nomination.
        [present] Written opinions are for absent members only.
        [own_seat] Somebody else has to do this.
        [contradiction] The numbers do not add up. Please enter them again.
       *[other_verdict] The result has changed. Please look again before confirming.
    }
duty-more = … and { $count } more.

## Ranking of the units

command-xephang = Ranking of the units, own points
ranking-title = 🏅 <b>Ranking – { $group }</b>
ranking-until = Up to reporting month { $month } (as of { $day }).
ranking-open = Reports of this month are due by { $due }: points may still change.
ranking-row = { $rank }. { $name } – <b>{ $points }</b>/{ $base } points
ranking-row-percent = { $rank }. { $name } – <b>{ $points }</b>/{ $base } points ({ $percent }%)
ranking-empty = There is no unit to rank in this group yet.
ranking-unranked = No points to rank yet: { $names }.
ranking-scale = <i>Out of { $total }: { $parts }.</i>
ranking-scale-part = { $criterion } { $maximum }
ranking-left-out = <i>A criterion without anything to judge by (such as no target given) is left out of the maximum.</i>
ranking-left-out-percent = <i>A criterion without anything to judge by (such as no target given) is left out of the unit’s maximum; units are ranked by the part of their own maximum.</i>
ranking-assumed = <i>The scoring table is a proposal; please confirm it in the plan workbook (/kehoach).</i>
ranking-published-at = Published by the commune at { $time }.
ranking-punctuality = Reports on time
ranking-completeness = Complete figures
ranking-targets = Targets given
ranking-works = Works and tasks
ranking-exemplars = Exemplars
ranking-unit-title = 🏅 <b>Points – { $unit }</b>
ranking-unit-total = Total: <b>{ $points }</b>/{ $base } points ({ $percent }%).
ranking-unit-nothing = There is no criterion to judge by yet.
ranking-unit-rank = Rank { $rank } of { $count } units of its group.
ranking-unit-unranked = No points to rank yet.
ranking-unit-hint = Press a criterion to see where each point comes from.
ranking-unit-none = This unit is not in the ranking of this month.
ranking-criterion = • { $name }: <b>{ $points }</b>/{ $maximum }
ranking-criterion-left-out = • { $name }: nothing to judge by yet, left out of the maximum
ranking-lines-title = <b>{ $criterion } – { $unit }</b>
ranking-lines-sum = Sum: <b>{ $points }</b>/{ $maximum } points.
ranking-lines-left-out = This criterion is left out of the unit’s maximum.
ranking-line = • { $what }: <b>{ $points }</b>
ranking-line-on-time = Month { $month }, on time
ranking-line-late = Month { $month }, { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
ranking-line-missing = Month { $month }, not sent
ranking-line-answers = Month { $month }, { $answered } of { $asked } questions with data
ranking-line-target = { $label }: { $value }, target { $target } – { $word }, counted { $reached }%
ranking-line-target-word = { $label } – { $word }
ranking-line-work = { $kind } “{ $name }”, due { $due } – { $outcome }
ranking-line-work-done = done in time
ranking-line-work-late = done late
ranking-line-work-overdue = overdue, not done
ranking-line-work-open = not due yet
ranking-line-work-dropped = dropped
ranking-line-exemplar = { $name }, found on { $day }
ranking-construction = Construction
ranking-task = Task
ranking-rule-punctuality = At most { $maximum } points, the same for each month owed: on time all of it, up to { $days } days late { $percent }%, later or not sent none. Excused months are not judged.
ranking-rule-completeness = At most { $maximum } points, by the questions that have data among all that were asked. Estimates and zeros are data; “no data yet” is not.
ranking-rule-targets = At most { $maximum } points, the same for each target that is due, by what is reached of what is expected by now.
ranking-rule-works = At most { $maximum } points: { $construction } for each construction done, { $task } for each task; done late { $percent }%.
ranking-rule-exemplars = At most { $maximum } points: { $each } for each exemplar of the register.
ranking-no-months = There is no month to judge by yet.
ranking-no-targets = The commune has given the unit no target, or none is due yet.
ranking-no-works = The unit has registered no work or task.
ranking-no-exemplars = The register names nobody of the unit yet.
ranking-button-picture = 🖼 Picture
ranking-button-publish = 📣 Publish
ranking-button-home = ◀ Own points
ranking-button-table = ◀ Ranking
ranking-button-back = ◀ Criteria
ranking-button-month = Month { $month }
ranking-button-published = Published ranking (month { $month })
ranking-button-send = 📣 Publish in the group
ranking-button-cancel = Not now
ranking-page-before = ◀ Previous page
ranking-page-after = Next page ▶
ranking-confirm = ⬆️ The above goes to the group { $groups }. The points stay as they are now, whatever is corrected later.
ranking-confirm-open = Reports of this month may still come in time; points may change.
ranking-confirm-night = These are quiet hours: it is sent at { $time }.
ranking-no-group = No heads’ group is connected yet. Please type /ketnoi in that group, then publish again.
ranking-no-group-short = There is nowhere to publish it yet.
ranking-published = ✅ Published to the group { $groups }.
ranking-already = This ranking has been published already.
ranking-changed = The figures have just changed; please look again before you publish.
ranking-unchanged = Nothing has changed since the ranking was published at { $time }.
ranking-changes = <b>Changed since the publication of { $time }</b>
ranking-changes-more = and { $count } more units.
ranking-change = • { $name }: { $before } → { $after }
ranking-change-new = • { $name }: new in the ranking
ranking-change-gone = • { $name }: no longer in the ranking
ranking-standing = rank { $rank }, { $points }/{ $base } points
ranking-standing-unranked = not ranked
ranking-picture-title = { $commune } commune – ranking { $year }
ranking-picture-until = Up to reporting month { $month } (as of { $day })
ranking-picture-scale = Points out of those that could be had
ranking-short-punctuality = On time
ranking-short-completeness = Data
ranking-short-targets = Targets
ranking-short-works = Works
ranking-short-exemplars = Exemplars
ranking-picture-rank = Rank { $rank }
ranking-picture-caption = Ranking up to month { $month }

# A unit's plan, pledges and works
work-label =
    { $kind ->
        [construction] Construction
       *[task] Task
    } “{ $name }”
work-finished = finished
work-not-begun = not begun
work-with-photos =
    { $count ->
        [one] { $progress } (1 photo)
       *[other] { $progress } ({ $count } photos)
    }
report-part-works = <b>B2. Works and tasks</b>
report-ask-work =
    <b>{ $kind ->
        [construction] Construction
       *[task] Task
    } “{ $name }”</b>: how many per cent are done by now?
report-work-due = Due: { $date }.
report-work-volume = Volume: { $volume }.
report-work-done = Recorded as finished on { $date }.
report-work-photos = Photos, if there are any, may be sent here before you answer.
report-work-photos-so-far =
    { $photos ->
        [one] 1 photo received. Send more, or answer the progress.
       *[other] { $photos } photos received. Send more, or answer the progress.
    }
report-button-work-finished = Finished
report-button-work-not-begun = Not begun
note-work = This line needs a progress in per cent, from 0 to 100. Please, { $you }, type a number, for example 60, or press a button below.
note-enough-photos = At most { $most } photos a month are taken for one work. Please answer the progress.
confirm-work-lower = { $item }: <b>{ $value }</b> is less than was recorded before. Is that right?
work-kind =
    { $kind ->
        [construction] Construction
       *[task] Task
    }
work-state =
    { $state ->
        [registered] registered
        [under_way] under way
        [done] finished
       *[dropped] dropped
    }
# Nominations
command-khenthuong = Emulation and commendation
desk-title = <b>Emulation and commendation</b>, { $commune }, { $year }
desk-nominations = Nominations: { $submitted } to admit, { $admitted } before the council, { $passed } before the chair, { $approved } awaiting a decision, { $awarded } awarded
desk-own-nominations = Your unit’s nominations: { $count } (in writing or returned: { $open }; awarded: { $awarded })
desk-deadline =
    { $days ->
        [0] Today is the last day for dossiers at the commune: <b>{ $day }</b>
       *[other] Last day for dossiers at the commune: <b>{ $day }</b> (in { $days } days)
    }
desk-deadline-over = Last day for dossiers at the commune: { $day } (past)
desk-button-home = ◀ Emulation and commendation
desk-button-pledges = Pledges, works
desk-button-exemplars = Exemplars
desk-button-events = Reviews
desk-button-nominations = Nominations
desk-button-council = Council
desk-button-dossiers = Dossiers
desk-button-documents = Documents
desk-button-ranking = Ranking

nomination-state-draft = draft
nomination-state-submitted = to be admitted
nomination-state-returned = returned for completion
nomination-state-admitted = admitted, before the council
nomination-state-passed = passed by the council, before the chair
nomination-state-failed = not passed by the council
nomination-state-approved = approved by the chair, decision to come
nomination-state-letter = submission letter signed, to be sent to the superior
nomination-state-refused = refused by the chair
nomination-state-forwarded = sent to the superior
nomination-state-awarded = awarded
nomination-state-declined = declined by the superior
nomination-state-withdrawn = withdrawn
nomination-subject-individual = Individual
nomination-subject-collective = Collective
nomination-subject-household = Household
nomination-power-commune = In the commune’s power
nomination-power-district = Proposed to the district
nomination-power-province = Proposed to the province
nomination-part-form = Form of commendation
nomination-part-name = Name
nomination-part-position = Position
nomination-part-agreement = Agreed on by the collective
nomination-part-consent = Nominee agrees
nomination-part-background = Background
nomination-part-deeds = Outstanding deeds
nomination-part-awards = Earlier commendations

nomination-home-own = Your unit’s nominations of { $year }: <b>{ $count }</b>. Press one to see it or to go on.
nomination-home-empty = Your unit has no nomination in { $year } yet.
nomination-home-office = Nominations of { $year }: <b>{ $count }</b>. Press a group to see it.
nomination-home-none = No nomination has been sent in { $year } yet.
nomination-list = Nominations – <b>{ $state }</b>: { $count }
nomination-choose-unit = A nomination of which unit?
nomination-proposals = <b>Proposals of { $year }</b> for the chair: { $count }
    The council has passed them; press a number to see one and record the decision.
nomination-proposal = { $number }. { $title } – { $unit }: { $form }
nomination-proposals-none = Nothing waits for the chair’s decision.
nomination-proposed = The list of { $count } nominations was sent to the chair.

nomination-new-heading = <b>New nomination</b> – { $unit }
nomination-ask-subject = Who is to be commended?
nomination-ask-form = Which form of commendation?
nomination-form-group = { $power }: { $names }
nomination-ask-name-individual = Please type the nominee’s <b>full name</b>, or press one below.
nomination-ask-name-collective = Please type the <b>name of the collective</b>, or press one below.
nomination-ask-name-household = Please type the <b>name of the head of the household</b>.
nomination-ask-position = Position or work of <b>{ $name }</b>? For example: deputy head of the hamlet.
nomination-new-warned = There is something already:
nomination-new-dropped = No nomination was begun. Use /khenthuong when you need it.
nomination-begun-line = ✓ Nomination <b>{ $code }</b>: { $name } – { $form }
nomination-heading = <b>{ $code }</b> – { $name }, { $form }. Part { $number }/{ $count }
nomination-given = Written: <i>{ $text }</i>
nomination-asked-again = This part was asked for again: { $reason }
nomination-ask-agreement = <b>On which day did the collective agree?</b>
    { $principle }
    Type the day, for example: 05/10/2024.
nomination-confirm-day = Understood: <b>{ $date }</b>.
nomination-ask-votes = Meeting of { $date }. <b>How many of those present agreed?</b> For example: 19/20.
nomination-ask-consent = <b>Was { $name } told, and does the nominee agree?</b>
    Name and merits go into the dossier, to the council and to those who decide.
nomination-ask-consent-household = <b>Was the household of { $name } told, and does it agree?</b>
    Name and merits go into the dossier, to the council and to those who decide.
nomination-criterion = <b>{ $code }. { $text }</b>
nomination-evidence = <blockquote>{ $lines }</blockquote>
nomination-how-commitment = Press «Commit», or type the evidence.
nomination-how-record = Press «Use these figures», or type the result.
nomination-how-assessment = Please type the assessment and the tasks that were done.
nomination-how-description = Please describe the initiative or solution and its effect.
nomination-not-binding = This criterion does not bind for { $form }.
nomination-ask-background = <b>Background and part taken in campaigns</b>
    Please type a summary. No date of birth, identity number, Party date or health: these are written by hand on paper.
nomination-ask-background-unit = <b>The collective in brief</b>
    Please type a summary: people, tasks, what helped, what was hard.
nomination-ask-deeds = <b>Outstanding deeds</b>
    Please write in your own words: what was done, results, figures.
nomination-ask-awards = <b>Earlier commendations</b>
    A line each: name, number of the decision, day, issuer.
nomination-record-months = Monthly reports { $from } to { $to }: { $onTime }/{ $count } on time
nomination-record-late = late: { $months }
nomination-record-missing = missing: { $months }
nomination-record-no-months = No reporting period counts yet.
nomination-record-targets = Targets given to the unit, up to { $month }: met or exceeded { $met }/{ $count }
nomination-record-no-targets = The commune has given this unit no targets of its own.
nomination-record-works = Works and tasks: { $done }/{ $count } done
nomination-record-work = – { $name } ({ $day })
nomination-record-no-works = No works or tasks registered this year.
nomination-record-exemplars = Exemplars recorded this year: { $count } ({ $names })
nomination-record-no-exemplars = No exemplar recorded this year.
nomination-record-deed = The register says: { $deed }
nomination-record-more = – and { $count } more
nomination-no-position = no position
nomination-consented = told, and the nominee agrees
nomination-committed = Commits to this criterion.
nomination-by-record = By the unit’s figures in the system.
nomination-left-out = Left out (not binding).
nomination-on-paper = To be written on paper.
nomination-no-awards = None so far.
nomination-agreed = Meeting of { $date }
nomination-agreed-votes = Meeting of { $date }, { $votes } of those present agreed
nomination-answered = ✓ { $label }: { $text }
nomination-note-empty = Please type words.
nomination-note-short = This is rather short. Please say what was done and with what result.
nomination-note-sensitive = There is personal data in it that is not kept here (identity number, date of birth, Party date). Please leave it out and send again; it is written by hand on paper.
nomination-note-votes = Please type two numbers, for example: 19/20; no more can agree than were present.
nomination-note-future = This day is in the future. Please check.
nomination-note-number = Please type the number as on the decision, for example: 45/QĐ-UBND.

nomination-review-title = <b>{ $code }</b> – { $name } ({ $unit })
nomination-review-returned = To complete: { $reason }
nomination-review-given = { $number }. ✓ { $label }: { $text }
nomination-review-missing = { $number }. <b>{ $label }: missing</b>
nomination-review-free = { $number }. { $label }: not written (not binding)
nomination-review-complete =
    All binding parts are there. Press a number to change one, or send it.
nomination-review-incomplete = <b>{ $count }</b> binding parts are missing. Press a number to write one.
nomination-submit-warned = Please look again before sending:
nomination-paused =
    { $missing ->
        [0] Nomination { $code } paused. The binding parts are there; not sent yet.
       *[other] Nomination { $code } paused, { $missing } binding parts missing. What was written stays; others of the unit can go on.
    }
nomination-receipt = ✅ Nomination <b>{ $code }</b> received at { $time }.
    { $name } – { $form } ({ $unit })
    It waits for the office to admit it. Each step is told here.
nomination-no-form = This form is not given any more. Please choose another one.
nomination-gone = This nomination is no longer there.
nomination-incomplete = { $count } binding parts are missing.
nomination-taken-over = { $name } is going on with this nomination.

nomination-warning-same-form = Note: { $code } ({ $unit }): same name, same form { $form } – { $state }
nomination-warning-higher = Note: { $code } ({ $unit }): same name, a higher form ({ $form }) – { $state }
nomination-warning-lower = Note: { $code } ({ $unit }): same name, a lower form ({ $form }) – { $state }
nomination-warning-awarded = Note: { $code } ({ $unit }): has { $form } already, decision { $number }
nomination-warning-same-text = Note: «{ $part }» shares { $percent }% with { $code } ({ $name }, { $unit }). A merit report is written for each case.

nomination-card-title = <b>{ $code }</b> – { $form }
nomination-card-name = { $subject }: <b>{ $name }</b> ({ $unit })
nomination-card-state = State: { $state } (since { $time })
nomination-card-reason = Reason: { $reason }
nomination-card-agreed = Agreed on: { $text }
nomination-card-sent = First sent: { $time }
nomination-card-forwarded = Sent to the superior: { $day }
nomination-card-decision = Decision: { $number }, { $day }
nomination-card-missing = Missing: { $parts }
nomination-page-title = <b>{ $code }</b> – { $name } ({ $number }/{ $count })
nomination-page-part = <b>{ $label }</b>
nomination-page-text = { $text }
nomination-nothing-written = Nothing is written in this nomination yet.

nomination-step-parts = Return <b>{ $code }</b> ({ $name }) for which parts? Press numbers; the rest is kept.
nomination-step-return = Return <b>{ $code }</b> ({ $name }): what is to be completed? Type the reason or press one.
nomination-step-items = Parts: { $items }
nomination-step-withdraw = Why is <b>{ $code }</b> ({ $name }) withdrawn? It cannot be opened again.
nomination-step-refuse = Why does the chair refuse <b>{ $code }</b> ({ $name })?
nomination-step-decline = Why does the superior decline <b>{ $code }</b> ({ $name })?
nomination-step-forward-day = On which day was <b>{ $code }</b> ({ $name }, { $form }) sent to the superior? For example: 13/12/2024.
nomination-step-number = <b>Number of the decision</b> for { $name } ({ $code }, { $form })? As on the paper, for example: 45/QĐ-UBND.
nomination-step-award-day = On which day was the decision for { $name } ({ $code }, { $form }) signed? For example: 20/12/2024.
nomination-confirm-approve = Record the chair’s decision: <b>agrees</b> to { $form } for { $name } ({ $code })?
nomination-confirm-letter = Record: the chair <b>has signed the letter</b> to the superior, { $form } for { $name } ({ $code })?
nomination-confirm-forward = Record: { $code } ({ $name }, { $form }) was sent to the superior on <b>{ $day }</b>?
nomination-confirm-award = Record: { $name } ({ $code }) has { $form } by decision <b>{ $number }</b> of <b>{ $day }</b>?
nomination-reason-figures = Figures are missing
nomination-reason-deeds = Deeds are not concrete
nomination-reason-agreement = The vote of the collective is unclear
nomination-reason-mistake = Entered by mistake
nomination-reason-wish = The nominee wishes so
nomination-reason-again = Another one will be made
nomination-reason-criteria = Criteria are not met
nomination-reason-quota = Too many commendations
nomination-reason-superior = By the superior’s letter
nomination-lock-unit = It is with the unit, not sent or being completed.
nomination-lock-office = It waits for the office to admit it.
nomination-lock-council = It waits for the council.
nomination-lock-chair = It waits for the chair’s decision.
nomination-lock-superior = It has been sent to the superior.
nomination-lock-approved = The chair has approved it.
nomination-lock-own = This form is in the commune’s power and is not sent to a superior.
nomination-lock-higher = The superior decides on this form: record first on which day it was sent.
nomination-lock-over = It is over.

nomination-told = Dear { $address } { $name }. Nomination <b>{ $code }</b> ({ $nominee } – { $form }) { $what }
nomination-told-admit = has been admitted and waits for the council.
nomination-told-return = is to be completed: { $reason }. Please press the parts below and send it again; the rest is kept.
nomination-told-withdraw = has been withdrawn: { $reason }.
nomination-told-pass = has been passed by the council and waits for the chair.
nomination-told-fail = was not passed by the council.
nomination-told-approve = has been approved by the chair; number and day of the decision will follow.
nomination-told-letter = is on its way: the chair has signed the letter to the superior.
nomination-told-refuse = was not approved by the chair: { $reason }.
nomination-told-forward = was sent to the superior on { $day }.
nomination-told-award = has been awarded by decision { $number } of { $day }. Congratulations.
nomination-told-decline = was not awarded by the superior: { $reason }.
nomination-told-taken-over = Dear { $address } { $name }. { $by } is going on with nomination { $code }. What was written is kept.
nomination-told-proposals = Dear { $address } { $name }. The council has passed { $count } nominations, for your decision.
nomination-staff-submit = { $unit } sends nomination { $code }: { $nominee } – { $form }. Admit it with /khenthuong in private.
nomination-staff-withdraw = { $unit } withdraws nomination { $code }: { $nominee } – { $form }.

nomination-button-new = ＋ New nomination
nomination-button-own = Your unit’s nominations
nomination-button-home = ◀ Nominations
nomination-button-show = Show it
nomination-button-read = Read it
nomination-button-previous = ◀ Back
nomination-button-next = Next ▶
nomination-button-state = { $state } ({ $count })
nomination-button-proposals = Proposals for the chair ({ $count })
nomination-button-propose = Send the list to the chair
nomination-button-exemplar = { $name } (exemplar)
nomination-button-choice = { $name } (selected { $day }: { $votes })
nomination-button-no-position = No position
nomination-button-anyway = Begin it all the same
nomination-button-drop = Never mind
nomination-button-back = ◀ Part before
nomination-button-later = Later ▶
nomination-button-review = See all
nomination-button-keep = Keep as it is
nomination-button-event = Selection of { $day }
nomination-button-no-votes = Unanimous, not counted
nomination-button-consent = Told, and agrees
nomination-button-commit = Commit
nomination-button-record = Use these figures
nomination-button-leave-out = Leave out
nomination-button-on-paper = On paper
nomination-button-no-awards = None so far
nomination-button-submit = ✅ Send
nomination-button-submit-anyway = Send all the same
nomination-button-missing = Go on ({ $count } parts missing)
nomination-button-go-on = ▶ Go on
nomination-button-withdraw = Withdraw
nomination-button-admit = Admit
nomination-button-return = Return for completion
nomination-button-approve = The chair agrees
nomination-button-refuse = The chair refuses
nomination-button-forward = Sent to the superior
nomination-button-award = A decision has come
nomination-button-decline = The superior declines
nomination-button-reason = Next: reason ({ $count } parts) ▶
nomination-button-parts-again = ◀ Other parts
nomination-button-no-step = Never mind
nomination-button-today = Today
nomination-button-confirm = Confirm

## Documents (official papers are in Vietnamese; these lines only name the same facts)

document-word = { $word }
document-day = { $day } { $month } { $year }
document-recipient = { $name } { $purpose }
document-plan-base = { $number } { $day } { $issuer } { $about }
document-plan-done = { $number } { $day } { $issuer } { $about }
document-span-month = { $month } { $year }
document-span-half = { $year }
document-span-year = { $year }
document-report-about = { $span }
document-report-opening = { $issuer } { $span }
document-figures-from = { $from } { $to } { $sent } { $owed } { $onTime }
document-figures-year = { $from } { $to } { $sent } { $owed } { $onTime }
document-report-closing = { $span } { $issuer }
document-line = { $label } { $clauses }
document-clause-month = { $amount }
document-clause-total = { $amount }
document-clause-level = { $amount }
document-clause-judged = { $amount }, { $goal }
document-clause-percent = { $percent }
document-clause-estimate = clause estimate
document-share-gaps = share gaps
document-share-hamlets = { $done }/{ $all }
document-share-units = { $done }/{ $all }
document-clause-share-months = { $share }
document-clause-share = { $share }
document-goal-at-most = { $target }
document-goal-above = { $target }
document-goal-from = { $target }
document-goal-exactly = { $target }
document-compared-unknown = compared unknown
document-compared-same = compared same
document-compared-up = { $percent }
document-compared-down = { $percent }
document-compared-more = { $difference } { $measure }
document-compared-less = { $difference } { $measure }
document-compared-from-zero = { $amount }
document-rows-unknown = { $labels }
document-rows-not-due = { $labels }
document-exemplars = { $collectives } { $individuals }
document-exemplars-none = exemplars none
document-exemplar = { $name } { $unit } { $deed }
document-exemplars-unnamed = { $count }
document-row-at = { $label } { $percent }
document-behind = { $labels }
document-behind-none = behind none
document-difficulties = difficulties
document-told = { $unit } { $text }
document-asked = asked
document-part-next = { $month }
document-part-second-half = { $year }
document-part-next-year = { $year }
document-next-behind = { $labels }
document-next-go-on = next go on
document-next-work = { $name } { $date }
document-next-date = { $meaning } { $date }
document-next-report = { $month } { $due }
document-appendix-title = { $span }
document-appendix-ranking = { $span }
document-appendix-of = { $symbol } { $issuer }
document-registered = { $plans } { $pledges } { $units }
document-works = { $all } { $done }
document-works-none = works none
document-campaign = { $name }
document-event = { $kind } { $date } { $where } { $results }
document-event-attended = { $kind } { $date } { $where } { $count } { $results }
document-events-none = events none
document-awards = { $count }
document-awards-none = awards none
document-decision = { $number } { $date }
document-missing-rule = The plan does not say who issues, receives and signs this document (sheet «Văn bản» of the plan file).
document-time = { $hour } { $minute }
document-letter-about = { $year }
document-minutes-base = { $council } { $day }
document-letter-proposal = { $issuer } { $addressee } { $year }
document-letter-count = { $form } { $counts }
document-letter-enclosed = letter enclosed
document-letter-closing = { $issuer } { $addressee }
document-minutes-about = { $year }
document-minutes-begun = { $time } { $day } { $venue }
document-minutes-chair = { $name } { $position } { $role }
document-minutes-secretary = { $name } { $position } { $role }
document-minutes-present = { $present } { $all } { $absent }
document-minutes-away = { $reason }
document-minutes-criteria = { $number }
document-minutes-summed-up = { $count }
document-minutes-no-remarks = minutes no remarks
document-minutes-conclusion = { $passed } { $failed } { $adjourned }
document-minutes-ended = { $time } { $day }
document-minutes-ended-same-day = { $time }
document-minutes-read-out = minutes read out
document-rule = { $forms } { $rule }
document-rule-text = { $ballot } { $quorum } { $threshold } { $base } { $recused } { $opinions } { $tie }
document-rule-at-least = { $share }
document-rule-above = { $share }
document-vote-quorum = { $there } { $of } { $needed }
document-vote-recused = { $name } { $reason }
document-vote-opinion = { $name } { $date } { $choice }
document-vote-opinion-noted = { $name } { $date } { $choice }
document-vote-paper = { $issued } { $returned } { $valid } { $invalid } { $inFavour } { $against }
document-vote-hands = { $inFavour } { $against }
document-vote-result = { $inFavour } { $base } { $percent }
document-vote-remark = { $text }
document-vote-outcome = { $outcome }
document-merit-about = { $what } { $form } { $year }
document-merit-field = { $field } { $value }
document-merit-criterion = { $letter } { $text }
document-merit-closing = { $name }
document-merit-confirmed = { $by }
document-record-reports = { $upTo } { $onTime } { $owed }
document-record-works = { $all } { $done }
document-record-exemplars = { $count }
document-pledge-about = { $year }
document-pledge-opening = { $day } { $place }
document-pledge-party = { $place } { $party }
document-pledge-agreed = pledge agreed
document-pledge-closing = { $count }
document-pledge-signs = { $party }
document-missing-period = This reporting period is not open yet.
document-missing-meeting = The council’s meeting is not over; this document is made once its secretary has concluded it.
document-missing-passed = The council has passed nobody at this level.
document-missing-nomination = The unit has not sent this nomination, or has withdrawn it.
document-missing-pledge = The pledge stands no more.
document-choose-kind = <b>Official documents</b>
    Which kind? They follow the layout of Nghị định 30/2020/NĐ-CP, in Vietnamese, with the number left blank; each one is kept exactly as it was printed.
document-kind =
    { $kind ->
        [month_report] The commune’s monthly report
        [half_year_report] Report on the first half of the year
        [year_report] Report on the year
        [minutes] Minutes of the council
        [submission_letter] Letter proposing commendations
        [merit_report] Merit report
        [pledge_sheet] Pledge sheet
       *[other] { $kind }
    }
document-level =
    { $level ->
        [commune] to the commune’s chair
        [district] to the district
        [province] to the province
       *[other] { $level }
    }
document-choose-subject = <b>{ $title }</b>
    About what?
document-nothing-yet = <b>{ $title }</b>
    There is nothing yet to make this document of.
document-about-month = Month { $month }
document-about-half = First half of { $year }
document-about-year = Year { $year }
document-about-meeting = Meeting of { $date }
document-about-letter = Letter { $level } · meeting of { $date }
document-button-home = ◀ Another kind
document-button-other = ◀ Another subject
document-button-before = ◀ Previous page
document-button-after = Next page ▶
document-button-make = 📄 Make the document
document-button-signed = 📄 Make it, signed { $lines }
document-button-redate = Make it again with today’s date
document-button-get = Download version { $number }
document-preview = <b>{ $title }</b> – { $about }
document-cannot = ⚠️ It cannot be made yet: { $what }
document-gap-unsent = – { $count } units have not sent this period’s report.
document-gap-waiting = – { $count } reports wait to be accepted: their figures are not counted.
document-gap-unknown = – { $count } targets have no accepted figure: { $labels }
document-gap-last-year = – No figures of last year: a dash is printed.
document-gap-changed = – These differ from the closed figures of the period: { $labels }
document-by-hand-report = – To be added by hand: the number, causes, other tasks, the commune’s proposals.
document-by-hand-merit = – To be added by hand: date of birth, origin, residence and whatever has a dotted line.
document-by-hand-number = – To be added by hand: the number.
document-version = Version { $number }: made at { $time } by { $by }.
document-has-changed = The figures have changed since the latest version.
document-unchanged = Nothing has changed since the latest version.
document-caption = { $title }: made and kept. Please check it before it is signed.
document-caption-same = { $title }: nothing has changed, this is the version that was made before.
document-caption-kept = { $title }: the kept version, exactly as it was made.
document-refused = Documents are made by the commune’s officers and leaders.
command-vanban = Make documents: reports, letters, minutes

## Dossiers

command-hoso = Commendation dossiers: complete, lacking, sending papers
desk-dossiers = Commendation dossiers: { $complete } complete, { $lacking } lacking
digest-dossiers = Commendation dossiers: { $complete } complete, { $lacking } lacking.
dossier-paper-name =
    { $document ->
        [submission_letter] Submission letter
        [minutes] Minutes of the council
        [merit_report] Merit report
       *[other] { $document }
    }
dossier-owner =
    { $owner ->
        [office] Office
        [secretary] Secretary of the council
       *[other] { $owner }
    }
dossier-complete = complete { $present }/{ $needed }
dossier-lacking-count = { $present }/{ $needed } there
dossier-awaits-council = { $present }/{ $needed } there, awaits the council
dossier-due = due { $day }
dossier-due-early = due { $day }, please hand it in by { $early }
dossier-overdue = was due { $day }, { $days } { $days ->
        [1] day
       *[other] days
    } ago, still accepted
dossier-late = , { $days } { $days ->
        [1] day
       *[other] days
    } late
dossier-home =
    <b>Commendation dossiers of { $year }</b>: { $complete } complete, { $lacking } lacking.
    Due at the commune: { $day }
dossier-home-none-own = The unit has no commendation dossiers in { $year } yet. A dossier begins when a nomination is sent with /khenthuong.
dossier-home-none = No commendation dossiers in { $year } yet. A dossier begins when a unit sends a nomination.
dossier-filter =
    { $filter ->
        [lacking] Only those that lack something
       *[complete] Only complete ones
    }
dossier-list-empty = There are none.
dossier-row = <b>{ $number }.</b> { $dossier }{ $unit }: { $marks } ({ $standing })
dossier-legend = <i>✓ there, ○ missing, ↺ to be sent again, · not yet</i>
dossier-owing-title = <b>Missing papers</b>: { $count }
dossier-owing-none = No paper is owed now.
dossier-owing = – <b>{ $owner }</b>: { $paper }, { $count } { $count ->
        [1] dossier
       *[other] dossiers
    } ({ $codes }), { $due }
dossier-title =
    <b>Dossier { $dossier }</b>
    { $unit }
    { $form }
dossier-line = { $mark } <b>{ $code }</b> { $name }: { $what }
dossier-line-missing = not there. From { $owner }, { $due }
dossier-line-not-yet = made after the council’s decision. From { $owner }, { $due }
dossier-line-lost = the file could not be fetched, please send it again. From { $owner }, { $due }
dossier-line-returned = returned at { $time }: “{ $reason }”
dossier-line-pages = { $count } { $count ->
        [1] file
       *[other] files
    } received at { $time }{ $late }
dossier-line-made = made at { $time }{ $late }
dossier-standing = Standing: <b>{ $standing }</b>
dossier-forwarded = Sent to the superior on { $day }{ $late }
dossier-paper-title =
    <b>{ $paper }</b>
    { $name }
    Dossier { $dossier }
dossier-paper-pages = Files: { $names }
dossier-gone = This dossier is not on the list any more.
dossier-not-taken = This paper cannot be handed in here now. Please ask the office.
dossier-paper-not-there = This paper has been replaced or returned.
dossier-too-early = The council has not concluded; this document cannot be made yet.
dossier-ask-pages =
    Please send the <b>{ $paper }</b> of dossier { $dossier }: one PDF or Word file (.docx), or photos of the signed pages (at most { $most }).
    Time: { $due }.
dossier-pages-so-far =
    <b>{ $paper }</b>, dossier { $dossier }
    Received { $count } { $count ->
        [1] file
       *[other] files
    }: { $names }
    Please send the remaining pages, or press the button to put it into the dossier.
dossier-note-no-file = This needs a file or a photo. Please send a PDF, a Word file (.docx) or a picture.
dossier-note-type = This kind of file is not accepted. Please send a PDF, a Word file (.docx) or a picture (JPG, PNG).
dossier-note-old-word = .doc is an old format. Please save it as .docx or PDF and send that.
dossier-note-no-content = The file is empty. Please check and send it again.
dossier-note-too-large = The file is larger than 20 MB. Please make it smaller, or send a photo of each page.
dossier-note-too-many = A paper has at most { $most } files. Please keep these, or begin again with one PDF.
dossier-filed =
    { $dossiers ->
        [1] ✅ Put into the dossier ({ $count } files).
       *[other] ✅ Put into { $dossiers } dossiers ({ $count } files).
    }
dossier-made =
    { $dossiers ->
        [1] ✅ Made and put into the dossier.
       *[other] ✅ Made and put into { $dossiers } dossiers.
    }
dossier-sent-stands = A copy that was sent in stands in the dossier; a document made here does not replace it.
dossier-made-before = Nothing has changed: the document made before stands in the dossier.
dossier-made-caption = { $paper }. Please check, print and have it signed; photos or a PDF of the signed one may take its place.
dossier-cannot-make = Cannot be made yet: { $what }
dossier-ask-reason =
    Why is the <b>{ $paper }</b> of dossier { $dossier } returned?{ $others ->
        [0] {""}
       *[other] {" "}It stands in { $others } other dossiers too and is returned in all of them.
    }
    Please press a button or type the reason. The other papers stay.
dossier-reason-signature = Signature or confirmation missing
dossier-reason-blurred = Blurred, or pages missing
dossier-reason-figures = Does not agree with the figures
dossier-note-reason = Please type the reason, or press a button.
dossier-note-reason-long = The reason is too long. Please keep it within { $most } letters.
dossier-note-sensitive = The reason holds personal data that is not kept here. Please leave that out and send it again.
dossier-returned = Returned. Whoever answers for this paper is told in private.
dossier-told-returned =
    Dear { $address } { $name }. The { $paper } of dossier { $dossiers } needs something more: “{ $reason }”. { $wanted } The other papers stay as they are. Thank you.
dossier-wanted-by = Please send it again by { $day }.
dossier-wanted-soon = Please send it again when it is ready.
dossier-staff-again = { $unit } has sent the { $paper } of dossier { $dossier } again. See /hoso in private.
dossier-names-more = { $list } and { $count } others
dossier-duty = – { $paper }, dossier { $dossiers }: { $due }
dossier-duty-early = please hand it in on { $early }, so that the commune has time before { $day }.
dossier-duty-due = due { $day }.
dossier-duty-off = it is due on { $day }, a day off; please hand it in on { $worked }.
dossier-duty-overdue = was due { $day }, { $days } { $days ->
        [1] day
       *[other] days
    } ago; it is still accepted and recorded as late.
dossier-ask-forward =
    { $count ->
        [1] On which day was dossier { $names } sent to the superior?
       *[other] On which day were { $count } dossiers sent to the superior? ({ $names })
    }
    Press “Today” or type the day, for example: 16/12/2024.
dossier-note-future = That day is still to come. Please check it.
dossier-confirm-forward =
    { $count ->
        [1] Record that dossier { $names } was sent to the superior on { $day }?
       *[other] Record that { $count } dossiers were sent to the superior on { $day }? ({ $names })
    }
dossier-forward-late = { $days } { $days ->
        [1] day
       *[other] days
    } after the deadline for the superior; it is recorded, not blocked.
dossier-forward-lacking = Papers are missing: { $names }
dossier-forward-none = No dossier waits to be sent to the superior.
dossier-forward-dropped = Nothing was recorded. The dossiers still wait to be sent.
dossier-forwarded-now = ✅ Recorded: { $count } { $count ->
        [1] dossier
       *[other] dossiers
    } sent to the superior on { $day }.
dossier-get-caption = { $paper }, dossier { $dossier }
dossier-get-nothing = This file has not been fetched yet. Please try again in some minutes; if it still fails, please send it again.
dossier-archive-preparing = Preparing the file…
dossier-archive-title = Commendation dossiers { $year }
dossier-archive-of = Dossier { $dossier }
dossier-archive-caption =
    <b>{ $title }</b>
    { $dossiers } dossiers, { $files } files{ $lacking ->
        [0] , nothing is missing.
       *[other] , { $lacking } papers are missing (see the list).
    }
dossier-archive-empty = There is no paper to download yet.
dossier-archive-large = All dossiers together are about { $megabytes } MB; Telegram takes { $most } MB a file. Please download them one by one: open a dossier on the list and press “Download this dossier”.
dossier-archive-large-one = This dossier is about { $megabytes } MB; Telegram takes { $most } MB a file. Please open its papers one by one.
dossier-archive-common = 00 Common documents
dossier-archive-list = 00 List of dossiers
dossier-archive-sheet = List of dossiers
dossier-archive-page = page
dossier-archive-made = Made at { $time }, { $by }
dossier-archive-counts = Complete: { $complete }; lacking: { $lacking }
dossier-archive-column =
    { $column ->
        [code] Code
        [name] Nominee
        [unit] Unit
        [form] Form
        [standing] Dossier
        [paper] Paper
        [what] Standing
        [filed] Received
        [file] File
        [size] Size (bytes)
        [sha256] SHA-256
       *[other] { $column }
    }
dossier-archive-there = There
dossier-archive-late = There, { $days } days late
dossier-archive-returned = MISSING: returned ({ $reason })
dossier-archive-unfetched = MISSING: not fetched from Telegram yet
dossier-archive-not-yet = Made after the council’s decision
dossier-archive-missing = MISSING: from { $owner }, { $due }
dossier-button-filter =
    { $filter ->
        [all] All ({ $count })
        [lacking] Lacking ({ $count })
       *[complete] Complete ({ $count })
    }
dossier-button-owing = Who owes what
dossier-button-archive = Download all (.zip)
dossier-button-archive-one = Download this dossier (.zip)
dossier-button-forward-all = Sent to the superior ({ $count })
dossier-button-forward = Sent to the superior
dossier-button-home = ◀ Dossiers
dossier-button-show = ◀ This dossier
dossier-button-before = ◀ Before
dossier-button-after = Next ▶
dossier-button-paper = { $code } – { $name }
dossier-button-get = See the file
dossier-button-send = Send file, photos
dossier-button-send-other = Send another copy
dossier-button-send-again = Send { $code } again
dossier-button-make = Make it here
dossier-button-return = Return
dossier-button-bring = { $code } – { $dossier }
dossier-button-lacking = { $code } – see the dossiers
dossier-button-keep = Put into the dossier
dossier-button-keep-all = Put into all { $count } dossiers
dossier-button-keep-one = Only into { $code }
dossier-button-again = Begin again
dossier-button-drop = Stop
dossier-button-today = Today
dossier-button-confirm = Confirm

file-waiting = The file “{ $name }” is being fetched. Please press again in a few minutes.
file-gone = Telegram does not have the file “{ $name }” any more. Please send it again.
file-too-large = The file “{ $name }” is larger than 20 MB and could not be kept. Please send a smaller one.
pledge-title-plan = <b>Emulation plan – { $unit }</b>
pledge-title-pledge = <b>Pledge – { $unit }</b>
pledge-title-work = <b>Registering a work or task – { $unit }</b>
pledge-title-sheet = <b>Photo of the signed pledge – { $unit }</b>
pledge-title-withdraw = <b>Withdrawing a pledge – { $unit }</b>
pledge-title-finish = <b>A work or task is finished – { $unit }</b>
pledge-title-drop = <b>Dropping a work or task – { $unit }</b>
pledge-heading = { $title } · Question { $number }/{ $total }
pledge-heading-alone = { $title }
pledge-label-file = File of the plan
pledge-label-number = Number
pledge-label-issued = Date of issue
pledge-label-form = Form of emulation
pledge-label-campaigns = Campaigns
pledge-label-contents = Contents
pledge-label-parties = Parties
pledge-label-signed = Signed on
pledge-label-sheet = Photo of the signed sheet
pledge-label-kind = Kind
pledge-label-name = Name
pledge-label-place = Place
pledge-label-volume = Volume
pledge-label-cost = Cost
pledge-label-due = Due
pledge-label-campaign = Campaign
pledge-label-reason = Reason
pledge-label-done = Finished on
pledge-ask-plan-file = Please send the plan as a file (Word, PDF), or photos of its pages.
pledge-ask-number = What is the number of the plan? Example: 05/KH-TH.
pledge-ask-issued = When was the plan issued? Please type day/month/year, for example 05/02/2024.
pledge-ask-form = Which form of emulation?
pledge-ask-campaigns = Which campaigns does the unit launch? Please pick them, then press “Done”.
pledge-ask-plan-contents = What are the contents and criteria? Please type them in one message, one a line.
pledge-ask-parties = Who are the parties to the pledge? Please type one a line, or press a button.
pledge-ask-pledge-contents = What is pledged? Please type it in one message, one point a line.
pledge-ask-signed = When was the pledge signed? Please type day/month/year, for example 19/02/2024.
pledge-ask-sheet = Please send a photo of the signed pledge.
pledge-ask-kind = A construction or a task?
pledge-ask-name = Please type the name of the work or task. Example: Green hedge along the main road.
pledge-ask-place = Where is it done? Example: the main road, from the community house to the bridge.
pledge-ask-volume = How much is it? Example: 2 km of hedge, 40 days of labour.
pledge-ask-cost = What is it expected to cost? Example: 50 triệu, 1,2 tỷ.
pledge-ask-cost-doubt = Typed: “{ $typed }”. Which amount is right? If none is, please type it again.
pledge-ask-due = By when will it be finished? Please press a button, or type day/month/year.
pledge-ask-campaign = Which campaign does it belong to?
pledge-ask-withdraw = Why is the pledge withdrawn? Please press a button, or type the reason.
pledge-ask-done = When was it finished? Please press a button, or type day/month/year.
pledge-ask-drop = Why is it dropped? Please press a button, or type the reason.
pledge-files-none = No file yet
pledge-files-later = No photo yet, it comes later
pledge-files-so-far =
    { $count ->
        [one] 1 file received. Send more, or press “Done”.
       *[other] { $count } files received. Send more, or press “Done”.
    }
pledge-files-done = Done
pledge-files-drop = Drop the files sent
pledge-files-count =
    { $count ->
        [one] 1 file
       *[other] { $count } files
    }
pledge-files-missing = none yet
pledge-number-none = No number
pledge-today = Today, { $date }
pledge-yesterday = Yesterday
pledge-due-button = { $date }
pledge-campaigns-done =
    { $count ->
        [0] Done – none
       *[other] Done ({ $count })
    }
pledge-campaign-none = None of them
pledge-party-commune = People's Committee of { $name }
pledge-party-households = the households of the hamlet
pledge-leave-out = Leave out
pledge-none = none
pledge-cost-unknown = not known yet
pledge-cost = { $amount } đồng
pledge-reason-mistake = Recorded by mistake
pledge-reason-another = Another pledge takes its place
pledge-reason-money = No money for it yet
pledge-reason-later = Put off to next year
pledge-note-press = Please press one of the buttons below.
pledge-note-text = This step needs a text; photos, voice messages and stickers cannot be used here.
pledge-note-long = This is longer than { $most } characters. Please send a shorter text.
pledge-note-words = Please type it in words.
pledge-note-lines = There are more than { $most } lines. Please join some of them.
pledge-note-line-long = A line is longer than { $most } characters. Please shorten it.
pledge-note-day = This step needs a day. Example: 05/06/2024 (day/month/year).
pledge-note-future = This day is still to come. Please check it.
pledge-note-year = This day is before { $first }. Please check it.
pledge-note-due-year = The day has to be in { $year }. Please check it.
pledge-note-money = Please type an amount, for example 50 triệu, 1,2 tỷ, 35.000.000 đồng. If it is not known yet, press “Not known yet”.
pledge-note-file = This step takes photos, or Word, PDF and Excel files. If there is none, press the button below.
pledge-note-file-large = The file is larger than 20 MB and cannot be taken. Please send a smaller one, or photos.
pledge-note-files = At most { $most } files are taken. Please press “Done”.
pledge-look-line = { $number }. { $label }: <b>{ $value }</b>
pledge-look-hint = Press a number to change that line. If all is right, press “Save”.
pledge-button-save = ✅ Save
pledge-button-drop = Never mind
pledge-button-to-look = ◀ Back to the review
pledge-button-card = { $unit }: plan, pledges, works
pledge-dropped = Nothing was recorded.
pledge-gone = This is gone, or does not belong to your unit. Type /giaouoc to see what there is.
pledge-changed-meanwhile = Somebody has just changed this, so nothing was recorded.
pledge-saved-plan = ✅ The emulation plan is registered.
pledge-saved-pledge = ✅ The pledge is recorded.
pledge-saved-work = ✅ Registered. Its progress will be asked in the monthly report.
pledge-saved-sheet = ✅ The photo of the pledge is added.
pledge-saved-withdraw = ✅ The pledge is withdrawn.
pledge-saved-finish = ✅ Recorded as finished.
pledge-saved-drop = ✅ Recorded as dropped.
pledge-on-behalf =
    Dear { $address } { $name }, { $by } has recorded this for the unit:
    { $title }{ $what }
    Please, { $address }, press the button below to look at it.
pledge-choose-unit = Please choose a unit:
pledge-card-title = <b>Emulation { $year } – { $unit }</b>
pledge-card-no-plan = Emulation plan: not registered
pledge-card-plan = Emulation plan: registered, issued on { $date }, points: { $count }
pledge-card-no-pledge = Pledges: none
pledge-card-pledges =
    Pledges: { $count }{ $unsigned ->
        [0] {""}
       *[other] {" "}({ $unsigned } without a photo of the signed sheet)
    }
pledge-card-no-work = Works and tasks: none
pledge-card-works = Works and tasks: { $count } ({ $states })
pledge-button-plan = Register the emulation plan
pledge-button-plan-again = Register the emulation plan again
pledge-button-pledge = Record a pledge
pledge-button-work = Register a work or task
pledge-button-see-plan = See the plan
pledge-button-pledges = See the pledges ({ $count })
pledge-button-works = See works and tasks ({ $count })
pledge-button-all = ◀ All units
pledge-button-back = ◀ Back
pledge-button-files = Get the file of the plan
pledge-button-earlier = Earlier one, { $date }
pledge-button-attach = Add a photo of the signed sheet
pledge-button-withdraw = Withdraw the pledge
pledge-button-sheets = See the signed sheet
pledge-page-before = ◀ Page before
pledge-page-after = Next page ▶
pledge-plan-title = <b>Emulation plan – { $unit }</b>, issued on { $date }
pledge-plan-number = Number: { $number }
pledge-plan-form = Form: { $form }
pledge-plan-campaigns = Campaigns: { $names }
pledge-plan-contents = Contents:
    { $lines }
pledge-plan-files =
    { $count ->
        [0] No file yet.
       *[other] Files: { $count }
    }
pledge-plan-replaced = A later registration has taken its place.
pledge-list-title = <b>Pledges – { $unit }</b>
pledge-list-line = { $number }. { $date }: { $parties }
pledge-list-line-withdrawn = { $number }. { $date }: { $parties } (withdrawn)
pledge-pledge-title = <b>Pledge – { $unit }</b>, signed on { $date }
pledge-pledge-parties = Parties: { $parties }
pledge-pledge-sheets =
    { $count ->
        [0] No photo of the signed sheet yet.
       *[other] Photos of the signed sheet: { $count }
    }
pledge-withdrawn = Withdrawn. Reason: { $why }
pledge-all-title = <b>Plans, pledges and works of the units in { $year }</b>
pledge-all-counts = Plans: { $plans }/{ $total } units · Pledges: { $pledges }/{ $total } units · Works and tasks: { $units }/{ $total } units, finished { $done }/{ $works }
pledge-all-line = <b>{ $unit }</b>: plan { $plan }, pledges { $pledges }, works finished { $done }/{ $works }
pledge-all-nothing = { $unit }: nothing registered
pledge-all-yes = registered
pledge-all-no = not registered
work-told = { $word }, { $progress } by the report of { $month }
work-done-on = finished on { $date }
work-list-title = <b>Works and tasks – { $unit }</b>
work-list-line = { $number }. { $label } – due { $due }: { $state }
work-card-title = <b>{ $label }</b> – { $unit }
work-card-place = Place: { $place }
work-card-volume = Volume: { $volume }
work-card-cost = Cost: { $cost }
work-card-due = Due: { $date }
work-card-campaign = Campaign: { $name }
work-card-state = At present: { $state }
work-card-dropped = Why it was dropped: { $why }
work-button-finish = It is finished
work-button-drop = Drop it
work-button-reopen = Not finished, it goes on
work-button-photos = See the photos ({ $count })
work-button-list = ◀ List
work-duty-coming =
    { $days ->
        [one] – { $label } ({ $unit }): due in 1 day, on { $due }.
       *[other] – { $label } ({ $unit }): due in { $days } days, on { $due }.
    }
work-duty-today = – { $label } ({ $unit }): due today, { $due }.
work-duty-past =
    { $days ->
        [one] – { $label } ({ $unit }): 1 day past due, { $due }.
       *[other] – { $label } ({ $unit }): { $days } days past due, { $due }.
    }
digest-work = { $label } ({ $unit })
digest-works-finished = <b>Works and tasks finished</b>: { $list }.
pledge-not-stated = not stated
pledge-about = the pledge of { $date }: { $parties }
work-enough = The unit has { $most } works and tasks that are not finished. Please finish or drop some before registering more.

# Troubles that an administrator is told of
trouble-database = The data seem to be damaged: { $reason }. Please stop the bot, run "npm run doctor", then restore the latest copy: npm run restore -- FILE.
trouble-database-over = The data were looked through again and are sound.
trouble-disk = The disk of "{ $folder }" has only { $free } MB left; it needs { $least } MB. On a full disk no answer can be written down. Please make room.
trouble-disk-over = The disk of "{ $folder }" has room again.
trouble-wal = The "-wal" file of the data has grown to { $size } MB. With LITESTREAM=yes, please see whether Litestream runs; else look for another program that holds the data open.
trouble-wal-over = The "-wal" file of the data is as small as usual again.
trouble-telegram = No connection to Telegram since { $since }.
trouble-telegram-over = There was no connection to Telegram from { $from } to { $to }; it is back. What was sent meanwhile is being handled in turn; Telegram keeps it for 24 hours only.
trouble-backup-over = The data were copied to "{ $folder }" again.
trouble-plan-over = A new plan is in force in place of that of { $year }; reporting periods open as usual.
trouble-job = The job "{ $job }" has failed several times: { $reason }. Please pass the log on to whoever maintains the bot.
trouble-job-over = The job "{ $job }" runs again.
trouble-update = { $count } messages from users could not be handled; the senders were told. Please pass the log on to whoever maintains the bot (lines "update set aside").
trouble-update-over = For 24 hours every message was handled ({ $count } were not before).
trouble-message = Telegram refused { $count } messages of the bot; they were not received. Please pass the log on to whoever maintains the bot (lines "message not sent").
trouble-message-over = For 24 hours Telegram refused none of the bot's messages ({ $count } before).
trouble-unwritable = The data cannot be written: { $reason }. Telegram keeps what is sent now for 24 hours. Please look at the disk and the folder of the data at once.
trouble-unwritable-over = The data can be written again.

# Personal data
command-dulieu = Personal data: see it, get a copy, ask for erasure
data-erased-person = Erased user { $id }
data-erased-name = Person whose name was erased { $id }
data-erased-exemplar = Exemplar not named { $id }
data-no-duty = no duty in the bot at present
data-consent = notice no. { $version }, { $time }
data-view =
    <b>Personal data: { $name }</b>
    – Duties: { $duties }
    – Form of address "{ $address }", language { $language }
    – Telegram account no. { $account }; telephone number: not kept
    – Consented to: { $consent }
    – On record: { $absences } absences, { $reports } reports, { $answers } answers, { $files } files, { $acts } lines of the audit; { $messages } messages sent to you

    <b>What for</b>: the emulation and commendation of { $commune }, on the ground of the duty given and of your consent.
    <b>Who sees it</b>: the officers and leaders of the commune; a unit's reports also those of the unit.
    <b>How long</b>: name and account are erased { $days } days after the last duty; reports and commendation files are kept as the law has it.
    <b>Where it goes</b>: every message goes through Telegram's servers abroad; nowhere else.
data-named = { $count } exemplars of the unit bear the same name; they may be somebody else.
data-waiting = The request for erasure of { $asked } is being dealt with, at the latest by { $due }.
data-button-export = 📄 Get a copy (Excel)
data-button-withdraw = Withdraw consent, ask for erasure
data-button-take-back = Take the request back
data-button-cases = Requests for erasure ({ $count })
data-export-caption = All data linked to you in the bot, a sheet for each kind. Please keep this file with care.
data-kept =
    – { $what } ({ $basis }): { $years ->
        [0] for good
        [one] 1 year
       *[other] { $years } years
    }{ $assumed ->
        [yes] , a proposed period
       *[no] { "" }
    }
data-withdraw =
    <b>Withdraw consent and ask for erasure</b>

    <b>Erased</b>: name, Telegram account, form of address; open questions and unsent reports; absences; files that belong to nothing; the text of messages sent to { $address }. From then on { $address } has no duty in the bot, and it sends nothing more.

    <b>Kept as the law has it</b>, without the name but for documents that were made and the council's roster:
    { $kept }

    <b>Cannot be erased</b>: messages that are in Telegram, which { $address } may delete. Nightly copies expire by themselves; should an old one be restored, this is erased from it again.

    The request is dealt with within { $hours } hours. To come back takes a new invitation.
data-button-ask = Send the request
data-button-keep = No, leave it
data-asked = Your request for erasure is on record, and the officers were told. You will hear by { $due }. Until then all goes on as before.
data-last = You are the only administrator. Please invite another one with /moi first, then ask again.
data-taken-back = The request was taken back. Your data stay as they are.
data-notice =
    { $address } { $name }: the notice on personal data has changed.

    The bot keeps: name, form of address, unit, Telegram account and what is reported, only for the emulation of { $commune }. Messages go through Telegram's servers abroad. Please do not send identity numbers, health data or names of poor households. To see your data, get a copy or ask for erasure: /dulieu, or { $office }.

    What you were doing is kept. Do you agree?
data-agreed = ✓ You agreed on { $date } to your data being kept.
data-told-asked = <b>{ $name }</b> asks for erasure of personal data. To be decided by { $due }.
data-told-due = The request for erasure of <b>{ $name }</b> is still open. Due: { $due }.
data-button-case = See the request
data-told-erased = The personal data of { $address } were erased from the bot as requested. This is its last message. Thank you.
data-told-refused = { $address } { $name }: your request for erasure was not carried out: { $why }. For anything further please contact the commune's office. Thank you.
data-refusal-identity = it is not certain who asks
data-refusal-duty = a duty is held, please hand it over first
data-refusal-law = the data must be kept by law
data-cases =
    { $count ->
        [0] No request for erasure waits. For requests on paper, of people who do not use the bot: the button below.
        [one] <b>1 request for erasure waits</b>.
       *[other] <b>{ $count } requests for erasure wait</b>, the one that is due first on top.
    }
data-button-one = { $name } – due { $due }
data-button-before = ◀ Page before
data-button-after = Next page ▶
data-button-paper = Request on paper
data-button-list = ◀ List of requests
data-case =
    <b>Asks for erasure: { $name }</b>
    Duties: { $duties }
    Asked { $asked }; to be decided by { $due }.

    When carried out: the duties end, reports and audit say "{ $pseudonym }"; what is unfinished and absences are deleted. Figures, sent reports and commendation files stay.{ $council ->
        [yes] { " " }The council's roster and minutes keep the name.
       *[no] { "" }
    }
data-case-named = { $count } exemplars of the unit bear the same name. If it is this person, please erase them first under "Request on paper".
data-button-erase = Carry it out
data-button-refuse = Not now: { $why }
data-button-erase-now = Erase for good
data-button-not-yet = ◀ Not yet
data-really = Erase the personal data of <b>{ $name }</b>? It cannot be undone.
data-erased = ✓ Erased. The commune's records say "{ $pseudonym }". The person gets a last message.
data-refused = ✓ On record; the person was told.
data-lock-decided = This request was decided or taken back.
data-lock-own = Nobody decides on their own request. Please leave it to another officer.
data-lock-office = This request is decided by the officers in charge.
data-lock-administrator = Requests of officers and administrators are decided by an administrator.
data-lock-last = This is the only administrator. Please invite another one before erasing.
data-paper-ask = Somebody named among the exemplars or in a nomination, or a user of the bot, asks on paper to be erased: please type the <b>full name</b>. The owner of a telephone number that was written down: type the <b>number</b>.
data-paper-text = This takes a text message.
data-paper-phone = This number is not among those that were invited.
data-paper-long = The name needs 1 to 100 letters.
data-paper-unknown = No exemplar, no nomination and no user bears this name.
data-paper-choose = Where "{ $name }" stands. Who asks, of which unit?
data-button-person = User of the bot: { $name }
data-paper-on-record = ✓ The request of this user on paper is on record. Please decide on it with the button below.
data-paper-confirm =
    <b>{ $name }</b> – { $unit }
    – To be erased: { $exemplars } exemplars, { $nominations } nominations not sent or not admitted
    – Kept: { $kept } nominations in commendation files, documents and minutes that were made

    The numbers in reports do not change. It cannot be undone.
data-paper-erased = ✓ The name was erased. Please answer the person in writing.
data-paper-nothing = Nothing is left to erase: it was done before, or must be kept by law.
data-paper-phone-forgotten = ✓ The number was erased from those that were invited.
data-paper-dropped = All right, nothing is erased.
data-button-erase-name = Erase the name
data-button-again = Another name
data-button-drop = Never mind
data-sheet-title = Personal data of { $name } in the reporting bot
data-sheet-made = Made { $time }
data-sheet =
    { $sheet ->
        [person] Person
        [memberships] Duties
        [consents] Consent
        [absences] Absences
        [reports] Reports
        [answers] Answers
        [words] Words
        [files] Files
        [council] Council
        [votes] Votes
        [messages] Messages
        [requests] Requests
        [audit] Audit
        [named] Same name
       *[other] { $sheet }
    }
data-column =
    { $column ->
        [item] Item
        [value] Value
        [name] Name
        [address] Form of address
        [language] Language
        [account] Telegram account no.
        [number] Number in the bot
        [role] Role
        [unit] Unit
        [deputy] Deputy (1: yes)
        [from] From
        [to] To
        [version] Notice no.
        [at] At
        [ended] Ended early
        [month] Month
        [revision] Revision
        [state] State
        [receipt] Receipt
        [question] Question
        [kind] Kind
        [of] Out of
        [text] Text
        [typed] As typed
        [position] Position
        [subject] Subject
        [choice] Choice
        [due] Due
        [action] Action
        [year] Year
       *[other] { $column }
    }
command-retention-none = Retention at { $at }: nothing is past its time.
command-retention = Retention at { $at } would remove:
command-retention-line = { $count } × { $what }
command-who-usage = Usage: npm run who -- p-jfpaghcdklef (a pseudonym of the log)
command-who-database = The data at "{ $path }" cannot be read: another version, or not of this program.
command-who-person = { $pseudonym }: { $name } ({ $duties })
command-who-group = { $pseudonym }: the group "{ $title }"
command-who-stranger = { $pseudonym }: Telegram account no. { $account }, not enrolled
command-who-nobody = { $pseudonym }: not in the data, or erased.
command-restore-erased = Erased again the data of { $count } people who were erased after the copy was made.

# What outlives every interruption

report-in-hand-name = Being entered: <b>{ $name }</b>
report-in-hand-deed = Deed: { $deed }
report-review-in-hand = { $line } (begun)
report-paused-in-hand = ⏸ The report for { $month } is paused ({ $done } of { $total } questions). All answers are kept, and so is the one that was begun.
report-button-typed = Enter “{ $typed }” for question { $number }
form-goes-on = This was left half done; it goes on here:
behalf-begun = Begun:
behalf-begun-unit = { $unit }: { $name } (of the unit), { $done } questions
behalf-begun-office = { $unit }: { $name } (an officer, on its behalf), { $done } questions
reopen-ask-reason = Please type why the report of <b>{ $unit }</b> for { $month } is reopened.
reopen-note-text = The reason has to be in words.
reopen-note-long = The reason is longer than 300 characters. Please make it shorter.
reopen-dropped = The report stays closed.
board-not-pinned =
    The board above is kept up to date in place, but could not be pinned: the system lacks the right in this group. To have it pinned, open the group’s info → Edit → Administrators → Add Admin → choose “{ $bot }” → switch on “Pin messages”. It is pinned as soon as the right is there.

# Growth: more units than a message has room for.
names-more = { $names } and { $count } more units

question-held = The question for { $address } { $name } ({ $unit }) is noted. Nobody is disturbed at this hour: it is passed on at { $time }. If it is urgent, please press “Send now”.
question-button-now = Send now
question-gone-out = This question has been passed on already.
file-damaged =
    { $address ->
       *[other] Dear { $person }, the file “{ $name }” sent at { $time } cannot be used: { $why }. It does not count as received; please open it on your device and send it again in the same place, or send a photo of each page.
    }
file-damage-empty = it has no content
file-damage-damaged = it is damaged, or was not uploaded completely
file-damage-other-type = its content is not of the type that its name says
event-button-behalf = ➕ Record for a unit
event-choose-unit = For which unit is the event recorded?
event-button-look = See the event
event-on-behalf =
    { $address ->
       *[other] Dear { $name }, { $by } (an officer) has recorded for { $unit }: { $kind }, on { $day }.
        Please press the button below to look at it; the minutes may be added later.
    }
pledge-button-blank = Form to fill in by hand
pledge-print-caption = The pledge sheet, to be printed and signed. Once signed, please press “Add a photo of the signed sheet” at this pledge.
pledge-blank-caption = The form of a pledge sheet, to be printed and filled in by hand. Once signed, please record it with “Record a pledge” at /giaouoc and send the photo.
document-blank-day = day { $dots } month { $dots } year { $year }
