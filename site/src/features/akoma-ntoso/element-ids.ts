/** Gives every element an id by the naming convention of Akoma Ntoso: `chp_1__art_5__para_2`. */
export interface ElementIds {
  /**
   * Returns the id of an element below another one. `number` is what the document prints («5», «1-1»); an element
   * without one is counted apart, `nn_1`, so that it takes no printed number away.
   */
  take(above: string, prefix: string, number?: string): string;
  /** Remembers the id that the element of a part has, for references to it. */
  name(part: string, id: string): string;
  /** Returns the id of a part's element; undefined before the part has one. */
  of(part: string): string | undefined;
}

export const elementIds = (): ElementIds => {
  const taken = new Set<string>();
  const unnumbered = new Map<string, number>();
  const ofPart = new Map<string, string>();
  return {
    take(above, prefix, number) {
      const stem = above === '' ? prefix : `${above}__${prefix}`;
      const count = (unnumbered.get(stem) ?? 0) + 1;
      if (number === undefined) unnumbered.set(stem, count);
      const wanted = `${stem}_${number ?? `nn_${String(count)}`}`;
      let id = wanted;
      for (let again = 2; taken.has(id); again += 1) id = `${wanted}_${String(again)}`;
      taken.add(id);
      return id;
    },
    name(part, id) {
      if (!ofPart.has(part)) ofPart.set(part, id);
      return id;
    },
    of: (part) => ofPart.get(part),
  };
};
