import { join } from 'node:path';
import { build } from 'esbuild';
import { nodeByRequire } from '../../../scripts/esbuild/node-by-require.ts';

/** Bundles a support function of the deployment and returns its folder. */
export const bundleSupportFunction = async (name: string, outFolder: string): Promise<string> => {
  const folder = join(outFolder, name);
  await build({
    entryPoints: [join(import.meta.dirname, '..', name, 'index.ts')],
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    mainFields: ['module', 'main'],
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    plugins: [nodeByRequire],
    legalComments: 'none',
    logLevel: 'warning',
  });
  return folder;
};
