import { createCommandMenu } from './commands.js';
import { el, roundButton } from './dom.js';

const PLACEHOLDER = 'Nhắn tin…';

/**
 * The foot of a phone: the input field with its menu, files and quoted message.
 * `send({ text, files, replyTo, threadId })` resolves with true when it went out.
 */
export function createComposer({ send, start, unblock }) {
  let quoted;
  let files = [];
  let handledForceReply = 0;
  let suffix = '';
  let isBlocked = false;
  let isFirstLook = true;

  const menu = createCommandMenu((command) => void submit(`${command}${suffix}`));
  const field = el('textarea', {
    rows: '1',
    maxlength: '4096',
    placeholder: PLACEHOLDER,
    'aria-label': 'Nội dung tin nhắn',
    enterkeyhint: 'send',
  });
  const picker = el('input', { type: 'file', multiple: true, hidden: true });
  const menuButton = roundButton('Lệnh của bot', 'menu', () =>
    menu.isOpen() ? menu.close() : menu.open('/'),
  );
  const clip = roundButton('Gửi ảnh hoặc tệp', 'clip', () => picker.click());
  const sendButton = el('button', { class: 'round send', 'aria-label': 'Gửi', title: 'Gửi' });
  sendButton.append(roundButton('', 'send').firstChild);
  const form = el('form', { class: 'composer' }, menuButton, field, clip, sendButton, picker);
  const attached = el('div', { class: 'attached', hidden: true });
  const topic = el('select', { class: 'topic', 'aria-label': 'Chủ đề', hidden: true });
  const answers = el('div', { class: 'answers', hidden: true });
  const startButton = el('button', { type: 'button', class: 'start', hidden: true });
  const element = el(
    'footer',
    { class: 'foot' },
    menu.element,
    topic,
    attached,
    form,
    answers,
    startButton,
  );

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(field.value);
  });
  field.addEventListener('keydown', (event) => {
    // While a Vietnamese input method is composing a word, Enter belongs to it.
    if (event.isComposing) return;
    if (menu.key(event.key)) return event.preventDefault();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void submit(field.value);
  });
  field.addEventListener('input', () => {
    if (/^\/\S*$/.test(field.value)) menu.open(field.value);
    else menu.close();
    fit();
  });
  field.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length > 0) attach(event.clipboardData.files);
  });
  startButton.addEventListener('click', () => (isBlocked ? unblock() : start()));
  picker.addEventListener('change', () => {
    attach(picker.files);
    picker.value = '';
  });

  function attach(added) {
    files = [...files, ...added].slice(0, 10);
    drawAttached();
    field.focus();
  }

  async function submit(text) {
    const message = { text: text.trim(), files, replyTo: quoted?.id, threadId: threadId() };
    if (message.text === '' && files.length === 0) return;
    const kept = { quoted, files, text };
    menu.close();
    ({ quoted, files } = { quoted: undefined, files: [] });
    field.value = '';
    drawAttached();
    if (!(await send(message))) {
      ({ quoted, files } = kept);
      field.value = kept.text;
      drawAttached();
    }
    field.focus();
  }

  function threadId() {
    return topic.hidden || topic.value === '' ? undefined : Number(topic.value);
  }

  /** Below the field's own sizing in browsers that do not size it by its content. */
  function fit() {
    if (CSS.supports('field-sizing', 'content')) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }

  function drawAttached() {
    const isEmpty = quoted === undefined && files.length === 0;
    const pictures = files
      .filter((file) => file.type.startsWith('image/'))
      .slice(0, 3)
      .map((file) => el('img', { src: URL.createObjectURL(file), alt: '' }));
    const title = files.length > 0 ? `Gửi ${files.length} tệp` : `Trả lời ${quoted?.name ?? ''}`;
    const detail = files.length > 0 ? files.map((file) => file.name).join(', ') : quoted?.text;
    const cancel = roundButton('Bỏ', 'close', () => {
      ({ quoted, files } = { quoted: undefined, files: [] });
      drawAttached();
    });
    const lines = el('div', {}, el('b', {}, title), el('span', {}, detail ?? ''));
    for (const image of attached.querySelectorAll('img')) URL.revokeObjectURL(image.src);
    attached.replaceChildren(...pictures, lines, cancel);
    attached.hidden = isEmpty;
    if (isEmpty) field.placeholder = PLACEHOLDER;
  }

  function reply(message) {
    quoted = { id: message.id, name: message.from.name, text: message.text || 'Ảnh hoặc tệp' };
    drawAttached();
    field.placeholder = message.forceReply?.placeholder || PLACEHOLDER;
    field.focus({ preventScroll: true });
  }

  /** A message that asks for a reply opens the field as a reply to it, once. */
  function followForceReply(chat, isFirstLook) {
    const asking = chat.messages.findLast((message) => message.forceReply !== null);
    if (asking === undefined || asking.id <= handledForceReply) return;
    handledForceReply = asking.id;
    const isAnswered = chat.messages.some((message) => message.replyTo?.id === asking.id);
    const asked = chat.messages.find((message) => message.id === asking.replyTo?.id);
    const isForMe = chat.type === 'private' || asked === undefined || asked.from.isMe;
    if (isForMe && !isAnswered && !(isFirstLook && chat.messages.at(-1) !== asking)) reply(asking);
  }

  function drawAnswers(rows) {
    const lines = rows.map((row) => {
      const buttons = row.map((text) => {
        const click = () => void submit(text);
        return el('button', { type: 'button', on: { click } }, text);
      });
      return el('div', {}, ...buttons);
    });
    answers.replaceChildren(...lines);
    answers.hidden = rows.length === 0;
  }

  function drawTopics({ isForum, topics }) {
    if (topic.options.length !== topics.length + 1) {
      const options = topics.map(({ id, name }) => el('option', { value: id }, `# ${name}`));
      topic.replaceChildren(el('option', { value: '' }, '# Chung'), ...options);
    }
    topic.hidden = !isForum;
  }

  function update({ chat, commands, bot }) {
    suffix = chat.type === 'private' ? '' : `@${bot.username}`;
    menu.set(commands);
    menuButton.hidden = !menu.hasAny();
    const isWaiting = chat.blocked || !chat.started;
    startButton.textContent = chat.blocked ? 'BỎ CHẶN BOT' : 'BẮT ĐẦU';
    isBlocked = chat.blocked;
    startButton.hidden = !isWaiting;
    form.hidden = isWaiting;
    drawAnswers(isWaiting ? [] : chat.keyboard);
    drawTopics(chat);
    followForceReply(chat, isFirstLook);
    isFirstLook = false;
  }

  return { element, update, reply, focus: () => field.focus() };
}
