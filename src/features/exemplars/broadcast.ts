import { asSentence, firstWords, spoken, wordsIn } from '../../domain/exemplar/spoken.ts';
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
  around: { readonly unit: string; readonly campaign: string | null; readonly plan: Plan },
): string {
  const { leastWords, mostWords } = around.plan.emulation.broadcast;
  const commune = around.plan.commune.name;
  const args = {
    name: spoken(entry.name),
    unit: spoken(around.unit),
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
  const campaign =
    around.campaign === null
      ? null
      : texts.plain('broadcast-campaign', { campaign: spoken(around.campaign) });
  const deed = spoken(entry.deed);

  const frame = [opening, who, closing];
  const room = mostWords - wordsIn(frame.join(' '));
  const isRoomy = (campaign === null ? 0 : wordsIn(campaign)) + Math.min(wordsIn(deed), 30) <= room;
  const more = campaign !== null && isRoomy ? [campaign] : [];
  const told = asSentence(firstWords(deed, room - wordsIn(more.join(' '))));
  const praise = texts.plain('broadcast-praise');
  const short = [opening, who, told, ...more, closing];
  if (wordsIn(short.join(' ')) >= leastWords) return joined(short);
  return joined([opening, who, told, ...more, praise, closing]);
}

function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
