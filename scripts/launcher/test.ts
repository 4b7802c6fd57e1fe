import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build-all.ts';
import { runChecks } from './checks.ts';
import { logsIn, prepareDataFolder } from './data-folder.ts';
import { LauncherError } from './error.ts';
import { main } from './main.ts';
import { memoryFolder } from './memory-folder.ts';
import { fromTestDouble } from './mongodb/from-test-double.ts';
import { provideMongoDb } from './mongodb/provide-mongodb.ts';
import { makeProcessGroup } from './process-group.ts';
import { say, step } from './progress.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';
import { runLogged } from './run-logged.ts';
import { expectedSeconds, minutes, rememberSeconds } from './test-durations.ts';
import { parseTestOptions, runsOf, type TestRun } from './test-parts.ts';
import { closingLines, readReport, withSecondRun, type PartResult, type TestReport } from './test-report.ts';
import { estimate, runInOrder, runsAtOnce } from './test-schedule.ts';
import { waitForSignal } from './wait-for-signal.ts';

const home = join(root, '.cache', 'test');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

const inMemory = memoryFolder();

/** The checks give way to tests, which have time limits, and still end before them. */
const CHECK_NICENESS = 4;

type MongoDb = Awaited<ReturnType<typeof provideMongoDb>>;

const environmentOf = ({ part, database, environment }: TestRun, mongo: MongoDb): Record<string, string> => ({
  // A run, its workers and the commands that its tests start load the same packages over and over.
  NODE_COMPILE_CACHE: join(home, 'compiled'),
  ...(part === 'cms' && process.env['TMPDIR'] === undefined && inMemory !== undefined
    ? { TMPDIR: inMemory }
    : {}),
  ...environment,
  ...(database === 'embedded' || !('uri' in mongo)
    ? {}
    : {
        MITHAQ_TEST_DATABASE: 'mongodb',
        MONGODB_URI: mongo.uri,
        DATABASE_TRANSACTIONS: String(mongo.transactions),
      }),
});

/** More files than this that fail have a cause in common, which a second run would only show again. */
const MAX_FILES_AGAIN = 5;

/**
 * Runs vitest once. `alone` shows its output as it comes; beside another run the output is shown at the end, in one
 * piece.
 */
const runVitest = async (
  run: TestRun,
  mongo: MongoDb,
  alone: boolean,
): Promise<{ readonly ok: boolean; readonly reported: boolean; readonly report: TestReport }> => {
  const { title } = run;
  const name = title.replaceAll(' ', '-');
  const report = join(home, `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = [vitest, 'run', ...run.args, ...(run.files ?? []), ...reporters];
  const environment = environmentOf(run, mongo);
  const folder = join(root, run.folder);
  let code: number;
  if (alone) {
    say(`\n── ${title} (about ${minutes(expectedSeconds(run))})`);
    code = await runHere(command, environment, folder);
  } else {
    const log = join(logsIn(home), `${name}.log`);
    const logged = await step(
      title,
      () => runLogged(log, command, environment, folder),
      expectedSeconds(run),
      ({ code: ended }) => ended === 0,
    );
    code = logged.code;
    say(`\n── ${title}\n${logged.output}\n`);
  }
  return { ok: code === 0, reported: existsSync(report), report: readReport(report) };
};

/**
 * Runs the tests of a part, and once more, by themselves and on a fresh system, the few files of which something
 * failed: beside other work a page can lose a press while it is being drawn. A failure that comes again is a fault; one
 * that does not is named in the closing lines.
 */
const runTests = async (run: TestRun, mongo: MongoDb, alone: boolean): Promise<PartResult> => {
  const since = performance.now();
  const { ok, reported, report } = await runVitest(run, mongo, alone);
  const secondsPassed = (): number => (performance.now() - since) / 1000;
  if (reported) rememberSeconds(run, secondsPassed());
  const failures = report.failedFiles.flatMap((file) => file.failures);
  const first = { title: run.title, ...report, ok, failures, unsteady: [] };
  const files = report.failedFiles.map(({ file }) => file);
  if (files.length === 0 || files.length > MAX_FILES_AGAIN) return { ...first, seconds: secondsPassed() };
  const second = await runVitest({ ...run, title: `${run.title}, again`, files }, mongo, alone);
  const failuresAgain = second.report.failedFiles.flatMap((file) => file.failures);
  return {
    title: run.title,
    ...withSecondRun(report, second.report),
    seconds: secondsPassed(),
    ok: second.ok,
    failures: failuresAgain,
    unsteady: failures.filter((failure) => !failuresAgain.includes(failure)),
  };
};

await main(async () => {
  const { parts, check } = parseTestOptions(process.argv.slice(2));
  prepareDataFolder(home);
  const runs = runsOf(parts);
  const needBuilds = runs.some(({ needsBuilds }) => needsBuilds);
  const atOnce = runsAtOnce(availableParallelism());
  const alone = (runs.length === 1 || atOnce === 1) && !check;
  say(`This takes about ${minutes(estimate(runs, atOnce, expectedSeconds))}: ${parts.join(', ')}.`);

  const group = makeProcessGroup();
  let stopped = false;
  void waitForSignal().then(() => {
    stopped = true;
    return group.stop();
  });
  const onMongo = runs.filter(({ database }) => database === 'mongodb' || database === 'either');
  const mongoLookedFor =
    onMongo.length > 0
      ? step('looking for a MongoDB server', () => provideMongoDb(logsIn(home)))
      : Promise.resolve({ reason: 'no part that was asked for has it' });
  const standaloneStarted = runs.some(({ database }) => database === 'standalone')
    ? fromTestDouble(logsIn(home), 'standalone')
    : Promise.resolve({ reason: 'no part that was asked for has it' });
  const serverOf = ({ database }: TestRun): Promise<MongoDb> => {
    if (database === 'embedded') return Promise.resolve({ reason: '' });
    return database === 'standalone' ? standaloneStarted : mongoLookedFor;
  };
  const built = needBuilds ? buildAll(home, group) : Promise.resolve();

  const results: PartResult[] = [];
  const work = async (run: TestRun): Promise<void> => {
    const mongo = await serverOf(run);
    if (run.database === 'standalone' && !('uri' in mongo)) throw new LauncherError(mongo.reason);
    if (run.database === 'mongodb' && !('uri' in mongo)) return;
    if (stopped) throw new LauncherError('Stopped before every test had run.');
    results.push(await runTests(run, mongo, alone));
  };

  const checking = check ? runChecks(1, CHECK_NICENESS) : Promise.resolve([]);
  const [ended] = await Promise.allSettled([runInOrder(runs, atOnce, built, work)]);
  const failedChecks = await checking;
  const mongo = await mongoLookedFor;
  for (const server of [mongo, await standaloneStarted]) if ('uri' in server) await server.stop();

  const leftOut = onMongo.map(({ title }) => title);
  const remarks = [
    ...(leftOut.length === 0
      ? []
      : [
          'uri' in mongo
            ? `MongoDB is ${mongo.what}.`
            : `No MongoDB for ${leftOut.join(', ')}: ${mongo.reason}.`,
        ]),
    ...(failedChecks.length > 0 ? [`Checks that failed: ${failedChecks.join(', ')}.`] : []),
  ];
  process.stdout.write(`${closingLines(results, remarks)}\n`);
  if (ended.status === 'rejected') throw ended.reason;
  return results.every(({ ok }) => ok) && failedChecks.length === 0 ? 0 : 1;
});
