import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessGroup } from './process-group.ts';
import type { Program } from './processes.ts';
import { say, step } from './progress.ts';

const marker = (dataDir: string): string => join(dataDir, 'demo-loaded');

/**
 * Loads the five associations into fresh data. The log-ins that the CMS prints are kept for later starts, which print
 * them again.
 */
export const loadDemoOnce = async (dataDir: string, program: Program, group: ProcessGroup): Promise<void> => {
  if (existsSync(marker(dataDir))) return;
  const logIns: string[] = [];
  const onLine = (line: string): void => {
    if (/^(?:log-in|password)/u.test(line)) logIns.push(line);
    else if (/^\[\d/u.test(line)) say(`  ${line}`);
  };
  await step('loading the five associations', () => group.run({ ...program, onLine }));
  writeFileSync(marker(dataDir), `${logIns.join('\n')}\n`);
};

/** Returns the lines about demo log-ins. */
export const demoLogIns = (dataDir: string): string[] =>
  readFileSync(marker(dataDir), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => line !== '');
