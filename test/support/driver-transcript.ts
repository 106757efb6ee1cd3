import { ZONE } from '../../src/domain/clock.ts';
import type { Entity } from '../../src/sandbox/content.ts';
import type { SandboxEvent } from '../../src/sandbox/events.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { ViewMessage } from '../../src/sandbox/view.ts';

type Line = { readonly chatId: number; readonly at: string; readonly text: string };

/** Writes down what happens in all chats, in order, as people would read it. */
export function recordTranscript(sandbox: Sandbox) {
  const lines: Line[] = [];
  const stop = sandbox.events.subscribe((event) => {
    const line = describe(sandbox, event);
    if (line !== undefined) lines.push({ ...line, at: timeOf(sandbox) });
  });
  return {
    stop,
    /** All chats, or one; a heading stands wherever the chat or the minute changes. */
    render(onlyChatId?: number): string {
      let heading = '';
      const parts: string[] = [];
      for (const line of lines) {
        if (onlyChatId !== undefined && line.chatId !== onlyChatId) continue;
        const next = `── ${titleOf(sandbox, line.chatId)} · ${line.at}`;
        if (next !== heading) parts.push(heading === '' ? next : `\n${next}`);
        heading = next;
        parts.push(line.text);
      }
      return `${parts.join('\n')}\n`;
    },
  };
}

function describe(
  sandbox: Sandbox,
  event: SandboxEvent,
): { readonly chatId: number; readonly text: string } | undefined {
  switch (event.kind) {
    case 'message':
    case 'edit': {
      const message = sandbox.message(event);
      if (message === undefined) return undefined;
      return { chatId: event.chatId, text: renderMessage(message, event.kind === 'edit') };
    }
    case 'delete':
      return { chatId: event.chatId, text: '(một tin nhắn bị xóa)' };
    case 'press': {
      const { name } = sandbox.findUser(event.userId).view().me;
      return { chatId: event.chatId, text: `${name} bấm [${event.button}]` };
    }
    case 'toast': {
      if (event.text === '') return undefined;
      const frame = event.alert ? 'hộp thoại' : 'thông báo';
      return { chatId: event.chatId, text: `(${frame}: ${event.text})` };
    }
    case 'chat':
    case 'typing':
    case 'clock':
      return undefined;
  }
}

/** One message: who, what, and its buttons; a change of an old one says so. */
export function renderMessage(message: ViewMessage, isEdit = false): string {
  if (message.service !== null) return `(${message.service})`;
  const who = message.from.isBot ? 'Bot' : message.from.name;
  const quoted = message.replyTo === null ? '' : ` ↩ «${firstLine(message.replyTo.text)}»`;
  const head = `${who}${quoted}${isEdit ? ' sửa thành' : ''}:`;
  const body = bodyLines(message);
  if (body.length === 1 && message.buttons.length === 0) return `${head} ${body[0]}`;
  return [head, ...body.map((line) => `> ${line}`.trimEnd())].join('\n');
}

function bodyLines(message: ViewMessage): string[] {
  const { photo, document, voice, sticker, location, contact, forceReply } = message;
  const words = formatText(message.text, message.entities);
  return [
    ...(photo === null ? [] : [`(ảnh ${photo.width}×${photo.height})`]),
    ...(document === null ? [] : [`(tệp ${document.name})`]),
    ...(voice === null ? [] : [`(ghi âm ${voice.seconds} giây)`]),
    ...(sticker === null ? [] : [`(nhãn dán ${sticker})`]),
    ...(location === null ? [] : [`(vị trí ${location.latitude}, ${location.longitude})`]),
    ...(contact === null ? [] : [`(danh thiếp ${contact.firstName})`]),
    ...(words === '' ? [] : words.split('\n')),
    ...message.buttons.map((row) => row.map((button) => `[${button.text}]`).join(' ')),
    ...(forceReply === null ? [] : [`(chờ trả lời: ${forceReply.placeholder})`]),
  ];
}

const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  bold: ['**', '**'],
  italic: ['_', '_'],
  underline: ['__', '__'],
  strikethrough: ['~~', '~~'],
  spoiler: ['||', '||'],
  code: ['`', '`'],
  pre: ['```', '```'],
  blockquote: ['«', '»'],
  expandable_blockquote: ['«', '»'],
};

/** Formatting as marks around the words: `**bold**`, `_italic_`, links with their address. */
export function formatText(text: string, entities: readonly Entity[]): string {
  const inserts = entities.flatMap((entity, order) => {
    const link: readonly [string, string] = ['[', `](${entity.url})`];
    const marks = entity.type === 'text_link' ? link : MARKS[entity.type];
    if (marks === undefined) return [];
    const end = entity.offset + entity.length;
    return [
      { at: entity.offset, rank: order, text: marks[0] },
      { at: end, rank: -1 - order, text: marks[1] },
    ];
  });
  inserts.sort((a, b) => b.at - a.at || b.rank - a.rank);
  let marked = text;
  for (const insert of inserts) {
    marked = marked.slice(0, insert.at) + insert.text + marked.slice(insert.at);
  }
  return marked;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function titleOf(sandbox: Sandbox, chatId: number): string {
  return chatId > 0 ? sandbox.findUser(chatId).view().me.name : sandbox.findGroup(chatId).title();
}

/** Vietnamese wall-clock time, to the minute. */
function timeOf(sandbox: Sandbox): string {
  const at = sandbox.clock.now().toZonedDateTimeISO(ZONE);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(at.day)}/${two(at.month)}/${at.year} ${two(at.hour)}:${two(at.minute)}`;
}
