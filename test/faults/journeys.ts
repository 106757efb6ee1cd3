import { InputFile } from 'grammy';
import { samplePhoto } from '../../src/sandbox/sample-files.ts';
import { aCommune } from '../support/commune.ts';
import { COMMENDATION } from './commendation-journeys.ts';
import { COUNCIL } from './council-journeys.ts';
import type { Journey } from './journey.ts';
import { JUNE } from './june-journeys.ts';
import { OFFICE } from './office-journeys.ts';
import { createStage, Enough, type Fate, type Passage } from './stage.ts';

/** By name; what is told of one names it. */
export const JOURNEYS: Readonly<Record<string, Journey>> = {
  ...JUNE,
  ...OFFICE,
  ...COMMENDATION,
  ...COUNCIL,
};

export type Walk = {
  readonly passages: readonly Passage[];
  /** Updates given up, calls that Telegram would not take, and what could not be done any more. */
  readonly failures: readonly string[];
};

/** Plays a journey; `fate` says where in each of its actions the power goes, null that it is enough. */
export async function walk(
  name: string,
  fate: (action: number) => Fate | null,
  onPassage?: (passage: Passage, action: number) => void,
  options: { readonly watched?: boolean } = {},
): Promise<Walk> {
  const journey = JOURNEYS[name];
  if (journey === undefined) throw new Error(`no journey ${name}`);
  const made = await aCommune({
    now: journey.now,
    waitingTakesTime: true,
    // the picture is looked at elsewhere; here it would take as long as all the rest
    drawDigest: () => Promise.resolve(new InputFile(samplePhoto(), 'tuan.jpg')),
  });
  const { sandbox, db } = made;
  const play = await journey.set(made);
  const stage = await createStage(made, fate, onPassage, options);
  const stuck: string[] = [];
  try {
    await play(stage);
  } catch (error) {
    // what is to be pressed next may be in a message that never came
    const isLost = (stage.passages.at(-1)?.uncertain ?? 0) > 0;
    const after = `${stage.passages.length - 1} «${stage.passages.at(-1)?.action}»`;
    if (!(error instanceof Enough) && !isLost) stuck.push(`after ${after}: ${String(error)}`);
  }
  await stage.close();
  const failed = `SELECT update_id || ': ' || error FROM inbox WHERE state <> 'done'`;
  const walked: Walk = {
    passages: stage.passages,
    failures: [
      ...stuck,
      ...db.prepare<[], string>(failed).pluck().all(),
      ...sandbox.violations.map(({ method, problem }) => `${method}: ${problem}`),
    ],
  };
  db.close();
  return walked;
}
