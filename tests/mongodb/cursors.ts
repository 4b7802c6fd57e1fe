import { calculateObjectSize, Long } from 'bson';
import type { Doc } from './documents.ts';
import { Fault } from './fault.ts';

/** The first answer holds so many documents, as mongod's, where no size is asked for. */
const firstBatch = 101;
const batchBytes = 16_000_000;

interface Cursor {
  readonly namespace: string;
  documents: readonly Doc[];
}

/** Cursors keep the documents that are not yet answered; a result is complete from its first answer on. */
export class Cursors {
  readonly #cursors = new Map<number, Cursor>();
  #last = 0;

  #take(cursor: Cursor, size: number): readonly Doc[] {
    let bytes = 0;
    let count = 0;
    for (const doc of cursor.documents) {
      bytes += calculateObjectSize(doc, { ignoreUndefined: true });
      if (count >= size || (count > 0 && bytes > batchBytes)) break;
      count += 1;
    }
    const batch = cursor.documents.slice(0, count);
    cursor.documents = cursor.documents.slice(count);
    return batch;
  }

  /** Returns the answer of a command that opens a cursor. */
  open(namespace: string, documents: readonly Doc[], size = firstBatch, single = false): Doc {
    const cursor = { namespace, documents };
    const batch = this.#take(cursor, size);
    let id = 0;
    if (cursor.documents.length > 0 && !single) {
      this.#last += 1;
      id = this.#last;
      this.#cursors.set(id, cursor);
    }
    return { cursor: { firstBatch: batch, id: Long.fromNumber(id), ns: namespace } };
  }

  more(id: number, size = Infinity): Doc {
    const cursor = this.#cursors.get(id);
    if (cursor === undefined) throw new Fault(43, `cursor id ${String(id)} not found`);
    const nextBatch = this.#take(cursor, size === 0 ? Infinity : size);
    const left = cursor.documents.length > 0;
    if (!left) this.#cursors.delete(id);
    return { cursor: { nextBatch, id: Long.fromNumber(left ? id : 0), ns: cursor.namespace } };
  }

  kill(ids: readonly number[]): Doc {
    const killed = ids.filter((id) => this.#cursors.delete(id));
    const unknown = ids.filter((id) => !killed.includes(id));
    const list = (numbers: readonly number[]) => numbers.map((id) => Long.fromNumber(id));
    return {
      cursorsKilled: list(killed),
      cursorsNotFound: list(unknown),
      cursorsAlive: [],
      cursorsUnknown: [],
    };
  }
}
