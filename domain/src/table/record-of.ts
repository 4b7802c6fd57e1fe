const isWhole = <Key extends string, Value>(
  values: Partial<Record<Key, Value>>,
  keys: readonly Key[],
): values is Record<Key, Value> => keys.every((key) => key in values);

/** Builds a record with one value for each key. `keys` are all the keys of the type. */
export const recordOf = <Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> => {
  const values: Partial<Record<Key, Value>> = {};
  for (const key of keys) values[key] = valueOf(key);
  if (!isWhole(values, keys)) throw new TypeError('a key has no value');
  return values;
};
