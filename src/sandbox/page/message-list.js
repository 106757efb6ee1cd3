import { el, roundButton } from './dom.js';
import { showDay } from './format.js';
import { renderMessage } from './message.js';

/** Messages of one sender within this many seconds form one run. */
const RUN_SECONDS = 600;

/**
 * The messages of one chat. `update` draws only what changed, and keeps the newest in sight
 * unless the person has scrolled up: then a button counts what came meanwhile.
 */
export function createMessageList(actions) {
  const messages = el('div', { class: 'messages', role: 'log', 'aria-label': 'Tin nhắn' });
  const scroller = el('div', { class: 'scroller', tabindex: '0' }, messages);
  const count = el('span', { class: 'count', hidden: true });
  const toEnd = roundButton('Xuống tin mới nhất', 'down', () => scrollToEnd('smooth'));
  toEnd.classList.add('to-end');
  toEnd.append(count);
  toEnd.hidden = true;
  let drawn = new Map();
  let isAtEnd = true;
  let unseen = 0;

  scroller.addEventListener('scroll', () => {
    isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60;
    if (isAtEnd) unseen = 0;
    showEnd();
  });
  const stick = new ResizeObserver(() => isAtEnd && scrollToEnd('instant'));
  stick.observe(messages);
  stick.observe(scroller);

  function scrollToEnd(behavior) {
    isAtEnd = true;
    scroller.scrollTo({ top: scroller.scrollHeight, behavior });
  }

  function showEnd() {
    toEnd.hidden = isAtEnd;
    count.hidden = unseen === 0;
    count.textContent = String(unseen);
  }

  function update({ chat, spinning }) {
    const next = new Map();
    for (const item of itemsOf(chat, spinning)) {
      const before = drawn.get(item.key);
      const state = JSON.stringify(item);
      const isSame = before?.state === state;
      const element = isSame ? before.element : draw(item, actions);
      if (before !== undefined && !isSame) keepFocus(before.element, element);
      if (before === undefined && drawn.size > 0 && !isAtEnd) unseen += 1;
      next.set(item.key, { state, element });
    }
    drawn = next;
    place([...next.values()].map(({ element }) => element));
    if (isAtEnd) scrollToEnd('instant');
    showEnd();
  }

  /** Puts the elements in order and moves none that already stands in its place. */
  function place(elements) {
    let at = messages.firstChild;
    for (const element of elements) {
      if (element === at) at = at.nextSibling;
      else messages.insertBefore(element, at);
    }
    while (at !== null) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  }

  function show(id) {
    const bubble = messages.querySelector(`[data-id="${Number(id)}"] .bubble`);
    if (bubble === null) return;
    bubble.scrollIntoView({ block: 'center', behavior: 'smooth' });
    bubble.classList.remove('flash');
    requestAnimationFrame(() => bubble.classList.add('flash'));
  }

  return { scroller, toEnd, update, show };
}

/** What stands in the list: a line for each day, the messages, the dots of a typing bot. */
function itemsOf(chat, spinning) {
  const items = [];
  const topics = new Map(chat.topics.map(({ id, name }) => [id, name]));
  let day;
  chat.messages.forEach((message, index) => {
    const today = showDay(message.date * 1000);
    const isNewDay = today !== day;
    if (isNewDay) items.push({ key: `day-${today}`, kind: 'day', text: today });
    day = today;
    const previous = chat.messages[index - 1];
    const next = chat.messages[index + 1];
    items.push({
      key: `message-${message.id}`,
      kind: 'message',
      message,
      isGroup: chat.type !== 'private',
      isFirst: isNewDay || !isOneRun(previous, message),
      isLast: !isOneRun(message, next),
      topic: topics.get(message.threadId),
      spinning: spinning.filter((s) => s.messageId === message.id).map((s) => s.data),
    });
  });
  if (items.length === 0) items.push({ key: 'empty', kind: 'empty' });
  if (chat.typing !== null) items.push({ key: 'typing', kind: 'typing' });
  return items;
}

function isOneRun(a, b) {
  if (a === undefined || b === undefined) return false;
  if (a.service !== null || b.service !== null) return false;
  return a.from.name === b.from.name && b.date - a.date < RUN_SECONDS;
}

function draw(item, actions) {
  switch (item.kind) {
    case 'day':
      return el('p', { class: 'day' }, item.text);
    case 'empty':
      return el('p', { class: 'empty' }, 'Chưa có tin nhắn nào.');
    case 'typing': {
      const dots = el('div', { class: 'typing-dots' }, el('i'), el('i'), el('i'));
      const bubble = el('div', { class: 'bubble' }, dots);
      return el('div', { class: 'row them first last', 'aria-hidden': 'true' }, bubble);
    }
    default:
      return renderMessage(item.message, { ...item, actions });
  }
}

/** A button that had the focus keeps it when its message is drawn anew. */
function keepFocus(before, after) {
  const index = [...before.querySelectorAll('button')].indexOf(document.activeElement);
  if (index === -1) return;
  requestAnimationFrame(() => after.querySelectorAll('button')[index]?.focus());
}
