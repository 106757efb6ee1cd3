import { mayChangeEvent, mayRecordEvent, mayRecordEventFor } from '../../domain/emulation-event.ts';
import type { Who } from '../../domain/member.ts';
import type { EmulationEvent } from '../../storage/events.ts';
import type { Stores } from '../../storage/stores.ts';
import type { EventNotices } from './notices.ts';
import type { Page, Recording } from './recording.ts';

/** Who does it, and when. */
type Doer = { readonly who: Who; readonly at: Temporal.Instant };

/** Recording events, handing in their minutes, withdrawing them; each is part of the caller's transaction. */
export function createEventVerbs(
  stores: Pick<Stores, 'audit' | 'events' | 'files'>,
  notices: EventNotices,
) {
  const { audit, events, files } = stores;

  function note(action: string, id: number, { who, at }: Doer, more: object): void {
    const subject = `event:${id}`;
    audit.record({ at, actorId: who.person.id, action, subject, ...more });
  }

  /** The event, when it stands and the person may change it. */
  function changeable(id: number, who: Who): EmulationEvent | null {
    const event = events.byId(id);
    if (event === null || event.withdrawn !== null) return null;
    return mayChangeEvent(who, event) ? event : null;
  }

  function addPages(eventId: number, pages: readonly Page[], { who, at }: Doer): void {
    for (const page of pages) {
      events.addMinutes(eventId, files.receive({ ...page, by: who.person.id, at }));
    }
  }

  return {
    changeable,
    record(it: Recording, doer: Doer): EmulationEvent | null {
      const { of, kind, campaign = null, heldOn, participants = null, results } = it;
      if (of === undefined || kind === undefined || heldOn === undefined || results === undefined) {
        return null;
      }
      const unitId = of === 'commune' ? null : of;
      if (!mayRecordEventFor(doer.who, unitId)) return null;
      const day = Temporal.PlainDate.from(heldOn);
      const choices = kind === 'selection' ? (it.choices ?? []) : [];
      const event = events.add({
        ...{ year: day.year, kind, campaign, unitId, heldOn: day, participants, results, choices },
        ...{ by: doer.who.person.id, at: doer.at },
      });
      addPages(event.id, it.pages ?? [], doer);
      note('record event', event.id, doer, { after: { kind, campaign, unitId, heldOn } });
      if (unitId !== null && !mayRecordEvent(doer.who, unitId)) {
        notices.recordedFor(event, unitId, doer.who, doer.at);
      }
      return events.byId(event.id);
    },
    /** Minutes that come later; null when the event is not theirs to change any more. */
    addMinutes(id: number, pages: readonly Page[], doer: Doer): EmulationEvent | null {
      if (changeable(id, doer.who) === null) return null;
      addPages(id, pages, doer);
      note('add minutes of event', id, doer, { after: { pages: pages.length } });
      return events.byId(id);
    },
    withdraw(id: number, why: string, doer: Doer): EmulationEvent | null {
      if (changeable(id, doer.who) === null) return null;
      if (!events.withdraw(id, { by: doer.who.person.id, at: doer.at, why })) return null;
      note('withdraw event', id, doer, { reason: why });
      return events.byId(id);
    },
  };
}
export type EventVerbs = ReturnType<typeof createEventVerbs>;
