import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forEachFunction, type Artefacts } from './artefacts.ts';
import { builtFile } from './missing-build.ts';
import { packServer, type Part } from './pack-server.ts';

const present = (part: Part): boolean => existsSync(part.folder);

/**
 * What the other parts built, below `root` (the repository), ready to upload; archives are written to `outFolder`.
 * Throws `MissingBuildError`.
 */
export const builtArtefacts = async (root: string, outFolder: string): Promise<Artefacts> => {
  const functions = forEachFunction((name) =>
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
  // Next leaves out of its standalone folder what a CDN could serve; here the server does.
  const besideCms = [
    { folder: join(root, 'cms/.next/static'), at: 'cms/.next/static' },
    { folder: join(root, 'cms/public'), at: 'cms/public' },
  ];
  return {
    functions,
    site: await packServer(
      'site',
      [{ folder: dirname(dirname(siteEntry)), at: 'dist' }],
      'exec node dist/server/entry.mjs',
      outFolder,
    ),
    cms: await packServer(
      'cms',
      [{ folder: dirname(dirname(cmsEntry)), at: '' }, ...besideCms.filter(present)],
      'cd cms && exec node server.js',
      outFolder,
    ),
  };
};
