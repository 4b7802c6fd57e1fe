import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { dumpDatabase } from '../src/backup/dump-database.ts';

/**
 * `DATABASE_URL=… node bin/dump.ts <folder>` writes the whole database below `<folder>/database`. The register is
 * copied beside it: `aws s3 sync s3://{bucket} <folder>/register`.
 */
const [folder] = process.argv.slice(2);
const url = process.env['DATABASE_URL'] ?? '';

if (folder === undefined || url === '') {
  process.stderr.write('say where to: DATABASE_URL=mongodb… npm run dump -- <folder>\n');
  process.exitCode = 1;
} else {
  const client = new MongoClient(url);
  try {
    const { collections } = await dumpDatabase(client.db(), join(folder, 'database'));
    for (const [name, { documents }] of Object.entries(collections)) {
      process.stdout.write(`${String(documents).padStart(8)} ${name}\n`);
    }
  } finally {
    await client.close();
  }
}
