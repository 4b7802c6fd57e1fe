import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { withoutZodLocales } from './without-zod-locales.ts';
import { functionNames, type FunctionName } from '../src/env-names/index.ts';

const root = join(import.meta.dirname, '..');

/** One file a function, with all it needs: Lambda then reads and compiles nothing that the function does not use. */
const bundle = async (name: FunctionName): Promise<{ name: FunctionName; bytes: number }> => {
  const outdir = join(root, 'dist', name);
  await rm(outdir, { recursive: true, force: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: [`src/${name}/index.ts`],
    outfile: `dist/${name}/index.mjs`,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    sourcemap: true,
    // Ours read the ESM build of a package where there is one; what is left of CommonJS wants a `require`.
    mainFields: ['module', 'main'],
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    legalComments: 'none',
    plugins: [withoutZodLocales],
    metafile: true,
    logLevel: 'warning',
  });
  await writeFile(join(outdir, 'metafile.json'), JSON.stringify(result.metafile));
  return { name, bytes: result.metafile.outputs[`dist/${name}/index.mjs`]?.bytes ?? 0 };
};

const built = await Promise.all(functionNames.map(bundle));
for (const { name, bytes } of built) {
  process.stdout.write(`${name.padEnd(20)} ${(bytes / 1024).toFixed(0).padStart(5)} KB\n`);
}
