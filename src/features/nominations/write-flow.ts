import { readCommandWord } from '../../domain/interview/command-word.ts';
import type { Who } from '../../domain/member.ts';
import type { Part } from '../../domain/nomination/parts.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import { settledLine } from './answer-line.ts';
import { type Draft, type DraftStores, loadDraft } from './draft.ts';
import { noted } from './identity-questions.ts';
import { outcomeMessage, receipt } from './outcome.ts';
import { type PartStep, type PartStores, takePart } from './part-answer.ts';
import { askPart } from './part-question.ts';
import { reviewMessage } from './review-message.ts';
import type { NominationVerbs, Outcome } from './verbs.ts';
import type { NominationWarnings } from './warnings.ts';
import { REVIEW, WARNED, WRITING, type Writing } from './writing.ts';

/** Writing a nomination part by part: a question a message, then a look at all, then it is sent. */
export function createWriteFlow(deps: {
  readonly stores: DraftStores & PartStores & Pick<Stores, 'dialogues' | 'people'>;
  readonly verbs: NominationVerbs;
  readonly warnings: NominationWarnings;
}): Flow {
  const { stores, verbs, warnings } = deps;

  function prompt(dialogue: Dialogue, texts: Texts, now: Temporal.Instant): Message {
    const draft = loadDraft(stores, dialogue.subjectId);
    if (draft === null) return { html: texts.t('nomination-gone') };
    const state = dialogue.state as Writing;
    if (state.at === WARNED) return warnedMessage(texts, draft);
    const part = draft.parts.find(({ id }) => id === state.at);
    if (part !== undefined) return askPart(texts, stores, draft, part, state, now);
    const review = reviewMessage(texts, draft);
    return { ...review, html: noted(texts, state.note, review.html) };
  }

  function warnedMessage(texts: Texts, draft: Draft): Message {
    const lines = warnings.lines(texts, warnings.of(draft), draft);
    return {
      html: [texts.t('nomination-submit-warned'), ...lines].join('\n'),
      rows: [
        [{ text: texts.plain('nomination-button-submit-anyway'), data: 'submit' }],
        [{ text: texts.plain('nomination-button-review'), data: 'review' }],
      ],
    };
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts, at } = moment;
    const { note: _note, ...state } = dialogue.state as Writing;
    const who = stores.people.who(moment.userId);
    const draft = loadDraft(stores, dialogue.subjectId);
    const end = (closing: Message) => endAside(stores.dialogues, dialogue, closing, at);
    if (who === null || draft === null) return end({ html: texts.t('nomination-gone') });
    const may = verbs.check(dialogue.subjectId, 'write', who);
    if (may.kind !== 'done') return end(outcomeMessage(texts, may, draft));
    const action = reply.kind === 'button' ? reply.action : null;
    if (action === 'pause') return end(paused(texts, draft));
    if (action === 'review') return asked({ ...settledPlace(state), at: REVIEW });
    const part = draft.parts.find(({ id }) => id === state.at);
    if (part === undefined) {
      return takeReview(draft, state, action ?? spoken(reply), { who, moment, end });
    }
    return follow(draft, part, state, takePart(stores, draft, part, state, reply, at), {
      who,
      moment,
      end,
    });
  }

  type Scene = {
    readonly who: Who;
    readonly moment: Moment;
    readonly end: (closing: Message) => Turn;
  };

  function takeReview(draft: Draft, state: Writing, action: string | null, scene: Scene): Turn {
    const chosen = /^go:(\d+)$/.exec(action ?? '')?.[1];
    const part = chosen === undefined ? undefined : draft.parts[Number(chosen)];
    if (part !== undefined) {
      return asked({ ...settledPlace(state), at: part.id, fromReview: true });
    }
    if (action === 'missing') {
      const first = draft.missing[0]?.id ?? REVIEW;
      return asked({ ...settledPlace(state), at: first });
    }
    if (action === 'pause') return scene.end(paused(scene.moment.texts, draft));
    if (action !== 'submit') return asked({ ...state, note: 'press' });
    if (state.at !== WARNED && warnings.of(draft).length > 0) {
      return asked({ ...state, at: WARNED });
    }
    return submit(draft, state, scene);
  }

  function submit(draft: Draft, state: Writing, { who, moment, end }: Scene): Turn {
    const { texts, at } = moment;
    const outcome = verbs.submit(who, draft.nomination.id, at);
    if (outcome.kind === 'incomplete') return asked({ ...settledPlace(state), at: REVIEW });
    if (outcome.kind === 'no_form') {
      return asked({ ...settledPlace(state), at: 'form', fromReview: true, note: 'no_form' });
    }
    if (outcome.kind !== 'done') return end(outcomeMessage(texts, outcome, draft));
    return end(receipt(texts, { ...draft, nomination: outcome.nomination }));
  }

  function follow(draft: Draft, part: Part, state: Writing, step: PartStep, scene: Scene): Turn {
    const { who, moment } = scene;
    switch (step.do) {
      case 'ask':
        return asked({ ...settledPlace(state), at: part.id, ...step.state });
      case 'move':
        return asked({ ...settledPlace(state), at: moved(draft, part, state, step.to) });
      case 'pause':
        return scene.end(paused(moment.texts, draft));
      case 'save': {
        const outcome = save(step, { draft, part, who, at: moment.at });
        if (outcome.kind !== 'done') return scene.end(outcomeMessage(moment.texts, outcome, draft));
        const after = loadDraft(stores, draft.nomination.id) ?? draft;
        const line = settledLine(moment.texts, after, part);
        const next = state.fromReview === true ? REVIEW : nextOpen(after, part);
        return asked({ ...settledPlace(state), at: next }, line);
      }
    }
  }

  function save(
    step: Extract<PartStep, { do: 'save' }>,
    it: {
      readonly draft: Draft;
      readonly part: Part;
      readonly who: Who;
      readonly at: Temporal.Instant;
    },
  ): Outcome {
    const { draft, part, who, at } = it;
    switch (step.what) {
      case 'answer':
        return verbs.answer(who, draft, part, step.answer, at);
      case 'keep':
        return verbs.keep(who, draft, part, at);
      case 'agreement':
        return verbs.agree(who, draft, step.agreement, at);
      case 'consent':
        return verbs.consent(who, draft, at);
      case 'identity':
        return verbs.identify(who, draft, part, step.identity, at);
    }
  }

  function stale(dialogue: Dialogue, texts: Texts): string {
    const other = stores.dialogues.open(WRITING, dialogue.subjectId);
    const person = other === null ? null : stores.people.who(other.userId)?.person;
    if (other === null || person === null || person === undefined) {
      return texts.plain('interview-already-answered');
    }
    if (other.userId === dialogue.userId) return texts.plain('interview-already-answered');
    return texts.plain('nomination-taken-over', { name: person.fullName });
  }

  return { name: WRITING, pausesItself: true, prompt, take, stale };
}

