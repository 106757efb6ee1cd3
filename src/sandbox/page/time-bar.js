import { act } from './api.js';
import { el } from './dom.js';
import { showDay, showTime } from './format.js';

/** The clock of the sandbox and the places in time to jump to. */
export function createTimeBar(onProblem) {
  const day = document.querySelector('.now-day');
  const time = document.querySelector('.now-time');
  const targets = document.querySelector('.targets');

  async function jump(target) {
    for (const button of targets.querySelectorAll('button')) button.disabled = true;
    const problem = await act({ do: 'jump', target });
    for (const button of targets.querySelectorAll('button')) button.disabled = false;
    if (problem !== undefined) onProblem(problem);
  }

  function update({ now, targets: next }) {
    day.textContent = showDay(now);
    time.textContent = showTime(now);
    const state = JSON.stringify(next);
    if (targets.dataset.state === state) return;
    targets.dataset.state = state;
    const buttons = next.map(({ id, label, at }) => {
      const title = `Đưa đồng hồ tới ${showTime(at)}, ${showDay(at)}`;
      return el('button', { type: 'button', title, on: { click: () => void jump(id) } }, label);
    });
    targets.replaceChildren(...buttons);
  }

  return { update };
}
