import { act, getJson, listen } from './api.js';
import { choose } from './dialogs.js';
import { el } from './dom.js';
import { readLink } from './links.js';
import { createPhone } from './phone.js';
import { createTimeBar } from './time-bar.js';

const MOST_PHONES = 6;

const main = document.querySelector('.phones');
const tabs = document.querySelector('.tabs');
const addButton = document.querySelector('.add-phone');
const offline = document.querySelector('.offline');
const timeBar = createTimeBar((problem) => shown?.showToast(problem));

const setup = await getJson('/page/setup');
let personas = setup.personas;
let phones = [];
/** The phone in front, where only one fits. */
let shown;
const unread = new Map();

const page = {
  readLink: (href) => readLink(href, setup.bot.username),
  openLink: (phone, link) => void openLink(phone, link),
  choose: replace,
  remove,
  noteUnread(phone) {
    if (phone === shown) return;
    unread.set(phone, (unread.get(phone) ?? 0) + 1);
    drawTabs();
  },
};

function makePhone(column) {
  const phone = createPhone(column, page);
  phone.setPersonas(personas);
  void phone.refresh();
  return phone;
}

function setPhones(next, front) {
  phones = next;
  shown = front;
  main.replaceChildren(...phones.map((phone) => phone.element));
  for (const phone of phones) {
    phone.setRemovable(phones.length > 1);
    phone.element.classList.toggle('shown', phone === shown);
  }
  addButton.hidden = phones.length >= MOST_PHONES;
  unread.delete(shown);
  const places = phones.map(({ column }) => `${column.userId}.${column.chatId}`);
  history.replaceState(null, '', `#${places.join(',')}`);
  drawTabs();
}

function bringToFront(phone) {
  shown = phone;
  unread.delete(phone);
  for (const other of phones) other.element.classList.toggle('shown', other === phone);
  phone.element.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  drawTabs();
}

function drawTabs() {
  const buttons = phones.map((phone) => {
    const news = unread.get(phone) ?? 0;
    const attributes = { type: 'button', 'aria-pressed': String(phone === shown) };
    const click = () => bringToFront(phone);
    const count = news === 0 ? null : el('span', { class: 'count' }, String(news));
    return el('button', { ...attributes, on: { click } }, tabLabel(phone), count);
  });
  tabs.replaceChildren(...buttons);
}

function tabLabel(phone) {
  const { userId, chatId } = phone.column;
  const persona = personas.find((candidate) => candidate.userId === userId);
  const chat = persona?.chats.find(({ id }) => id === chatId);
  return (chatId === userId ? persona?.label : chat?.title) ?? 'Điện thoại';
}

function replace(phone, column) {
  const made = makePhone(column);
  setPhones(
    phones.map((other) => (other === phone ? made : other)),
    made,
  );
}

function remove(phone) {
  const rest = phones.filter((other) => other !== phone);
  setPhones(rest, phone === shown ? rest[0] : shown);
}

/** Brings the chat to the front; opens a phone for it when none shows it. */
function open(column) {
  const isIt = (phone) =>
    phone.column.userId === column.userId && phone.column.chatId === column.chatId;
  const there = phones.find(isIt);
  if (there !== undefined) {
    bringToFront(there);
    return there;
  }
  const made = makePhone(column);
  setPhones([...phones.slice(0, MOST_PHONES - 1), made], made);
  bringToFront(made);
  return made;
}

addButton.addEventListener('click', () => {
  const isShown = ({ userId }) => phones.some((phone) => phone.column.userId === userId);
  const next = personas.find((persona) => !isShown(persona)) ?? personas[0];
  if (next === undefined) return;
  open({ userId: next.userId, chatId: next.userId });
});

async function openLink(phone, link) {
  const { userId } = phone.column;
  if (link === undefined) return phone.showToast('Không mở được liên kết này.');
  if (link.kind === 'web') return void window.open(link.href, '_blank', 'noopener,noreferrer');
  if (link.kind === 'message') {
    const there = open({ userId, chatId: link.chatId });
    await there.refresh();
    return there.showMessage(link.messageId);
  }
  if (link.kind === 'startgroup') return startInGroup(phone, link);
  if (link.parameter === undefined) return void open({ userId, chatId: userId });
  const chosen = await choosePerson(userId);
  if (chosen === undefined) return;
  const problem = await act({ do: 'start', userId: chosen, parameter: link.parameter });
  const there = open({ userId: chosen, chatId: chosen });
  if (problem !== undefined) there.showToast(problem);
}

/** An invitation is forwarded to somebody else, so the page asks who taps it. */
async function choosePerson(userId) {
  const isOwner = (persona) => persona.userId === userId;
  const sorted = personas.toSorted((a, b) => Number(isOwner(b)) - Number(isOwner(a)));
  const choices = sorted.map((persona) => ({
    value: String(persona.userId),
    text: isOwner(persona) ? `${persona.label} (máy này)` : persona.label,
  }));
  const text = 'Chọn người bấm vào liên kết, như khi liên kết được chuyển cho người đó.';
  const answer = await choose('Ai mở liên kết này?', text, choices);
  return answer === '' ? undefined : Number(answer);
}

async function startInGroup(phone, link) {
  const { userId } = phone.column;
  const persona = personas.find((candidate) => candidate.userId === userId);
  const groups = persona?.chats.filter((chat) => chat.type !== 'private') ?? [];
  const choices = groups.map(({ id, title }) => ({ value: String(id), text: title }));
  const answer = await choose('Chọn nhóm', 'Bot sẽ được gọi trong nhóm này.', choices);
  if (answer === '') return;
  const text = `/start@${setup.bot.username} ${link.parameter}`.trim();
  await act({ do: 'say', userId, chatId: Number(answer), text });
  open({ userId, chatId: Number(answer) });
}

function readHash() {
  const places = location.hash
    .slice(1)
    .split(',')
    .map((place) => place.split('.').map(Number));
  const columns = places.map(([userId, chatId]) => ({ userId, chatId }));
  return columns.filter(({ userId, chatId }) =>
    personas.some((p) => p.userId === userId && p.chats.some(({ id }) => id === chatId)),
  );
}

async function reloadPersonas() {
  const next = await getJson('/page/setup').catch(() => undefined);
  if (next === undefined) return;
  personas = next.personas;
  if (phones.length === 0) showFirst(next.columns);
  for (const phone of phones) phone.setPersonas(personas);
  drawTabs();
}

/** What the address names, else what the server proposes; nothing while it has no people yet. */
function showFirst(proposed) {
  const wanted = readHash();
  const first = (wanted.length > 0 ? wanted : proposed).map(makePhone);
  if (first.length > 0) setPhones(first, first[0]);
}

showFirst(setup.columns);
timeBar.update(setup.time);
let wasOffline = false;
listen(
  (event) => {
    if (event.kind === 'clock') timeBar.update(event.time);
    if (event.kind === 'chat') void reloadPersonas();
    for (const phone of phones) phone.onEvent(event);
  },
  (isOnline) => {
    offline.hidden = isOnline;
    if (isOnline && wasOffline) void reloadPersonas();
    wasOffline = !isOnline;
  },
);
