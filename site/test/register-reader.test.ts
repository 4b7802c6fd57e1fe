import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { associationIndexPath, platformIndexPath, versionPath } from '@mithaq/domain/register/paths';
import { folderStore } from '../src/features/register/folder-store.server.ts';
import { NotInRegister, RegisterUnavailable } from '../src/features/register/errors.ts';
import { createRegisterReader } from '../src/features/register/register.server.ts';
import type { RegisterReader } from '../src/features/register/register-reader.ts';
import { warmUp } from '../src/server/warm-up.ts';
import { buildRegister } from './fixtures/build-register.ts';

const policy = 'beneficiary-relations';

let root: string;
let reader: RegisterReader;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'site-register-'));
  await buildRegister(root);
  reader = createRegisterReader(folderStore(root), Date.now);
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('a register in a folder', () => {
  it('returns a version with its entry in the index', async () => {
    const found = await reader.version('ihsan-tabuk', policy, 1);
    expect(found.entry.status).toBe('superseded');
    expect(found.file.text.title).toBe('سياسة تنظيم العلاقة مع المستفيدين');
  });

  it('lists an association that published nothing', async () => {
    expect((await reader.association('bare')).policies).toEqual([]);
  });

  it.each([
    ['association', () => reader.association('nobody')],
    ['association with a path for a name', () => reader.association('../kafel')],
    ['policy', () => reader.version('kafel', 'none', 1)],
    ['version', () => reader.version('kafel', policy, 2)],
  ])('says that an unknown %s is not in it', async (_what, ask) => {
    await expect(ask()).rejects.toBeInstanceOf(NotInRegister);
  });

  it('that is gone is an outage, not an absence', async () => {
    await rm(root, { recursive: true });
    await expect(reader.platform()).rejects.toBeInstanceOf(RegisterUnavailable);
    await expect(reader.association('nobody')).rejects.toBeInstanceOf(RegisterUnavailable);
  });

  it('that lists an association and has lost its index is an outage', async () => {
    await rm(path.join(root, associationIndexPath('kafel')));
    await expect(reader.association('kafel')).rejects.toBeInstanceOf(RegisterUnavailable);
  });

  it('that indexes a version and has lost its file is an outage', async () => {
    await rm(path.join(root, versionPath('kafel', policy, 1)));
    await expect(reader.version('kafel', policy, 1)).rejects.toBeInstanceOf(RegisterUnavailable);
  });

  it.each([
    ['no JSON', '{"format":1,'],
    ['JSON of another shape', '{"format":1,"associations":{}}'],
    ['of a later format', '{"format":2,"associations":[]}'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('with a file that is %s is an outage', async (_what, bytes) => {
    await writeFile(path.join(root, platformIndexPath), bytes);
    await expect(reader.platform()).rejects.toBeInstanceOf(RegisterUnavailable);
  });

  it('never shows a version whose text was changed behind the index', async () => {
    const file = path.join(root, versionPath('kafel', policy, 1));
    await writeFile(file, (await readFile(file, 'utf8')).replace('أسبوعين', 'أسبوع'));
    await expect(reader.version('kafel', policy, 1)).rejects.toBeInstanceOf(RegisterUnavailable);
  });

  it('shows a change without being started again', async () => {
    const before = await reader.stampOf('bare');
    const file = path.join(root, associationIndexPath('bare'));
    await writeFile(file, (await readFile(file, 'utf8')).replace('جمعية بلا سياسة', 'جمعية لها اسم جديد'));
    expect((await reader.association('bare')).profile.name).toBe('جمعية لها اسم جديد');
    expect(await reader.stampOf('bare')).not.toBe(before);
  });
});

describe('the start of a server', () => {
  /** Returns the paths of the pages that a start over this register makes. */
  const madeOver = async (register: Pick<RegisterReader, 'platform' | 'association'>, pages?: number) => {
    const made: string[] = [];
    const make = (path: string): Promise<Response> => {
      made.push(path);
      return Promise.resolve(new Response('page'));
    };
    await warmUp(register, make, { ...(pages === undefined ? {} : { pages }) });
    return made;
  };

  it('makes a few pages of policies in force, and no more than it should', async () => {
    const made = await madeOver(reader);
    expect(made.length).toBeGreaterThan(1);
    const twice = async (slug: string): ReturnType<RegisterReader['association']> => {
      const index = await reader.association(slug);
      return { ...index, policies: [...index.policies, ...index.policies] };
    };
    expect(await madeOver({ platform: () => reader.platform(), association: twice }, 1)).toHaveLength(1);
    const [, association = '', , slug] = made[0]?.split('/') ?? [];
    expect((await reader.version(association, slug ?? '', 1)).policy.slug).toBe(slug);
  });

  it('makes no page of a policy that is not in force', async () => {
    const withdrawn = async (slug: string): ReturnType<RegisterReader['association']> => {
      const index = await reader.association(slug);
      const policies = index.policies.map(({ versions, ...policy }) => ({
        ...policy,
        versions: versions.map((version) => ({ ...version, status: 'withdrawn' as const })),
      }));
      return { ...index, policies };
    };
    expect(await madeOver({ platform: () => reader.platform(), association: withdrawn })).toEqual([]);
  });

  it('goes on without pages where the register does not answer', async () => {
    await rm(root, { recursive: true });
    const make = (): Promise<Response> => Promise.reject(new Error('no page is asked for'));
    await expect(warmUp(reader, make)).resolves.toBeUndefined();
  });

  it('waits no longer than it may for a page that does not come, and asks for no other', async () => {
    const made: string[] = [];
    const never = (path: string): Promise<Response> => {
      made.push(path);
      return new Promise(() => undefined);
    };
    await warmUp(reader, never, { mostMs: 20 });
    expect(made).toHaveLength(1);
  });
});
