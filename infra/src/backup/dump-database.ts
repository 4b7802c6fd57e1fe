import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { BSON, type Db } from 'mongodb';
import type { DumpManifest } from './manifest.ts';

/**
 * Writes every collection as lines of canonical Extended JSON (types survive), ordered by id, and a manifest with the
 * hash of each. The rows are personal: the folder is closed to others.
 */
export const dumpDatabase = async (db: Db, folder: string): Promise<DumpManifest> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = (await db.listCollections({}, { nameOnly: true }).toArray())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.'))
    .sort();
  const collections: DumpManifest['collections'] = {};
  for (const name of names) {
    const file = createWriteStream(join(folder, `${name}.jsonl`), { mode: 0o600 });
    const hash = createHash('sha256');
    let documents = 0;
    for await (const document of db.collection(name).find({}, { sort: { _id: 1 } })) {
      const line = `${BSON.EJSON.stringify(document, { relaxed: false })}\n`;
      hash.update(line);
      if (!file.write(line)) await once(file, 'drain');
      documents += 1;
    }
    file.end();
    await finished(file);
    collections[name] = { documents, sha256: hash.digest('hex') };
  }
  const manifest: DumpManifest = { format: 1, collections };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2), { mode: 0o600 });
  return manifest;
};
