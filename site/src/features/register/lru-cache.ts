/**
 * A map that evicts the least recently used entry once it holds more than `limit`: entries, or whatever `weightOf`
 * counts them in. An entry heavier than the limit is not kept at all.
 */
export class LruCache<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #limit: number;
  readonly #weightOf: (value: Value) => number;
  #weight = 0;

  constructor(limit: number, weightOf: (value: Value) => number = () => 1) {
    this.#limit = limit;
    this.#weightOf = weightOf;
  }

  /** Returns the value without marking it as used, which costs less than `get`. */
  peek(key: string): Value | undefined {
    return this.#entries.get(key);
  }

  get(key: string): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.delete(key);
    this.#entries.set(key, value);
    this.#weight += this.#weightOf(value);
    // Asking a map for its first key passes all places from which keys were taken.
    if (this.#weight <= this.#limit) return;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#limit) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const value = this.#entries.get(key);
    if (value === undefined) return;
    this.#weight -= this.#weightOf(value);
    this.#entries.delete(key);
  }
}
