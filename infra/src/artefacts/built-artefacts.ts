import { cpSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { byFunction, hashedPaths, type Artefacts } from './artefacts.ts';
import { bundleSupportFunction } from './bundle-support-function.ts';
import { packServer } from './pack-server.ts';

/** Thrown for a part that is not built, with the command that builds it. */
export class MissingBuildError extends Error {
  override readonly name = 'MissingBuildError';
}

/** Returns `file` where it exists. Throws `MissingBuildError`. */
const builtFile = (file: string, what: string, command: string): string => {
  if (existsSync(file)) return file;
  throw new MissingBuildError(`${what} is not built: run «${command}» first`);
};

/**
 * Collects the builds of the other parts below `root` (the repository), ready to upload; archives are written to
 * `outFolder`. Throws `MissingBuildError` and `ForeignBuildError`.
 */
export const builtArtefacts = async (root: string, outFolder: string): Promise<Artefacts> => {
  const functions = byFunction((name) =>
    dirname(
      builtFile(
        join(root, 'functions/dist', name, 'index.mjs'),
        `The function ${name}`,
        'pnpm --filter @mithaq/functions build',
      ),
    ),
  );
  const siteEntry = builtFile(
    join(root, 'site/dist/server/entry.mjs'),
    'The site',
    'pnpm --filter @mithaq/site build',
  );
  const cmsEntry = builtFile(
    join(root, 'cms/.next/standalone/cms/server.js'),
    'The CMS',
    'pnpm --filter @mithaq/cms build',
  );
  const handler = join(await bundleSupportFunction('web-handler', outFolder), 'index.mjs');
  const keepFiles = await bundleSupportFunction('keep-files', outFolder);
  const files = join(keepFiles, 'files');
  rmSync(files, { recursive: true, force: true });
  cpSync(join(root, 'site/dist/client/_astro'), join(files, hashedPaths.site), { recursive: true });
  cpSync(join(dirname(cmsEntry), '.next/static'), join(files, hashedPaths.cms), { recursive: true });
  return {
    functions,
    keepFiles,
    originGuard: await bundleSupportFunction('origin-guard', outFolder),
    refreshPages: await bundleSupportFunction('refresh-pages', outFolder),
    releaseUpload: await bundleSupportFunction('release-upload', outFolder),
    site: await packServer(
      {
        name: 'site',
        parts: [{ folder: dirname(dirname(siteEntry)), at: 'dist' }],
        entry: 'dist/server/entry.mjs',
        handler,
      },
      outFolder,
    ),
    cms: await packServer(
      {
        name: 'cms',
        parts: [{ folder: dirname(dirname(cmsEntry)), at: '' }],
        entry: 'cms/server.js',
        handler,
        // Without this machine code versions are published and no PDF is set.
        needs: ['@myriaddreamin/typst-ts-node-compiler-', '@img/sharp-'],
      },
      outFolder,
    ),
  };
};
