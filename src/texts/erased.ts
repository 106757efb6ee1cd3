import type { Texts } from './texts.ts';

/** How people are called whose name was taken out, in all that the commune keeps. */
export function erasedNames(vi: Texts) {
  return {
    person: (id: number) => vi.plain('data-erased-person', { id: String(id) }),
    name: (id: number) => vi.plain('data-erased-name', { id: String(id) }),
    exemplar: (id: number) => vi.plain('data-erased-exemplar', { id: String(id) }),
  };
}
