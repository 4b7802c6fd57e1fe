import type { Correction } from '../../contracts/source-document.ts';
import type { Paragraph, ReadLine } from '../draft.ts';

/** Longest words of a correction. */
const LONGEST_CORRECTION = 2000;

/** Drops the letterhead that a copied text has in its middle, as corrections that say so. */
export const headsInBody = (heads: readonly ReadLine[]): Correction[] => {
  const runs: ReadLine[][] = [];
  for (const line of heads) {
    const run = runs.at(-1);
    if (run?.at(-1)?.number === line.number - 1) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run): Correction[] => {
    const [first, last] = [run[0], run.at(-1)];
    const printed = run.map(({ raw }) => raw).join('\n');
    if (first === undefined || last === undefined || printed.length > LONGEST_CORRECTION || printed === '')
      return [];
    const line: Correction['line'] = first === last ? first.number : [first.number, last.number];
    return [{ code: 'header.repeatedInBody', line, printed, corrected: '' }];
  });
};

/** Corrections for items whose sentence a copied text breaks over several lines. */
export const brokenItems = (
  paragraphs: readonly Paragraph[],
  lines: ReadonlyMap<number, ReadLine>,
): Correction[] =>
  paragraphs.flatMap(({ lines: numbers, marker }) =>
    marker === undefined
      ? []
      : numbers.slice(1).flatMap((number, index): Correction[] => {
          const from = numbers[index] ?? number;
          const raws = Array.from(
            { length: number - from + 1 },
            (_, step) => lines.get(from + step)?.raw ?? '',
          );
          const last = raws[0]?.match(/\S+\s*$/u)?.[0];
          const first = raws.at(-1)?.match(/^\s*\S+/u)?.[0];
          if (last === undefined || first === undefined || raws.length < 2) return [];
          return [
            {
              code: 'list.brokenAcrossLines',
              line: [from, number],
              printed: [last, ...raws.slice(1, -1), first].join('\n'),
              corrected: `${last.trim()} ${first.trim()}`,
            },
          ];
        }),
  );
