import { registeredDisclosure } from '@mithaq/domain/contracts/disclosure';
import { problem, problemReasons } from '@mithaq/domain/contracts/problem';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dashboardOf } from '../src/admin/dashboard/dashboard-of.ts';
import { evidencePack } from '../src/associations/evidence/evidence-pack.ts';
import { packZip, practicePdf } from '../src/associations/evidence/pack-files.ts';
import { sha256Of } from '../src/register/canonical.ts';
import { disclosurePath } from '@mithaq/domain/register/paths';
import { own, staff } from './support/access-table.ts';
import { docOf } from './support/answers.ts';
import { embedded, startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';
import { pdf, uploadInto } from './support/upload.ts';
import { requestOf, type Who } from './support/who.ts';

let cms: Cms;
let association: string;
const secretary = own('board-secretary');
const now = Date.now();

const take = async (who: Who, practice?: string) => {
  const path = `/api/evidence-takings/pack${practice === undefined ? '' : `?practice=${practice}`}`;
  const answer = await cms.raw(who, 'GET', path);
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
};
const codes = (bytes: Uint8Array) =>
  problemReasons(problem.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))).map(({ code }) => code);
const takings = async () =>
  (
    await cms.payload.find({
      collection: 'evidence-takings',
      where: { association: { equals: association } },
      sort: 'at',
      pagination: false,
      depth: 0,
    })
  ).docs;
const pack = async () => {
  const made = await evidencePack(cms.register, await requestOf(cms, secretary), association, now);
  if (made === undefined) throw new Error('no pack');
  return made;
};
const data = z.looseObject({
  practices: z.array(
    z.looseObject({
      reference: z.string(),
      state: z.string(),
      points: z.number(),
      documents: z.array(z.looseObject({ entry: z.string(), versions: z.array(z.looseObject({})) })),
    }),
  ),
});

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  association = await firstIn(cms, 'associations', 'rusukh');
});
afterAll(() => cms.stop());

