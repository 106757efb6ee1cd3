/**
 * Builds an element. What people typed goes in as text, never as markup; `on` holds listeners,
 * everything else is set as an attribute, and left out when it is null, undefined or false.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  const { on = {}, ...rest } = attributes;
  for (const [name, value] of Object.entries(rest)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `/page/icon.svg#${name}`);
  svg.append(use);
  return svg;
}

export function roundButton(label, iconName, onClick) {
  const attributes = { type: 'button', class: 'round', 'aria-label': label, title: label };
  return el('button', { ...attributes, on: { click: onClick } }, icon(iconName));
}

/** A coloured disc with the first letters of a name. */
export function avatar(name, id, isBot) {
  const words = name.split(/[\s(]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('');
  const attributes = { class: `avatar ${toneOf(id, isBot)}`, 'aria-hidden': 'true' };
  return el('span', attributes, letters.toLocaleUpperCase('vi'));
}

export function toneOf(id, isBot) {
  return isBot ? 'tone-bot' : `tone-${Math.abs(id) % 6}`;
}
