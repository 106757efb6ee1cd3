/** What a person did in a guided interview, whatever the channel it came by. */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'photo';
      readonly fileId: string;
      readonly fileUniqueId: string;
      /** Photos sent together share one album id. */
      readonly album: string | null;
    }
  | { readonly kind: 'button'; readonly action: string }
  /** Stickers, voice, documents and the like: never an answer, always answered. */
  | { readonly kind: 'other' };
