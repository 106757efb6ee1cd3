import type { Question } from '../../domain/form.ts';
import { answerExamples } from '../../domain/interview/examples.ts';
import { answerQuantity } from '../../domain/interview/quantity.ts';
import { isInHand, noted, type Step } from '../../domain/interview/step.ts';
import { answerPhotos, answerText, answerYesNo } from '../../domain/interview/words.ts';
import { answerWork } from '../../domain/interview/work.ts';
import type { CommandWord } from '../../domain/quantity.ts';
import type { Reply } from '../../domain/reply.ts';
import { type Answer, judge } from '../../domain/report.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Texts } from '../../texts/texts.ts';
import { keptAnswer } from './asked-again.ts';
import {
  after,
  at,
  before,
  type Draft,
  KEEP,
  loadDraft,
  openQuestions,
  type Place,
  placeWithin,
  questionAt,
  REASON,
  RESTART,
  RESUME,
  REVIEW,
  whereToGoOn,
} from './draft.ts';
import { quantityFacts, quantityQuestion } from './facts.ts';
import { answerLine } from './lines.ts';
import type { ReportMessages } from './messages.ts';
import { asked, closed, done, parked } from './turns.ts';
import { saysGoOn, saysSend } from './typed.ts';
import type { ReportVerbs } from './verbs.ts';
import { followWorks, type WorkStores, workFacts } from './works.ts';

const LONGEST_REASON = 500;

