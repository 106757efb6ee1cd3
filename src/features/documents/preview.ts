import type { Clock } from '../../domain/clock.ts';
import { inVietnam } from '../../domain/clock.ts';
import type { DocumentRule } from '../../domain/document-rule.ts';
import { documentRule } from '../../domain/document-rule.ts';
import { type DocumentSubject, subjectText } from '../../domain/official-document.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { type ChoiceStores, choicesOf } from './choices.ts';
import type { Documents } from './documents.ts';
import { type GapStores, gapsOf } from './gaps.ts';
import { kindText } from './menu-messages.ts';

/** Earlier versions with a button each; all of them are kept. */
const SHOWN_VERSIONS = 6;

/** What a document would lack, what was printed of it before, and the buttons that make it. */
export function createPreview(deps: {
  readonly clock: Clock;
  readonly stores: ChoiceStores & GapStores & Pick<Stores, 'people'>;
  readonly documents: Documents;
}) {
  const { clock, stores, documents } = deps;

  function ruleOf(subject: DocumentSubject): DocumentRule | null {
    const plan = stores.plans.current();
    const level = subject.kind === 'submission_letter' ? subject.level : null;
    return documentRule(plan, subject.kind, level, inVietnam(clock.now()).toPlainDate());
  }

  /** One button for each who may sign; minutes and papers without a rule have one way only. */
  function signing(texts: Texts, subject: DocumentSubject): readonly Button[] {
    const make = (index: number, text: string): Button => ({
      text,
      data: `document:make:${index}:${subject.kind}:${subjectText(subject)}`,
    });
    const rule = ruleOf(subject);
    const several = rule !== null && rule.kind !== 'minutes' ? rule.signatories : [];
    if (several.length < 2) return [make(0, texts.plain('document-button-make'))];
    const { signatories } = stores.plans.current();
    return several.map((id, index) => {
      const lines = signatories.find((each) => each.id === id)?.lines ?? [];
      return make(
        index,
        texts.plain('document-button-signed', { lines: lines.slice(1).join(' / ') }),
      );
    });
  }

  return {
    message(texts: Texts, subject: DocumentSubject): Message {
      const { missing, versions, hasChanged, isOfAnotherDay } = documents.standing(subject);
      const gaps = missing.length === 0 ? gapsOf(stores, texts, subject) : [];
      const back: Button = {
        text: texts.plain('document-button-other'),
        data: `document:kind:${subject.kind}:0`,
      };
      const isThere = versions.length > 0 && missing.length === 0;
      const redate: Button = {
        text: texts.plain('document-button-redate'),
        data: `document:redate:${subject.kind}:${subjectText(subject)}`,
      };
      const html = [
        texts.t('document-preview', {
          title: kindText(texts, subject.kind),
          about: about(texts, subject),
        }),
        ...(missing.length > 0
          ? missing.map((what) => texts.t('document-cannot', { what }))
          : gaps),
        ...versions.slice(-SHOWN_VERSIONS).map(({ madeAt, madeBy }, index, shown) =>
          texts.t('document-version', {
            number: versions.length - shown.length + index + 1,
            time: dateTime(texts, madeAt),
            by: stores.people.byId(madeBy)?.fullName ?? '–',
          }),
        ),
        ...(isThere ? [texts.t(hasChanged ? 'document-has-changed' : 'document-unchanged')] : []),
      ].join('\n');
      return {
        html,
        rows: [
          ...(missing.length > 0 ? [] : signing(texts, subject).map((button) => [button])),
          ...(isOfAnotherDay ? [[redate]] : []),
          ...versions.slice(-SHOWN_VERSIONS).map(({ id }, index, shown) => [
            {
              text: texts.plain('document-button-get', {
                number: versions.length - shown.length + index + 1,
              }),
              data: `document:get:${id}`,
            },
          ]),
          [back],
        ],
      };
    },
    /** The signatory of a button; null: the usual one. */
    signatory: (subject: DocumentSubject, index: number): string | null =>
      ruleOf(subject)?.signatories[index] ?? null,
  };

  function about(texts: Texts, subject: DocumentSubject): string {
    const wanted = subjectText(subject);
    const found = choicesOf(stores, texts, subject.kind).find(
      (choice) => subjectText(choice.subject) === wanted,
    );
    return found?.label ?? '';
  }
}
export type Preview = ReturnType<typeof createPreview>;
