/*
 * Bundles every function into dist/{function}/index.mjs. `--watch` builds again at each change, until ended;
 * `--into=folder` builds elsewhere, for tests that must not disturb what runs.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, context, type BuildOptions } from 'esbuild';
import { functionNames, type FunctionName } from '../src/env-names/index.ts';
import { nodeByRequire } from '../../scripts/esbuild/node-by-require.ts';
import { shipPackages } from './ship-packages.ts';
import { withoutZodLocales } from './without-zod-locales.ts';
import { zodAsNamespace } from './zod-as-namespace.ts';

const root = join(import.meta.dirname, '..');
const into = process.argv.find((arg) => arg.startsWith('--into='))?.slice('--into='.length) ?? 'dist';

/** Files that a function starts in threads of their own, beside its bundle. */
const threads: Partial<Record<FunctionName, readonly string[]>> = {
  'read-document': ['src/read-document/reading-worker.ts'],
};

/** Packages that are not bundled, because they find workers, programs and data by their path. */
const shipped: Partial<Record<FunctionName, readonly string[]>> = {
  'read-document': ['tesseract.js', '@tesseract.js-data/ara', '@hyzyla/pdfium', 'heic-decode'],
};

/** Returns the options for a bundle of one file: Lambda then reads and compiles nothing that the function does not use. */
const optionsFor = (name: FunctionName) =>
  ({
    absWorkingDir: root,
    entryPoints: [`src/${name}/index.ts`, ...(threads[name] ?? [])],
    outdir: `${into}/${name}`,
    outExtension: { '.js': '.mjs' },
    external: [...(shipped[name] ?? [])],
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    sourcemap: true,
    // The bundle takes the ESM build of a package where there is one; any CommonJS that is left calls `require`.
    mainFields: ['module', 'main'],
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    legalComments: 'none',
    plugins: [withoutZodLocales, zodAsNamespace, nodeByRequire],
    metafile: true,
    logLevel: 'warning',
  }) as const satisfies BuildOptions;

const bundle = async (name: FunctionName): Promise<string> => {
  const outdir = resolve(root, into, name);
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const { metafile } = await build(optionsFor(name));
  await writeFile(join(outdir, 'metafile.json'), JSON.stringify(metafile));
  await shipPackages(shipped[name] ?? [], root, outdir);
  const bytes =
    Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint !== undefined)?.bytes ?? 0;
  return `${name.padEnd(20)} ${(bytes / 1024).toFixed(0).padStart(5)} KB\n`;
};

if (process.argv.includes('--watch')) {
  for (const name of functionNames) {
    await shipPackages(shipped[name] ?? [], root, resolve(root, into, name));
    await (await context(optionsFor(name))).watch();
  }
} else {
  process.stdout.write((await Promise.all(functionNames.map(bundle))).join(''));
}
