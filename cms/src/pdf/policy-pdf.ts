import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { policyTemplate } from './policy-template.ts';
import { printedPolicy, type PolicyToPrint } from './printed-policy.ts';

/** A version could not be set in print; the cause says why. */
export class PdfNotMade extends Error {
  override readonly name = 'PdfNotMade';

  constructor(cause: unknown) {
    super('the version could not be set in print', { cause });
  }
}

const fonts = ['400Regular/Amiri_400Regular.ttf', '700Bold/Amiri_700Bold.ttf'];

/** The CMS and its commands run in its own folder, tests also in the one above. */
const fontFile = (name: string): string => {
  const here = process.cwd();
  const inFolder = (folder: string): string =>
    join(/* turbopackIgnore: true */ folder, 'node_modules/@expo-google-fonts/amiri', name);
  const own = inFolder(here);
  return existsSync(own) ? own : inFolder(join(/* turbopackIgnore: true */ here, 'cms'));
};

const makeCompiler = async (): Promise<NodeCompiler> => {
  // Loaded at the first PDF: the CMS starts without 50 MB of machine code, and also where there is none for its machine.
  const { NodeCompiler: compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = await Promise.all(
    fonts.map((name) => readFile(/* turbopackIgnore: true */ fontFile(name))),
  );
  return compiler.create({ fontArgs: [{ fontBlobs }] });
};

let compiler: Promise<NodeCompiler> | undefined;

/**
 * A version in print: A4, tagged (PDF/UA-1), Arabic, fonts embedded. The same facts give the same bytes: its date is
 * the publication's. Takes some milliseconds once the compiler is warm. Throws `PdfNotMade`.
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
