/** Whether a row of a table says all that `facts` says. */
export const rowSays = (row: object, facts: object): boolean => {
  const said = new Map<string, unknown>(Object.entries(row));
  return Object.entries(facts).every(([fact, value]) => said.get(fact) === value);
};
