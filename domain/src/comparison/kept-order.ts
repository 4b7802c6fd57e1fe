/** Returns the first place in rising numbers at which one is not below `value`; their length where all are. */
const firstNotBelow = (rising: readonly number[], value: number): number => {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((rising[middle] ?? Infinity) < value) from = middle + 1;
    else to = middle;
  }
  return from;
};

/**
 * Returns the places of a longest rising subsequence: the numbers that kept their order. The others were moved; no
 * smaller set of moves explains the new order.
 */
export const keptOrder = (numbers: readonly number[]): ReadonlySet<number> => {
  /** Place and value of the least number with which a rising subsequence of each length ends. */
  const endings: number[] = [];
  const lowest: number[] = [];
  const before: number[] = [];
  for (const [place, value] of numbers.entries()) {
    const at = firstNotBelow(lowest, value);
    before[place] = at === 0 ? -1 : (endings[at - 1] ?? -1);
    endings[at] = place;
    lowest[at] = value;
  }
  const kept = new Set<number>();
  for (let place = endings.at(-1) ?? -1; place !== -1; place = before[place] ?? -1) kept.add(place);
  return kept;
};
