/**
 * Makes src/fonts/*.woff2 out of IBM Plex Sans Arabic: the characters of Modern Standard Arabic and the punctuation
 * beside them, so that two weights are smaller than one complete font. Run it with `pnpm --filter @mithaq/site fonts`
 * after a change here or of the font package; its output is committed, because a build must not depend on it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** Hamza to yeh with the tatweel, tashkil with the superscript alef, alef wasla, both Arabic number rows. */
const arabic = [
  range(0x0621, 0x063a),
  range(0x0640, 0x0652),
  '\u0670\u0671',
  range(0x0660, 0x0669),
  '،؛؟٪٫٬',
  'ﷲﷺ﴾﴿',
].join('');

/** Digits and punctuation must match the Arabic beside them; Latin letters are left to the system's font. */
const besides = ` 0123456789.,:;!?()[]/-–—_+*#@%&'"«»…•·×\u00a0\u200c\u200d`;

const weights = { 400: 'Regular', 600: 'SemiBold' } as const;

/**
 * Features that join Arabic letters, place their marks and space them. Stylistic sets and hints cost 8 KB and change
 * no word.
 */
const keepFeatures = ['init', 'medi', 'fina', 'isol', 'rlig', 'ccmp', 'mark', 'mkmk', 'liga', 'calt', 'kern'];

const source = path.dirname(createRequire(import.meta.url).resolve('@ibm/plex-sans-arabic/package.json'));

for (const [weight, name] of Object.entries(weights)) {
  const whole = await readFile(path.join(source, 'fonts/complete/woff2', `IBMPlexSansArabic-${name}.woff2`));
  const subset = await subsetFont(whole, arabic + besides, {
    targetFormat: 'woff2',
    keepFeatures,
    noHinting: true,
  });
  const target = new URL(`../src/fonts/plex-arabic-${weight}.woff2`, import.meta.url);
  await writeFile(target, subset);
  process.stdout.write(
    `${path.basename(target.pathname)}: ${String(whole.length)} → ${String(subset.length)} bytes\n`,
  );
}
