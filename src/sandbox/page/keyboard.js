import { el, icon } from './dom.js';

const STYLES = ['primary', 'success', 'danger'];

/** The buttons below a message, rows as the bot sent them. */
export function renderKeyboard(message, context) {
  if (message.buttons.length === 0) return null;
  const rows = message.buttons.map((row) =>
    el('div', { class: 'keyboard-row' }, ...row.map((button) => render(button, message, context))),
  );
  return el('div', { class: 'keyboard' }, ...rows);
}

function render(button, message, { spinning, actions }) {
  const { text, callback_data: data, url, copy_text: copied, style } = button;
  const look = STYLES.includes(style) ? style : null;
  const make = (attributes, ...marks) =>
    el('button', { type: 'button', class: look, ...attributes }, text, ...marks);
  if (data !== undefined) {
    const click = (event) => {
      event.currentTarget.setAttribute('aria-busy', 'true');
      actions.press(message, button);
    };
    return make({ 'aria-busy': spinning.includes(data) ? 'true' : null, on: { click } });
  }
  if (url !== undefined) {
    const click = () => actions.openLink(actions.readLink(url));
    return make({ on: { click } }, icon('link'));
  }
  if (copied !== undefined) return make({ on: { click: () => actions.copy(copied.text) } });
  return make({ disabled: true, title: 'Trang thử không có loại nút này' });
}
