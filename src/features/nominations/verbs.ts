import { inVietnam } from '../../domain/clock.ts';
import type { Who } from '../../domain/member.ts';
import { formsFor, type Part } from '../../domain/nomination/parts.ts';
import {
  judgeNomination,
  type NominationAction,
  type NominationVerdict,
} from '../../domain/nomination.ts';
import type { Db } from '../../storage/database.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';
import type { PartAnswer } from '../../storage/nomination-texts.ts';
import type { Agreement, NewNomination, Step } from '../../storage/nominations.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Draft, type DraftStores, loadDraft, recordNow } from './draft.ts';
import type { NominationNotices } from './notices.ts';

export type Outcome =
  | { readonly kind: 'done'; readonly nomination: Nomination }
  | Extract<NominationVerdict, { kind: 'refused' }>
  | { readonly kind: 'incomplete'; readonly missing: readonly Part[] }
  /** The form is not given any more on this day, as after a change of the model of government. */
  | { readonly kind: 'no_form' }
  | { readonly kind: 'gone' };

/** What goes with a step, beside who takes it and when. */
export type StepDetails = Omit<Step, 'at' | 'submittedBy' | 'decidedBy' | 'evidence'>;
export type Identity = Pick<NewNomination, 'name' | 'position' | 'form' | 'level' | 'exemplarId'>;

/** What people do to nominations: each change, its audit line and its notices are one transaction. */
export function createNominationVerbs(deps: {
  readonly db: Db;
  readonly stores: DraftStores & Pick<Stores, 'audit'>;
  readonly notices: NominationNotices;
}) {
  const { db, stores, notices } = deps;
  const { audit, nominations, nominationTexts } = stores;

  function check(id: number, action: NominationAction, who: Who): Outcome {
    const nomination = nominations.byId(id);
    if (nomination === null) return { kind: 'gone' };
    const verdict = judgeNomination(nomination, action, who);
    return verdict.kind === 'refused' ? verdict : { kind: 'done', nomination };
  }

  function log(
    action: string,
    id: number,
    who: Who,
    at: Temporal.Instant,
    more: { readonly before?: unknown; readonly after?: unknown; readonly reason?: string },
  ): void {
    const subject = `nomination:${id}`;
    audit.record({ at, actorId: who.person.id, action, subject, ...more });
  }

  /** Writes what `change` writes, when it is still the unit's to write. */
  function write(
    who: Who,
    { nomination }: Draft,
    part: string,
    at: Temporal.Instant,
    change: () => unknown,
  ): Outcome {
    const outcome = check(nomination.id, 'write', who);
    if (outcome.kind !== 'done') return outcome;
    change();
    if (outcome.nomination.askedAgain.includes(part)) {
      const rest = outcome.nomination.askedAgain.filter((each) => each !== part);
      nominations.setAskedAgain(nomination.id, rest);
    }
    log('write nomination', nomination.id, who, at, { after: { part } });
    return { kind: 'done', nomination: nominations.byId(nomination.id) ?? nomination };
  }

  function step(
    who: Who,
    id: number,
    action: NominationAction,
    details: Omit<Step, 'at'>,
    at: Temporal.Instant,
  ): Outcome {
    const outcome = check(id, action, who);
    if (outcome.kind !== 'done') return outcome;
    const after = nominations.advance(id, action, { ...details, at });
    if (after === null) throw new Error('a nomination moved within its own transaction');
    const { reason } = details;
    log(`${action} nomination`, id, who, at, {
      before: { state: outcome.nomination.state },
      after: {
        state: after.state,
        ...(details.decision === undefined ? {} : { number: details.decision.number }),
      },
      ...(reason === undefined ? {} : { reason }),
    });
    notices.changed(after, action, who.person.id);
    return { kind: 'done', nomination: after };
  }

  return {
    check,
    begin: db.transaction((who: Who, it: Omit<NewNomination, 'by'>): Nomination => {
      const made = nominations.begin({ ...it, by: who.person.id });
      log('begin nomination', made.id, who, it.at, { after: { code: made.code, form: made.form } });
      return made;
    }).immediate,
    answer: db.transaction(
      (who: Who, draft: Draft, part: Part, answer: PartAnswer, at: Temporal.Instant): Outcome =>
        write(who, draft, part.id, at, () =>
          nominationTexts.put(draft.nomination.id, part.id, answer, who.person.id, at),
        ),
    ).immediate,
    /** What was given stands, though it was asked for again. */
    keep: db.transaction(
      (who: Who, draft: Draft, part: Part, at: Temporal.Instant): Outcome =>
        write(who, draft, part.id, at, () => {}),
    ).immediate,
    identify: db.transaction(
      (who: Who, draft: Draft, part: Part, it: Identity, at: Temporal.Instant): Outcome =>
        write(who, draft, part.id, at, () => nominations.setIdentity(draft.nomination.id, it)),
    ).immediate,
    agree: db.transaction(
      (who: Who, draft: Draft, it: Agreement, at: Temporal.Instant): Outcome =>
        write(who, draft, 'agreement', at, () => nominations.setAgreement(draft.nomination.id, it)),
    ).immediate,
    consent: db.transaction(
      (who: Who, draft: Draft, at: Temporal.Instant): Outcome =>
        write(who, draft, 'consent', at, () =>
          nominations.setConsent(draft.nomination.id, who.person.id, at),
        ),
    ).immediate,
    /** Complete ones only; what the unit's record shows now is frozen with it. */
    submit: db.transaction((who: Who, id: number, at: Temporal.Instant): Outcome => {
      const draft = loadDraft(stores, id);
      const outcome = check(id, 'submit', who);
      if (outcome.kind !== 'done' || draft === null) return outcome;
      if (draft.missing.length > 0) return { kind: 'incomplete', missing: draft.missing };
      const { subject, form } = draft.nomination;
      const forms = formsFor(draft.plan, subject, inVietnam(at).toPlainDate());
      if (!forms.some((each) => each.id === form)) return { kind: 'no_form' };
      const record = recordNow(stores, draft.nomination, at);
      const evidence = record === null ? {} : { evidence: JSON.stringify(record) };
      return step(who, id, 'submit', { submittedBy: who.person.id, ...evidence }, at);
    }).immediate,
    /** Every other step of the workflow; the chair's decision keeps who entered it. */
    step: db.transaction(
      (
        who: Who,
        id: number,
        action: Exclude<NominationAction, 'write' | 'submit'>,
        details: StepDetails,
        at: Temporal.Instant,
      ): Outcome => {
        const isDecision = action === 'approve' || action === 'refuse';
        const more = isDecision ? { decidedBy: who.person.id } : {};
        return step(who, id, action, { ...details, ...more }, at);
      },
    ).immediate,
    /** The list of proposals is put before the chair (PR08); the same list twice tells nobody again. */
    propose: db.transaction((who: Who, year: number, at: Temporal.Instant): number => {
      const waiting = nominations.inState('passed', year);
      const last = waiting.at(-1);
      if (last === undefined) return 0;
      const key = `${year}:${waiting.length}:${last.stateAt.epochMilliseconds}`;
      if (!notices.proposed(key, waiting.length)) return waiting.length;
      audit.record({
        at,
        actorId: who.person.id,
        action: 'propose nominations',
        subject: `year:${year}`,
        after: { codes: waiting.map(({ code }) => code) },
      });
      return waiting.length;
    }).immediate,
  };
}
export type NominationVerbs = ReturnType<typeof createNominationVerbs>;
