import type { Box, Item, Scene, TextItem } from '../../src/render/scene.ts';

export function textsOf(scene: Pick<Scene, 'items'>): readonly TextItem[] {
  return scene.items.filter((item) => item.kind === 'text');
}

/** All words of the page in the order in which they were laid out. */
export function wordsOf(scene: Pick<Scene, 'items'>): string {
  return textsOf(scene)
    .map((item) => item.text)
    .join(' ');
}

/** What a reader would call a broken page, one line a fault; empty for a good one. */
export function faultsOf(scene: Scene, margin: number): readonly string[] {
  const texts = textsOf(scene);
  const page = {
    x: margin,
    y: margin,
    width: scene.width - 2 * margin,
    height: scene.height - 2 * margin,
  };
  const outside = scene.items
    .filter((item) => !contains(page, item.box))
    .map((item) => `outside the margins: ${nameOf(item)}`);
  const covered = texts.flatMap((text, index) =>
    scene.items
      .filter((other) => other !== text && overlap(text.box, other.box))
      .filter((other) =>
        other.kind === 'text' ? texts.indexOf(other) > index : !isPanelOf(text, other),
      )
      .map((other) => `${nameOf(text)} overlaps ${nameOf(other)}`),
  );
  const small = texts
    .filter((text) => text.style.size < 26)
    .map((text) => `too small: ${nameOf(text)}`);
  return [...outside, ...covered, ...small];
}

/** The tile that a text stands in. */
function isPanelOf(text: TextItem, item: Item): boolean {
  return item.kind === 'rect' && contains(item.box, text.box);
}

function nameOf(item: Item): string {
  const { x, y } = item.box;
  return item.kind === 'text' ? `«${item.text}»` : `${item.kind} at ${x}, ${y}`;
}

/** Half a pixel is no fault. */
const SLACK = 0.5;

function overlap(a: Box, b: Box): boolean {
  return (
    a.x + SLACK < b.x + b.width &&
    b.x + SLACK < a.x + a.width &&
    a.y + SLACK < b.y + b.height &&
    b.y + SLACK < a.y + a.height
  );
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.width <= outer.x + outer.width + SLACK &&
    inner.y + inner.height <= outer.y + outer.height + SLACK
  );
}
