import { cleanProse } from '../text/clean-text.ts';
import { refusedSign } from '../text/refused-sign.ts';
import { signsOf } from '../text/signs-of.ts';
import type { FindingOf } from './finding.ts';
import type { GuardedVersion, GuardRule } from './guarded-version.ts';
import { piecesOf, printedPieces, type Piece } from './pieces.ts';

/** Returns every text of a version, printed or not, each once. */
const allPieces = (version: GuardedVersion): readonly Piece[] => {
  const { contents, decisionPeriod } = version.text;
  const pieces = new Set<Piece>([
    ...printedPieces(version),
    ...piecesOf(version.text),
    ...[contents?.heading ?? '', ...(contents?.columns ?? [])].map((text) => ({
      place: { field: 'contents.heading' },
      text,
    })),
    { place: { field: 'decisionPeriod.printed' }, text: decisionPeriod?.printed ?? '' },
    ...version.unprinted,
  ]);
  return [...pieces];
};

/**
 * Finds a sign that no field takes any more, in a text that was stored before the rule for characters. The version file
 * would hold it for good.
 */
export const refusedSigns: GuardRule = (version) =>
  allPieces(version).flatMap(({ place, text }): FindingOf<'sign.refused'>[] => {
    const found = refusedSign(cleanProse(text));
    if (found === undefined) return [];
    const { kind, sign } = found;
    return [{ code: 'sign.refused', severity: 'block', place, text, facts: { kind, sign } }];
  });

/** Finds a sign that no font of the PDF has: the version in force would have a PDF that differs from its text. */
export const unprintableSigns: GuardRule = (version) =>
  version.unprintable.size === 0
    ? []
    : printedPieces(version).flatMap(({ place, text }) => {
        const signs = new Set(signsOf(text).filter((sign) => version.unprintable.has(sign)));
        return [...signs].map((sign): FindingOf<'sign.unprintable'> => ({
          code: 'sign.unprintable',
          severity: 'block',
          place,
          text,
          facts: { sign },
        }));
      });
