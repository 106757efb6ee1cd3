import { createTransport } from './transport.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** What the Bot API server's own clock says, to the second; null when it says nothing. */
export async function askTime(server: {
  readonly apiRoot: string;
  readonly proxy: string | null;
}): Promise<Temporal.Instant | null> {
  try {
    const answer = await createTransport(server.proxy)(`${server.apiRoot}/`, { method: 'GET' });
    await answer.text();
    return readHttpDate(answer.date ?? '');
  } catch {
    return null;
  }
}

/** Tue, 18 Jun 2024 10:00:00 GMT; null when it is no such date. */
export function readHttpDate(text: string): Temporal.Instant | null {
  const match = /^\w{3}, (\d{2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/.exec(text);
  const [, day = '', name = '', year = '', time = ''] = match ?? [];
  const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${time}Z`);
  } catch {
    return null;
  }
}
