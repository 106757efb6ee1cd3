const SAFE = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * What a link means inside the page: the bot's deep links and links to messages of a group stay
 * here, other web addresses open elsewhere, and anything else (javascript: and the like) is none.
 */
export function readLink(href, botUsername) {
  const url = URL.parse(href) ?? URL.parse(`https://${href}`);
  if (url === null) return undefined;
  const isTelegram = ['t.me', 'telegram.me'].includes(url.hostname) || url.protocol === 'tg:';
  if (isTelegram) return readTelegramLink(url, botUsername);
  return SAFE.includes(url.protocol) ? { kind: 'web', href: url.href } : undefined;
}

function readTelegramLink(url, botUsername) {
  const { searchParams: query } = url;
  const isResolve = url.protocol === 'tg:';
  const [first = '', second, third] = url.pathname.split('/').filter(Boolean);
  const name = isResolve ? query.get('domain') : first;
  if (name?.toLowerCase() === botUsername.toLowerCase()) {
    const group = query.get('startgroup');
    if (group !== null) return { kind: 'startgroup', parameter: group };
    return { kind: 'start', parameter: query.get('start') ?? undefined };
  }
  if (first === 'c' && second !== undefined) {
    return { kind: 'message', chatId: Number(`-100${second}`), messageId: Number(third ?? 0) };
  }
  return isResolve ? undefined : { kind: 'web', href: url.href };
}
