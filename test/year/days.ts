const DAY = 86_400_000;
/** Viet Nam has no summer time. */
const OFFSET = 7 * 3_600_000;

export function instantOf(day: string, time: string): number {
  return Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`) - OFFSET;
}
export function dayOf(at: number): string {
  return new Date(at + OFFSET).toISOString().slice(0, 10);
}
export function timeOf(at: number): string {
  return new Date(at + OFFSET).toISOString().slice(11, 19);
}
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
