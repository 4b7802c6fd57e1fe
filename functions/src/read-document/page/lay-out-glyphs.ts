import { partedGlyphs } from './aside-glyphs.ts';
import { fragmentsOfGlyphs, lineOfFragments, type Fragment, type Manner } from './glyph-lines.ts';
import { layOut } from './lay-out.ts';
import { LineMarks } from './line-marks.ts';
import type { LaidPage } from './laid-page.ts';
import type { Glyph, PageContent } from './page-content.ts';
import type { TextLine } from './text-line.ts';

const turned = (x: number, y: number, degrees: number): readonly [number, number] => {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
};

const centreOf = (glyph: Glyph): readonly [number, number] => {
  const [dx, dy] = turned(glyph.width / 2, -0.3 * glyph.size, glyph.angle);
  return [glyph.x + dx, glyph.y + dy];
};

/** A fragment of text that stands at an angle, with its places in the page's own directions. */
const turnedFragments = (glyphs: readonly Glyph[], angle: number): Fragment[] =>
  fragmentsOfGlyphs(
    glyphs.map((glyph) => {
      const [x, y] = turned(glyph.x, glyph.y, -angle);
      return { ...glyph, x, y };
    }),
  ).map((fragment) => {
    const corners = [
      turned(fragment.left, fragment.top, angle),
      turned(fragment.right, fragment.top, angle),
      turned(fragment.left, fragment.bottom, angle),
      turned(fragment.right, fragment.bottom, angle),
    ];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const bottom = Math.max(...ys);
    return {
      ...fragment,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom,
      baseline: bottom,
      turned: true,
    };
  });

const fragmentsOf = (glyphs: readonly Glyph[]): Fragment[] => {
  const byAngle = Map.groupBy(glyphs, ({ angle }) => Math.round(angle / 5) * 5);
  return [...byAngle].flatMap(([angle, group]) =>
    angle === 0 ? fragmentsOfGlyphs(group) : turnedFragments(group, angle),
  );
};

/**
 * Returns a page of painted letters in reading order. What is painted over its text comes behind it, in a block of its
 * own.
 */
export const layOutGlyphs = (page: PageContent, manner: Manner): LaidPage => {
  const marks = new LineMarks(page);
  const { text, aside } = partedGlyphs(page);
  const laid = layOut<Glyph, Fragment>(
    {
      items: text,
      centreOf,
      fragmentsOf,
      lineOf: (fragments) => {
        const line = lineOfFragments(fragments, manner);
        if (fragments[0]?.turned === true) return { ...line, aside: 'sideways' };
        return marks.has(line) ? { ...line, marked: true } : line;
      },
    },
    { width: page.width, direction: manner.direction, rules: page.rules },
  );
  const over = fragmentsOf(aside)
    .map((fragment): TextLine => ({ ...lineOfFragments([fragment], manner), aside: 'over' }))
    .filter((line) => line.text !== '');
  return over.length === 0 ? laid : { ...laid, blocks: [...laid.blocks, { kind: 'lines', lines: over }] };
};
