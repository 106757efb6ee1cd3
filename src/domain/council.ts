export { fits, PAPER_COUNTS, type PaperCount, type PaperCounts, roomFor } from './council/paper.ts';
export { bareName, hasOfficers, isSameName, presiding } from './council/roster.ts';
export {
  completeRule,
  missingSettings,
  SETTINGS,
  type Setting,
  type VotingRule,
} from './council/rule.ts';
export { hundredthsText, readShare, shareText } from './council/share.ts';
export {
  CHOICES,
  type Choice,
  type Electorate,
  electorateOf,
  faultsOf,
  type Quorum,
  quorumOf,
  type Result,
  resultOf,
  type Tally,
  type VotingSeat,
} from './council/vote.ts';
export {
  type CouncilLock,
  ITEM_ACTIONS,
  ITEM_STATES,
  type ItemAction,
  type ItemState,
  judgeItem,
  judgeMeeting,
  MEETING_ACTIONS,
  MEETING_STATES,
  type MeetingAction,
  type MeetingState,
} from './council/workflow.ts';
