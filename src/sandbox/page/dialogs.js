import { el } from './dom.js';

/** Shows a dialog until it is closed; resolves with what was chosen in it, or an empty string. */
function ask(dialog) {
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

function closeButton(text) {
  return el('button', { class: 'close', value: '' }, text);
}

function frame(...children) {
  return el('dialog', {}, el('form', { method: 'dialog' }, ...children));
}

/** The alert of an answered button. */
export function showAlert(title, text) {
  return ask(frame(el('h2', {}, title), el('p', {}, text), closeButton('Đã hiểu')));
}

/** One of several `{ value, text }`; an empty string when the person closes it. */
export function choose(title, text, choices) {
  const buttons = choices.map(({ value, text }) => el('button', { value }, text));
  const list = el('div', { class: 'choices' }, ...buttons);
  return ask(frame(el('h2', {}, title), el('p', {}, text), list, closeButton('Đóng')));
}

export function showPicture(url) {
  const image = el('img', { src: url, alt: 'Ảnh phóng to' });
  const form = el('form', { method: 'dialog' }, image, closeButton('Đóng'));
  return ask(el('dialog', { class: 'picture' }, form));
}
