/** What is to happen, in the order of its instants; of two at one instant the one put in first. */
export function createAgenda() {
  const waiting: { readonly at: number; readonly run: () => void | Promise<void> }[] = [];
  return {
    at(at: number, run: () => void | Promise<void>): void {
      const after = waiting.findIndex((each) => each.at > at);
      waiting.splice(after === -1 ? waiting.length : after, 0, { at, run });
    },
    nextAt: (): number | null => waiting[0]?.at ?? null,
    take: () => waiting.shift(),
  };
}
export type Agenda = ReturnType<typeof createAgenda>;
