import { avatar, el, icon, roundButton, toneOf } from './dom.js';
import { showSize, showTime } from './format.js';
import { renderKeyboard } from './keyboard.js';
import { renderText } from './rich-text.js';

/**
 * One message. The context says how it stands among the others: `isGroup`, `isFirst` and `isLast`
 * of a run by one sender, `spinning` (data of pressed buttons), `topic`, and the page's `actions`.
 */
export function renderMessage(message, context) {
  if (message.service !== null) return el('p', { class: 'service' }, message.service);
  const { from } = message;
  const isOther = context.isGroup && !from.isMe;
  const classes = ['row', from.isMe ? 'me' : 'them', isOther && 'in-group'];
  const places = [context.isFirst && 'first', context.isLast && 'last'];
  const keyboard = renderKeyboard(message, context);
  const face = context.isLast
    ? avatar(from.name, from.id, from.isBot)
    : el('span', { class: 'no-avatar' });
  return el(
    'div',
    { class: [...classes, ...places].filter(Boolean).join(' '), 'data-id': message.id },
    isOther ? face : null,
    el(
      'div',
      { class: keyboard === null ? 'stack' : 'stack with-buttons' },
      renderBubble(message, context, isOther && context.isFirst),
      keyboard,
    ),
  );
}

function roundReply(message, { actions }) {
  const button = roundButton('Trả lời tin này', 'reply', () => actions.reply(message));
  button.classList.add('reply-to');
  return button;
}

function renderBubble(message, context, hasName) {
  const { from, sticker, photo } = message;
  const isBare = sticker !== null;
  const classes = ['bubble', isBare && 'bare', photo !== null && 'with-photo'];
  const name = el('div', { class: `name ${toneOf(from.id, from.isBot)}` }, from.name);
  const parts = [
    hasName ? name : null,
    context.topic === undefined ? null : el('div', { class: 'name' }, `# ${context.topic}`),
    renderQuote(message, context),
    photo === null ? null : renderPhoto(photo, context),
    renderAttachment(message),
    el('div', { class: 'text' }, ...renderText(message.text, message.entities, context.actions)),
    renderMeta(message),
  ];
  // The time floats to the right of the last line, so it has to stand inside the text.
  const meta = parts.pop();
  parts.at(-1).append(meta);
  parts.push(roundReply(message, context));
  // A tap gives it the focus, and with that shows the button to reply.
  return el('div', { class: classes.filter(Boolean).join(' '), tabindex: '-1' }, ...parts);
}

function renderQuote({ replyTo }, { actions }) {
  if (replyTo === null) return null;
  const click = () => actions.showMessage(replyTo.id);
  return el(
    'button',
    { type: 'button', class: 'quote', on: { click } },
    el('b', {}, replyTo.name),
    el('span', {}, replyTo.text || 'Ảnh hoặc tệp'),
  );
}

function renderPhoto(photo, { actions }) {
  const { url, width, height } = photo;
  const click = () => actions.showPicture(url);
  const attributes = { type: 'button', class: 'photo', 'aria-label': 'Phóng to ảnh' };
  const image = el('img', { src: url, width, height, alt: 'Ảnh trong tin nhắn' });
  return el('button', { ...attributes, on: { click } }, image);
}

function renderAttachment({ document, voice, sticker, location, contact }) {
  if (document !== null) return fileLink(document, document.name, showSize(document.size));
  if (voice !== null) return fileLink(voice, 'Tin nhắn thoại', `${voice.seconds} giây`);
  if (sticker !== null) return el('div', { class: 'sticker' }, sticker);
  if (location !== null) {
    const { latitude, longitude } = location;
    const place = [latitude, longitude].map((angle) => angle.toFixed(5)).join(', ');
    return el('div', { class: 'text' }, `📍 Vị trí: ${place}`);
  }
  if (contact === null) return null;
  return el('div', { class: 'text' }, `👤 ${contact.firstName}\n${contact.phone}`);
}

function fileLink(file, title, detail) {
  return el(
    'a',
    { class: 'document', href: file.url, download: file.name },
    el('span', { class: 'badge' }, icon('file')),
    el('span', {}, el('b', {}, title), el('small', {}, detail)),
  );
}

function renderMeta(message) {
  const time = showTime(message.date * 1000);
  const parts = [
    message.pinned ? icon('pin') : null,
    message.edited ? 'đã sửa' : null,
    el('time', {}, time),
    message.from.isMe ? icon('ticks') : null,
  ];
  return el('span', { class: 'meta' }, ...parts);
}
