import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { clearDataFolder, logsIn, prepareDataFolder } from '../launcher/data-folder.ts';
import { memoryFolder } from '../launcher/memory-folder.ts';
import { programsFor } from '../launcher/programs.ts';
import { makeProcessGroup } from '../launcher/process-group.ts';
import type { Program } from '../launcher/processes.ts';
import { readOrMakeSecrets } from '../launcher/secrets.ts';
import { readSettings } from '../launcher/settings.ts';
import { closingLines, readReport, withSecondRun } from '../launcher/test-report.ts';

const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-launcher-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  prepareDataFolder(folder);
  return folder;
};

const program = (folder: string, source: string, name = 'program'): Program => ({
  name,
  folder,
  command: ['--input-type=module', '-e', source],
  environment: { PATH: process.env['PATH'] ?? '' },
  logFile: join(logsIn(folder), `${name}.log`),
});

const alive = (pid: number | undefined): boolean => {
  try {
    process.kill(pid ?? 0, 0);
    return true;
  } catch {
    return false;
  }
};

test('a folder in memory is used where it is there and holds enough', () => {
  const folder = freshFolder();
  expect(memoryFolder(folder, 1)).toBe(folder);
  expect(memoryFolder(folder, Infinity)).toBeUndefined();
  expect(memoryFolder(join(folder, 'nowhere'), 1)).toBeUndefined();
});

test('secrets are made once, differ from each other, and are readable by their owner alone', () => {
  const folder = freshFolder();
  const made = readOrMakeSecrets(folder);
  expect(new Set(Object.values(made)).size).toBe(Object.keys(made).length);
  for (const secret of Object.values(made)) expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(readOrMakeSecrets(folder)).toEqual(made);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('the built CMS finds what Node compiled at its last start, outside the folder that becomes its zip', () => {
  const folder = freshFolder();
  const cmsOf = (watch: boolean): Program =>
    programsFor({ ...readSettings(), dataDir: folder }, readOrMakeSecrets(folder), {
      watch,
      withoutDemoApprovals: false,
    }).cms;
  const built = cmsOf(false);
  const compiled = built.environment['NODE_COMPILE_CACHE'] ?? built.folder;
  expect(compiled.startsWith(join(built.folder, '..'))).toBe(false);
  expect(cmsOf(true).environment).not.toHaveProperty('NODE_COMPILE_CACHE');
});

test('a reset removes the data and no file that somebody else put into the folder', () => {
  const folder = freshFolder();
  readOrMakeSecrets(folder);
  mkdirSync(join(folder, 'register'));
  writeFileSync(join(folder, 'mine.txt'), '');
  clearDataFolder(folder);
  expect(existsSync(join(folder, 'register'))).toBe(false);
  expect(existsSync(join(folder, 'secrets.json'))).toBe(false);
  expect(existsSync(join(folder, 'mine.txt'))).toBe(true);
});

test('a program that fails shows the end of its log and names the file', async () => {
  const folder = freshFolder();
  const failing = program(
    folder,
    "console.log('first'); console.error('the reason'); process.exit(3)",
    'load',
  );
  await expect(makeProcessGroup().run(failing)).rejects.toThrow(/the reason[^]*load failed[^]*load\.log/u);
});

test('a program without anything to do ends by itself', async () => {
  await expect(makeProcessGroup().run(program(freshFolder(), ''))).resolves.toBeUndefined();
});

test('a process that ends by itself is named with its log file', async () => {
  const folder = freshFolder();
  const group = makeProcessGroup();
  group.start(program(folder, 'setInterval(() => 0, 1000)', 'stays'));
  group.start(program(folder, 'process.exit(4)', 'leaves'));
  await expect(group.firstExit()).rejects.toThrow(/^leaves ended by itself \(4\): see .*leaves\.log/u);
  await group.stop();
});

test('stopping leaves no process behind: not one that ignores the request, nor what it had started', async () => {
  const folder = freshFolder();
  const group = makeProcessGroup();
  const source = `
    import { spawn } from 'node:child_process';
    process.on('SIGTERM', () => undefined);
    const child = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => 0); setInterval(() => 0, 1000)']);
    console.log(child.pid);
    setInterval(() => 0, 1000);`;
  const started = group.start(program(folder, source, 'stubborn'));
  const grandchild = await vi.waitFor(() => {
    const pid = Number(readFileSync(started.logFile, 'utf8'));
    expect(pid).toBeGreaterThan(0);
    return pid;
  }, 10_000);
  await group.stop();
  await vi.waitFor(() => {
    expect([alive(started.pid), alive(grandchild)]).toEqual([false, false]);
  }, 10_000);
  expect(() => group.start(program(folder, ''))).toThrow('Stopped');
});

test('the closing lines name what failed, say what was left out, and end with the sum', () => {
  const part = {
    title: 'rules',
    passed: 10,
    failed: 0,
    skipped: 1,
    seconds: 2,
    ok: true,
    failures: [],
    unsteady: [],
  };
  const lines = closingLines(
    [
      { ...part, unsteady: ['a.test.ts: opens: too late'] },
      { ...part, title: 'browser', failed: 2, ok: false, failures: ['b.test.ts: closes: was open'] },
    ],
    ['No MongoDB: no server.'],
  );
  expect(lines).toContain('✓ rules    10 passed | 1 skipped  (0.0 min)');
  expect(lines).toContain('✗ browser  2 failed | 10 passed | 1 skipped  (0.0 min)');
  expect(lines).toContain('! rules, failed at first and passed alone: a.test.ts: opens: too late');
  expect(lines).toContain('✗ browser: b.test.ts: closes: was open');
  expect(lines).toContain('! No MongoDB: no server.');
  expect(lines.trimEnd().split('\n').at(-1)).toBe(' Tests  2 failed | 20 passed | 2 skipped (24)');
});

test('the report of a run names each failed test, and a second run replaces the counts of its files', () => {
  const file = join(freshFolder(), 'report.json');
  const assertion = (fullName: string, status: string, ...failureMessages: string[]) => ({
    fullName,
    status,
    failureMessages,
  });
  writeFileSync(
    file,
    JSON.stringify({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      testResults: [
        { name: '/x/good.test.ts', status: 'passed', message: '', assertionResults: [] },
        {
          name: '/x/bad.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            assertion('opens', 'passed'),
            assertion('closes', 'failed', '\u001b[31mError: was open\n    at bad.test.ts:3'),
            assertion('waits', 'pending'),
          ],
        },
        {
          name: '/x/unread.test.ts',
          status: 'failed',
          message: 'Error: no such module',
          assertionResults: [],
        },
      ],
    }),
  );
  const report = readReport(file);
  expect(report.failedFiles.flatMap(({ failures }) => failures)).toEqual([
    'bad.test.ts: closes: Error: was open',
    'unread.test.ts: Error: no such module',
  ]);
  const second = { passed: 4, failed: 0, skipped: 0, failedFiles: [] };
  expect(withSecondRun(report, second)).toEqual({ passed: 8, failed: 0, skipped: 0 });
});

test('a run without a report has no counts', () => {
  expect(readReport(join(freshFolder(), 'none.json'))).toEqual({
    passed: 0,
    failed: 0,
    skipped: 0,
    failedFiles: [],
  });
});
