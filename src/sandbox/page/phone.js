import { act, getJson, upload } from './api.js';
import { createComposer } from './composer.js';
import { showAlert, showPicture } from './dialogs.js';
import { avatar, el, icon, roundButton } from './dom.js';
import { createMessageList } from './message-list.js';

const TOAST_MILLISECONDS = 4000;
/** Telegram drops a chat action after five seconds. */
const TYPING_MILLISECONDS = 5500;

const DOING = {
  upload_photo: 'đang gửi ảnh…',
  upload_document: 'đang gửi tệp…',
  record_voice: 'đang ghi âm…',
};

/**
 * One phone: a chat as one person sees it. `page` has what reaches beyond it: `readLink`,
 * `openLink(phone, link)`, `choose(phone, column)`, `remove(phone)`, `noteUnread(phone)`.
 */
export function createPhone(column, page) {
  const { userId, chatId } = column;
  const select = el('select', { 'aria-label': 'Điện thoại của ai' });
  const close = roundButton('Bỏ điện thoại này', 'close', () => page.remove(phone));
  const head = el('div', { class: 'title' });
  const pinned = el('button', { type: 'button', class: 'pinned', hidden: true });
  const toast = el('p', { class: 'toast', role: 'status', hidden: true });
  const actions = {
    press,
    say: (text) => void send({ text, files: [] }),
    reply: (message) => composer.reply(message),
    readLink: page.readLink,
    openLink: (link) => page.openLink(phone, link),
    showMessage: (id) => list.show(id),
    showPicture: (url) => void showPicture(url),
    copy: (text) => {
      void navigator.clipboard?.writeText(text);
      showToast('Đã chép.');
    },
  };
  const list = createMessageList(actions);
  const composer = createComposer({
    send,
    start: () => void report(act({ do: 'start', userId })),
    unblock: () => void report(act({ do: 'unblock', userId })),
  });
  const element = el(
    'section',
    { class: 'phone' },
    el(
      'div',
      { class: 'head' },
      el('div', { class: 'owner' }, el('label', {}, icon('people'), select), close),
      head,
    ),
    pinned,
    el('div', { class: 'screen' }, list.scroller, list.toEnd, toast),
    composer.element,
  );
  let hidesToast;
  let hidesTyping;
  let loading;
  let isStale = false;
  let newest;
  let pinnedId;

  pinned.addEventListener('click', () => list.show(pinnedId));
  select.addEventListener('change', () => {
    const [user, chat] = select.value.split('.').map(Number);
    page.choose(phone, { userId: user, chatId: chat });
  });

  async function report(doing) {
    const problem = await doing;
    if (problem !== undefined) showToast(problem);
    return problem === undefined;
  }

  function send({ text, files, replyTo, threadId }) {
    if (files.length === 0) {
      return report(act({ do: 'say', userId, chatId, text, replyTo, threadId }));
    }
    return report(upload({ userId, chatId, caption: text, replyTo, threadId }, files));
  }

  async function press(message, { text, callback_data: data }) {
    const where = { userId, chatId, messageId: message.id };
    if (!(await report(act({ do: 'press', ...where, text, data })))) void refresh();
  }

  function showToast(text) {
    clearTimeout(hidesToast);
    toast.textContent = text;
    toast.hidden = false;
    hidesToast = setTimeout(() => {
      toast.hidden = true;
    }, TOAST_MILLISECONDS);
  }

  /** Loads the chat and draws what changed; calls during a load lead to one more load. */
  function refresh() {
    if (loading !== undefined) {
      isStale = true;
      return loading;
    }
    loading = load().finally(() => {
      loading = undefined;
      if (!isStale) return;
      isStale = false;
      void refresh();
    });
    return loading;
  }

  async function load() {
    const view = await getJson(`/page/column?user=${userId}&chat=${chatId}`).catch(() => undefined);
    if (view === undefined) return;
    drawHead(view);
    drawPinned(view.chat);
    composer.update(view);
    list.update(view);
    noteNews(view.chat);
  }

  function drawHead({ chat, bot }) {
    const isPrivate = chat.type === 'private';
    const doing = chat.typing === null ? undefined : (DOING[chat.typing] ?? 'đang nhập…');
    const owner = phone.label().split(' · ')[0];
    const about = isPrivate ? 'bot' : `${chat.memberCount} thành viên`;
    head.replaceChildren(
      avatar(chat.title, isPrivate ? bot.id : chat.id, isPrivate),
      el(
        'div',
        {},
        el('h2', {}, chat.title),
        el(
          'p',
          { class: doing === undefined ? null : 'typing' },
          el('span', { class: 'whose' }, `${owner} · `),
          doing ?? about,
        ),
      ),
    );
    clearTimeout(hidesTyping);
    if (doing !== undefined) hidesTyping = setTimeout(() => void refresh(), TYPING_MILLISECONDS);
  }

  function drawPinned(chat) {
    const message = chat.messages.find(({ id }) => id === chat.pinned[0]);
    pinned.hidden = message === undefined;
    if (message === undefined) return;
    pinned.replaceChildren(icon('pin'), el('span', {}, message.text || 'Tin đã ghim'));
    pinnedId = message.id;
  }

  function noteNews(chat) {
    const last = chat.messages.at(-1);
    const isNews = newest !== undefined && last !== undefined && last.id > newest;
    if (isNews && !last.from.isMe) page.noteUnread(phone);
    newest = last?.id ?? 0;
  }

  function onEvent(event) {
    if (event.kind === 'clock') return void refresh();
    if (event.chatId !== chatId) return;
    void refresh();
    if (event.kind !== 'toast' || event.userId !== userId || event.text === '') return;
    if (event.alert) void showAlert(phone.label(), event.text);
    else showToast(event.text);
  }

  /** Who can be shown here, for the list at the top. */
  function setPersonas(personas) {
    const options = personas.flatMap((persona) =>
      persona.chats.map((chat) => {
        const value = `${persona.userId}.${chat.id}`;
        const where = chat.type === 'private' ? 'nhắn với bot' : chat.title;
        return el('option', { value }, `${persona.label} · ${where}`);
      }),
    );
    select.replaceChildren(...options);
    select.value = `${userId}.${chatId}`;
    element.setAttribute('aria-label', `Điện thoại: ${phone.label()}`);
  }

  const phone = {
    column,
    element,
    refresh,
    onEvent,
    setPersonas,
    showToast,
    showMessage: (id) => list.show(id),
    setRemovable: (isRemovable) => {
      close.hidden = !isRemovable;
    },
    label: () => select.selectedOptions[0]?.textContent ?? '',
  };
  return phone;
}
