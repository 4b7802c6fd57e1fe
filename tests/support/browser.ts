/**
 * A browser for tests that needs no system package: `CHROME_PATH` where somebody names one, else on Linux x64 the
 * Chromium that @sparticuz/chromium carries in its package, else the Chrome that is installed.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { z } from 'zod';

const cacheRoot = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** The folder that the package's browser is unpacked to, renamed once it is whole. */
const unpackScript = `
import chromium, { inflate } from '@sparticuz/chromium';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
const bin = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
await chromium.executablePath(bin);
await inflate(path.join(bin, 'al2023.tar.br'));
`;

/** The package's own fontconfig names folders of a Lambda; with no font at all the browser refuses web fonts too. */
const fontsConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

const exists = async (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const packageVersion = (): string => {
  const manifest = createRequire(import.meta.url)
    .resolve('@sparticuz/chromium')
    .replace(/build\/index\.js$/u, 'package.json');
  return z.object({ version: z.string() }).parse(createRequire(import.meta.url)(manifest)).version;
};

/** Unpacks once, whichever process comes first: the folder has its name only when everything is in it. */
const unpacked = async (): Promise<string> => {
  const folder = path.join(cacheRoot, `chromium-${packageVersion()}`);
  if (await exists(folder)) return folder;
  await mkdir(cacheRoot, { recursive: true });
  const growing = await mkdtemp(`${folder}.`);
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpackScript], {
    cwd: path.dirname(fileURLToPath(import.meta.url)),
    env: { ...process.env, TMPDIR: growing },
  });
  await writeFile(path.join(growing, 'fonts.conf'), fontsConfig(folder));
  await rename(growing, folder).catch(async (error: unknown) => {
    await rm(growing, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  });
  return folder;
};

const utf8 = { LC_ALL: 'C.UTF-8' };

const carriedBrowser = async (): Promise<LaunchOptions> => {
  const folder = await unpacked();
  const ownFonts = (await exists('/etc/fonts/fonts.conf'))
    ? {}
    : { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { ...process.env, ...utf8, ...ownFonts, LD_LIBRARY_PATH: libraries.join(path.delimiter) },
  };
};

const chosenBrowser = async (): Promise<LaunchOptions> => {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return { executablePath: named };
  return process.platform === 'linux' && process.arch === 'x64' ? carriedBrowser() : { channel: 'chrome' };
};

/** Starts a headless browser. Web security stays on, because the tests cover the site's policies. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    // Chromium saves a file under an Arabic name only where the encoding of the system is UTF-8.
    env: { ...process.env, ...utf8 },
    ...(await chosenBrowser()),
    headless: true,
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
  });
