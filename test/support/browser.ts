import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type LaunchOptions, chromium as playwright } from 'playwright-core';

export type { Browser, BrowserContext, Page } from 'playwright-core';

/** A browser, or the reason why this machine has none. */
export type Started =
  | { readonly kind: 'started'; readonly browser: Browser }
  | { readonly kind: 'missing'; readonly reason: string };

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
/** Not the package's own `args`: they hold --single-process and switch off web security. */
const ARGS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'];

/** The package's own file looks in /tmp/fonts and nowhere else; without any font texts are blank. */
function fontsConf(folder: string): string {
  const [fonts, cache] = [join(folder, 'fonts'), join(folder, 'fonts-cache')];
  return `<?xml version="1.0"?>
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`;
}

/** Starts the Chromium inside @sparticuz/chromium on Linux x64, elsewhere an installed Chrome. */
export async function startBrowser(): Promise<Started> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return { kind: 'started', browser: await playwright.launch(await packagedChromium()) };
  }
  try {
    const browser = await playwright.launch({ channel: 'chrome', headless: true });
    return { kind: 'started', browser };
  } catch {
    const machine = `${process.platform} ${process.arch}`;
    return { kind: 'missing', reason: `no Chrome is installed on this ${machine} machine` };
  }
}

async function packagedChromium(): Promise<LaunchOptions> {
  const folder = await unpackOnce();
  return {
    executablePath: join(folder, 'chromium'),
    headless: true,
    args: ARGS,
    env: {
      ...definedOnly(process.env),
      // Chromium names downloads by the machine's encoding, and an empty environment has none.
      LANG: 'C.UTF-8',
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

/**
 * The package unpacks into TMPDIR and trusts whatever lies there. So each process unpacks into a
 * fresh folder and gives it its final name in one step: nobody meets a half-unpacked browser.
 */
async function unpackOnce(): Promise<string> {
  const manifest = join(dirname(packagePath()), '..', '..', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  await mkdir(CACHE, { recursive: true });
  const fresh = await mkdtemp(join(CACHE, 'unpacking-'));
  await unpackInto(fresh);
  await writeFile(join(fresh, 'fonts', 'fonts.conf'), fontsConf(folder));
  try {
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
  return folder;
}

/** The package looks at these variables while it is imported; without them it leaves out libnss3. */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' });
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    packaged.setGraphicsMode = false;
    await packaged.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) {
      if (!(name in before)) delete process.env[name];
    }
    Object.assign(process.env, before);
  }
}

function packagePath(): string {
  return createRequire(import.meta.url).resolve('@sparticuz/chromium');
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}
