import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byFunction, type Artefacts } from '../../src/artefacts/artefacts.ts';
import { packServer } from '../../src/artefacts/pack-server.ts';

/** Makes artefacts that hold next to nothing, so that tests of templates need no build. */
export const placeholderArtefacts = async (root: string): Promise<Artefacts> => {
  const folder = (name: string, file: string): string => {
    const path = join(root, name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, file), `// ${name}\n`);
    return path;
  };
  const handler = join(folder('web-handler', 'index.mjs'), 'index.mjs');
  const server = (name: string) =>
    packServer(
      { name, parts: [{ folder: folder(name, 'server.js'), at: '' }], entry: 'server.js', handler },
      root,
    );
  return {
    functions: byFunction((name) => folder(name, 'index.mjs')),
    originGuard: folder('origin-guard', 'index.mjs'),
    refreshPages: folder('refresh-pages', 'index.mjs'),
    releaseUpload: folder('release-upload', 'index.mjs'),
    keepFiles: folder('keep-files', 'index.mjs'),
    site: await server('site'),
    cms: await server('cms'),
  };
};
