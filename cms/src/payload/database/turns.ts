/** Longest wait for a turn to write; milliseconds. */
const PATIENCE_MS = 20_000;

/** A writer waited too long, because an earlier writer never gave its turn back. */
class TurnTimeout extends Error {
  override readonly name = 'TurnTimeout';

  constructor() {
    super(`the database stayed busy for ${String(PATIENCE_MS / 1000)} seconds`);
  }
}

/**
 * Queue of writers, one at a time, first come first served. `take` resolves to the function that gives the turn back.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  async take(): Promise<() => void> {
    const before = this.#last;
    const { promise: done, resolve: giveBack } = Promise.withResolvers<undefined>();
    this.#last = before.then(() => done);

    const { promise: tooLate, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      reject(new TurnTimeout());
    }, PATIENCE_MS);
    try {
      await Promise.race([before, tooLate]);
      return () => {
        giveBack(undefined);
      };
    } catch (error) {
      giveBack(undefined);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
