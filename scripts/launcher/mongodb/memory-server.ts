/*
 * A real MongoDB for tests, as a replica set of one: its binary is downloaded once where that can be done. Says
 * «uri mongodb://…» when it runs, and runs until it is ended.
 */
import { join } from 'node:path';
import { MongoMemoryReplSet } from 'mongodb-memory-server-core';
import { root } from '../root.ts';

try {
  const server = await MongoMemoryReplSet.create({
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    binary: { downloadDir: join(root, '.cache', 'mongodb') },
  });
  process.stdout.write(`uri ${server.getUri()}\n`);
  process.on('SIGTERM', () => {
    void server.stop().finally(() => process.exit(0));
  });
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
}
