import { el } from './dom.js';

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};

/**
 * The text with its formatting, as nodes. Offsets count UTF-16 units, as strings here do.
 * `actions` has `openLink(href)` and `say(text)`, for links and commands in the text.
 */
export function renderText(text, entities, actions) {
  const sorted = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return renderRange({ text, actions }, sorted, 0, text.length);
}

function renderRange(context, entities, start, end) {
  const nodes = [];
  let at = start;
  let rest = entities;
  while (rest.length > 0) {
    const [outer, ...others] = rest;
    const from = Math.max(at, outer.offset);
    const to = Math.min(end, outer.offset + outer.length);
    const inside = others.filter((entity) => entity.offset < to);
    rest = others.slice(inside.length);
    if (to <= from) continue;
    if (from > at) nodes.push(context.text.slice(at, from));
    nodes.push(wrap(context, outer, renderRange(context, inside, from, to), from, to));
    at = to;
  }
  if (at < end) nodes.push(context.text.slice(at, end));
  return nodes;
}

function wrap({ text, actions }, entity, children, from, to) {
  const tag = TAGS[entity.type];
  if (tag !== undefined) return el(tag, {}, ...children);
  const covered = text.slice(from, to);
  switch (entity.type) {
    case 'url':
    case 'text_link':
      return link(entity.url ?? covered, children, actions);
    case 'email':
      return link(`mailto:${covered}`, children, actions);
    case 'bot_command': {
      const click = () => actions.say(covered);
      return el('button', { type: 'button', class: 'command', on: { click } }, ...children);
    }
    case 'spoiler':
      return spoiler(children);
    case 'mention':
    case 'text_mention':
    case 'hashtag':
      return el('span', { class: 'mention' }, ...children);
    default:
      return el('span', {}, ...children);
  }
}

function link(href, children, actions) {
  const target = actions.readLink(href);
  if (target === undefined) return el('span', {}, ...children);
  const whole = target.href ?? (/^[a-z]+:/i.test(href) ? href : `https://${href}`);
  const attributes = { href: whole, target: '_blank', rel: 'noopener noreferrer' };
  const click = (event) => {
    if (target.kind === 'web') return;
    event.preventDefault();
    actions.openLink(target);
  };
  return el('a', { ...attributes, on: { click } }, ...children);
}

function spoiler(children) {
  const attributes = { type: 'button', class: 'spoiler', 'aria-expanded': 'false' };
  const click = (event) => event.currentTarget.setAttribute('aria-expanded', 'true');
  return el(
    'button',
    { ...attributes, 'aria-label': 'Hiện đoạn bị che', on: { click } },
    ...children,
  );
}
