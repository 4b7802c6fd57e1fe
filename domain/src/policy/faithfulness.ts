import type { PolicyText } from '../contracts/policy-text.ts';
import type { Correction, SourceLayout } from '../contracts/source-document.ts';
import { correctSource } from './corrected-source.ts';
import type { Difference } from './difference.ts';
import { linearise, type PrintedUnit } from './linear-policy-text.ts';
import { readable, solidify, type SolidText } from './solid-text.ts';

export interface StructuredSource {
  /** The source document as it came, every character of it. */
  readonly source: string;
  readonly text: PolicyText;
  readonly layout: SourceLayout;
  readonly corrections: readonly Correction[];
}

/**
 * Proves that a structured policy text says what its source says: source + listed corrections = structure,
 * the amount of white space aside. Nothing may be added, dropped, reworded or moved; an empty list is the
 * proof.
 */
export function differencesFromSource({ source, text, layout, corrections }: StructuredSource): Difference[] {
  const corrected = correctSource(source, corrections, layout);
  return [...corrected.differences, ...compare(corrected.text, linearise(text, layout).map(solidUnit))];
}

interface SolidUnit {
  readonly place: string;
  readonly text: SolidText;
  /** Positions where a piece begins; white space before them means nothing. */
  readonly free: ReadonlySet<number>;
}

function solidUnit({ place, pieces }: PrintedUnit): SolidUnit {
  const free = new Set<number>();
  let length = 0;
  for (const piece of pieces) {
    free.add(length);
    length += piece.replaceAll(/\s/gu, '').length;
  }
  return { place, text: solidify([{ text: pieces.join(' '), line: 1, replacement: true }]), free };
}

/**
 * Walks both texts side by side. Only a walk in which every unit directly follows the one before, up to the last
 * letter of the source, reports nothing; where the walk continues after a difference only decides how readable the
 * report is.
 */
function compare(source: SolidText, units: readonly SolidUnit[]): Difference[] {
  const differences: Difference[] = [];
  let at = 0;
  let index = 0;
  for (let unit = units[0]; unit !== undefined; unit = units[index]) {
    if (source.letters.startsWith(unit.text.letters, at)) {
      differences.push(...boundaryDifferences(source, at, unit), ...spacingDifferences(source, at, unit));
      at += unit.text.letters.length;
      index += 1;
      continue;
    }
    const next = nextMatch(source, at, units, index);
    differences.push(wordingDifference(source, at, next.at, units.slice(index, next.index)));
    at = next.at;
    index = next.index;
  }
  if (at < source.letters.length) {
    differences.push(wordingDifference(source, at, source.letters.length, []));
  }
  return differences;
}

/** Returns the next place in the source where a unit is whole again. */
function nextMatch(source: SolidText, at: number, units: readonly SolidUnit[], from: number) {
  for (const [offset, unit] of units.slice(from).entries()) {
    const found = source.letters.indexOf(unit.text.letters, at);
    if (found >= 0) return { at: found, index: from + offset };
  }
  return { at: source.letters.length, index: units.length };
}

function wordingDifference(
  source: SolidText,
  start: number,
  end: number,
  units: readonly SolidUnit[],
): Difference {
  const structure = units.map(({ text }) => text.letters).join('');
  const printed = source.letters.slice(start, end);
  let same = 0;
  while (same < printed.length && printed[same] === structure[same]) same += 1;
  const place = units[0]?.place;
  return {
    reason: 'wording',
    line: source.lineOf[Math.min(start + same, source.letters.length - 1)] ?? 1,
    source: readable(source, start, end),
    structure: units.map(({ text }) => readable(text, 0, text.letters.length)).join(' '),
    ...(place === undefined ? {} : { place }),
  };
}

function boundaryDifferences(source: SolidText, start: number, { place, text }: SolidUnit): Difference[] {
  if (text.letters === '' || source.gapBefore[start] === 'line') return [];
  return [
    {
      reason: 'boundary',
      line: source.lineOf[start] ?? 1,
      source: readable(source, start - 24, start + 24),
      structure: readable(text, 0, 24),
      place,
    },
  ];
}

function spacingDifferences(
  source: SolidText,
  start: number,
  { place, text, free }: SolidUnit,
): Difference[] {
  return text.gapBefore.flatMap((gap, index) => {
    const joined = source.gapBefore[start + index] === 'none';
    if (free.has(index) || joined === (gap === 'none')) return [];
    return {
      reason: 'spacing' as const,
      line: source.lineOf[start + index] ?? 1,
      source: readable(source, start + Math.max(index - 12, 0), start + index + 12),
      structure: readable(text, index - 12, index + 12),
      place,
    };
  });
}
