/**
 * `npm run bench -- cms [requests …]`: pages of officer, auditor and secretary with many requests, on the embedded
 * database and then on the MongoDB-compatible server of the tests, which this command starts.
 */
import { cmsSizes, printCmsRows } from './cms-growth.ts';
import { withMongodbServer } from './mongodb-process.ts';

const asked = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/u.test(argument))
  .map(Number);
const sizes = asked.length > 0 ? asked : cmsSizes;
const on = process.argv.slice(2).find((argument) => argument === 'sqlite' || argument === 'mongodb');

if (on !== 'mongodb') {
  console.log('The embedded database: of the process that holds CMS and database\n');
  await printCmsRows(sizes);
}
if (on !== 'sqlite') {
  console.log('The MongoDB-compatible server of the tests: of the process of the CMS alone\n');
  await withMongodbServer(() => printCmsRows(sizes));
}
