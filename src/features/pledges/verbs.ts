import { afterEvent, type Work } from '../../domain/work.ts';
import type { Pledge } from '../../storage/pledges.ts';
import type { Stores } from '../../storage/stores.ts';
import type { UnitPlan } from '../../storage/unit-plans.ts';
import type { Entries, SentFile } from './entries.ts';

/** Who does it, and when. */
export type Doer = { readonly by: number; readonly at: Temporal.Instant };
/** The unit and the year of the plan that it is for. */
export type Whose = { readonly unitId: number; readonly year: number };

/** What is recorded of a unit; each call is part of the caller's transaction. */
export function createPledgeVerbs(
  stores: Pick<Stores, 'audit' | 'files' | 'pledges' | 'unitPlans' | 'works'>,
) {
  const { audit, files, pledges, unitPlans, works } = stores;

  function note(subject: string, action: string, doer: Doer, more: object = {}): void {
    audit.record({ at: doer.at, actorId: doer.by, action, subject, ...more });
  }

  function receive(sent: readonly SentFile[] = [], { by, at }: Doer): readonly number[] {
    return sent.map((file) => files.receive({ ...file, by, at }));
  }

  return {
    registerPlan(whose: Whose, entries: Entries, doer: Doer): UnitPlan {
      const before = unitPlans.current(whose.unitId, whose.year);
      const { number = null, form = '', campaigns = [], contents = [] } = entries;
      const plan = unitPlans.register({
        ...whose,
        ...{ number, form, campaigns, contents, issuedOn: dayOf(entries.day) },
        fileIds: receive(entries.files, doer),
        registeredAt: doer.at,
        registeredBy: doer.by,
      });
      note(`unit_plan:${plan.id}`, 'register unit plan', doer, {
        ...(before === null ? {} : { before: { id: before.id } }),
        after: { issuedOn: entries.day, number, form, files: plan.fileIds.length },
      });
      return plan;
    },
    recordPledge(whose: Whose, entries: Entries, doer: Doer): Pledge {
      const { parties = [], contents = [] } = entries;
      const pledge = pledges.record({
        ...whose,
        ...{ parties, contents, signedOn: dayOf(entries.day) },
        sheetFileIds: receive(entries.files, doer),
        recordedAt: doer.at,
        recordedBy: doer.by,
      });
      const after = { signedOn: entries.day, sheets: pledge.sheetFileIds.length };
      note(`pledge:${pledge.id}`, 'record pledge', doer, { after });
      return pledge;
    },
    /** False when the pledge was withdrawn meanwhile. */
    attachSheet(pledge: Pledge, entries: Entries, doer: Doer): boolean {
      if (pledge.withdrawn !== null) return false;
      const added = receive(entries.files, doer);
      for (const file of added) pledges.attachSheet(pledge.id, file);
      if (added.length > 0) {
        note(`pledge:${pledge.id}`, 'attach sheet', doer, { after: { files: added } });
      }
      return true;
    },
    withdrawPledge({ id }: Pledge, why: string, doer: Doer): boolean {
      if (!pledges.withdraw(id, { ...doer, why })) return false;
      note(`pledge:${id}`, 'withdraw pledge', doer, { reason: why });
      return true;
    },
    registerWork(whose: Whose, entries: Entries, doer: Doer): Work {
      const { kind = 'task', name = '', place = null, volume = null } = entries;
      const { cost = null, campaign = null } = entries;
      const about = { kind, name, place, volume, cost, campaign };
      const work = works.register({
        ...{ ...whose, ...about, dueOn: dayOf(entries.dueOn) },
        ...doer,
      });
      note(`work:${work.id}`, 'register work', doer, { after: { ...about, dueOn: entries.dueOn } });
      return work;
    },
    /** False when the work is not open any more. */
    finishWork(work: Work, day: string | undefined, doer: Doer): boolean {
      const state = afterEvent(work.state, 'finished');
      if (state === null || work.state === 'done') return false;
      const moved = works.move(work, { state, doneOn: dayOf(day), droppedWhy: null }, doer.at);
      if (moved) note(`work:${work.id}`, 'finish work', doer, { after: { doneOn: day } });
      return moved;
    },
    dropWork(work: Work, why: string, doer: Doer): boolean {
      const state = afterEvent(work.state, 'drop');
      if (state === null) return false;
      const moved = works.move(work, { state, doneOn: null, droppedWhy: why }, doer.at);
      if (moved) note(`work:${work.id}`, 'drop work', doer, { reason: why });
      return moved;
    },
    /** A work that was called finished by mistake goes on; false when it was not. */
    reopenWork(work: Work, doer: Doer): boolean {
      const state = afterEvent(work.state, 'reopen');
      if (state === null) return false;
      const moved = works.move(work, { state, doneOn: null, droppedWhy: null }, doer.at);
      const before = { doneOn: work.doneOn?.toString() };
      if (moved) note(`work:${work.id}`, 'reopen work', doer, { before });
      return moved;
    },
  };
}
export type PledgeVerbs = ReturnType<typeof createPledgeVerbs>;

function dayOf(day: string | undefined): Temporal.PlainDate {
  if (day === undefined) throw new Error('a form was saved without its day');
  return Temporal.PlainDate.from(day);
}
