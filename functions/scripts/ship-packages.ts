import { existsSync, realpathSync, statSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';

/** Files of a package that are not needed where it only runs. */
const unneeded =
  /\.(?:map|d\.ts|d\.cts|d\.mts|md|html|flow)$|(?:^|[/\\])(?:docs|examples|test|tests|types|\.github)[/\\]/u;

/** Files of a package that alone are needed; of the others all that are not `unneeded`. */
const needed: Readonly<Record<string, RegExp>> = {
  // On Node tesseract.js 7 loads the core with all engines, although the recogniser asks for LSTM models alone, in the
  // build that the processor's instructions allow; every processor that Node 24 runs on has SIMD.
  'tesseract.js-core': /^(?:package\.json|index\.js|LICENSE|tesseract-core-(?:relaxed)?simd\.(?:js|wasm))$/u,
  '@tesseract.js-data/ara': /^(?:package\.json|index\.js|4\.0\.0_best_int[/\\].*)$/u,
  'tesseract.js': /^(?:package\.json|LICENSE\.md|src[/\\].*)$/u,
  '@hyzyla/pdfium':
    /^(?:package\.json|LICENSE\.md|dist[/\\](?:index\.esm\.js|index\.cjs|pdfium\.wasm|vendor[/\\].*))$/u,
};

const manifest = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });

/** Returns the folder of a package as Node finds it from the folder of another. */
const folderOf = (name: string, from: string): string => {
  // Node resolves no manifest that the package does not export, so that it is sought in the folders that Node names.
  const folders = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const found = folders
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (found === undefined) throw new Error(`the package ${name} is not installed for ${from}`);
  // The packages that a linked package depends on are beside its real folder.
  return realpathSync(found);
};

/**
 * Copies packages, with what they depend on, into `node_modules` below a folder: those that start workers or read files
 * of their own by their path, which a bundle does not have.
 */
export const shipPackages = async (
  names: readonly string[],
  from: string,
  into: string,
  shipped = new Set<string>(),
): Promise<void> => {
  for (const name of names) {
    if (shipped.has(name)) continue;
    shipped.add(name);
    const folder = folderOf(name, from);
    const only = needed[name];
    await cp(folder, join(into, 'node_modules', name), {
      recursive: true,
      dereference: true,
      filter: (source) => {
        const path = relative(folder, source);
        if (path === '') return true;
        if (path.split(sep)[0] === 'node_modules') return false;
        return (
          statSync(source).isDirectory() || (only === undefined ? !unneeded.test(path) : only.test(path))
        );
      },
    });
    const { dependencies } = manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
    await shipPackages(Object.keys(dependencies), folder, into, shipped);
  }
};
