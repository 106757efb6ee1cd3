import type { CouncilMember, NewCouncilMember } from '../../storage/council-members.ts';
import type { CouncilStores } from './facts.ts';

export type Doer = { readonly by: number; readonly at: Temporal.Instant };

/** More would fit on no board, and no commune's council has so many. */
const MOST_MEMBERS = 40;

/** Who sits on the standing council; each call is part of the caller's transaction. */
export function createMemberVerbs({ audit, council }: Pick<CouncilStores, 'audit' | 'council'>) {
  const { members } = council;

  function note(id: number, action: string, doer: Doer, more: object): void {
    audit.record({
      at: doer.at,
      actorId: doer.by,
      action,
      subject: `council_member:${id}`,
      ...more,
    });
  }

  /** Nobody sits on two seats. */
  function isFree(personId: number | null, except: number | null): boolean {
    if (personId === null) return true;
    return !members.current().some((each) => each.personId === personId && each.id !== except);
  }

  return {
    isFree,
    /** Null when somebody else has taken the account meanwhile, or the council is full. */
    add(it: NewCouncilMember, doer: Doer): CouncilMember | null {
      if (!isFree(it.personId, null) || members.current().length >= MOST_MEMBERS) return null;
      const made = members.add(it, doer.at);
      note(made.id, 'add council member', doer, { after: it });
      return made;
    },
    replace(id: number, it: NewCouncilMember, doer: Doer): CouncilMember | null {
      const before = members.byId(id);
      if (before === null || !isFree(it.personId, id)) return null;
      const made = members.replace(id, it, doer.at);
      if (made === null) return null;
      const { fullName, position, role } = before;
      note(made.id, 'replace council member', doer, {
        before: { id, fullName, position, role },
        after: it,
      });
      return made;
    },
    /** False when it had ended before. */
    end(id: number, doer: Doer): boolean {
      if (!members.end(id, doer.at)) return false;
      note(id, 'end council member', doer, { before: { fullName: members.byId(id)?.fullName } });
      return true;
    },
    link(id: number, personId: number | null, doer: Doer): boolean {
      const before = members.byId(id);
      if (before === null || !isFree(personId, id) || !members.link(id, personId)) return false;
      const change = { before: { personId: before.personId }, after: { personId } };
      note(id, 'link council member', doer, change);
      return true;
    },
  };
}
export type MemberVerbs = ReturnType<typeof createMemberVerbs>;
