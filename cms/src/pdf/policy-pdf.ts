import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { policyTemplate } from './policy-template.ts';
import { printedPolicy, type PolicyToPrint } from './printed-policy.ts';

/** The PDF of a version could not be typeset; the cause says why. */
export class PdfNotMade extends Error {
  override readonly name = 'PdfNotMade';

  constructor(cause: unknown) {
    super('the version could not be set in print', { cause });
  }
}

const fonts = ['400Regular/Amiri_400Regular.ttf', '700Bold/Amiri_700Bold.ttf'];

/** Returns the path of a font: the CMS and its commands run in the CMS's own folder, tests also in the folder above. */
const fontFile = (name: string): string => {
  const here = process.cwd();
  const inFolder = (folder: string): string =>
    join(/* turbopackIgnore: true */ folder, 'node_modules/@expo-google-fonts/amiri', name);
  const own = inFolder(here);
  return existsSync(own) ? own : inFolder(join(/* turbopackIgnore: true */ here, 'cms'));
};

const makeCompiler = async (): Promise<NodeCompiler> => {
  // The compiler is loaded for the first PDF: the CMS starts without 50 MB of machine code, and also on a machine
  // that the compiler has no build for.
  const { NodeCompiler: compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = await Promise.all(
    fonts.map((name) => readFile(/* turbopackIgnore: true */ fontFile(name))),
  );
  return compiler.create({ fontArgs: [{ fontBlobs }] });
};

let compiler: Promise<NodeCompiler> | undefined;

/**
 * Typesets a version: A4, tagged (PDF/UA-1), Arabic, fonts embedded. Equal facts give equal bytes, because the date
 * in the PDF is the publication's. Takes some milliseconds once the compiler is warm. Throws `PdfNotMade`.
 */
export const policyPdf = async (policy: PolicyToPrint): Promise<Uint8Array> => {
  try {
    compiler ??= makeCompiler();
    const typst = await compiler;
    const pdf = typst.pdf(
      { mainFileContent: policyTemplate, inputs: { data: JSON.stringify(printedPolicy(policy)) } },
      { pdfStandard: 'ua-1' },
    );
    typst.evictCache(10);
    return pdf;
  } catch (error) {
    compiler = undefined;
    throw new PdfNotMade(error);
  }
};
