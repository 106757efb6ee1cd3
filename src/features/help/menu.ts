import type { MiddlewareFn } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { type Action, may, type Who } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';

const REPORTER = ['baocao', 'tiendo', 'lichsu', 'giaouoc', 'xephang', 'vangmat', 'huy'] as const;
const EVERYBODY = ['caidat', 'dulieu', 'trogiup'] as const;
const IN_GROUPS = [
  'status',
  'tiendo',
  'duyet',
  'xuat',
  'khenthuong',
  'hoso',
  'ketnoi',
  'trogiup',
] as const;

const TEXT = {
  start: 'command-start',
  baocao: 'command-baocao',
  tiendo: 'command-tiendo',
  lichsu: 'command-lichsu',
  huy: 'command-huy',
  caidat: 'command-caidat',
  dulieu: 'command-dulieu',
  trogiup: 'command-trogiup',
  status: 'command-status',
  moi: 'command-moi',
  ketnoi: 'command-ketnoi',
  donvi: 'command-donvi',
  giahan: 'command-giahan',
  thongbao: 'command-thongbao',
  nhac: 'command-nhac',
  vangmat: 'command-vangmat',
  kehoach: 'command-kehoach',
  duyet: 'command-duyet',
  nhapthay: 'command-nhapthay',
  molai: 'command-molai',
  xuat: 'command-xuat',
  hoidong: 'command-hoidong',
  dienhinh: 'command-dienhinh',
  phongtrao: 'command-phongtrao',
  giaouoc: 'command-giaouoc',
  xephang: 'command-xephang',
  khenthuong: 'command-khenthuong',
  hoso: 'command-hoso',
  vanban: 'command-vanban',
} as const satisfies Record<string, MessageKey>;
type Name = keyof typeof TEXT;
/** Understood, but in no menu. */
const ALIASES: readonly string[] = [
  'report',
  'history',
  'progress',
  'deadline',
  'cancel',
  'help',
  'review',
  'exemplars',
  'events',
  'documents',
  'data',
];

/** The command of ours that a message begins with; null for other words and other bots' commands. */
export function commandIn(text: string | undefined, username: string): string | null {
  const [, word = '', addressee] = /^\/(\w+)(?:@(\w+))?(?:\s|$)/.exec(text ?? '') ?? [];
  if (addressee !== undefined && addressee.toLowerCase() !== username.toLowerCase()) return null;
  return Object.hasOwn(TEXT, word) || ALIASES.includes(word) ? word : null;
}

function described(texts: Texts, names: readonly Name[]): BotCommand[] {
  return names.map((command) => ({ command, description: texts.plain(TEXT[command]) }));
}

/** The command menus by scope, as calls of setMyCommands; sent again at each start. */
export function commonMenus(texts: Readonly<Record<'vi' | 'en', Texts>>) {
  return [
    {
      commands: described(texts.vi, ['start', ...EVERYBODY]),
      scope: { type: 'all_private_chats' },
    },
    { commands: described(texts.vi, IN_GROUPS), scope: { type: 'all_group_chats' } },
    {
      commands: described(texts.en, IN_GROUPS),
      scope: { type: 'all_group_chats' },
      language_code: 'en',
    },
  ] as const;
}

/**
 * Renews a person's own menu once an update has changed their roles or their language, or may have
 * done so before and not come to its end.
 */
export function keepMenuCurrent(deps: {
  readonly stores: Pick<Stores, 'people'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}): MiddlewareFn<AppContext> {
  return async (ctx, next) => {
    const before = ctx.who;
    await next();
    const after = ctx.from === undefined ? null : deps.stores.people.who(ctx.from.id);
    if (after === null) return;
    if (!ctx.isAgain && fingerprint(before) === fingerprint(after)) return;
    const { commands, scope } = personalMenu(deps.texts, after);
    await ctx.api.setMyCommands(commands, { scope });
  };
}

function fingerprint(who: Who | null): string {
  const roles = who?.memberships.map((membership) => membership.role) ?? [];
  return [who?.person.language, ...roles].join();
}

/** What somebody may do in their private chat, in the order of their menu. */
function namesFor(who: Who): readonly Name[] {
  return [
    ...(may(who, 'report.file') ? REPORTER : []),
    ...(may(who, 'status.view') ? (['status'] as const) : []),
    ...(may(who, 'progress.commune') && !may(who, 'progress.own') ? (['tiendo'] as const) : []),
    ...(may(who, 'plan.change') ? (['kehoach'] as const) : []),
    ...(may(who, 'report.read') ? (['duyet'] as const) : []),
    ...(may(who, 'report.on-behalf') ? (['nhapthay'] as const) : []),
    ...(may(who, 'report.reopen') ? (['molai'] as const) : []),
    ...(may(who, 'announcement.send') ? (['thongbao'] as const) : []),
    ...(may(who, 'member.invite') ? (['nhac', 'moi', 'donvi', 'giahan'] as const) : []),
    ...(may(who, 'absence.record') && !may(who, 'absence.own') ? (['vangmat'] as const) : []),
    ...(may(who, 'pledge.commune') && !may(who, 'pledge.own') ? (['giaouoc'] as const) : []),
    ...(may(who, 'nomination.own') || may(who, 'nomination.read') ? (['khenthuong'] as const) : []),
    ...(may(who, 'dossier.own') || may(who, 'dossier.manage') ? (['hoso'] as const) : []),
    ...(may(who, 'export.download') ? (['xuat'] as const) : []),
    ...(may(who, 'council.manage') || may(who, 'council.vote') ? (['hoidong'] as const) : []),
    ...(mayAny(who, ['exemplar.own', 'exemplar.register']) ? (['dienhinh'] as const) : []),
    ...(mayAny(who, ['event.own', 'event.commune']) ? (['phongtrao'] as const) : []),
    ...(may(who, 'ranking.view') && !may(who, 'report.file') ? (['xephang'] as const) : []),
    ...(may(who, 'document.make') ? (['vanban'] as const) : []),
    ...EVERYBODY,
  ];
}

/** Each command of a person as a line of help: those that `told` names already are left out. */
export function helpLines(texts: Texts, who: Who, told: string): readonly string[] {
  const left = namesFor(who).filter((name) => !new RegExp(`/${name}\\b`).test(told));
  return described(texts, left).map(({ command, description }) => `/${command} – ${description}`);
}

/** The menu of one enrolled person's private chat, by role and in their language. */
function personalMenu(texts: Readonly<Record<'vi' | 'en', Texts>>, who: Who) {
  const commands = described(texts[who.person.language], namesFor(who));
  return { commands, scope: { type: 'chat', chat_id: who.person.telegramId } } as const;
}

function mayAny(who: Who, actions: readonly Action[]): boolean {
  return actions.some((action) => may(who, action));
}
