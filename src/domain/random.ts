/** A source of random bytes; tests pass a seeded one. */
export type Random = { readonly bytes: (count: number) => Uint8Array };
