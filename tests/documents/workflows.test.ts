import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const workflows = readdirSync(join(root, '.github/workflows'));
const forms = readdirSync(join(root, '.github/ISSUE_TEMPLATE'));

const workflow = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ run: z.string().optional() })) })),
});

describe('the files for GitHub', () => {
  test.each(workflows)('%s runs only commands of the project that exist', (name) => {
    const { jobs } = workflow.parse(parse(readFileSync(join(root, '.github/workflows', name), 'utf8')));
    const runs = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run }) => run?.split('\n') ?? []),
    );
    const own = runs
      .map((run) => run.split(' ')[0] ?? '')
      .filter((command) => /^\.?\.?[\w-]*\//u.test(command));
    expect(own).toContain('.ci/run');
    for (const command of own) {
      expect(() => {
        accessSync(join(root, command), constants.X_OK);
      }).not.toThrow();
    }
  });

  test.each(forms)('the issue form %s can be parsed', (name) => {
    expect(parse(readFileSync(join(root, '.github/ISSUE_TEMPLATE', name), 'utf8'))).toBeTypeOf('object');
  });
});
