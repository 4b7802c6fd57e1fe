/**
 * Second part of `npm run bench -- growth`: a publication in an association of 1 to 200 policies, by the product's own
 * writers and without its PDF, and fifty publishers at once on an emulated S3 that keeps conditional writes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { newAssociationIndex } from '@mithaq/domain/register/association-index';
import { writeAssociationIndex } from '../../cms/src/register/register-files.ts';
import type { RegisterWriter } from '../../cms/src/register/register-writer.ts';
import { S3RegisterWriter } from '../../cms/src/register/s3-register-writer.ts';
import { startBucket } from '../../cms/test/support/bucket.ts';
import { conditionalBucket } from '../../cms/test/support/conditional-bucket.ts';
import { bulkRegisterWriter } from './made-register/bulk-register-writer.ts';
import { madeText, madeVersion, profileOf, slugOf, writeVersion } from './made-register/made-association.ts';
import { median, row } from './statistics.ts';

const COUNTS = [1, 10, 50, 200] as const;
const ROUNDS = 5;
/** Processor time of a publication in an association with 200 policies, besides its PDF (issue 15). */
const MOST_MS = 60;

const PUBLISHERS = 50;
const MOST_SHARED_KIB = 64;
const MOST_TRIES = 2;

const at = '2026-11-20T09:00:00.000Z';

/** Publishes a version of a policy as the CMS does, and returns the index with it. */
const publish = async (
  register: RegisterWriter,
  before: AssociationIndex | undefined,
  index: AssociationIndex,
  policy: number,
  version: number,
): Promise<AssociationIndex> => {
  const file = madeVersion(index, policy, version, madeText(policy + version * 1000, policy));
  const after = await writeVersion(register, index, file);
  await writeAssociationIndex(register, before, after);
  return after;
};

const printOfManyPolicies = async (): Promise<void> => {
  for (const count of COUNTS) {
    const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'));
    try {
      const register = bulkRegisterWriter(folder);
      let index = newAssociationIndex(profileOf(0), at);
      for (let policy = 0; policy < count; policy += 1)
        index = await writeVersion(register, index, madeVersion(index, policy, 1, madeText(policy, policy)));
      await writeAssociationIndex(register, undefined, index);
      const times: number[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const begin = process.cpuUsage();
        index = await publish(register, index, index, round % count, 2 + Math.floor(round / count));
        const { user, system } = process.cpuUsage(begin);
        // The first publication of a process compiles the code that the others find ready.
        if (round > 0) times.push((user + system) / 1000);
      }
      const time = median(times);
      console.log(
        row(
          `publication without its PDF, ${String(count)} policies`,
          `${time.toFixed(0)} ms`,
          `<= ${String(MOST_MS)} ms`,
          time <= MOST_MS,
        ),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
};

/** Counts what one publisher writes into files that others write, too, and how often it tried. */
const counting = (register: RegisterWriter, slug: string) => {
  const counts = { sharedBytes: 0, tries: 0 };
  const isShared = (path: string): boolean => !path.includes(`/${slug}/`) && !path.includes(`/${slug}.`);
  const counted: RegisterWriter = {
    read: (path) => register.read(path),
    list: (prefix) => register.list(prefix),
    createOnce: (path, bytes) => register.createOnce(path, bytes),
    remove: (path) => register.remove(path),
    update(path, change) {
      let tries = 0;
      return register.update(path, (bytes) => {
        tries += 1;
        counts.tries = Math.max(counts.tries, tries);
        const after = change(bytes);
        if (isShared(path)) counts.sharedBytes += after?.byteLength ?? 0;
        return after;
      });
    },
  };
  return { register: counted, counts };
};

const printOfManyPublishers = async (): Promise<void> => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  const emulator = await startBucket();
  const bucket = await conditionalBucket(emulator.place.endpoint);
  try {
    const place = { ...emulator.place, endpoint: bucket.endpoint, lockDays: undefined };
    const first = new S3RegisterWriter(place);
    const indexes: AssociationIndex[] = [];
    for (let number = 0; number < PUBLISHERS; number += 1)
      indexes.push(await publish(first, undefined, newAssociationIndex(profileOf(number), at), 0, 1));
    // Each has a client of its own, as an instance of the CMS on Lambda does.
    const publishers = indexes.map((index, number) => ({
      index,
      ...counting(new S3RegisterWriter(place), slugOf(number)),
    }));
    const ended = await Promise.allSettled(
      publishers.map(({ register, index }) => publish(register, index, index, 0, 2)),
    );
    const failed = ended.filter(({ status }) => status === 'rejected').length;
    const tries = Math.max(...publishers.map(({ counts }) => counts.tries));
    const shared = Math.max(...publishers.map(({ counts }) => counts.sharedBytes)) / 1024;
    console.log(row(`${String(PUBLISHERS)} publishers at once: failed`, String(failed), '0', failed === 0));
    console.log(
      row(
        `${String(PUBLISHERS)} publishers at once: tries of the unluckiest`,
        String(tries),
        `<= ${String(MOST_TRIES)}`,
        tries <= MOST_TRIES,
      ),
    );
    console.log(
      row(
        `${String(PUBLISHERS)} publishers at once: shared bytes of one`,
        `${shared.toFixed(1)} KiB`,
        `<= ${String(MOST_SHARED_KIB)} KiB`,
        shared <= MOST_SHARED_KIB,
      ),
    );
  } finally {
    await bucket.stop();
    await emulator.stop();
  }
};

await printOfManyPolicies();
await printOfManyPublishers();
