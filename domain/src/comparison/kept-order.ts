/**
 * Returns the places of a longest rising subsequence: the numbers that kept their order. The others were moved; no
 * smaller set of moves explains the new order.
 */
export const keptOrder = (numbers: readonly number[]): ReadonlySet<number> => {
  const endings: number[] = [];
  const before: number[] = [];
  for (const [place, value] of numbers.entries()) {
    const length = endings.findIndex((ending) => (numbers[ending] ?? Infinity) >= value);
    const at = length === -1 ? endings.length : length;
    before[place] = at === 0 ? -1 : (endings[at - 1] ?? -1);
    endings[at] = place;
  }
  const kept = new Set<number>();
  for (let place = endings.at(-1) ?? -1; place !== -1; place = before[place] ?? -1) kept.add(place);
  return kept;
};
