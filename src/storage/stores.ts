import { createAbsenceStore } from './absences.ts';
import { createAnnouncementStore } from './announcements.ts';
import { createAnswerInHandStore } from './answers-in-hand.ts';
import { createArchiveSourceStore } from './archive-sources.ts';
import { createAuditStore } from './audit.ts';
import { createBoardStore } from './board.ts';
import { createCandidateStore } from './candidates.ts';
import { createConsentStore } from './consents.ts';
import { createConversationStore } from './conversations.ts';
import { createCouncilStore } from './council.ts';
import type { Db } from './database.ts';
import { createDialogueStore } from './dialogues.ts';
import { createDigestStore } from './digests.ts';
import { createDocumentFactStore } from './document-facts.ts';
import { createDossierStore } from './dossiers.ts';
import { createDutyNoticeStore } from './duty-notices.ts';
import { createEnrolmentStore } from './enrolments.ts';
import { createErasureRequestStore } from './erasure-requests.ts';
import { createErasureStore } from './erasures.ts';
import { createEventStore } from './events.ts';
import { createExemplarSourceStore } from './exemplar-sources.ts';
import { createExemplarStore } from './exemplars.ts';
import { createExpectedPeopleStore } from './expected-people.ts';
import { createExportStore } from './exports.ts';
import { createExtensionStore } from './extensions.ts';
import { createFigureStore } from './figures.ts';
import { createFileStore } from './files.ts';
import { createGroupPromptStore } from './group-prompts.ts';
import { createGroupStore } from './groups.ts';
import { createInboxStore } from './inbox.ts';
import { createInvitationStore } from './invitations.ts';
import { createJobStore } from './jobs.ts';
import { createLiveBoardStore } from './live-boards.ts';
import { createNewsStore } from './news.ts';
import { createNominationTextStore } from './nomination-texts.ts';
import { createNominationStore } from './nominations.ts';
import { createOfficialDocumentStore } from './official-documents.ts';
import { createOutboxStore } from './outbox.ts';
import { createPastFigureStore } from './past-figures.ts';
import { createPeopleStore } from './people.ts';
import { createPeriodStore } from './periods.ts';
import { createPersonalDataStore } from './personal-data.ts';
import { createPlanUploadStore } from './plan-uploads.ts';
import { createPlanStore } from './plans.ts';
import { createPledgeStore } from './pledges.ts';
import { createProgressStore } from './progress.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { createQuestionStore } from './questions.ts';
import { createRankingStore } from './rankings.ts';
import { createReminderStore } from './reminders.ts';
import { createReportStore } from './reports.ts';
import { createRetentionStore } from './retention.ts';
import { createReviewStore } from './reviews.ts';
import { createSnapshotStore } from './snapshots.ts';
import { createTroubleStore } from './troubles.ts';
import { createUnitPlanStore } from './unit-plans.ts';
import { createUnitRecordStore } from './unit-record.ts';
import { createUnitStore } from './units.ts';
import { createWorkPhotoStore } from './work-photos.ts';
import { createWorkStore } from './works.ts';
import { createWrongCodeStore } from './wrong-codes.ts';

/** Every store on one database; features take the ones that they use. */
export function createStores(db: Db) {
  return {
    announcements: createAnnouncementStore(db),
    absences: createAbsenceStore(db),
    answersInHand: createAnswerInHandStore(db),
    archiveSources: createArchiveSourceStore(db),
    audit: createAuditStore(db),
    board: createBoardStore(db),
    candidates: createCandidateStore(db),
    consents: createConsentStore(db),
    conversations: createConversationStore(db),
    council: createCouncilStore(db),
    dialogues: createDialogueStore(db),
    digests: createDigestStore(db),
    documentFacts: createDocumentFactStore(db),
    dossiers: createDossierStore(db),
    dutyNotices: createDutyNoticeStore(db),
    enrolments: createEnrolmentStore(db),
    erasureRequests: createErasureRequestStore(db),
    erasures: createErasureStore(db),
    events: createEventStore(db),
    exemplars: createExemplarStore(db),
    exemplarSources: createExemplarSourceStore(db),
    expectedPeople: createExpectedPeopleStore(db),
    exports: createExportStore(db),
    extensions: createExtensionStore(db),
    figures: createFigureStore(db),
    files: createFileStore(db),
    groupPrompts: createGroupPromptStore(db),
    groups: createGroupStore(db),
    inbox: createInboxStore(db),
    invitations: createInvitationStore(db),
    jobs: createJobStore(db),
    liveBoards: createLiveBoardStore(db),
    news: createNewsStore(db),
    nominations: createNominationStore(db),
    nominationTexts: createNominationTextStore(db),
    officialDocuments: createOfficialDocumentStore(db),
    outbox: createOutboxStore(db),
    pastFigures: createPastFigureStore(db),
    people: createPeopleStore(db),
    periods: createPeriodStore(db),
    personalData: createPersonalDataStore(db),
    plans: createPlanStore(db),
    planUploads: createPlanUploadStore(db),
    pledges: createPledgeStore(db),
    progress: createProgressStore(db),
    questions: createQuestionStore(db),
    pseudonyms: createPseudonyms(db),
    rankings: createRankingStore(db),
    reminders: createReminderStore(db),
    reports: createReportStore(db),
    retention: createRetentionStore(db),
    reviews: createReviewStore(db),
    snapshots: createSnapshotStore(db),
    troubles: createTroubleStore(db),
    unitPlans: createUnitPlanStore(db),
    unitRecords: createUnitRecordStore(db),
    units: createUnitStore(db),
    workPhotos: createWorkPhotoStore(db),
    works: createWorkStore(db),
    wrongCodes: createWrongCodeStore(db),
  };
}
export type Stores = ReturnType<typeof createStores>;
