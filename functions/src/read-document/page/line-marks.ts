import type { Ground, PageContent, Rule } from './page-content.ts';
import type { TextLine } from './text-line.ts';

/** Distance of a rule below the baseline that it underlines, and what it reaches beyond the words, in letter heights. */
const HIGHEST = -0.05;
const LOWEST = 0.4;
const BEYOND = 0.6;

/** Part of the words that rules underline: browsers leave out the places where a letter crosses the rule. */
const UNDERLINED = 0.6;

/** Part of the page's height from which a ground is that of the page, or of a frame. */
const TALLEST = 0.4;

/** Shade of each colour, of 255, from which a ground is paper. */
const PAPER = 0xf8;

/** Returns the shades of red, green and blue of a colour; undefined for a pattern. */
export const shadesOf = (colour: string): readonly number[] | undefined =>
  /^#[0-9a-f]{6}$/iu.test(colour)
    ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    : undefined;

const isPaper = ({ colour }: Ground): boolean => shadesOf(colour)?.every((shade) => shade >= PAPER) === true;

/** Finds the lines of a page that a rule underlines or that stand on a ground of their own. Places are in points. */
export class LineMarks {
  readonly #rules: readonly Rule[];
  readonly #grounds: readonly Ground[];

  constructor({ rules, grounds, height }: Pick<PageContent, 'rules' | 'grounds' | 'height'>) {
    this.#rules = rules
      .filter(({ direction }) => direction === 'horizontal')
      .toSorted((one, other) => one.at - other.at);
    this.#grounds = grounds.filter(({ box }) => box[3] <= TALLEST * height).toReversed();
  }

  has(line: TextLine): boolean {
    return this.#isUnderlined(line) || this.#isOnGround(line);
  }

  /** Returns the place of the first rule at or below a height. */
  #firstFrom(height: number): number {
    let [from, to] = [0, this.#rules.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#rules[middle]?.at ?? 0) < height) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #isUnderlined({ left, right, baseline, size }: TextLine): boolean {
    const covered: Rule[] = [];
    for (let at = this.#firstFrom(baseline + HIGHEST * size); at < this.#rules.length; at += 1) {
      const rule = this.#rules[at];
      if (rule === undefined || rule.at > baseline + LOWEST * size) break;
      if (rule.from >= left - BEYOND * size && rule.to <= right + BEYOND * size) covered.push(rule);
    }
    let [edge, sum] = [left, 0];
    for (const { from, to } of covered.toSorted((one, other) => one.from - other.from)) {
      sum += Math.max(0, Math.min(to, right) - Math.max(from, edge));
      edge = Math.max(edge, to);
    }
    return sum >= UNDERLINED * (right - left);
  }

  /** The ground that was painted last is the one that is seen. */
  #isOnGround({ left, right, baseline, size }: TextLine): boolean {
    const seen = this.#grounds.find(
      ({ box: [x, y, width, height] }) =>
        x <= left + 1 && x + width >= right - 1 && y <= baseline - 0.5 * size && y + height >= baseline,
    );
    return seen !== undefined && !isPaper(seen);
  }
}