describe('a pack of evidence', () => {
  it('is not made before something is published, and leaves no trace', async () => {
    const { answer, bytes } = await take(secretary);
    expect([answer.status, codes(bytes)]).toEqual([409, ['evidence.nothing-published']]);
    expect(await takings()).toEqual([]);
    await publishImported(cms, 'rusukh');
  });

  it('holds addresses, days and hashes of what the register has, in files that their hashes prove', async () => {
    const file = docOf((await uploadInto(cms, secretary, pdf, 'application/pdf', 'board.pdf')).body).id;
    const made = await cms.call(secretary, 'POST', '/api/disclosure-documents', {
      entry: 'board',
      title: 'أعضاء مجلس الإدارة',
      years: '2024-2028',
      file,
    });
    const published = await cms.call(
      secretary,
      'POST',
      `/api/disclosure-documents/${docOf(made.body).id}/publish`,
      {},
    );
    expect(published.status, JSON.stringify(published.body)).toBe(200);
    const { answer, bytes } = await take(secretary);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const files = unzipSync(bytes);
    const sums = strFromU8(files['sha256sums.txt'] ?? new Uint8Array());
    for (const [name, content] of Object.entries(files))
      if (name !== 'sha256sums.txt') expect(sums).toContain(`${sha256Of(content)}  ${name}\n`);
    const { practices } = data.parse(JSON.parse(strFromU8(files['evidence.json'] ?? new Uint8Array())));
    const board = practices.find(({ reference }) => reference === 'transparency/2.5');
    expect(board).toMatchObject({
      state: 'partly',
      points: 3.5,
      documents: [
        {
          entry: 'board',
          source: 'document',
          versions: [{ documentHash: sha256Of(pdf), version: 1, status: 'in-force' }],
        },
      ],
    });
    const shown = z
      .object({ hash: z.string(), address: z.string(), publishedOn: z.string() })
      .parse(board?.documents[0]?.versions[0]);
    expect(shown.address).toMatch(/\/rusukh\/disclosures\/board-2024-2028\/v1\/$/u);
    expect(shown.publishedOn).toMatch(/هـ الموافق .*م$/u);
    const said = await cms.register.read(disclosurePath('rusukh', shown.hash));
    registeredDisclosure.parse(JSON.parse(Buffer.from(said ?? []).toString('utf8')));
    expect(Object.keys(files)).toContain('practices/transparency-2.5.pdf');
    expect(Object.keys(files)).not.toContain('practices/transparency-5.13.pdf');
    expect(strFromU8(files['documents.csv'] ?? new Uint8Array())).toContain(shown.address);
  });

  it('has the same bytes for the same state and day', async () => {
    const [one, other] = [await packZip(await pack()), await packZip(await pack())];
    expect(sha256Of(one)).toBe(sha256Of(other));
  });

  it('is taken practice by practice as a PDF, and each taking is recorded with the person and the hash', async () => {
    const before = (await takings()).length;
    const { answer, bytes } = await take(own('auditor'), 'transparency/2.5');
    expect(answer.status).toBe(200);
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    const rows = await takings();
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toMatchObject({
      practice: 'transparency/2.5',
      documents: 1,
      sha256: sha256Of(bytes),
    });
    expect(rows.at(-1)?.actorName).not.toBe('');
    const { answer: none, bytes: why } = await take(secretary, 'transparency/9.99');
    expect([none.status, codes(why)]).toEqual([404, ['not-found']]);
    expect(await takings()).toHaveLength(before + 1);
  });

  it('is for secretary and auditor alone, each of the own association', async () => {
    for (const role of staff.filter((one) => one !== 'board-secretary' && one !== 'auditor'))
      expect([role, (await take(own(role))).answer.status]).toEqual([role, 403]);
    expect((await take('nobody')).answer.status).toBe(403);
    expect((await take('administrator')).answer.status).toBe(403);
    const { bytes } = await take('board-secretary of kafel');
    expect(codes(bytes)).toEqual(['evidence.nothing-published']);
  });

  it('counts what followers were told, and names nobody', async () => {
    const version = await firstIn(cms, 'policy-versions', 'rusukh');
    const row = await cms.payload.findByID({ collection: 'policy-versions', id: version, depth: 0 });
    const announcement = await cms.payload.create({
      collection: 'version-announcements',
      data: {
        policy: row.policy,
        version,
        versionNumber: 1,
        publishedAt: new Date().toISOString(),
        state: 'done',
        told: 2,
        association,
      },
    });
    for (const nth of [1, 2])
      await cms.payload.create({
        collection: 'deliveries',
        data: {
          kind: 'policy-changed',
          to: `reader${String(nth)}@example.org`,
          state: 'delivered',
          announcement: announcement.id,
          association,
        },
      });
    const made = await pack();
    expect(made.mails).toEqual([{ state: 'delivered', count: 2 }]);
    const document = made.practices
      .find(({ verdict }) => verdict.reference === 'transparency/1.3')
      ?.documents.find(({ source }) => source === 'policy');
    expect(document?.versions[0]).toMatchObject({ told: 2 });
    const files = unzipSync(await packZip(made));
    expect(strFromU8(files['evidence.json'] ?? new Uint8Array())).not.toContain('example.org');
  });

  // A pack that was read is written as files.
  it.runIf(embedded)(
    'of an association with 200 policies of ten versions stays within its bounds',
    async () => {
      const made = await pack();
      const [of] = made.practices.filter(({ verdict }) => verdict.reference === 'transparency/1.3');
      const [document] = of?.documents ?? [];
      if (of === undefined || document === undefined) throw new Error('no policy in the pack');
      const [shown] = document.versions;
      const many = Array.from({ length: 200 }, (_, nth) => ({
        ...document,
        title: `${document.title} ${String(nth)}`,
        versions: [
          shown,
          ...Array.from({ length: 9 }, (__, place) => ({ ...shown, version: place + 2 })),
        ] as const,
      }));
      const large = {
        ...made,
        practices: made.practices.map((practice) =>
          practice.documents.some(({ source }) => source === 'policy')
            ? { ...practice, documents: many }
            : practice,
        ),
      };
      const one = await practicePdf(large, { ...of, documents: many });
      const zip = await packZip(large);
      expect(one.length).toBeLessThan(2 * 1024 * 1024);
      expect(zip.length).toBeLessThan(4 * 1024 * 1024);
    },
  );

  it('is refused after sixty in an hour', async () => {
    const rows = await takings();
    for (let nth = rows.length; nth < 60; nth += 1)
      await cms.payload.create({
        collection: 'evidence-takings',
        data: {
          association,
          practice: 'all',
          documents: 1,
          sha256: 'x',
          actorName: 'أمين',
          at: new Date().toISOString(),
        },
      });
    expect((await take(secretary)).answer.status).toBe(429);
  });
});

describe('the first page', () => {
  it('counts the points of the association for its secretary and its auditor', async () => {
    const seen = async (
      who: 'board-secretary of rusukh' | 'auditor of rusukh' | 'board-secretary of kafel',
    ) =>
      (await dashboardOf(await requestOf(cms, who), now))?.points?.map(({ points, reachable }) => ({
        points,
        reachable,
      }));
    const [mine] = (await seen('board-secretary of rusukh')) ?? [];
    expect(mine?.reachable).toBe(89);
    expect(mine?.points).toBeGreaterThan(3.5);
    expect(await seen('auditor of rusukh')).toEqual([mine]);
    const [others] = (await seen('board-secretary of kafel')) ?? [];
    expect(others?.points).toBeLessThan(mine?.points ?? 0);
  });
});
