/**
 * Budget of the work that one comparison may do. The budget counts steps and never asks a clock, so the same two
 * versions always give the same comparison. A step is about a tenth of a microsecond.
 */
export class Work {
  #left: number;
  #operations = 0;

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

  /** Counts operations as they happen: characters read, words compared, occurrences looked at. */
  count(operations: number): void {
    this.#operations += operations;
  }

  /** Operations that happened, by which a test holds that steps are taken for all of them. */
  get operations(): number {
    return this.#operations;
  }
}
