/**
 * `npm run bench -- growth`: everything that grows, one part after the other, and at the end the paths of the sector
 * beside their aims. Each part is a process of its own, so that none is measured in the heap of another.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/launcher/root.ts';

/** Files of the parts with their options; the stand-in for MongoDB keeps ten thousand requests, as it can. */
const parts: readonly (readonly [file: string, ...options: string[]])[] = [
  ['growth.ts'],
  ['publication-growth.ts'],
  ['cms.ts', 'sqlite', '25000', '100000'],
  ['cms.ts', 'mongodb', '10000'],
  ['main.ts'],
];

/** Beginnings of the lines that issue 15 has aims for, in its order. */
const paths: readonly string[] = [
  '7500 associations, search in all  ',
  '7500 associations, search in all, the dearest question',
  '7500 associations, memory of the site afterwards',
  '7500 associations, publication: shared files written',
  '50 publishers at once',
  'publication without its PDF, 200 policies',
  '7500 associations, platform page  ',
  '7500 associations, policy page, first view',
  '25000 requests, officer, first page',
  '25000 requests, auditor, first page',
  '100000 requests, officer, page of numbers',
  'accept-request: of a processor, against an SES client',
  'CMS by npm start: processor time until then',
  'CMS from its zip',
  'policy page, plain, against hand-written',
  'policy page, as browsers ask, against it',
];

/** Runs a part, hands its lines on, and returns them. */
const linesOf = async ([file, ...options]: (typeof parts)[number]): Promise<string[]> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    console.log(line);
    lines.push(line);
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
  return lines;
};

const begin = performance.now();
const lines: string[] = [];
const broken: string[] = [];
for (const part of parts) {
  console.log('');
  try {
    lines.push(...(await linesOf(part)));
  } catch (error) {
    // The other parts are measured all the same.
    broken.push(error instanceof Error ? error.message : String(error));
  }
}
const missed = lines.filter((line) => line.endsWith('NOT MET'));
console.log('\nThe paths of the sector beside their aims\n');
for (const path of paths) {
  const found = lines.filter((line) => line.startsWith(path));
  for (const line of found) console.log(line);
  if (found.length === 0) console.log(`${path.trim()}: not measured`);
}
console.log(`\nAll aims that were missed: ${missed.length === 0 ? 'none' : ''}`);
for (const line of missed) console.log(line);
for (const message of broken) console.log(message);
console.log(`\nIn ${((performance.now() - begin) / 60_000).toFixed(0)} minutes`);
if (broken.length > 0) process.exitCode = 1;
