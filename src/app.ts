import type { ApiClientOptions } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { createBot } from './bot.ts';
import { createCommendation } from './commendation.ts';
import type { Clock } from './domain/clock.ts';
import type { Random } from './domain/random.ts';
import { createAbsenceFeature } from './features/absence/feature.ts';
import { createAnnouncementFeature } from './features/announcements/feature.ts';
import { createDeadlineFeature } from './features/deadlines/feature.ts';
import type { Draw } from './features/digest/digests.ts';
import { createDigestFeature } from './features/digest/feature.ts';
import { drawDigest } from './features/digest/picture.ts';
import { createDutyNotices } from './features/duties/notices.ts';
import { createEnrolmentFeature } from './features/enrolment/feature.ts';
import { qrPicture } from './features/enrolment/qr.ts';
import { createExportFeature } from './features/exports/feature.ts';
import { createFileArrival } from './features/files/arrival.ts';
import { createGroups } from './features/groups/groups.ts';
import { createFallback } from './features/help/fallback.ts';
import { createHelp } from './features/help/help.ts';
import { commonMenus, keepMenuCurrent } from './features/help/menu.ts';
import { createPersonalDataFeature } from './features/personal-data/feature.ts';
import { createPlanFeature } from './features/plan/feature.ts';
import { createProgressFacts } from './features/progress/facts.ts';
import { createCommuneProgress } from './features/progress/progress.ts';
import { createReminders } from './features/reminders/remind.ts';
import { createReminderButtons } from './features/reminders/reminders.ts';
import { createReportFeature } from './features/report/feature.ts';
import { createReviewFeature } from './features/review/feature.ts';
import { createSettings } from './features/settings/settings.ts';
import { createStatusBoard } from './features/status/board.ts';
import { createBoardPin } from './features/status/board-pin.ts';
import { createLiveBoard } from './features/status/live-board.ts';
import { createStatus } from './features/status/status.ts';
import { createUnitFeature } from './features/units/feature.ts';
import { createIncoming } from './incoming.ts';
import { createErasureKeeping } from './jobs/erasures.ts';
import { createRunner } from './jobs/runner.ts';
import { createJobs } from './jobs/table.ts';
import { createTick } from './jobs/tick.ts';
import { createOperation } from './operation.ts';
import { createOutgoing } from './outgoing.ts';
import { renderProgress } from './render/pictures.ts';
import type { Backups } from './storage/backups.ts';
import type { Db } from './storage/database.ts';
import type { Room } from './storage/room.ts';
import { createStores } from './storage/stores.ts';
import { ofCommandsAndButtons } from './telegram/commands.ts';
import type { Arrived } from './telegram/context.ts';
import { createDialogueEngine } from './telegram/dialogue-engine.ts';
import type { Download } from './telegram/download.ts';
import { createFileFetching } from './telegram/fetch-files.ts';
import { createContinuation } from './telegram/interview.ts';
import type { Log } from './telegram/log.ts';
import { paceReplies } from './telegram/paced-replies.ts';
import { createPacing } from './telegram/pacing.ts';
import { renewConversations } from './telegram/renewal.ts';
import { createStaffLine } from './telegram/staff.ts';
import { createSleep, realTimer, type Timer } from './telegram/timer.ts';
import type { Texts } from './texts/texts.ts';

export type AppDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly token: string;
  readonly me: UserFromGetMe;
  readonly client: ApiClientOptions;
  /** For messages that nobody asked for: a refused one waits in the outbox, not in the call. */
  readonly outboxClient: ApiClientOptions;
  /** Fetches files that people have sent. */
  readonly download: Download;
  readonly setupCode: string;
  /** Where the nightly copies go; null: none are made, of what is for practice only. */
  readonly backups: Backups | null;
  /** Measures how much room the data have; absent: it is not looked after. */
  readonly room?: () => Room;
  /** Changes with the sources; see `sourceVersion`. */
  readonly version: string;
  readonly log: Log;
  /** Another picture than the usual one, such as one that fails. */
  readonly drawDigest?: Draw;
  /** The machine's own unless told. */
  readonly timer?: Timer;
};

