import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export type Asset = {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Fonts and pictures, which a browser may keep. */
  readonly lasts: boolean;
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
};

const require = createRequire(import.meta.url);

/** Whole names, so that a search for unused packages finds them. */
const FONTS: Readonly<Record<string, () => string>> = {
  'text.ttf': () =>
    require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  'text-italic.ttf': () =>
    require.resolve(
      '@expo-google-fonts/be-vietnam-pro/400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf',
    ),
  'text-bold.ttf': () =>
    require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
  'text-bold-italic.ttf': () =>
    require.resolve(
      '@expo-google-fonts/be-vietnam-pro/600SemiBold_Italic/BeVietnamPro_600SemiBold_Italic.ttf',
    ),
  'emoji.woff2': () => require.resolve('twemoji-colr-font/twemoji.woff2'),
  'symbols.woff2': () =>
    require.resolve(
      '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2',
    ),
};

/** A file of the page or one of its fonts, by its address; undefined when there is none. */
export async function readAsset(path: string): Promise<Asset | undefined> {
  const name = path === '/' ? 'index.html' : /^\/page\/([a-z-]+\.[a-z0-9]+)$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  const type = TYPES[name.split('.')[1] ?? ''];
  if (type === undefined) return undefined;
  try {
    return { type, bytes: await readFile(locate(name)), lasts: !/\.(?:html|css|js)$/.test(name) };
  } catch {
    return undefined;
  }
}

function locate(name: string): string {
  const font = FONTS[name];
  if (font !== undefined) return font();
  return fileURLToPath(new URL(`./page/${name}`, import.meta.url));
}
