import type { Commune } from '../support/commune.ts';
import type { Stage } from './stage.ts';

/** What people do and what the clock does, from its beginning to its end. */
export type Journey = {
  /** Viet Nam time. */
  readonly now: string;
  /** Sets the scene, undisturbed; what it gives back is played on a stage. */
  readonly set: (made: Commune) => Promise<(stage: Stage) => Promise<unknown>>;
};
