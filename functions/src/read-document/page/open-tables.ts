import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import type { Rule } from './page-content.ts';
import type { Placed } from './reading-order.ts';
import { joined } from './ruled-tables.ts';

/** Points by which the ends of rules of one table differ at most. */
const SAME_ENDS = 3;

/** Height of a row in points. */
const LOWEST_ROW = 8;
const HIGHEST_ROW = 150;

/** Narrowest table in points. */
const NARROWEST = 120;

/** Narrowest column with words, and distance of the baselines of one line, in points. */
const NARROWEST_COLUMN = 20;
const SAME_HEIGHT = 4;

/** Fewest rules of a table, its head and two rows between them. */
const FEWEST_RULES = 4;

/**
 * Groups level rules that lie below one another and begin and end as the first of them; a rule of which one end is
 * shorter divides the rows beside a cell that spans them.
 */
const stacksOf = (rules: readonly Rule[]): Rule[][] => {
  const stacks: Rule[][] = [];
  for (const rule of rules) {
    const stack = stacks.find((other) => {
      const [first, last] = [other[0], other.at(-1)];
      if (first === undefined || last === undefined) return false;
      const [before, after] = [rule.from - first.from, first.to - rule.to];
      return (
        Math.min(before, after) >= -SAME_ENDS &&
        Math.min(Math.abs(before), Math.abs(after)) <= SAME_ENDS &&
        rule.at - last.at >= LOWEST_ROW &&
        rule.at - last.at <= HIGHEST_ROW
      );
    });
    if (stack === undefined) stacks.push([rule]);
    else stack.push(rule);
  }
  return stacks.filter((stack) => stack.length >= FEWEST_RULES);
};

const meets = (rule: Rule, { at, from, to }: Rule): boolean =>
  rule.at >= from - SAME_ENDS &&
  rule.at <= to + SAME_ENDS &&
  at >= rule.from - SAME_ENDS &&
  at <= rule.to + SAME_ENDS;

/** Text of one row, before it is known which of it stands on one line. */
interface RowText extends Placed {
  readonly baseline: number;
}

/** Tells whether words of two columns stand on one height; the marker of a list is narrower than a column. */
const hasColumns = (texts: readonly RowText[]): boolean => {
  const wide = texts.filter(({ left, right }) => right - left >= NARROWEST_COLUMN);
  return wide.some((one) =>
    wide.some((other) => other.left > one.right && Math.abs(one.baseline - other.baseline) <= SAME_HEIGHT),
  );
};

/**
 * Returns the boxes of tables that level rules alone draw: with words in every row, and side by side in most. Their rows
 * are certain and their columns are not, because words of two narrow columns stand as near as those of one. Rules that a
 * rule across meets belong to `ruledTables`; rules between paragraphs draw no table.
 */
export const openTables = (
  rules: readonly Rule[],
  textsIn: (box: PageBox) => readonly RowText[],
): PageBox[] => {
  const across = joined(rules, 'vertical');
  const level = joined(rules, 'horizontal')
    .filter((rule) => rule.to - rule.from >= NARROWEST && !across.some((other) => meets(rule, other)))
    .toSorted((a, b) => a.at - b.at);
  return stacksOf(level).flatMap((stack): PageBox[] => {
    const left = Math.min(...stack.map(({ from }) => from));
    const width = Math.max(...stack.map(({ to }) => to)) - left;
    const rows = stack.slice(1).map(({ at }, index) => {
      const top = stack[index]?.at ?? at;
      return textsIn([left, top, width, at - top]);
    });
    const [top, bottom] = [stack[0]?.at ?? 0, stack.at(-1)?.at ?? 0];
    const isTable =
      rows.every((texts) => texts.length > 0) && rows.filter(hasColumns).length * 2 >= rows.length;
    return isTable ? [[left, top, width, bottom - top]] : [];
  });
};
