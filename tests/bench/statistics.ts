export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

/** Returns the value below which a share of the values lies, 1 being the largest. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Against an aim: the figure, the aim, and whether it holds. */
export const row = (what: string, value: string, aim = '', holds?: boolean): string =>
  `${what.padEnd(58)} ${value.padStart(14)}  ${aim.padEnd(22)} ${holds === undefined ? '' : holds ? 'ok' : 'NOT MET'}`.trimEnd();
