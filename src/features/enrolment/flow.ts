import { fold, tidy } from '../../domain/fold.ts';
import { HONORIFICS, type Honorific } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import { readYesNo } from '../../domain/yes-no.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Enrolment } from '../../storage/enrolments.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
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
    const question =
      enrolment.consentedAt === null
        ? messages.consent(texts, enrolment)
        : enrolment.fullName === null
          ? messages.askName(texts, note === 'name')
          : messages.askHonorific(texts, enrolment.fullName);
    if (note !== 'press') return question;
    return { ...question, html: `${question.html}\n\n${texts.t('note-press')}` };
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const enrolment = stores.enrolments.byId(dialogue.subjectId);
    if (enrolment === null) return ended(messages.void(moment.texts));
    if (enrolment.consentedAt === null) return takeConsent(enrolment, reply, moment);
    if (enrolment.fullName === null) return takeName(enrolment, reply, moment);
    return takeHonorific(enrolment, reply, moment);
  }

  function takeConsent(enrolment: Enrolment, reply: Reply, { texts, at }: Moment): Turn {
    const agrees = readConsent(reply);
    if (agrees === null) return asked(null, { note: 'press' });
    if (!agrees) return ended(messages.declined(texts), texts.t('enrolment-declined-line'));
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
    if (reply.kind === 'button' && reply.action === 'rename') {
      stores.enrolments.setName(enrolment.id, null);
      return asked();
    }
    const honorific = readHonorific(reply, texts);
    if (honorific === undefined) return asked(null, { note: 'press' });
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
    pausesItself: true,
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

/** Null for what is neither consent nor its refusal. */
function readConsent(reply: Reply): boolean | null {
  if (reply.kind === 'button') {
    return reply.action === 'agree' ? true : reply.action === 'decline' ? false : null;
  }
  const said = reply.kind === 'text' ? readYesNo(reply.text) : null;
  return said?.kind === 'accept' ? said.yes : null;
}

function readHonorific(reply: Reply, texts: Texts): Honorific | undefined {
  if (reply.kind === 'button') return HONORIFICS.find((each) => each === reply.action);
  if (reply.kind !== 'text') return undefined;
  const typed = fold(reply.text);
  return HONORIFICS.find((each) => fold(addressed(texts, each)) === typed);
}

/** A full name: letters, at least two words, as people write it; null when it cannot be one. */
function readFullName(typed: string): string | null {
  const name = tidy(typed).replace(/\s+/g, ' ');
  const looksLikeName = /^[\p{L}\p{M}'’. -]+$/u.test(name) && name.includes(' ');
  return looksLikeName && name.length <= LONGEST_NAME ? capitalisedName(name) : null;
}

/** Typed all in small letters or all in capitals, a name is written as names are. */
function capitalisedName(name: string): string {
  const small = name.toLocaleLowerCase('vi');
  if (name !== small && name !== name.toLocaleUpperCase('vi')) return name;
  return small.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'));
}
