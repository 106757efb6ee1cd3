import type { Composer } from 'grammy';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Texts } from '../../texts/texts.ts';
import { createContactEnrolment } from './contact.ts';
import { createEnrolment } from './enrolment.ts';
import { createEnrolmentFlow } from './flow.ts';
import { createEnrolmentMessages } from './messages.ts';
import { createEnrolmentVerbs, type EnrolmentDeps } from './verbs.ts';

/** Who may come in, and how: invitations, the setup code, known telephone numbers. */
export function createEnrolmentFeature(
  deps: EnrolmentDeps & {
    readonly stores: Stores;
    readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  },
) {
  const { stores, texts } = deps;
  const messages = createEnrolmentMessages(stores);
  const verbs = createEnrolmentVerbs(deps);
  const composers: readonly Composer<AppContext>[] = [
    createEnrolment({ verbs, messages }),
    createContactEnrolment({ stores, verbs }),
  ];
  return { verbs, flow: createEnrolmentFlow({ stores, verbs, messages, texts }), composers };
}
