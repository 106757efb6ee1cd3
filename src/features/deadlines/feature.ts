import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import type { Texts } from '../../texts/texts.ts';
import { createDeadlines } from './deadlines.ts';
import { createExtensionFlow } from './extension-flow.ts';
import { createExtensions } from './extensions.ts';
import { createDeadlineFlow } from './flow.ts';
import { createDeadlineMessages } from './messages.ts';
import { createDeadlineNotices } from './notices.ts';
import { createOrders } from './orders.ts';
import { createDeadlineVerbs } from './verbs.ts';

/** Deadlines that officers move and heads ask to have moved. */
export function createDeadlineFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly tellStaff: TellStaff;
}): { readonly flows: readonly Flow[]; readonly composers: readonly Composer<AppContext>[] } {
  const { db, stores, clock } = deps;
  const verbs = createDeadlineVerbs(deps);
  const notices = createDeadlineNotices(deps);
  const orders = createOrders({ db, stores, clock, verbs, notices });
  const messages = createDeadlineMessages({ clock, stores, orders });
  return {
    flows: [
      createDeadlineFlow({ stores, orders, messages }),
      createExtensionFlow({ stores, verbs, notices, messages }),
    ],
    composers: [
      createDeadlines({ db, stores, orders, messages }),
      createExtensions({ db, stores, verbs, notices }),
    ],
  };
}