/** The interview for the monthly report: each reply is read, stored and answered in one transaction. */
export function createReportFlow(deps: {
  readonly stores: Pick<
    Stores,
    'answersInHand' | 'figures' | 'people' | 'periods' | 'plans' | 'reports' | 'reviews' | 'units'
  > &
    WorkStores;
  readonly verbs: ReportVerbs;
  readonly messages: ReportMessages;
}): Flow {
  const { stores, verbs, messages } = deps;

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const draft = loadDraft(stores, dialogue);
    if (draft === null || draft.report.state !== 'draft') {
      return done(messages.gone(moment.texts));
    }
    if (!draft.isTheirs) return done(messages.notTheirs(moment.texts));
    const turn = takeAt(dialogue, draft, reply, moment);
    return reply.kind === 'photo' ? asOneAlbum(turn, draft, reply.album) : turn;
  }

  function takeAt(dialogue: Dialogue, draft: Draft, reply: Reply, moment: Moment): Turn {
    const isSaid = reply.kind === 'text' || reply.kind === 'other';
    if (isSaid && isIdle(dialogue, moment)) return asked(greeted(draft, reply));
    switch (draft.place.at) {
      case RESUME:
        return takeResume(draft, reply, moment);
      case RESTART:
        return takeRestart(draft, reply, moment);
      case REASON:
        return takeReason(draft, reply, moment);
      case REVIEW:
        return takeReview(draft, reply, moment);
    }
    const question = questionAt(draft);
    if (question === null) return asked(whereToGoOn(draft));
    const kept =
      reply.kind === 'button' && reply.action === KEEP ? keptAnswer(draft, question) : null;
    if (kept !== null) return record(draft, question, kept, moment);
    return apply(draft, question, answer(draft, question, reply), reply, moment);
  }

  /** After hours of silence a text is a greeting more often than an answer. */
  function isIdle(dialogue: Dialogue, moment: Moment): boolean {
    const { resumeAfterHours } = stores.plans.current().interview;
    const silent = moment.at.epochMilliseconds - dialogue.touchedAt.epochMilliseconds;
    return silent > resumeAfterHours * 3_600_000;
  }

  /** Whether to go on; what was typed is kept, should it have been the answer after all. */
  function greeted(draft: Draft, reply: Reply): Place {
    const question = questionAt(draft);
    if (question === null || reply.kind !== 'text') return at(RESUME, { typed: draft.place.typed });
    const step = answer(draft, question, reply);
    const isAnswer = step.do === 'answer' || (step.do === 'stay' && isTaken(step));
    if (!isAnswer) return at(RESUME);
    return at(RESUME, { typed: { question: question.id, text: reply.text } });
  }

  function answer(draft: Draft, question: Question, reply: Reply): Step {
    const { phase } = draft.place;
    switch (question.kind) {
      case 'examples': {
        const isMore = phase.is === 'ask' && stores.reports.examples(draft.report.id).length > 0;
        return answerExamples(isMore ? { is: 'more' } : phase, reply);
      }
      case 'yes_no':
        return answerYesNo(phase, reply, question.indicator.direction === 'KEEP');
      case 'description':
      case 'remarks':
        return answerText(reply);
      case 'photos':
        return answerPhotos(reply, stores.reports.photos(draft.report.id).length);
      case 'work':
        return answerWork(phase, reply, workFacts(stores, draft, question.work));
      case 'quantity': {
        const { indicator } = question;
        const facts = quantityFacts(stores, draft, indicator);
        return answerQuantity(quantityQuestion(stores, draft, indicator), phase, reply, facts);
      }
    }
  }

  function apply(draft: Draft, question: Question, step: Step, reply: Reply, moment: Moment): Turn {
    switch (step.do) {
      case 'command':
        return command(draft, question, step.command, moment);
      case 'none':
        verbs.clearList(draft.report.id, question.id);
        return record(draft, question, { kind: 'none' }, moment);
      case 'answer':
        return record(draft, question, step.answer, moment);
      case 'stay':
        return stay(draft, question, step, reply, moment);
    }
  }

  function record(draft: Draft, question: Question, given: Answer, moment: Moment): Turn {
    verbs.answer(draft, question.id, given, moment);
    const line = answerLine(moment.texts, stores, draft, question, given);
    return asked(after(draft, question), line);
  }

  function stay(
    draft: Draft,
    question: Question,
    step: Extract<Step, { do: 'stay' }>,
    reply: Reply,
    moment: Moment,
  ): Turn {
    const { photo, example, phase } = step;
    if (example !== undefined) verbs.addExample(draft, example, moment);
    if (photo !== undefined) verbs.addPhoto(draft, question, photo, moment);
    verbs.keep(draft, question.id, phase, moment);
    const place = { ...draft.place, phase, isResumed: false };
    return asked(place, null, reply.kind === 'button' ? 'in-place' : 'below');
  }

  function command(draft: Draft, question: Question, said: CommandWord, { texts }: Moment): Turn {
    switch (said) {
      case 'back':
        return asked(before(draft, question), null, 'below');
      case 'skip':
        return asked(after(draft, question), texts.t('report-skipped-line'));
      case 'help':
        return asked({
          ...draft.place,
          phase: noted(draft.place.phase, { code: 'HELP', detail: '' }),
        });
      case 'review':
      case 'send':
        return asked(at(REVIEW));
      case 'pause':
      case 'cancel':
        return parked(draft.place, messages.paused(texts, draft));
    }
  }

  function takeResume(draft: Draft, reply: Reply, moment: Moment): Turn {
    const { typed } = draft.place;
    const action = reply.kind === 'button' ? reply.action : null;
    if (reply.kind === 'text' && saysGoOn(reply.text)) return asked(whereToGoOn(draft));
    if (action === 'typed' && typed !== undefined) return takeTyped(draft, typed, moment);
    if (action === 'resume') return asked(whereToGoOn(draft), null, 'in-place');
    if (action === 'review') return asked(at(REVIEW), null, 'in-place');
    if (action === 'restart') return asked(at(RESTART, { typed }), null, 'in-place');
    return asked(at(RESUME, { typed }));
  }

  function takeTyped(draft: Draft, typed: NonNullable<Place['typed']>, moment: Moment): Turn {
    const place = placeWithin(at(typed.question), draft.inHand);
    const there = { ...draft, place };
    const question = questionAt(there);
    if (question === null) return asked(whereToGoOn(draft));
    const reply = { kind: 'text', text: typed.text } as const;
    return apply(there, question, answer(there, question, reply), reply, moment);
  }

  function takeRestart(draft: Draft, reply: Reply, moment: Moment): Turn {
    const action = reply.kind === 'button' ? reply.action : null;
    if (action !== 'restart') {
      const { typed } = draft.place;
      return asked(at(RESUME, { typed }), null, action === null ? 'below' : 'in-place');
    }
    verbs.restart(draft, moment);
    return asked(
      at(draft.form.questions[0]?.id ?? REVIEW),
      moment.texts.t('report-restarted-line'),
    );
  }

  function takeReason(draft: Draft, reply: Reply, moment: Moment): Turn {
    const { texts } = moment;
    const preset = reply.kind === 'button' ? messages.presetReason(texts, reply.action) : null;
    const reason = reply.kind === 'text' ? reply.text.trim() : preset;
    if (reply.kind === 'button' && reply.action === 'drop') {
      verbs.dropCorrection(draft, moment);
      return done(messages.correctionDropped(texts, draft));
    }
    if (!reason) return asked(at(REASON));
    if (reason.length > LONGEST_REASON) {
      const note = { code: 'E_TOO_LONG', detail: String(LONGEST_REASON) };
      return asked(at(REASON, { phase: { is: 'ask', note } }));
    }
    verbs.giveReason(draft, reason, moment);
    return asked(at(REVIEW), texts.t('report-reason-line', { reason }));
  }

  function takeReview(draft: Draft, reply: Reply, moment: Moment): Turn {
    const action = reply.kind === 'button' ? reply.action : null;
    if (action === 'pause') return parked(at(REVIEW), messages.paused(moment.texts, draft));
    if (action === 'missing') {
      return asked(whereToGoOn(draft), null, 'below');
    }
    const chosen = /^go:(\d+)$/.exec(action ?? '')?.[1];
    const question = chosen === undefined ? undefined : draft.form.questions[Number(chosen)];
    if (question !== undefined) return asked(at(question.id, { fromReview: true }));
    const wantsToSend = action === 'send' || (reply.kind === 'text' && saysSend(reply.text));
    if (!wantsToSend || openQuestions(draft).length > 0) return asked(at(REVIEW));
    return send(draft, moment);
  }

  /** A correction needs its reason, and what the office has accepted meanwhile stands. */
  function send(draft: Draft, moment: Moment): Turn {
    const { report, obligation, unit } = draft;
    const who = stores.people.who(moment.userId);
    const stage = stores.reviews.stage(obligation.id, moment.at);
    if (who === null || judge(stage, 'submit', who, unit.id).kind === 'refused') {
      return done(messages.locked(moment.texts, draft));
    }
    if (report.revision > 1 && report.reason === null) return asked(at(REASON));
    const receipt = verbs.submit(draft, moment);
    followWorks(stores, draft, { by: who.person.id, at: moment.at });
    return closed(
      messages.sentLine(moment.texts, draft),
      messages.receipt(moment.texts, draft, receipt),
    );
  }

  return {
    name: 'report',
    pausesItself: true,
    take,
    prompt(dialogue, texts, now) {
      const draft = loadDraft(stores, dialogue);
      if (draft === null || draft.report.state !== 'draft') return messages.gone(texts);
      return messages.prompt(texts, draft, now);
    },
    stale: (dialogue, texts) => staleText(dialogue, texts),
  };

  function staleText(dialogue: Dialogue, texts: Texts): string {
    const report = stores.reports.byId(dialogue.subjectId);
    if (report === null) return texts.plain('interview-already-answered');
    if (report.state !== 'draft') return texts.plain('report-already-sent');
    if (dialogue.standing === 'ended') return texts.plain('report-taken-over-toast');
    return texts.plain('interview-already-answered');
  }
}

/** Something was understood of it, though more has to be asked. */
function isTaken({ phase, example }: Extract<Step, { do: 'stay' }>): boolean {
  return example !== undefined || (isInHand(phase) && phase.note === undefined);
}

/** One album brings one message: the photos after its first renew the message that one brought. */
function asOneAlbum(turn: Turn, draft: Draft, album: string | null): Turn {
  const state = { ...(turn.state as Place), album };
  if (album === null || album !== draft.place.album) return { ...turn, state };
  return { ...turn, state, taken: { ...turn.taken, place: 'in-place' } };
}
