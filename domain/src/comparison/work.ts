/**
 * Budget of the work that one comparison may do. The budget counts steps and never asks a clock, so the same two
 * versions always give the same comparison. A step is about a tenth of a microsecond.
 */
export class Work {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Steps that nothing has taken yet. */
  get left(): number {
    return this.#left;
  }

  /** Takes these steps; takes none and returns false where fewer are left. */
  take(steps: number): boolean {
    if (steps > this.#left) return false;
    this.#left -= steps;
    return true;
  }
}
