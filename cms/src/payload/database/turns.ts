import { AsyncLocalStorage } from 'node:async_hooks';

/** A writer waited too long, because an earlier writer never gave its turn back. */
class TurnTimeout extends Error {
  override readonly name = 'TurnTimeout';

  constructor(patienceMs: number) {
    super(`the database stayed busy for ${String(patienceMs / 1000)} seconds`);
  }
}

/**
 * A write outside of a transaction, or a second transaction, was begun by the code that runs within a transaction: it
 * would wait for a turn that only its own end gives back. The transaction is passed on with `req`.
 */
export class WriteWaitsForItself extends Error {
  override readonly name = 'WriteWaitsForItself';

  constructor() {
    super('this write would wait for the transaction that it runs in: pass the req of the transaction on');
  }
}

/** Turn of one writer, from the moment at which it is asked for. */
export class Turn {
  /** Failure that ended the transaction of this turn, whatever its caller does next. */
  failure: Error | undefined;
  state: 'asked' | 'taken' | 'ended' = 'asked';
}

/**
 * Queue of writers, one at a time, first come first served. The queue recognises the async context of a writer, so
 * that a writer which would wait for itself is refused at once.
 */
export class Turns {
  readonly #patienceMs: number;
  readonly #context = new AsyncLocalStorage<Turn>();
  #last: Promise<unknown> = Promise.resolve();
  #takenSince: number | undefined;

  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  /** Time for which the present writer has had its turn; 0 where nobody writes. Milliseconds. */
  get heldForMs(): number {
    return this.#takenSince === undefined ? 0 : performance.now() - this.#takenSince;
  }

  get isTaken(): boolean {
    return this.#takenSince !== undefined;
  }

  /** Throws `WriteWaitsForItself` where the caller's async context has a turn that has not ended. */
  refuseOwnWait(): void {
    const own = this.#context.getStore();
    if (own !== undefined && own.state !== 'ended') throw new WriteWaitsForItself();
  }

  /**
   * Gives the caller's async context a turn, before the first `await` of the caller. A call that comes from a context
   * whose turn is asked for and not taken gets that turn. Throws `WriteWaitsForItself`.
   */
  ask(): Turn {
    const own = this.#context.getStore();
    if (own?.state === 'asked') return own;
    this.refuseOwnWait();
    const turn = new Turn();
    this.#context.enterWith(turn);
    return turn;
  }

  /** Waits for the turn and returns the function that gives it back. Throws `TurnTimeout`. */
  async take(turn: Turn = new Turn()): Promise<() => void> {
    turn.state = 'taken';
    const before = this.#last;
    const { promise: done, resolve: giveBack } = Promise.withResolvers<undefined>();
    this.#last = before.then(() => done);

    const { promise: tooLate, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      reject(new TurnTimeout(this.#patienceMs));
    }, this.#patienceMs);
    try {
      await Promise.race([before, tooLate]);
      this.#takenSince = performance.now();
      return () => {
        if (turn.state === 'ended') return;
        turn.state = 'ended';
        this.#takenSince = undefined;
        giveBack(undefined);
      };
    } catch (error) {
      turn.state = 'ended';
      giveBack(undefined);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
