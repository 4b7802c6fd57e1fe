import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serverCommand } from '../src/artefacts/server-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-command-'));
  writeFileSync(
    join(folder, 'limit.cjs'),
    "console.log(require('node:v8').getHeapStatistics().heap_size_limit)",
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([1024, 2048])('the heap of a server is bounded by half of the %i MB of its function', (memory) => {
  const { stdout } = spawnSync('sh', ['-c', serverCommand('limit.cjs')], {
    cwd: folder,
    env: { PATH: process.env['PATH'], AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory) },
    encoding: 'utf8',
  });
  const limit = Number(stdout) / 2 ** 20;
  // The young generation comes on top.
  expect(limit).toBeGreaterThanOrEqual(memory / 2);
  expect(limit).toBeLessThan(memory * 0.75);
});
