import { reduced, type Bitmap } from '../page/bitmap.ts';
import type { Rule } from '../page/page-content.ts';
import { ruledTables, type RuledCell, type RuledTable } from '../page/ruled-tables.ts';
import { paperThreshold } from './straighten.ts';

/** Resolution at which rules are looked for, in dots per inch. */
const RESOLUTION = 150;

/** Shortest rules, in points: a stretched word is up to 30 points long, a letter up to 16 high. */
const SHORTEST = { horizontal: 34, vertical: 19 } as const;

/** Thickest rule in points: the double frame of a table. */
const THICKEST = 8;

interface Run {
  readonly from: number;
  to: number;
}

/** Runs of dark pixels along a line of the picture, over gaps of a pixel or two. */
const runsOf = (isDark: (at: number) => boolean, length: number, shortest: number): Run[] => {
  const runs: Run[] = [];
  for (let at = 0; at < length; at += 1) {
    if (!isDark(at)) continue;
    const last = runs.at(-1);
    if (last !== undefined && at - last.to <= 3) last.to = at;
    else runs.push({ from: at, to: at });
  }
  return runs.filter(({ from, to }) => to - from + 1 >= shortest);
};

interface Bar {
  from: number;
  to: number;
  first: number;
  last: number;
}

/** Joins runs of neighbouring lines into bars, and leaves out the thick ones, which are pictures. */
const barsOf = (lines: readonly (readonly Run[])[], thickest: number): Bar[] => {
  const done: Bar[] = [];
  let open: Bar[] = [];
  lines.forEach((runs, at) => {
    const next: Bar[] = [];
    for (const { from, to } of runs) {
      const bar = open.find((other) => other.from <= to && other.to >= from);
      if (bar === undefined) next.push({ from, to, first: at, last: at });
      else {
        bar.from = Math.min(bar.from, from);
        bar.to = Math.max(bar.to, to);
        bar.last = at;
        if (!next.includes(bar)) next.push(bar);
      }
    }
    done.push(...open.filter((bar) => !next.includes(bar)));
    open = next;
  });
  return [...done, ...open].filter(({ from, to, first, last }) => {
    const thick = last - first + 1;
    return thick <= thickest && to - from > 6 * thick;
  });
};

/** Finds the straight rules of a levelled grey picture; places in points. */
const scannedRules = (picture: Bitmap): Rule[] => {
  // The mean would make a hairline of a table as light as the paper.
  const small = reduced(picture, RESOLUTION, 'darkest');
  const { width, height, data } = small;
  const threshold = paperThreshold(small);
  const points = 72 / small.resolution;
  const isDark = (x: number, y: number): boolean => (data[y * width + x] ?? 255) <= threshold;
  const thickest = THICKEST / points;
  // A rule that lost a little of its slant drifts over a few rows, and each holds a part of it.
  const rows = Array.from({ length: height }, (_, y) =>
    runsOf((x) => isDark(x, y), width, SHORTEST.horizontal / points),
  );
  const columns = Array.from({ length: width }, (_, x) =>
    runsOf((y) => isDark(x, y), height, SHORTEST.vertical / points),
  );
  const rule =
    (direction: Rule['direction']) =>
    (bar: Bar): Rule => ({
      direction,
      at: ((bar.first + bar.last + 1) / 2) * points,
      from: bar.from * points,
      to: (bar.to + 1) * points,
    });
  return [
    ...barsOf(rows, thickest).map(rule('horizontal')),
    ...barsOf(columns, thickest).map(rule('vertical')),
  ]
    .toSorted((a, b) => a.from - b.from)
    .reduce<Rule[]>(withPart, []);
};

/** Gap over which two parts are one rule, in points: the stripe of dust on a scanner's glass. */
const GAP = 9;

/** Adds a rule to a list, or lengthens the rule that it continues. */
const withPart = (rules: Rule[], part: Rule): Rule[] => {
  const before = rules.findIndex(
    (rule) =>
      rule.direction === part.direction &&
      Math.abs(rule.at - part.at) <= 1.5 &&
      part.from - rule.to <= GAP &&
      rule.to - rule.from > GAP,
  );
  const rule = rules[before];
  if (rule === undefined) return [...rules, part];
  return rules.with(before, { ...rule, to: Math.max(rule.to, part.to) });
};

