import { existsSync, readFileSync } from 'node:fs';
import { minutes } from './test-durations.ts';

/** The result of a part of the tests. */
export interface PartResult {
  readonly title: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** Whether the runner itself ended well: no failed test, no error outside a test. */
  readonly ok: boolean;
}

const numberIn = (report: object, name: string): number => {
  const value: unknown = Reflect.get(report, name);
  return typeof value === 'number' ? value : 0;
};

/** Reads the counts in vitest's JSON report; zeros where the runner wrote none. */
export const readCounts = (file: string): Pick<PartResult, 'passed' | 'failed' | 'skipped'> => {
  const report: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (typeof report !== 'object' || report === null) return { passed: 0, failed: 0, skipped: 0 };
  return {
    passed: numberIn(report, 'numPassedTests'),
    failed: numberIn(report, 'numFailedTests'),
    skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
  };
};

const counts = ({ passed, failed, skipped }: Pick<PartResult, 'passed' | 'failed' | 'skipped'>): string =>
  [
    ...(failed > 0 ? [`${String(failed)} failed`] : []),
    `${String(passed)} passed`,
    ...(skipped > 0 ? [`${String(skipped)} skipped`] : []),
  ].join(' | ');

/** Words the closing lines: each part, remarks on parts that were left out, and the sum in the runner's own form. */
export const closingLines = (parts: readonly PartResult[], remarks: readonly string[]): string => {
  const sum = (pick: (part: PartResult) => number): number =>
    parts.reduce((total, part) => total + pick(part), 0);
  const total = {
    passed: sum((part) => part.passed),
    failed: sum((part) => part.failed),
    skipped: sum((part) => part.skipped),
  };
  const width = Math.max(0, ...parts.map(({ title }) => title.length));
  const lines = parts.map(
    (part) =>
      ` ${part.ok ? '✓' : '✗'} ${part.title.padEnd(width)}  ${counts(part)}  (${minutes(part.seconds)})`,
  );
  const all = total.passed + total.failed + total.skipped;
  return [
    '',
    ...lines,
    ...remarks.map((remark) => ` ! ${remark}`),
    '',
    ` Tests  ${counts(total)} (${String(all)})`,
    '',
  ].join('\n');
};
