import { isIP } from 'node:net';
import * as z from 'zod';
import type { Texts } from './texts/texts.ts';

/** What a fresh copy runs with; `.env.example` shows the same values. */
export const DEFAULTS = {
  TELEGRAM_API_ROOT: 'https://api.telegram.org',
  DATABASE_PATH: 'data/thi-dua.sqlite',
  PLAN_PATH: 'db/plans/tung-anh-2024.json',
  PORT: '8080',
  BACKUP_DIR: 'data/backups',
  BACKUP_KEEP: '14',
  WEBHOOK_SOURCES: '149.154.160.0/20,91.108.4.0/22',
  DISK_FREE_MB: '200',
  LITESTREAM: 'no',
  LOG_LEVEL: 'info',
} as const;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const INSTANT_EXAMPLE = '2024-06-17T07:59:00+07:00';
const LOOPBACK_EXAMPLE = 'http://127.0.0.1:8081';
const PROXY_EXAMPLE = 'socks5://127.0.0.1:1080';
const SECRET_COMMAND = 'openssl rand -hex 32';

/** Each setting as it stands in the environment; absent ones have their defaults already. */
const Settings = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, problem('operator-setting-token', '123456789:AAF…'))
    .optional(),
  TELEGRAM_API_ROOT: address(['http:', 'https:'], DEFAULTS.TELEGRAM_API_ROOT).default(
    DEFAULTS.TELEGRAM_API_ROOT,
  ),
  TELEGRAM_PROXY: address(['http:', 'https:', 'socks5:'], PROXY_EXAMPLE).optional(),
  DATABASE_PATH: z.string().default(DEFAULTS.DATABASE_PATH),
  PLAN_PATH: z.string().default(DEFAULTS.PLAN_PATH),
  SETUP_CODE: z
    .string()
    .regex(/^[\w-]{6,64}$/, problem('operator-setting-secret', '6–64: A–Z a–z 0–9 _ -'))
    .optional(),
  WEBHOOK_URL: address(['http:', 'https:'], 'https://bot.example.vn/telegram').optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, problem('operator-setting-secret', '16–256: A–Z a–z 0–9 _ -'))
    .optional(),
  WEBHOOK_SOURCES: networks().default(DEFAULTS.WEBHOOK_SOURCES.split(',')),
  PORT: wholeNumber(0, 65_535).default(Number(DEFAULTS.PORT)),
  BACKUP_DIR: z.string().default(DEFAULTS.BACKUP_DIR),
  BACKUP_KEEP: wholeNumber(1, 9999).default(Number(DEFAULTS.BACKUP_KEEP)),
  DISK_FREE_MB: wholeNumber(0, 999_999).default(Number(DEFAULTS.DISK_FREE_MB)),
  LITESTREAM: z
    .enum(['no', 'yes'], problem('operator-setting-level', 'no, yes'))
    .default(DEFAULTS.LITESTREAM),
  CLOCK_START: z.string().transform(toInstant).optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, problem('operator-setting-level', LOG_LEVELS.join(', ')))
    .default(DEFAULTS.LOG_LEVEL),
});
type Settings = z.infer<typeof Settings>;

export type SettingName = keyof Settings;
export const SETTING_NAMES = Object.keys(Settings.shape) as readonly SettingName[];

/** The settings of the process (design.md section 3), read once and trusted from there on. */
export type Config = {
  /** Null: the sandbox. */
  readonly botToken: string | null;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  readonly proxy: string | null;
  readonly databasePath: string;
  readonly planPath: string;
  /** Null: a random code is printed until there is an administrator. */
  readonly setupCode: string | null;
  /** Null: long polling. */
  readonly webhook: {
    readonly url: string;
    readonly secret: string;
    /** Networks from which a proxy may pass updates on. */
    readonly sources: readonly string[];
  } | null;
  /** On 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  /** The folder of the nightly copies, and how many of them are kept. */
  readonly backups: { readonly folder: string; readonly keep: number };
  /** What the disks of data and copies must have left, in megabytes. */
  readonly diskFree: number;
  /** Litestream copies the database continuously and alone takes the log into it. */
  readonly litestream: boolean;
  /** Null: the machine's time. */
  readonly clockStart: Temporal.Instant | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
};

const CODES = [
  'operator-setting-token',
  'operator-setting-url',
  'operator-setting-secret-missing',
  'operator-setting-secret',
  'operator-setting-alone',
  'operator-setting-number',
  'operator-setting-level',
  'operator-setting-networks',
  'operator-setting-instant',
  'operator-setting-clock-real',
] as const;