/** "Gửi" or "tạm dừng", typed where all parts are listed. */
function spoken(reply: Reply): string | null {
  const command = reply.kind === 'text' ? readCommandWord(reply.text) : null;
  if (command === 'send') return 'submit';
  return command === 'pause' || command === 'cancel' ? 'pause' : null;
}

/** Without what belongs to the question that was open. */
function settledPlace({ returnTo, at }: Writing): Writing {
  return { returnTo, at };
}

function moved(draft: Draft, part: Part, state: Writing, to: 'back' | 'next' | 'review'): string {
  if (to === 'review' || state.fromReview === true) return REVIEW;
  const index = draft.parts.indexOf(part);
  const there = draft.parts[to === 'back' ? index - 1 : index + 1];
  if (there !== undefined) return there.id;
  return to === 'back' ? part.id : REVIEW;
}

/** The next open part after this one; those that were passed over wait in the list of all. */
function nextOpen(draft: Draft, part: Part): string {
  const order = draft.parts.map(({ id }) => id);
  const place = order.indexOf(part.id);
  return draft.open.find(({ id }) => order.indexOf(id) > place)?.id ?? REVIEW;
}

function asked(state: Writing, settled: string | null = null): Turn {
  return askedAside(state, settled);
}

function paused(texts: Texts, draft: Draft): Message {
  const { nomination, missing } = draft;
  const args = { code: nomination.code, missing: missing.length };
  return {
    html: texts.t('nomination-paused', args),
    rows: [
      [{ text: texts.plain('nomination-button-go-on'), data: `nomination:open:${nomination.id}` }],
    ],
  };
}
