import { HONORIFICS, type Honorific } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Enrolment } from '../../storage/enrolments.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import { type Message, sending } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import type { EnrolmentMessages } from './messages.ts';
import type { Enrolled, EnrolmentVerbs } from './verbs.ts';

type State = { readonly note?: 'name' | 'press' };

const LONGEST_NAME = 80;

/** Consent, full name, form of address: three questions between a link and a role. */
export function createEnrolmentFlow(deps: {
  readonly stores: Pick<Stores, 'enrolments' | 'outbox' | 'people'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly verbs: EnrolmentVerbs;
  readonly messages: EnrolmentMessages;
}): Flow {
  const { stores, verbs, messages } = deps;

  function prompt(dialogue: Dialogue, texts: Texts): Message {
    const enrolment = stores.enrolments.byId(dialogue.subjectId);
    if (enrolment === null) return messages.void(texts);
    const { note } = dialogue.state as State;
    if (enrolment.consentedAt === null) return messages.consent(texts, enrolment);
    if (enrolment.fullName === null) return messages.askName(texts, note === 'name');
    return messages.askHonorific(texts, enrolment.fullName);
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const enrolment = stores.enrolments.byId(dialogue.subjectId);
    if (enrolment === null) return ended(messages.void(moment.texts));
    if (enrolment.consentedAt === null) return takeConsent(enrolment, reply, moment);
    if (enrolment.fullName === null) return takeName(enrolment, reply, moment);
    return takeHonorific(enrolment, reply, moment);
  }

  function takeConsent(enrolment: Enrolment, reply: Reply, { texts, at }: Moment): Turn {
    const action = reply.kind === 'button' ? reply.action : null;
    if (action === 'decline')
      return ended(messages.declined(texts), texts.t('enrolment-declined-line'));
    if (action !== 'agree') return asked();
    stores.enrolments.setConsent(enrolment.id, at);
    const known = stores.people.who(enrolment.telegramId)?.person;
    if (known === undefined) return asked(texts.t('enrolment-agreed-line'));
    stores.enrolments.setName(enrolment.id, known.fullName);
    return asked(texts.t('enrolment-agreed-line'));
  }

  function takeName(enrolment: Enrolment, reply: Reply, { texts }: Moment): Turn {
    const name = reply.kind === 'text' ? readFullName(reply.text) : null;
    if (name === null) return asked(null, { note: 'name' });
    stores.enrolments.setName(enrolment.id, name);
    return asked(texts.t('enrolment-name-line', { name }));
  }

  function takeHonorific(enrolment: Enrolment, reply: Reply, { texts, at }: Moment): Turn {
    const action = reply.kind === 'button' ? reply.action : null;
    if (action === 'rename') {
      stores.enrolments.setName(enrolment.id, null);
      return asked();
    }
    const honorific = HONORIFICS.find((each) => each === action);
    if (honorific === undefined) return asked();
    return finish(enrolment, honorific, texts, at);
  }

  function finish(enrolment: Enrolment, honorific: Honorific, texts: Texts, at: Temporal.Instant) {
    const enrolled = verbs.finish(enrolment, honorific, at);
    if (enrolled === null) return ended(messages.void(texts));
    tellPredecessor(enrolled, at);
    const line = texts.t('enrolment-honorific-line', { name: enrolled.person.fullName });
    return ended(messages.welcome(texts, enrolled), line);
  }

  function tellPredecessor(enrolled: Enrolled, at: Temporal.Instant): void {
    const { predecessor } = enrolled;
    if (predecessor === null) return;
    const message = messages.handedOver(deps.texts[predecessor.language], enrolled);
    stores.outbox.enqueue({
      key: `handed-over:${enrolled.person.id}:${enrolled.unitId}:${predecessor.id}`,
      chatId: predecessor.telegramId,
      method: 'sendMessage',
      payload: { text: message.html, ...sending(message) },
      at,
    });
  }

  return {
    name: 'enrolment',
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function asked(settled: string | null = null, state: State = {}): Turn {
  return { taken: { settled, place: 'below' }, state, standing: 'current' };
}

function ended(closing: Message, settled: string | null = null): Turn {
  return { taken: { settled, place: 'none', closing }, state: {}, standing: 'ended' };
}

/** A full name: letters, at least two words, as people write it; null when it cannot be one. */
function readFullName(typed: string): string | null {
  const name = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  const looksLikeName = /^[\p{L}\p{M}'’. -]+$/u.test(name) && name.includes(' ');
  return looksLikeName && name.length <= LONGEST_NAME ? name : null;
}