/** One setting that cannot be used; it never carries the value, which may be a secret. */
export type SettingProblem = {
  readonly setting: SettingName;
  readonly code: (typeof CODES)[number];
  readonly args: { readonly setting: SettingName; readonly expected: string };
};

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/** Reads all settings and reports every problem at once. An empty value counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const given = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = Settings.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => fromIssue(issue)),
    ...problemsBetween(given),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, config: toConfig(parsed.data) };
}

/** The line that tells the operator what is wrong and what to do. */
export function problemLine(texts: Texts, { code, args }: SettingProblem): string {
  return texts.plain(code, args);
}

/** Whether an address stays on this machine. */
export function isLoopback(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? '';
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** What can only be judged by looking at two settings. */
function problemsBetween(given: Readonly<Partial<Record<SettingName, string>>>): SettingProblem[] {
  const problems: SettingProblem[] = [];
  const onLoopback = isLoopback(given.TELEGRAM_API_ROOT ?? '');
  const add = (setting: SettingName, code: SettingProblem['code'], expected: string) => {
    problems.push({ setting, code, args: { setting, expected } });
  };
  if (given.WEBHOOK_URL !== undefined && given.WEBHOOK_SECRET === undefined) {
    add('WEBHOOK_SECRET', 'operator-setting-secret-missing', SECRET_COMMAND);
  }
  if (given.WEBHOOK_SECRET !== undefined && given.WEBHOOK_URL === undefined) {
    add('WEBHOOK_SECRET', 'operator-setting-alone', 'WEBHOOK_URL');
  }
  // Telegram itself calls nothing but https.
  if (!onLoopback && given.WEBHOOK_URL?.startsWith('http:') === true) {
    add('WEBHOOK_URL', 'operator-setting-url', 'https://bot.example.vn/telegram');
  }
  if (given.CLOCK_START !== undefined && !onLoopback) {
    add('CLOCK_START', 'operator-setting-clock-real', LOOPBACK_EXAMPLE);
  }
  return problems;
}

function toConfig(settings: Settings): Config {
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret, WEBHOOK_SOURCES: sources } = settings;
  return {
    botToken: settings.BOT_TOKEN ?? null,
    apiRoot: settings.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
    proxy: settings.TELEGRAM_PROXY ?? null,
    databasePath: settings.DATABASE_PATH,
    planPath: settings.PLAN_PATH,
    setupCode: settings.SETUP_CODE ?? null,
    webhook: url !== undefined && secret !== undefined ? { url, secret, sources } : null,
    port: settings.PORT,
    backups: { folder: settings.BACKUP_DIR, keep: settings.BACKUP_KEEP },
    diskFree: settings.DISK_FREE_MB,
    litestream: settings.LITESTREAM === 'yes',
    clockStart: settings.CLOCK_START ?? null,
    logLevel: settings.LOG_LEVEL,
  };
}

/** A schema's message: which text says it, and what it would have liked to see. */
function problem(code: SettingProblem['code'], expected: string): string {
  return `${code} ${expected}`;
}

function fromIssue(issue: z.core.$ZodIssue): SettingProblem {
  const setting = SETTING_NAMES.find((name) => name === issue.path[0]);
  const code = CODES.find((one) => issue.message.startsWith(`${one} `));
  if (setting === undefined || code === undefined) throw new Error(`unforeseen: ${issue.message}`);
  return { setting, code, args: { setting, expected: issue.message.slice(code.length + 1) } };
}

function address(protocols: readonly string[], example: string) {
  return z.string().refine(
    (text) => {
      const url = URL.parse(text);
      return url !== null && protocols.includes(url.protocol) && url.hostname !== '';
    },
    problem('operator-setting-url', example),
  );
}

function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine(
      (text) => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most,
      problem('operator-setting-number', `${least}–${most}`),
    )
    .transform(Number);
}

/** Networks in CIDR form, with commas between them. */
function networks() {
  return z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .refine(
      (each) => each.every(isNetwork),
      problem('operator-setting-networks', DEFAULTS.WEBHOOK_SOURCES),
    );
}

function isNetwork(text: string): boolean {
  const [address = '', prefix = '', ...rest] = text.split('/');
  const bits = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : -1;
  return rest.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits;
}

function toInstant(text: string, context: z.RefinementCtx): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    context.addIssue({
      code: 'custom',
      message: problem('operator-setting-instant', INSTANT_EXAMPLE),
    });
    return z.NEVER;
  }
}
