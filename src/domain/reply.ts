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
  | {
      readonly kind: 'document';
      readonly fileId: string;
      readonly fileUniqueId: string;
      readonly name: string;
      readonly mime: string;
      /** Bytes, as Telegram describes it. */
      readonly size: number | null;
    }
  | { readonly kind: 'button'; readonly action: string }
  /** Stickers, voice and the like: never an answer, always answered. */
  | { readonly kind: 'other' };
