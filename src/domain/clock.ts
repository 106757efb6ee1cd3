/** Where "now" comes from. Nothing below `main.ts` reads the machine's clock itself. */
export type Clock = { readonly now: () => Temporal.Instant };

/** The only zone in which a person reads or types time (design.md section 3). */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** The wall-clock time in Viet Nam at an instant. */
export function inVietnam(instant: Temporal.Instant): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO(ZONE);
}