/** Wires the whole application on a migrated database that holds a plan; starts nothing. */
export function createApp(deps: AppDeps) {
  const { db, clock, random, texts, log, timer = realTimer } = deps;
  const stores = createStores(db);
  const arrivals = new Map<number, Arrived>();
  let heardAt: Temporal.Instant | null = null;

  const { setupCode } = deps;
  const enrolment = createEnrolmentFeature({ db, stores, clock, random, texts, setupCode });
  const report = createReportFeature({ db, stores, clock, texts });
  const review = createReviewFeature({ db, stores, clock, texts });
  const board = createStatusBoard({ stores, clock });
  const liveBoard = createLiveBoard({ stores, board, clock, texts: texts.vi });
  const botName = deps.me.first_name;
  const boardPin = createBoardPin({ stores, clock, texts: texts.vi, botName, log });
  const plan = createPlanFeature({ db, stores, clock, texts, download: deps.download });
  const { digests, ...digest } = createDigestFeature({
    db,
    stores,
    clock,
    texts,
    draw: deps.drawDigest ?? drawDigest,
    log,
  });
  const announcements = createAnnouncementFeature({ db, stores, clock, texts });
  const tellStaff = createStaffLine({ clock, stores });
  const absence = createAbsenceFeature({ db, stores, clock, texts, tellStaff });
  const deadlines = createDeadlineFeature({ db, stores, clock, texts, tellStaff });
  const { tellAlone } = absence;
  const reminders = createReminders({ db, stores, texts, tellStaff, tellAlone });
  const units = createUnitFeature({
    db,
    stores,
    clock,
    texts,
    qr: qrPicture,
    invite: (unitId, by) => enrolment.verbs.invite({ role: 'reporter', unitId, deputy: false, by }),
  });
  const personalData = createPersonalDataFeature({ ...deps, stores, dismiss: units.dismiss });
  const arrived = createFileArrival({ db, stores, texts });
  const { revise: revisePlan } = plan;
  const commendation = createCommendation({ ...deps, stores, tellStaff, revisePlan, arrived });
  const dutyNotices = createDutyNotices({ db, stores, texts, sources: commendation.dutySources });
  const flows = [
    units.flow,
    enrolment.flow,
    announcements.flow,
    report.flow,
    absence.flow,
    ...deadlines.flows,
    ...review.flows,
    digest.flow,
    personalData.flow,
    ...commendation.flows,
  ];
  const engine = createDialogueEngine({
    db,
    dialogues: stores.dialogues,
    groupPrompts: stores.groupPrompts,
    flows,
    clock,
  });

  const pacing = createPacing({ clock });
  const bot = createBot({
    ...deps,
    client: paceReplies(deps.client, pacing, createSleep(timer)),
    stores,
    engine,
    features: [
      keepMenuCurrent({ stores, texts }),
      personalData.consent,
      createContinuation(engine),
      boardPin.composer,
      createGroups({ db, clock, stores }),
      ...enrolment.composers,
      ...personalData.composers,
      ofCommandsAndButtons(
        createStatus({ stores, board }),
        units.composer,
        announcements.composer,
        createSettings({ stores, texts }),
        ...review.composers,
      ),
      ...report.composers,
      ofCommandsAndButtons(
        createCommuneProgress({
          stores,
          reader: createProgressFacts({ stores, clock }),
          draw: renderProgress,
        }),
        createReminderButtons({ stores, reminders }),
        absence.composer,
        ...deadlines.composers,
        createExportFeature({ clock, stores, texts }),
        ...commendation.composers,
      ),
      plan.composer,
      ...digest.composers,
      createHelp(),
    ],
    fallback: createFallback({ stores, engine }),
    arrivalOf: (id) => arrivals.get(id) ?? { receivedAt: clock.now(), isAgain: false },
  });

  const operation = createOperation({
    ...deps,
    stores,
    silentSince: () => heardAt ?? outbox.downSince(),
    send: (chatId, text) => bot.api.sendMessage(chatId, text),
  });
  const inbox = createIncoming({
    bot,
    arrivals,
    stores,
    clock,
    texts,
    pacing,
    onHandled: () => outbox.wake(),
    onDropped: operation.updateDropped,
    log,
    timer,
  });

  const outbox = createOutgoing({
    ...deps,
    stores,
    pacing,
    digests,
    liveBoard,
    reminders,
    dutyNotices,
    isBusy: inbox.isBusy,
    pin: (chatId, messageId) => boardPin.pin(bot.api, chatId, messageId),
    onRejected: operation.messageRejected,
  });

  const jobs = createJobs({
    db,
    stores,
    texts,
    reminders,
    dutyNotices,
    takeExamplesIn: commendation.takeExamplesIn,
    fetchFiles: createFileFetching({
      api: bot.api,
      files: stores.files,
      download: deps.download,
      arrived,
      log,
    }),
    enterPlans: plan.enterDue,
    digests,
    tellStaff,
    refreshBoards: () => {
      liveBoard.refreshAll();
      announcements.refreshAll();
      digests.refreshAll();
      commendation.refreshBoards();
    },
    retain: personalData.retain,
    remindOfRequests: personalData.remind,
    keepErasures: createErasureKeeping({ stores, backups: deps.backups }),
    backUp: operation.backUp,
    watch: operation.watch,
  });

  const ticking = createTick({
    clock,
    store: stores.jobs,
    runDue: createRunner({
      store: stores.jobs,
      jobs,
      log,
      journal: operation.journal,
      onFailed: operation.jobFailed,
    }),
    send: outbox.drain,
    onFailed: operation.tickFailed,
    onWent: operation.tickWent,
  });

  /** What the last process left in hand when it ended. */
  function recover(): void {
    outbox.recover();
    stores.jobs.abandonClaims();
  }

  return {
    api: bot.api,
    stores,
    inbox,
    outbox,
    jobs,
    tick: ticking.tick,
    ticking,
    /** What is kept no longer goes, as the job does it. */
    retain: personalData.retain,
    /** How each job has fared. */
    fortunes: operation.journal.all,
    /** Telegram has answered a poll. */
    heard: () => {
      heardAt = clock.now();
    },
    recover,
    /** Once per start, before updates are handled. */
    prepare(): void {
      recover();
      operation.journal.recall(stores.jobs);
      renewConversations(stores, texts, deps.version, clock.now());
    },
    /** Tells Telegram the command menus. */
    async publishMenus(): Promise<void> {
      for (const { commands, ...options } of commonMenus(texts)) {
        await bot.api.setMyCommands(commands, options);
      }
    },
  };
}
export type App = ReturnType<typeof createApp>;
