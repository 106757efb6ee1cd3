import { asEnding, firstWords, spoken, wordsIn } from '../../domain/exemplar/spoken.ts';
import { fold } from '../../domain/fold.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Exemplar } from '../../storage/exemplars.ts';
import type { Texts } from '../../texts/texts.ts';

/**
 * The draft of a text for the commune's loudspeakers (PR12), as it is read aloud and as long as the
 * plan says: what was done gives way first, the sentences around it stay. Always in Vietnamese.
 */
export function broadcastText(
  texts: Texts,
  entry: Pick<Exemplar, 'kind' | 'name' | 'deed' | 'discoveredOn'>,
  around: {
    readonly unit: string;
    readonly campaign: Plan['campaigns'][number] | null;
    readonly plan: Plan;
  },
): string {
  const { leastWords, mostWords } = around.plan.emulation.broadcast;
  const commune = around.plan.commune.name;
  const args = {
    who: placed(spoken(entry.name), spoken(around.unit)),
    commune,
    month: String(entry.discoveredOn.month),
    year: String(entry.discoveredOn.year),
  };
  const opening = texts.plain('broadcast-opening', { commune });
  const who =
    entry.kind === 'individual'
      ? texts.plain('broadcast-individual', args)
      : texts.plain('broadcast-collective', args);
  const closing = texts.plain('broadcast-closing', { commune });
  const campaign = around.campaign === null ? null : campaignSentence(texts, around.campaign);
  const lead = texts.plain('broadcast-deed');
  const deed = spoken(entry.deed);

  const frame = [opening, who, closing];
  const room = mostWords - wordsIn([...frame, lead].join(' '));
  const isRoomy = (campaign === null ? 0 : wordsIn(campaign)) + Math.min(wordsIn(deed), 30) <= room;
  const more = campaign !== null && isRoomy ? [campaign] : [];
  const kept = firstWords(deed, room - wordsIn(more.join(' ')));
  const told = `${lead} ${asEnding(kept)}`;
  const praise = texts.plain('broadcast-praise');
  const short = [opening, who, told, ...more, closing];
  if (wordsIn(short.join(' ')) >= leastWords) return joined(short);
  return joined([opening, who, told, ...more, praise, closing]);
}

/** A directive is carried out as well, and is no phong trào. */
function campaignSentence(texts: Texts, { kind, name }: Plan['campaigns'][number]): string {
  const campaign = spoken(name);
  return kind === 'movement'
    ? texts.plain('broadcast-campaign', { campaign })
    : texts.plain('broadcast-directive', { campaign });
}

/** "Chi hội Phụ nữ Thôn 3" says by itself where it is. */
function placed(name: string, unit: string): string {
  return fold(name).includes(fold(unit)) ? name : `${name}, ${unit}`;
}

function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
