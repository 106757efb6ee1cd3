import { type DossierPaper, isCollected, takesPapers } from '../../domain/dossier.ts';
import { goesOnFor, may, type Who } from '../../domain/member.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';

/** The office's for all units, a unit's for its own. */
export function maySee(who: Who | null, nomination: Pick<Nomination, 'unitId'>): who is Who {
  if (may(who, 'dossier.manage')) return true;
  return may(who, 'dossier.own') && goesOnFor(who).includes(nomination.unitId);
}

/** A unit brings its own papers while they are collected; the office every paper that is taken. */
export function mayFile(
  who: Who | null,
  nomination: Pick<Nomination, 'unitId' | 'state'>,
  paper: Pick<DossierPaper, 'owner'>,
): who is Who {
  if (!maySee(who, nomination)) return false;
  if (may(who, 'dossier.manage')) return takesPapers(nomination.state);
  return paper.owner === 'unit' && isCollected(nomination.state, paper.owner);
}

/** The office returns what its owner can still bring again: nothing of a dossier that was sent. */
export function mayReturn(
  who: Who | null,
  nomination: Pick<Nomination, 'state'>,
  paper: Pick<DossierPaper, 'owner'>,
): who is Who {
  return may(who, 'dossier.manage') && isCollected(nomination.state, paper.owner);
}
