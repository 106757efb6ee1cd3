import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import { beginAside } from '../../telegram/aside.ts';
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

  const goOn = db.transaction(
    (chatId: number, userId: number, wanted: Wanted, at: Temporal.Instant): boolean => {
      const open = dialogues.open(FORM_FLOW, -userId);
      if (open === null || open.standing !== 'parked') return false;
      const state = open.state as State;
      if (state.form !== wanted.form || state.unitId !== wanted.unitId) return false;
      if (state.target !== wanted.target) return false;
      const returnTo = dialogues.current(chatId, userId)?.id ?? null;
      dialogues.restate(open, { ...state, returnTo }, at, chatId);
      return true;
    },
  ).immediate;

  return (ctx: AppContext, wanted: Wanted): void => {
    const unit = stores.units.byId(wanted.unitId);
    if (ctx.chatId === undefined || ctx.from === undefined || unit === null) return;
    const { chatId, receivedAt: at } = ctx;
    const userId = ctx.from.id;
    ctx.reopening = { replace: null };
    if (goOn(chatId, userId, wanted, at)) return;
    const state: Omit<State, 'returnTo'> = {
      ...wanted,
      entries: {},
      at: fieldsOf(wanted.form, { unit })[0]?.id ?? 'look',
      ...{ fromLook: false, note: null, doubt: null, album: null },
    };
    // what is about no record yet belongs to the person who is asked
    const place = { flow: FORM_FLOW, subjectId: -userId, chatId, userId };
    beginAside(db, dialogues, { ...place, state, at });
  };
}
export type Beginning = ReturnType<typeof createBeginning>;

type Wanted = {
  readonly form: FormName;
  readonly unitId: number;
  readonly target: number | null;
};
