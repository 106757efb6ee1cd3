/** What changed in the sandbox; enough for a page to know what to draw again. */
export type SandboxEvent =
  | { readonly kind: 'message'; readonly chatId: number; readonly messageId: number }
  | { readonly kind: 'edit'; readonly chatId: number; readonly messageId: number }
  | { readonly kind: 'delete'; readonly chatId: number; readonly messageId: number }
  /** Members, pins, title, topics or the blocked state of a chat. */
  | { readonly kind: 'chat'; readonly chatId: number }
  | { readonly kind: 'typing'; readonly chatId: number; readonly action: string }
  | {
      readonly kind: 'press';
      readonly chatId: number;
      readonly messageId: number;
      readonly userId: number;
      readonly button: string;
    }
  | {
      readonly kind: 'toast';
      readonly chatId: number;
      readonly userId: number;
      readonly text: string;
      readonly alert: boolean;
    }
  | { readonly kind: 'clock' };

/** A list of listeners; a listener that throws is a bug and is not caught. */
export function createEvents() {
  const listeners = new Set<(event: SandboxEvent) => void>();
  return {
    /** Returns the function that ends the subscription. */
    subscribe(listener: (event: SandboxEvent) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit(event: SandboxEvent): void {
      for (const listener of [...listeners]) listener(event);
    },
  };
}
