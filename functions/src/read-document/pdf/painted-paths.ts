import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import type { Rule } from '../page/page-content.ts';
import { apply, identity, type Matrix } from './matrix.ts';

/** Thickest painted rectangle that is a rule, in points; thicker ones shade a cell. */
const THICKEST_RULE = 3;

interface SubPath {
  readonly points: readonly (readonly [number, number])[];
  readonly curved: boolean;
  readonly closed: boolean;
}

/** Returns the closed parts of a glyph's outline, with the places of their points in letter heights. */
export const contoursOf = (path: readonly number[]): (readonly (readonly [number, number])[])[] =>
  subPathsOf(Float32Array.from(path), identity).map(({ points }) => points);

/** Reads the drawn parts of a path: 0 begins one, 1 draws a line, 2 and 3 a curve, 4 closes it. */
export const subPathsOf = (data: unknown, matrix: Matrix): SubPath[] => {
  if (!(data instanceof Float32Array)) return [];
  const parts: { points: (readonly [number, number])[]; curved: boolean; closed: boolean }[] = [];
  const coordinates = [2, 2, 6, 4, 0];
  for (let at = 0; at < data.length;) {
    const drawing = data[at] ?? 0;
    const count = coordinates[drawing];
    if (count === undefined) return parts;
    if (drawing === 0) parts.push({ points: [], curved: false, closed: false });
    const part = parts.at(-1);
    if (part !== undefined) {
      if (drawing === 4) part.closed = true;
      else part.points.push(apply(matrix, data[at + count - 1] ?? 0, data[at + count] ?? 0));
      if (drawing === 2 || drawing === 3) part.curved = true;
    }
    at += 1 + count;
  }
  return parts;
};

const ruleBetween = (
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): Rule | undefined => {
  const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (wide <= 0.5 === high <= 0.5) return undefined;
  return wide > high
    ? { direction: 'horizontal', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }
    : { direction: 'vertical', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
};

/** Returns the rules that a filled part draws: a thin rectangle is one; the tiny square of a corner is both. */
export const rulesOfFill = ({ points, curved }: SubPath): Rule[] => {
  if (curved || points.length < 3) return [];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const rules: Rule[] = [];
  if (bottom - top <= THICKEST_RULE) {
    rules.push({ direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right });
  }
  if (right - left <= THICKEST_RULE) {
    rules.push({ direction: 'vertical', at: (left + right) / 2, from: top, to: bottom });
  }
  return rules;
};

/** Returns the rectangle that a filled part draws, if it draws one that is no rule. */
export const groundOf = ({ points, curved }: SubPath): PageBox | undefined => {
  if (curved || points.length < 4 || points.length > 5) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const isCorner = ([x, y]: readonly [number, number]): boolean =>
    Math.min(x - left, right - x) < 0.5 && Math.min(y - top, bottom - y) < 0.5;
  const isRule = right - left <= THICKEST_RULE || bottom - top <= THICKEST_RULE;
  return isRule || !points.every(isCorner) ? undefined : [left, top, right - left, bottom - top];
};

export const rulesOfStroke = ({ points, curved, closed }: SubPath): Rule[] => {
  if (curved) return [];
  const ends = closed && points[0] !== undefined ? [...points, points[0]] : points;
  return ends.flatMap((point, at) => {
    const next = ends[at + 1];
    return (next && ruleBetween(point, next)) ?? [];
  });
};
