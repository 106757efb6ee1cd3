import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';
import { redact } from './redaction.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * The process's log: JSON lines, static messages, fields for the rest. Of an error only name,
 * message, codes and stack are written, for grammY's errors carry what people typed. Tokens, phone
 * numbers and the given secrets are taken out of every line.
 */
export function createLog(options: {
  readonly level: LevelWithSilent;
  readonly secrets?: readonly string[];
  readonly destination?: DestinationStream;
}): Logger {
  const secrets = (options.secrets ?? []).filter((secret) => secret !== '');
  const clean = (line: string) =>
    redact(secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line));
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describe },
      formatters: { log: describeErrors },
      hooks: { streamWrite: clean },
    },
    options.destination ?? pino.destination(1),
  );
}

function describeErrors(fields: Record<string, unknown>): Record<string, unknown> {
  if (!Object.values(fields).some((value) => value instanceof Error)) return fields;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, describe(value)]));
}

const KEPT = ['code', 'syscall', 'status', 'method', 'error_code', 'description'] as const;

function describe(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const fields = value as unknown as Readonly<Record<string, unknown>>;
  const cause = value.cause ?? fields['error'];
  return {
    type: value.name,
    message: value.message,
    ...Object.fromEntries(
      KEPT.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
    ),
    stack: value.stack,
    ...(cause instanceof Error && cause !== value ? { cause: describe(cause) } : {}),
  };
}
