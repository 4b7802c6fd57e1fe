import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * The fonts of a PDF, the first that has a sign draws it. Amiri sets Arabic and Latin; the others have what it lacks:
 * letters of other languages in Arabic script, Cyrillic and Greek, bullets, ticks, arrows, formulas and emoji.
 */
const fonts = [
  { family: 'Amiri', files: ['amiri/400Regular/Amiri_400Regular.ttf', 'amiri/700Bold/Amiri_700Bold.ttf'] },
  { family: 'Noto Naskh Arabic', files: ['noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'] },
  { family: 'Noto Sans', files: ['noto-sans/400Regular/NotoSans_400Regular.ttf'] },
  { family: 'Noto Sans Symbols', files: ['noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf'] },
  {
    family: 'Noto Sans Symbols 2',
    files: ['noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'],
  },
  { family: 'Noto Sans Math', files: ['noto-sans-math/400Regular/NotoSansMath_400Regular.ttf'] },
  { family: 'Noto Emoji', files: ['noto-emoji/400Regular/NotoEmoji_400Regular.ttf'] },
] as const;

const families = JSON.stringify(fonts.map(({ family }) => family));

/** Returns the path of a font: the CMS and its commands run in the CMS's own folder, tests also in the folder above. */
const fontFile = (name: string): string => {
  const here = process.cwd();
  const inFolder = (folder: string): string =>
    join(/* turbopackIgnore: true */ folder, 'node_modules/@expo-google-fonts', name);
  const own = inFolder(here);
  return existsSync(own) ? own : inFolder(join(/* turbopackIgnore: true */ here, 'cms'));
};

const makeCompiler = async (): Promise<NodeCompiler> => {
  // The compiler is loaded for the first PDF: the CMS starts without 50 MB of machine code, and also on a machine
  // that the compiler has no build for.
  const { NodeCompiler: compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = await Promise.all(
    fonts.flatMap(({ files }) => files).map((name) => readFile(/* turbopackIgnore: true */ fontFile(name))),
  );
  return compiler.create({ fontArgs: [{ fontBlobs }] });
};

let compiler: Promise<NodeCompiler> | undefined;

/** The typesetter itself is not to be had on this machine: no build, or a font is missing. */
export class TypesetterUnavailable extends Error {
  override readonly name = 'TypesetterUnavailable';

  constructor(cause: unknown) {
    super('the typesetter cannot be loaded', { cause });
  }
}

const loadedCompiler = async (): Promise<NodeCompiler> => {
  try {
    compiler ??= makeCompiler();
    return await compiler;
  } catch (error) {
    compiler = undefined;
    throw new TypesetterUnavailable(error);
  }
};

/**
 * Typesets a template with its data (`sys.inputs.data`) and the families of the fonts (`sys.inputs.fonts`), both JSON, as
 * PDF/UA-1, which refuses a sign that no font has; `emblem` is a PNG for the letterhead (`sys.inputs.emblem`). Takes some milliseconds once the compiler is warm. Throws `TypesetterUnavailable`, and Typst's own
 * error for a text that cannot be set.
 */
export const typeset = async (template: string, data: unknown, emblem?: Uint8Array): Promise<Uint8Array> => {
  const typst = await loadedCompiler();
  const inputs = {
    data: JSON.stringify(data),
    fonts: families,
    // Inputs are texts; the template makes the bytes of the numbers again.
    emblem: emblem === undefined ? 'none' : `[${emblem.join(',')}]`,
  };
  const pdf = typst.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'ua-1' });
  typst.evictCache(10);
  return pdf;
};
