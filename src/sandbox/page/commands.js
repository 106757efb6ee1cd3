import { el } from './dom.js';

/** The bot's command menu above the input field: all of it, or what fits a typed beginning. */
export function createCommandMenu(onChoose) {
  const list = el('div', { class: 'commands', role: 'listbox', 'aria-label': 'Lệnh của bot' });
  list.hidden = true;
  let commands = [];
  let shown = [];
  let selected = -1;

  function open(beginning) {
    shown = commands.filter(({ command }) => `/${command}`.startsWith(beginning));
    selected = beginning.length > 1 ? 0 : -1;
    list.hidden = shown.length === 0;
    draw();
  }

  function draw() {
    const buttons = shown.map(({ command, description }, index) =>
      el(
        'button',
        {
          type: 'button',
          role: 'option',
          'aria-selected': String(index === selected),
          on: { click: () => choose(command) },
        },
        el('b', {}, `/${command}`),
        el('span', {}, description),
      ),
    );
    list.replaceChildren(...buttons);
    buttons[selected]?.scrollIntoView({ block: 'nearest' });
  }

  function choose(command) {
    close();
    onChoose(`/${command}`);
  }

  function close() {
    list.hidden = true;
  }

  return {
    element: list,
    open,
    close,
    isOpen: () => !list.hidden,
    hasAny: () => commands.length > 0,
    set(next) {
      commands = next;
    },
    /** True when the key was for the menu. */
    key(name) {
      if (list.hidden) return false;
      if (name === 'Escape') close();
      else if (name === 'ArrowDown') selected = (selected + 1) % shown.length;
      else if (name === 'ArrowUp')
        selected = (Math.max(selected, 0) + shown.length - 1) % shown.length;
      else if (name === 'Enter' && selected >= 0) choose(shown[selected].command);
      else return false;
      if (!list.hidden) draw();
      return true;
    },
  };
}
