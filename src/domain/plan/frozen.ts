/** A parsed document as it is handed out: nothing in it may be changed; dates stay dates. */
export type Frozen<T> = T extends Temporal.PlainDate | Temporal.PlainTime
  ? T
  : T extends readonly (infer Element)[]
    ? readonly Frozen<Element>[]
    : T extends object
      ? { readonly [Key in keyof T]: Frozen<T[Key]> }
      : T;