/** How much darker than the paper on both sides a hairline is at least. */
const HAIRLINE = 16;

/** Part of an edge along which a hairline must show. */
const SHOWN = 0.6;

/** Whether a hairline shows between two cells, too faint to be found by itself. Places in points. */
const showsHairline = ({ width, height, data, resolution }: Bitmap, rule: Rule): boolean => {
  const pixels = resolution / 72;
  const lies = rule.direction === 'horizontal';
  const greyAt = (along: number, across: number): number => {
    const [x, y] = lies ? [along, across] : [across, along];
    return x < 0 || y < 0 || x >= width || y >= height ? 255 : (data[y * width + x] ?? 255);
  };
  const middle = Math.round(rule.at * pixels);
  const [from, to] = [Math.ceil((rule.from + 3) * pixels), Math.floor((rule.to - 3) * pixels)];
  let shown = 0;
  for (let along = from; along < to; along += 1) {
    let darkest = 255;
    for (let across = middle - 3; across <= middle + 3; across += 1)
      darkest = Math.min(darkest, greyAt(along, across));
    const paper = Math.min(greyAt(along, middle - 7), greyAt(along, middle + 7));
    if (paper - darkest >= HAIRLINE) shown += 1;
  }
  return to > from && shown >= SHOWN * (to - from);
};

/** Returns the hairlines inside a spanned cell, at the heights and widths at which its neighbours are divided. */
const hairlinesIn = (small: Bitmap, table: RuledTable, cell: RuledCell): Rule[] => {
  const [left, top, width, height] = cell.box;
  const rows = new Set(table.cells.map(({ box }) => box[1]));
  const columns = new Set(table.cells.map(({ box }) => box[0]));
  const inside: Rule[] = [
    ...[...rows]
      .filter((at) => at > top + 3 && at < top + height - 3)
      .map((at): Rule => ({ direction: 'horizontal', at, from: left, to: left + width })),
    ...[...columns]
      .filter((at) => at > left + 3 && at < left + width - 3)
      .map((at): Rule => ({ direction: 'vertical', at, from: top, to: top + height })),
  ];
  return inside.filter((rule) => showsHairline(small, rule));
};

/**
 * Returns the rules that divide the cells of a scan's tables, with the hairlines that are too faint to be found alone;
 * the other rules may be the stretched strokes of letters.
 */
export const rulesOfTables = (picture: Bitmap): Rule[] => {
  const rules = scannedRules(picture);
  const { tables } = ruledTables(rules);
  const small = reduced(picture, RESOLUTION, 'darkest');
  const dividing = rules.filter(({ direction, at, from, to }) =>
    tables.some(({ cells }) =>
      cells.some(({ box: [left, top, width, height] }) =>
        direction === 'horizontal'
          ? Math.min(Math.abs(at - top), Math.abs(at - top - height)) <= 3 && from < left + width && to > left
          : Math.min(Math.abs(at - left), Math.abs(at - left - width)) <= 3 &&
            from < top + height &&
            to > top,
      ),
    ),
  );
  const faint = tables.flatMap((table) =>
    table.cells
      .filter((cell) => cell.rows > 1 || cell.columns > 1)
      .flatMap((cell) => hairlinesIn(small, table, cell)),
  );
  return [...dividing, ...faint];
};

/** Paints rules white, because the recogniser reads them as letters and loses the words that touch them. */
export const withoutRules = (picture: Bitmap, rules: readonly Rule[]): Bitmap => {
  const { width, height, resolution } = picture;
  const data = picture.data.slice();
  const pixels = resolution / 72;
  for (const { direction, at, from, to } of rules) {
    const [start, end] = [Math.max(0, Math.floor(from * pixels)), Math.ceil(to * pixels)];
    const [first, last] = [Math.max(0, Math.floor((at - 1.6) * pixels)), Math.ceil((at + 1.6) * pixels)];
    if (direction === 'horizontal') {
      for (let y = first; y <= Math.min(last, height - 1); y += 1) {
        data.fill(255, y * width + start, y * width + Math.min(end, width));
      }
    } else {
      for (let y = start; y < Math.min(end, height); y += 1) {
        data.fill(255, y * width + first, y * width + Math.min(last, width - 1) + 1);
      }
    }
  }
  return { ...picture, data };
};
