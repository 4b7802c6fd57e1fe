import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build-all.ts';
import { logsIn, prepareDataFolder } from './data-folder.ts';
import { makeFleet } from './fleet.ts';
import { main } from './main.ts';
import { provideMongoDb } from './mongodb/provide-mongodb.ts';
import { step } from './progress.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';
import { closingLines, readCounts, type PartResult } from './test-report.ts';

const home = join(root, '.cache', 'test');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

/** Runs one part of the tests in this terminal and keeps its counts. */
const runPart = async (
  title: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder = root,
): Promise<PartResult> => {
  process.stdout.write(`\n── ${title}\n`);
  const report = join(home, 'report.json');
  rmSync(report, { force: true });
  const since = performance.now();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runHere([vitest, 'run', ...args, ...reporters], environment, folder);
  return { title, ...readCounts(report), seconds: (performance.now() - since) / 1000, ok: code === 0 };
};

await main(async () => {
  prepareDataFolder(home);
  const logs = logsIn(home);
  const parts: PartResult[] = [];
  const remarks: string[] = [];

  parts.push(await runPart('rules, CMS on SQLite, site, functions, infrastructure', ['--project', '!tests']));

  const mongo = await step('looking for a MongoDB server', () => provideMongoDb(logs));
  const onMongo: Record<string, string> =
    'uri' in mongo
      ? {
          MITHAQ_TEST_DATABASE: 'mongodb',
          MONGODB_URI: mongo.uri,
          DATABASE_TRANSACTIONS: String(mongo.transactions),
        }
      : {};
  if ('uri' in mongo) {
    parts.push(await runPart(`CMS on ${mongo.what}`, ['--project', '@mithaq/cms'], onMongo));
    parts.push(await runPart(`back-up on ${mongo.what}`, ['--project', 'infra', 'backup'], onMongo));
  } else {
    remarks.push(
      `CMS, back-up, people's work in a browser and what is deployed were not tested on MongoDB: ${mongo.reason}.`,
    );
  }

  const fleet = makeFleet();
  await buildAll(home, fleet);
  // With MongoDB where there is one: it is what a deployment has.
  parts.push(await runPart('content, dependencies, what is deployed', ['--project', 'tests'], onMongo));
  const inBrowser = (title: string, environment: Record<string, string>, ...without: string[]) =>
    runPart(title, ['--config', 'vitest.e2e.config.ts', ...without], environment, join(root, 'tests'));
  parts.push(await inBrowser('the whole system in a browser, on SQLite', {}));
  if ('uri' in mongo) {
    // Reading pages never meet a database, and screens look the same on both.
    const without = ['read-policy', 'admin-screens'].flatMap((name) => ['--exclude', `e2e/${name}.test.ts`]);
    parts.push(await inBrowser(`people's work in a browser, on ${mongo.what}`, onMongo, ...without));
    await mongo.stop();
  }

  process.stdout.write(`${closingLines(parts, remarks)}\n`);
  return parts.every(({ ok }) => ok) ? 0 : 1;
});
