/** So much waits in the lane of somebody who floods; an album is ten messages. */
const FLOOD = 20;

/**
 * Whose turn it is. Each lane has one item at a time in hand. Lanes take turns, and one that floods
 * has a single turn between two of those that do not: else it would run as often as it can beside
 * others who wait for their own answers. When nobody else is at work, it goes on as it likes.
 */
export function createTurns<Item>() {
  const lanes = new Map<string, Item[]>();
  const floods = new Set<string>();
  const ready = new Set<string>();
  /** Floods that have had their turn. */
  const patient = new Set<string>();

  function othersAreAtWork(): boolean {
    return lanes.size > floods.size;
  }

  function release(): void {
    for (const lane of patient) ready.add(lane);
    patient.clear();
  }

  return {
    admit(lane: string, item: Item): void {
      const items = lanes.get(lane);
      if (items === undefined) {
        lanes.set(lane, [item]);
        ready.add(lane);
        return;
      }
      items.push(item);
      if (items.length > FLOOD) floods.add(lane);
    },
    /** Takes the next item in hand; null when none may be. */
    next(): { readonly lane: string; readonly item: Item } | null {
      const [lane] = ready;
      if (lane === undefined) return null;
      ready.delete(lane);
      if (!floods.has(lane)) release();
      return { lane, item: lanes.get(lane)?.shift() as Item };
    },
    /** The item that a lane had in hand is done with. */
    over(lane: string): void {
      if (lanes.get(lane)?.length === 0) {
        lanes.delete(lane);
        floods.delete(lane);
      } else if (floods.has(lane)) patient.add(lane);
      else ready.add(lane);
      if (!othersAreAtWork()) release();
    },
    has: (lane: string): boolean => lanes.has(lane),
    /** Whether anything waits or is in hand. */
    isBusy: (): boolean => lanes.size > 0,
    /** How many items wait. */
    waiting: (): number => [...lanes.values()].reduce((sum, items) => sum + items.length, 0),
  };
}
