import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FolderRegisterWriter } from '../../src/register/folder-register-writer.ts';
import {
  RecordsStay,
  RegisterConflict,
  RegisterUnavailable,
  type RegisterWriter,
} from '../../src/register/register-writer.ts';
import { S3RegisterWriter } from '../../src/register/s3-register-writer.ts';
import { startBucket } from '../support/bucket.ts';
import { conditionalBucket } from '../support/conditional-bucket.ts';
import { registerProcess } from '../support/register-process.ts';

const dir = mkdtempSync(join(tmpdir(), 'cms-register-'));
let bucket: Awaited<ReturnType<typeof startBucket>>;
let conditional: Awaited<ReturnType<typeof conditionalBucket>>;
const writers: Record<string, RegisterWriter> = {};
const broken: Record<string, RegisterWriter> = {};

beforeAll(async () => {
  bucket = await startBucket();
  conditional = await conditionalBucket(bucket.place.endpoint);
  mkdirSync(join(dir, 'good'));
  writeFileSync(join(dir, 'a-file'), '');
  writers.folder = new FolderRegisterWriter(join(dir, 'good'));
  writers.bucket = new S3RegisterWriter({
    ...bucket.place,
    endpoint: conditional.endpoint,
    lockDays: undefined,
  });
  // The stores cannot be reached: a file is in the place of a folder, and nothing listens on the port.
  broken.folder = new FolderRegisterWriter(join(dir, 'a-file'));
  broken.bucket = new S3RegisterWriter({
    ...bucket.place,
    endpoint: 'http://127.0.0.1:1',
    lockDays: undefined,
  });
});
afterAll(async () => {
  await conditional.stop();
  await bucket.stop();
  rmSync(dir, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const textAt = async (register: RegisterWriter, path: string): Promise<string | undefined> => {
  const read = await register.read(path);
  return read === undefined ? undefined : Buffer.from(read).toString('utf8');
};

describe.each(['folder', 'bucket'])('the register in a %s', (kind) => {
  const register = (): RegisterWriter => {
    const writer = writers[kind];
    if (writer === undefined) throw new Error(`no ${kind}`);
    return writer;
  };

  it('has no file before one is written', async () => {
    expect(await register().read('associations/none/index.json')).toBeUndefined();
  });

  it('writes a version once and keeps its bytes against other bytes', async () => {
    const path = `associations/${kind}/policies/p/v1.json`;
    expect(await register().createOnce(path, bytes('أول'))).toBe('written');
    expect(await register().createOnce(path, bytes('آخر'))).toBe('taken');
    expect(await textAt(register(), path)).toBe('أول');
  });

  it('accepts the same bytes again as written', async () => {
    const path = `associations/${kind}/policies/p/v2.json`;
    await register().createOnce(path, bytes('أول'));
    expect(await register().createOnce(path, bytes('أول'))).toBe('written');
  });

  it('accepts one of several concurrent writers of a name', async () => {
    const path = `associations/${kind}/policies/p/v3.json`;
    const outcomes = await Promise.all(
      ['a', 'b', 'c'].map((text) => register().createOnce(path, bytes(text))),
    );
    expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
  });

  it('lists the files below a folder, and none for a missing folder', async () => {
    const paths = ['b.json', 'a/2.json', 'a/1.json'].map((name) => `lists/${kind}/${name}`);
    for (const path of paths) await register().update(path, () => bytes('x'));
    expect(await register().list(`lists/${kind}/`)).toEqual(paths.toReversed());
    expect(await register().list(`lists/${kind}/none/`)).toEqual([]);
  });

  it('replaces an index', async () => {
    const path = `associations/${kind}/index.json`;
    await register().update(path, () => bytes('قديم'));
    await register().update(path, () => bytes('جديد'));
    expect(await textAt(register(), path)).toBe('جديد');
  });

  it('loses nothing when several writers update one file at once', async () => {
    const path = `search/${kind}.json`;
    const names = Array.from({ length: 12 }, (_, n) => `writer-${String(n)}`);
    // The writers share nothing, like those of two processes.
    const another = (): RegisterWriter =>
      kind === 'folder'
        ? new FolderRegisterWriter(join(dir, 'good'))
        : new S3RegisterWriter({ ...bucket.place, endpoint: conditional.endpoint, lockDays: undefined });
    await Promise.all(
      names.map((name) =>
        another().update(path, (before) =>
          bytes(before === undefined ? name : `${Buffer.from(before).toString('utf8')} ${name}`),
        ),
      ),
    );
    expect((await textAt(register(), path))?.split(' ').toSorted()).toEqual(names.toSorted());
    // The writes met; otherwise the test would show nothing.
    if (kind === 'bucket') expect(conditional.counts.refusals).toBeGreaterThan(0);
  });

  it('writes nothing if an update changes nothing, and passes on the update’s error', async () => {
    const path = `search/untouched-${kind}.json`;
    await register().update(path, () => undefined);
    expect(await textAt(register(), path)).toBeUndefined();
    const throwing = register().update(path, () => {
      throw new RangeError('not this one');
    });
    await expect(throwing).rejects.toBeInstanceOf(RangeError);
    await register().update(path, () => bytes('after'));
    expect(await textAt(register(), path)).toBe('after');
  });

  it('removes a derived file, and one that is gone already, and never a record', async () => {
    const path = `search/changed/${kind}.json`;
    await register().update(path, () => bytes('x'));
    await register().remove(path);
    await register().remove(path);
    expect(await textAt(register(), path)).toBeUndefined();
    const record = `associations/${kind}/policies/p/v9.json`;
    await register().createOnce(record, bytes('x'));
    await expect(register().remove(record)).rejects.toBeInstanceOf(RecordsStay);
    expect(await textAt(register(), record)).toBe('x');
  });

  it('reports an outage when it cannot be reached, and never an absent file', async () => {
    const unreachable = broken[kind];
    await expect(unreachable?.read('associations.json')).rejects.toBeInstanceOf(RegisterUnavailable);
    await expect(unreachable?.createOnce('a.json', bytes('x'))).rejects.toBeInstanceOf(RegisterUnavailable);
    await expect(unreachable?.list('associations/')).rejects.toBeInstanceOf(RegisterUnavailable);
    await expect(unreachable?.update('a.json', () => bytes('x'))).rejects.toBeInstanceOf(RegisterUnavailable);
  });
});

describe('a bucket with object lock', () => {
  const locking = () =>
    new S3RegisterWriter({ ...bucket.place, endpoint: conditional.endpoint, lockDays: 10 });
  const lockOf = (path: string) => conditional.locks.get(`/register/${path}`);

  it('locks a version, its PDF and its hash with the write that makes them', async () => {
    const dayMs = 24 * 60 * 60 * 1000;
    for (const path of [
      'associations/a/policies/p/v1.json',
      'associations/a/policies/p/v1.pdf',
      'hashes/00.json',
    ]) {
      const earliest = Date.now() + 10 * dayMs;
      expect(await locking().createOnce(path, bytes('x'))).toBe('written');
      expect(lockOf(path)?.mode, path).toBe('GOVERNANCE');
      const until = Date.parse(lockOf(path)?.until ?? '');
      // The header has seconds and not their parts.
      expect(until).toBeGreaterThanOrEqual(earliest - 1000);
      expect(until).toBeLessThanOrEqual(Date.now() + 10 * dayMs);
    }
  });

  it('locks nothing that is rewritten or can be made again, and nothing at all where no days are set', async () => {
    for (const path of ['associations/a/index.json', 'associations.json', 'search/1.json'])
      await locking().update(path, () => bytes('x'));
    await locking().createOnce('associations/a/files/00/form.pdf', bytes('x'));
    await writers.bucket?.createOnce('hashes/01.json', bytes('x'));
    expect([...conditional.locks.keys()].toSorted()).toEqual([
      '/register/associations/a/policies/p/v1.json',
      '/register/associations/a/policies/p/v1.pdf',
      '/register/hashes/00.json',
    ]);
  });
});

describe('the lock of a file in a folder', () => {
  const folder = join(dir, 'good');
  const writer = new FolderRegisterWriter(folder);
  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const since = performance.now();
    await work();
    return (performance.now() - since) / 1000;
  };

  it('is taken over at once where its owner was killed', async () => {
    const owner = registerProcess('keep', folder, 'killed.json');
    await owner.hasLock();
    await owner.kill();
    expect(readdirSync(folder).filter((name) => name.startsWith('killed.json.'))).toHaveLength(1);
    // A writer waits for a second at most, and a lock without a life is given up after five.
    await writer.update('killed.json', () => bytes('after the dead'));
    expect(await textAt(writer, 'killed.json')).toBe('after the dead');
  });

  it('names its owner, and is given to nobody else while the owner lives', async () => {
    const owner = registerProcess('keep', folder, 'kept.json');
    await owner.hasLock();
    const [claim = ''] = readdirSync(folder).filter((name) => name.startsWith('kept.json.'));
    expect(JSON.parse(readFileSync(join(folder, claim), 'utf8'))).toMatchObject({ host: hostname() });
    const refused = expect(writer.update('kept.json', () => bytes('x'))).rejects;
    const waited = await seconds(() => refused.toBeInstanceOf(RegisterConflict));
    expect(waited).toBeLessThan(3);
    expect(await textAt(writer, 'kept.json')).toBeUndefined();
    await owner.kill();
    await writer.update('kept.json', () => bytes('next'));
  });

  it(
    'is taken over from an owner that hangs, whose own write is refused afterwards',
    { timeout: 60_000 },
    async () => {
      const owner = registerProcess('hang', folder, 'hung.json');
      await owner.hasLock();
      await vi.waitFor(() => writer.update('hung.json', () => bytes('of the living')), { timeout: 15_000 });
      expect(await owner.output()).toBe('held RegisterConflict');
      expect(await textAt(writer, 'hung.json')).toBe('of the living');
    },
  );

  it('loses no write of several processes that all find a dead lock', { timeout: 60_000 }, async () => {
    const dead = registerProcess('keep', folder, 'sum.json');
    await dead.hasLock();
    await dead.kill();
    const adders = Array.from({ length: 4 }, () => registerProcess('add', folder, 'sum.json'));
    expect(await Promise.all(adders.map((adder) => adder.code()))).toEqual([0, 0, 0, 0]);
    expect(await textAt(writer, 'sum.json')).toBe('120');
  });

  it('is not held by the lock of another machine whose clock was ahead', async () => {
    const left = join(folder, 'ahead.json.another.lock.new');
    writeFileSync(left, JSON.stringify({ pid: 1, host: 'another', start: null }));
    const tomorrow = Date.now() / 1000 + 86_400;
    utimesSync(left, tomorrow, tomorrow);
    await writer.update('ahead.json', () => bytes('x'));
    expect(await textAt(writer, 'ahead.json')).toBe('x');
  });

  it('is not held by the empty lock that an earlier release left behind', async () => {
    const left = join(folder, 'earlier.json.lock.new');
    writeFileSync(left, '');
    await writer.update('earlier.json', () => bytes('x'));
    expect(await textAt(writer, 'earlier.json')).toBe('x');
    rmSync(left);
  });
});

it('leaves no half-written neighbour in the folder', async () => {
  const names = await readdir(join(dir, 'good'), { recursive: true });
  expect(names.filter((name) => name.endsWith('.new'))).toEqual([]);
});
