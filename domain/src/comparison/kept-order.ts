/**
 * Which of these numbers kept their order: the places of a longest rising subsequence. What is not among them is
 * what somebody moved; no smaller set of moves explains the new order.
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
