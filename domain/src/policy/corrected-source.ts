import type { Correction, SourceLayout, SourceLines } from '../contracts/source-document.ts';
import type { Difference } from './difference.ts';
import { solidify, type SolidText, type TextStretch } from './solid-text.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly correction: Correction;
}

export interface CorrectedSource {
  readonly text: SolidText;
  /** Corrections that do not do what they say. */
  readonly differences: readonly Difference[];
}

/**
 * Applies the listed corrections to the source. Each correction is searched for in the source itself and not in the
 * result of another one, so that their order does not matter and none can build on another.
 */
export function correctSource(
  source: string,
  corrections: readonly Correction[],
  layout: SourceLayout,
): CorrectedSource {
  const differences: Difference[] = [];
  const edits: Edit[] = [];
  const located = corrections.flatMap((correction) => {
    const found = locate(source, correction);
    if ('reason' in found) {
      differences.push(found);
      return [];
    }
    return [found];
  });
  let end = 0;
  for (const edit of located.toSorted((a, b) => a.start - b.start)) {
    const refusal = edit.start < end ? 'correction-overlaps' : refusalOf(edit.correction, source, layout);
    if (refusal !== undefined) {
      differences.push(about(edit.correction, refusal));
      continue;
    }
    edits.push(edit);
    end = edit.end;
  }
  return { text: solidify(stretchesOf(source, edits)), differences };
}

function locate(source: string, correction: Correction): Edit | Difference {
  const { printed } = correction;
  const run = runOf(source, correction.line);
  const first = run.text.indexOf(printed);
  if (first < 0) return { ...about(correction, 'correction-absent'), source: run.text, structure: printed };
  if (run.text.includes(printed, first + 1)) {
    return { ...about(correction, 'correction-ambiguous'), source: run.text, structure: printed };
  }
  const start = run.start + first;
  return { start, end: start + printed.length, correction };
}

function refusalOf(
  correction: Correction,
  source: string,
  layout: SourceLayout,
): Difference['reason'] | undefined {
  if (correction.printed === correction.corrected) return 'correction-unused';
  if (correction.code === 'header.repeatedInBody') {
    return isRepeatedHeader(correction, source, layout) ? undefined : 'not-a-running-header';
  }
  // Text is dropped only where the same text occurs elsewhere, whatever the reason given.
  return correction.corrected.trim() === '' ? 'correction-drops-text' : undefined;
}

/** A header that occurs in the source once is no running header, and dropping it would lose text. */
function isRepeatedHeader(correction: Correction, source: string, layout: SourceLayout): boolean {
  const header = (layout.runningHeader ?? []).map(singleSpaced).join('\n');
  if (header === '' || correction.corrected !== '') return false;
  const printed = linesWithText(correction.printed).join('\n');
  const page = `\n${linesWithText(source).join('\n')}\n`;
  return printed === header && page.split(`\n${header}\n`).length > 2;
}

function linesWithText(text: string): string[] {
  return text
    .split('\n')
    .map(singleSpaced)
    .filter((line) => line !== '');
}

function singleSpaced(line: string): string {
  return line.trim().replaceAll(/\s+/gu, ' ');
}

/** Returns the text of a line or a run of lines, and where it starts; empty where the source has no such line. */
function runOf(source: string, at: SourceLines): { start: number; text: string } {
  const [first, last] = typeof at === 'number' ? [at, at] : at;
  const lines = source.split('\n');
  const start = lines.slice(0, first - 1).reduce((sum, line) => sum + line.length + 1, 0);
  return { start, text: lines.slice(first - 1, last).join('\n') };
}

function stretchesOf(source: string, edits: readonly Edit[]): TextStretch[] {
  const stretches: TextStretch[] = [];
  let at = 0;
  let line = 1;
  const take = (end: number): string => {
    const text = source.slice(at, end);
    at = end;
    return text;
  };
  for (const { start, end, correction } of edits) {
    const before = take(start);
    stretches.push({ text: before, line, replacement: false });
    line += breaksIn(before);
    stretches.push({ text: correction.corrected, line, replacement: true });
    line += breaksIn(take(end));
  }
  stretches.push({ text: take(source.length), line, replacement: false });
  return stretches;
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

function about(correction: Correction, reason: Difference['reason']): Difference {
  const line = typeof correction.line === 'number' ? correction.line : correction.line[0];
  return { reason, line, source: correction.printed, structure: correction.corrected };
}
