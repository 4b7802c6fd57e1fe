import { createHash, createHmac } from 'node:crypto';
import { referenceNumberFor } from '@mithaq/domain/request/reference-number';
import { wordsOfRequest } from '@mithaq/domain/request/request-words';
import { drawFrom } from '../made-register/made-words.ts';
import { copiedRows } from './copied-rows.ts';
import { madeMobile, madeName } from './made-people.ts';
import type { Row, RowStore } from './row-store.ts';

/** A request that the CMS wrote itself, and its share of those that are made. */
export interface Original {
  readonly id: string;
  /** Copies of a hundred made requests. */
  readonly share: number;
  /** Days before today among which the copies are spread. */
  readonly days: number;
}

const DAY_MS = 86_400_000;
/** Requests of one insertion. */
const AT_ONCE = 1000;

const hmac = (message: string): Uint8Array => createHmac('sha256', 'made requests').update(message).digest();
const nonceOf = (number: number): string =>
  createHash('sha256')
    .update(`made ${String(number)}`)
    .digest('hex')
    .slice(0, 32);

/** Returns the number and the person of a made request; `number` counts from 0. */
export const madeRequest = (number: number) => {
  const nonce = nonceOf(number);
  return {
    nonce,
    reference: referenceNumberFor(nonce, hmac),
    name: madeName(drawFrom(number + 1)),
    mobile: madeMobile(number + 1_000_000),
  };
};

const originalFor = (originals: readonly Original[], number: number): Original => {
  // Neighbours are of different kinds, so that each size has the same shares.
  let place = (number * 37) % 100;
  for (const original of originals) {
    place -= original.share;
    if (place < 0) return original;
  }
  throw new Error('the shares of the originals are not a hundred');
};

/**
 * Adds the requests `from` up to and without `to`: each a copy of every row that the CMS wrote for one of the originals,
 * under another number, person and time, with the words under which the search finds it.
 */
export const addRequests = async (
  store: RowStore,
  originals: readonly Original[],
  from: number,
  to: number,
): Promise<void> => {
  const requests = store.tableOf('requests');
  const words = store.tableOf('request-words');
  const rowsOf = new Map<string, Row[]>();
  for (const { id } of originals) rowsOf.set(id, await store.rowsOf('requests', id, 'request'));
  let waiting: Row[] = [];
  for (let number = from; number < to; number += 1) {
    const { id, days } = originalFor(originals, number);
    const own = rowsOf.get(id) ?? [];
    const { nonce, reference, name, mobile } = madeRequest(number);
    const copies = await copiedRows(
      store,
      own.filter(({ table }) => table !== words),
      {
        laterMs: -Math.floor(drawFrom(number + 7)() * days) * DAY_MS,
        change: (table, values) => {
          if (table !== requests) return;
          store.write(values, ['nonce'], nonce);
          store.write(values, ['reference'], reference);
          store.write(values, ['submission', 'name'], name);
          store.write(values, ['submission', 'mobile'], mobile);
        },
      },
    );
    const request = copies.find(({ table }) => table === requests)?.values ?? {};
    const word = own.find(({ table }) => table === words)?.values ?? {};
    for (const each of wordsOfRequest({ name, mobile })) {
      const values = { ...word };
      store.write(values, '_id' in values ? ['_id'] : ['id'], store.newId());
      store.write(values, ['word'], each);
      store.write(values, ['request'], request['id'] ?? request['_id']);
      store.write(values, ['acceptedAt'], store.read(request, ['acceptedAt']));
      copies.push({ table: words, values });
    }
    waiting.push(...copies);
    if ((number + 1) % AT_ONCE === 0 || number + 1 === to) {
      await store.insert(waiting);
      waiting = [];
    }
  }
};

/** Policies of the association, and versions of each: five thousand together. */
export const MADE_POLICIES = 200;
const VERSIONS_OF_ONE = 25;

/**
 * Adds policies with versions, copies of one policy and of its version in force: the last version of each is in force,
 * the others are superseded. The register has no files of them.
 */
export const addVersions = async (store: RowStore, policy: string, version: string): Promise<void> => {
  const policies = store.tableOf('policies');
  const versions = store.tableOf('policy-versions');
  const policyRows = await store.rowsOf('policies', policy);
  const versionRows = await store.rowsOf('policy-versions', version, 'version');
  for (let number = 0; number < MADE_POLICIES; number += 1) {
    const own = await copiedRows(store, policyRows, {
      laterMs: 0,
      change: (table, values) => {
        if (table !== policies) return;
        store.write(values, ['slug'], `made-policy-${String(number)}`);
      },
    });
    const id = own.find(({ table }) => table === policies)?.values;
    const others = new Map([[policy, id?.['id'] ?? id?.['_id']]]);
    const rows = [...own];
    for (let count = 1; count <= VERSIONS_OF_ONE; count += 1)
      rows.push(
        ...(await copiedRows(store, versionRows, {
          others,
          laterMs: (count - VERSIONS_OF_ONE) * 30 * DAY_MS,
          change: (table, values) => {
            if (table !== versions) return;
            store.write(values, ['versionNumber'], count);
            if (count < VERSIONS_OF_ONE) store.write(values, ['status'], 'superseded');
          },
        })),
      );
    await store.insert(rows);
  }
};
