import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import { enterAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { FormName, State } from './entries.ts';
import { FORM_FLOW } from './flow.ts';
import { fieldsOf } from './forms.ts';

/** Leads a person into a form; one of theirs that was left in the middle goes on where it was. */
export function createBeginning(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'dialogues' | 'plans' | 'units'>;
}) {
  const { db, stores } = deps;
  const { dialogues } = stores;

  return (ctx: AppContext, wanted: Wanted): void => {
    const unit = stores.units.byId(wanted.unitId);
    if (ctx.from === undefined || unit === null) return;
    const state: Omit<State, 'returnTo'> = {
      ...wanted,
      entries: {},
      at: fieldsOf(wanted.form, { unit })[0]?.id ?? 'look',
      ...{ fromLook: false, note: null, doubt: null, album: null },
    };
    // what is about no record yet belongs to the person who is asked
    enterAside(ctx, { db, dialogues }, { flow: FORM_FLOW, subjectId: -ctx.from.id, state });
  };
}
export type Beginning = ReturnType<typeof createBeginning>;

type Wanted = {
  readonly form: FormName;
  readonly unitId: number;
  readonly target: number | null;
};
