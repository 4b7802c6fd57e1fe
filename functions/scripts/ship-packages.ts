import { cp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

/** Files of a package that are not needed where it only runs. */
const unneeded =
  /\.(?:map|d\.ts|d\.cts|d\.mts|md|html|flow)$|(?:^|[/\\])(?:docs|examples|test|tests|types|\.github)[/\\]/u;

/** Files of a package that alone are needed; of the others all that are not `unneeded`. */
const needed: Readonly<Record<string, RegExp>> = {
  // The recogniser runs LSTM models alone, and takes the build that the processor's instructions allow.
  'tesseract.js-core':
    /^(?:package\.json|index\.js|LICENSE|tesseract-core(?:-simd|-relaxedsimd)?-lstm\.(?:js|wasm))$/u,
  '@tesseract.js-data/ara': /^(?:package\.json|index\.js|4\.0\.0_best_int[/\\].*)$/u,
  'tesseract.js': /^(?:package\.json|LICENSE\.md|src[/\\].*)$/u,
  '@hyzyla/pdfium':
    /^(?:package\.json|LICENSE\.md|dist[/\\](?:index\.esm\.js|index\.cjs|pdfium\.wasm|vendor[/\\].*))$/u,
};

const manifestOf = (name: string, from: string): string => {
  const require = createRequire(join(from, 'package.json'));
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return createRequire(import.meta.url).resolve(join(folder, name, 'package.json'));
    } catch {
      // Not in this folder: the next one is tried, as Node itself does.
    }
  }
  throw new Error(`the package ${name} is not installed for ${from}`);
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
    const manifest = manifestOf(name, from);
    const folder = dirname(manifest);
    const only = needed[name];
    await cp(folder, join(into, 'node_modules', name), {
      recursive: true,
      dereference: true,
      filter: (source) => {
        const path = relative(folder, source);
        if (path === '') return true;
        if (path.split(sep)[0] === 'node_modules') return false;
        const isFolder = !/\.[^/\\]+$/u.test(path);
        return isFolder || (only === undefined ? !unneeded.test(path) : only.test(path));
      },
    });
    const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(
      await readFile(manifest, 'utf8'),
    );
    await shipPackages(Object.keys(dependencies), folder, into, shipped);
  }
};
