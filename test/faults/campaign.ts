import { JOURNEYS, walk } from './journeys.ts';
import { type Fate, type Passage, without } from './stage.ts';

export type Campaign = {
  readonly journey: string;
  /** Statements and calls of the undisturbed journey. */
  readonly steps: number;
  /** So many of them differ in what stands on the disk and at Telegram if the power goes there. */
  readonly places: number;
  /** At how many of them it went. */
  readonly cuts: number;
  readonly walks: number;
  /** Messages that came twice, and that nobody knows whether they came. */
  readonly repeated: number;
  readonly uncertain: number;
  /** All that was not as it must be, in words. */
  readonly problems: readonly string[];
};

export type CampaignOptions = {
  /** At so many places of each action; absent: at all. */
  readonly samples?: number;
  /** Before each step, also where nothing has changed since the one before. */
  readonly every?: boolean;
  /** Another seed takes other places. */
  readonly seed?: number;
  /** The power goes again while the next process starts. */
  readonly twice?: boolean;
};

const LIVES: Fate = { cuts: [], confirmed: true };
/** Roughly as many steps as a start takes. */
const START_STEPS = 120;
/** Said instead when the work was recorded but the power went before the word of it. */
const ALSO_TRUE = [
  'Việc này đã được thực hiện trước đó',
  'số liệu không đổi, đây là bản đã lập trước đó',
];
/** What tells where a message stands that nobody knows to have arrived. */
const PLACES_OF_MESSAGES = ['live_board ', 'digest '];

/** Boards are looked at once a minute, and each picture of an album comes by itself. */
const LATER = ['live_board ', 'digest ', 'announcement ', 'photo '];

/**
 * Plays a journey again and again, with the power gone at another step of each of its actions each
 * time, until it has gone at every step of every action.
 */
export async function campaign(journey: string, options: CampaignOptions): Promise<Campaign> {
  const { passages: undisturbed, failures: always } = await walk(journey, () => LIVES, undefined, {
    watched: true,
  });
  const all = undisturbed.map((passage) => placesIn(passage, options));
  const untried = all.map((places, action) => sampled(places, action, options));
  const problems = [...always, ...toldTooEarly(undisturbed)];
  let [cuts, walks, repeated, uncertain] = [0, 0, 0, 0];
  while (untried.some((places) => places.length > 0) && problems.length === 0) {
    const last = untried.findLastIndex((places) => places.length > 0);
    let lost = false;
    const compared: Compared[] = [];
    walks += 1;
    const { passages, failures } = await walk(
      journey,
      (action) => {
        // the rest of the journey may be about a message that never came
        if (lost || action > last + 1) return null;
        const place = untried[action]?.shift();
        if (place === undefined) return LIVES;
        const again = options.twice === true ? [(place * 7 + action) % START_STEPS] : [];
        return { cuts: [place, ...again], confirmed: (place + action) % 2 === 0 };
      },
      (passage, action) => {
        compared.push(compare(undisturbed[action] as Passage, passage, action));
        lost = passage.uncertain > 0;
      },
    );
    cuts += passages.filter(({ steps }) => steps.length > 1).length;
    repeated += compared.reduce((sum, each) => sum + each.repeated, 0);
    uncertain += passages.at(-1)?.uncertain ?? 0;
    problems.push(...compared.flatMap((each) => each.problems), ...failures);
  }
  const steps = undisturbed.reduce((sum, passage) => sum + (passage.steps[0] ?? 0), 0);
  const places = all.reduce((sum, { length }) => sum + length, 0);
  return { journey, steps, places, cuts, walks, repeated, uncertain, problems };
}

/**
 * After how many steps the power goes: at once, and after each step that leaves something behind. A
 * cut before any other step finds the same database and the same chats as one of these.
 */
function placesIn({ steps, lasting }: Passage, { every = false }: CampaignOptions): number[] {
  const length = steps[0] ?? 0;
  if (every) return Array.from({ length }, (_, place) => place);
  return [0, ...lasting].filter((place) => place < length);
}

function sampled(places: number[], action: number, options: CampaignOptions): number[] {
  const { length } = places;
  const { samples = length, seed = 0 } = options;
  const count = Math.min(samples, length);
  const shift = ((action * 37 + seed * 53) % 100) / 100;
  return Array.from(
    { length: count },
    (_, at) => places[Math.floor(((at + shift) * length) / count)] ?? 0,
  );
}

type Compared = { readonly repeated: number; readonly problems: readonly string[] };

/** What differs in one action from how it went undisturbed. */
function compare(was: Passage, is: Passage, at: number): Compared {
  const place = `${at} «${was.action}» cut after ${is.steps.slice(0, -1).join(', ')}`;
  const told = (what: string, lines: readonly string[]) =>
    lines.map((line) => `${place}: ${what}: ${line}`);
  const isTrue = (message: string) => ALSO_TRUE.some((words) => message.includes(words));
  const isPlace = (line: string) =>
    is.uncertain > 0 && PLACES_OF_MESSAGES.some((table) => line.startsWith(table));
  // a board has to stand somewhere: when nobody knows whether it arrived, another one is sent
  const isPlacedAgain = (message: string) => is.uncertain > 0 && message.includes('Hạn nộp: ');
  const repeated = without(is.answers, was.answers);
  const missing = without(was.unasked, is.unasked);
  const deaths = is.steps.length - 1;
  const interrupted = deaths * Math.max(is.updates, 1);
  return {
    repeated: repeated.length,
    problems: [
      ...told(
        'not recorded',
        without(was.records, is.records).filter((line) => !isPlace(line)),
      ),
      ...told(
        'recorded besides',
        without(is.records, was.records).filter((line) => !isPlace(line)),
      ),
      ...told('not open', without(was.dialogues, is.dialogues)),
      ...told(
        'not said',
        without(was.answers, is.answers).filter(() => !repeated.some(isTrue)),
      ),
      ...told(
        'said besides',
        repeated.filter((one) => !was.answers.includes(one) && !isTrue(one)),
      ),
      ...(repeated.length > interrupted ? told('said again', repeated) : []),
      ...told(
        'sent again',
        without(is.unasked, was.unasked).filter((one) => !isPlacedAgain(one)),
      ),
      ...told('spins', is.spins),
      ...told(
        'no menu',
        without(was.menus, is.menus).filter((menu) => !menu.endsWith('[]')),
      ),
      ...(missing.length > is.uncertain ? told('lost', missing) : []),
      ...(is.uncertain > deaths ? told('uncertain', [`${is.uncertain} messages`]) : []),
      ...(is.uncertain > 0
        ? []
        : told(
            'shows',
            without(is.screens, was.screens).filter((screen) => !isTrue(screen)),
          )),
    ],
  };
}

/** What was said to somebody before it was recorded. */
function toldTooEarly(undisturbed: readonly Passage[]): readonly string[] {
  const isLater = (line: string) => LATER.some((table) => line.startsWith(table));
  return undisturbed
    .filter(({ action }) => !action.startsWith('tick'))
    .flatMap(({ action, records, seenWith }) =>
      seenWith
        .flatMap((seen) => without(records, seen))
        .filter((line) => !isLater(line))
        .map((line) => `told too early: «${action}»: ${line}`),
    );
}

export const JOURNEY_NAMES = Object.keys(JOURNEYS);
