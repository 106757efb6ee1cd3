import type { Clock } from '../../domain/clock.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Log } from '../../telegram/log.ts';
import type { Texts } from '../../texts/texts.ts';
import { createAnswerFlow } from './answer-flow.ts';
import { createDigest } from './digest.ts';
import { createDigests, type Draw } from './digests.ts';
import { createQuestionMessages } from './question-messages.ts';
import { createQuestionVerbs } from './question-verbs.ts';
import { createQuestions } from './questions.ts';

/** The weekly digest, its buttons, and what units are asked below it. */
export function createDigestFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly draw: Draw;
  readonly log: Log;
}) {
  const messages = createQuestionMessages(deps);
  const verbs = createQuestionVerbs({ ...deps, messages });
  const answers = createAnswerFlow({ ...deps, verbs });
  return {
    digests: createDigests({ ...deps, texts: deps.texts.vi }),
    flow: answers.flow,
    composers: [createDigest(deps), createQuestions({ ...deps, verbs, messages, answers })],
  };
}
