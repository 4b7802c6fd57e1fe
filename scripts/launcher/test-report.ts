import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as z from 'zod';
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
  /** Failures that came again in the second run of their files, or of which there was none. */
  readonly failures: readonly string[];
  /** Failures that did not come again in the second run. */
  readonly unsteady: readonly string[];
}

/** The counts in a report of vitest. */
export type Counts = Pick<PartResult, 'passed' | 'failed' | 'skipped'>;

/** A test file of which something failed, with the counts of its tests. */
export interface FailedFile extends Counts {
  /** The absolute path. */
  readonly file: string;
  /** A line for each failed test, and one for a file that could not be loaded: file, test, first line of the error. */
  readonly failures: readonly string[];
}

export interface TestReport extends Counts {
  readonly failedFiles: readonly FailedFile[];
}

const count = z.number().optional().default(0);
const reportSchema = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z
    .array(
      z.object({
        name: z.string(),
        status: z.string(),
        message: z.string().optional().default(''),
        assertionResults: z.array(
          z.object({
            fullName: z.string(),
            status: z.string(),
            failureMessages: z.array(z.string()).nullish(),
          }),
        ),
      }),
    )
    .optional()
    .default([]),
});

const MAX_ERROR_LINE = 300;

const firstLine = (text: string | undefined): string =>
  stripVTControlCharacters((text ?? '').trim().split('\n', 1)[0] ?? '').slice(0, MAX_ERROR_LINE);

/** Reads the counts and the failed files in vitest's JSON report; zeros and none where the runner wrote no report. */
export const readReport = (file: string): TestReport => {
  const report = reportSchema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failedFiles: report.testResults
      .filter(({ status }) => status === 'failed')
      .map(({ name, message, assertionResults }) => {
        const failed = assertionResults.filter(({ status }) => status === 'failed');
        const passed = assertionResults.filter(({ status }) => status === 'passed').length;
        const title = basename(name);
        return {
          file: name,
          passed,
          failed: failed.length,
          skipped: assertionResults.length - passed - failed.length,
          failures:
            failed.length === 0
              ? [`${title}: ${firstLine(message)}`]
              : failed.map(
                  ({ fullName, failureMessages }) =>
                    `${title}: ${fullName}: ${firstLine(failureMessages?.[0])}`,
                ),
        };
      }),
  };
};

/** Replaces the counts of the files that failed at first by those of their second run. */
export const withSecondRun = (first: TestReport, second: TestReport): Counts => {
  const sum = (pick: (counts: Counts) => number): number =>
    pick(first) - first.failedFiles.reduce((total, file) => total + pick(file), 0) + pick(second);
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
  };
};

const counts = ({ passed, failed, skipped }: Counts): string =>
  [
    ...(failed > 0 ? [`${String(failed)} failed`] : []),
    `${String(passed)} passed`,
    ...(skipped > 0 ? [`${String(skipped)} skipped`] : []),
  ].join(' | ');

/**
 * Words the closing lines: each part, every failure, remarks on parts that were left out, and the sum in the runner's
 * own form. Failures stand here again because a log that is cut keeps its end.
 */
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
    ...parts.flatMap(({ title, failures, unsteady }) => [
      ...failures.map((failure) => ` ✗ ${title}: ${failure}`),
      ...unsteady.map((failure) => ` ! ${title}, failed at first and passed alone: ${failure}`),
    ]),
    ...remarks.map((remark) => ` ! ${remark}`),
    '',
    ` Tests  ${counts(total)} (${String(all)})`,
    '',
  ].join('\n');
};
