import { deliveryToSend, followOutcome, notifiedFollowers } from '@mithaq/domain/contracts/cms-service-api';
import { registeredDisclosure } from '@mithaq/domain/contracts/disclosure';
import { problem, problemReasons } from '@mithaq/domain/contracts/problem';
import { associationIndex } from '@mithaq/domain/contracts/register';
import { associationWords } from '@mithaq/domain/contracts/search';
import {
  associationIndexPath,
  disclosurePath,
  filePath,
  hashPath,
  wordsPath,
} from '@mithaq/domain/register/paths';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalBytes, sha256Of } from '../src/register/canonical.ts';
import type { RegisterWriter } from '../src/register/register-writer.ts';
import { verifyRegister } from '../src/register/verify-register.ts';
import { completeRegisterOf } from '../src/versions/publish/complete-register.ts';
import { own } from './support/access-table.ts';
import { docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';
import { gpsJpeg, pdf, uploadInto } from './support/upload.ts';
import type { Who } from './support/who.ts';

let cms: Cms;
let association: string;
let file: string;
const secretary = own('board-secretary');

const upload = async (bytes: Buffer, type = 'application/pdf', name = 'القوائم 2025.pdf') => {
  const answer = await uploadInto(cms, secretary, bytes, type, name);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return docOf(answer.body).id;
};
/** A PDF with other bytes, after whose end any number may follow. */
const otherPdf = (nth: number) => Buffer.concat([pdf, Buffer.from(`%${String(nth)}\n`)]);

const statements = () => ({
  entry: 'financial-statements',
  title: 'القوائم المالية المدققة لعام 2025',
  years: '٢٠٢٥م',
  approvedBy: 'general-assembly',
  approvedOn: '1447/10/24',
  renewBy: '2099-06-30',
  file,
});
const draft = async (change: object = {}, who: Who = secretary): Promise<string> => {
  const answer = await cms.call(who, 'POST', '/api/disclosure-documents', { ...statements(), ...change });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return docOf(answer.body).id;
};
const act = (id: string, step: string, body: object = {}, who: Who = secretary) =>
  cms.call(who, 'POST', `/api/disclosure-documents/${id}/${step}`, body);
const publish = (id: string, who: Who = secretary) => act(id, 'publish', {}, who);
const save = (id: string, fields: object, who: Who = secretary) =>
  cms.call(who, 'PATCH', `/api/disclosure-documents/${id}`, fields);
const rowOf = (id: string) => cms.payload.findByID({ collection: 'disclosure-documents', id, depth: 0 });
const codesOf = (body: unknown) => problemReasons(problem.parse(body)).map(({ code }) => code);
const begun = z.object({ id: z.string() });

const jsonAt = async (path: string): Promise<unknown> =>
  JSON.parse(Buffer.from((await cms.register.read(path)) ?? []).toString('utf8'));
const listed = async () =>
  associationIndex.parse(await jsonAt(associationIndexPath('rusukh'))).disclosures ?? [];
const faults = async (register: Parameters<typeof verifyRegister>[0] = cms.register) =>
  (await verifyRegister(register, 'rusukh')).associations.flatMap((verdict) => verdict.faults);

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  association = await firstIn(cms, 'associations', 'rusukh');
  file = await upload(pdf);
});
afterAll(() => cms.stop());

describe('a document of a disclosure', () => {
  it('is not published before the association’s first policy', async () => {
    const id = await draft();
    const answer = await publish(id);
    expect([answer.status, codesOf(answer.body)]).toEqual([409, ['disclosure.nothing-published']]);
    await publishImported(cms, 'rusukh');
  });

  it('is refused with every reason at once', async () => {
    const id = await draft({
      years: 'العام الماضي',
      file: await upload(gpsJpeg, 'image/jpeg', 'صورة.jpg'),
      approvedBy: 'board',
      approvedOn: null,
      renewBy: '2020-01-01',
    });
    const answer = await publish(id);
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toEqual([
      'period.unreadable',
      'file.not-pdf',
      'approval.other-body',
      'approval.day-missing',
      'renewal.past',
    ]);
    expect(await listed()).toEqual([]);
    const { state, hash, record } = await rowOf(id);
    // SQLite gives null here, and MongoDB nothing.
    expect([state, hash ?? null, record ?? null]).toEqual(['draft', null, null]);
  });

  it('is published with its file, its hash and its approval, and never changes', async () => {
    const id = await draft();
    expect([403, 404]).toContain((await publish(id, 'board-secretary of kafel')).status);
    expect((await publish(id, own('auditor'))).status).toBe(403);
    expect([403, 404]).toContain((await publish(id, 'nobody')).status);
    const answer = await publish(id);
    expect(answer).toEqual({ status: 200, body: { disclosure: 'financial-statements-2025', version: 1 } });
    expect(await publish(id), 'pressed twice').toEqual(answer);

    const [entry, ...more] = await listed();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      status: 'in-force',
      entryTitle: 'القوائم المالية السنوية المدققة',
      period: { calendar: 'gregorian', from: 2025 },
      approval: { by: 'general-assembly', on: '2026-04-12' },
      renewBy: '2099-06-30',
      file: { hash: sha256Of(pdf), name: 'القوائم-2025.pdf', bytes: pdf.length },
    });
    const path = disclosurePath('rusukh', entry?.hash ?? '');
    const bytes = (await cms.register.read(path)) ?? new Uint8Array();
    const said = registeredDisclosure.parse(await jsonAt(path));
    expect(sha256Of(bytes)).toBe(entry?.hash);
    expect(Buffer.from(canonicalBytes(said))).toEqual(Buffer.from(bytes));
    expect(said).toMatchObject({ version: 1, previousHash: null, association: { slug: 'rusukh' } });
    expect(
      Buffer.from((await cms.register.read(filePath('rusukh', sha256Of(pdf), 'القوائم-2025.pdf'))) ?? []),
    ).toEqual(pdf);

    const place = { format: 1, association: 'rusukh', disclosure: 'financial-statements-2025', version: 1 };
    expect(await jsonAt(hashPath(entry?.hash ?? ''))).toEqual(place);
    expect(await jsonAt(hashPath(sha256Of(pdf)))).toEqual(place);
    const { disclosures } = associationWords.parse(await jsonAt(wordsPath('rusukh')));
    expect(disclosures?.titleWords).toMatch(/ مدقق/u);
    expect(disclosures?.words).toContain(' 2025');

    expect((await save(id, { title: 'آخر' })).status).not.toBe(200);
    expect((await cms.call(secretary, 'DELETE', `/api/disclosure-documents/${id}`)).status).not.toBe(200);
    const change = { collection: 'disclosure-documents', id, data: { title: 'آخر' } } as const;
    await expect(cms.payload.update(change)).rejects.toThrow('لا تُعدَّل');
    await expect(cms.payload.delete({ collection: 'disclosure-documents', id })).rejects.toThrow('لا تُعدَّل');
    expect((await rowOf(id)).title).toBe(statements().title);
  });

  it('of the same kind and year beside another gets a name of its own', async () => {
    const id = await draft({ title: 'القوائم المالية لبرنامج السقيا', file: await upload(otherPdf(7)) });
    expect((await publish(id)).body).toEqual({ disclosure: 'financial-statements-2025-n2', version: 1 });
  });

  it('gives way to its next version, which says what changed and names the one before', async () => {
    const { docs } = await cms.payload.find({
      collection: 'disclosure-documents',
      where: { disclosure: { equals: 'financial-statements-2025' } },
    });
    const first = docs[0]?.id ?? '';
    expect((await act(first, 'new-version', {}, own('auditor'))).status).toBe(403);
    expect([403, 404]).toContain((await act(first, 'new-version', {}, 'board-secretary of kafel')).status);
    const made = await act(first, 'new-version');
    expect(made.status).toBe(201);
    expect(await act(first, 'new-version')).toEqual({ status: 200, body: made.body });
    const { id } = begun.parse(made.body);
    expect((await act(id, 'new-version')).status).toBe(409);
    expect(codesOf((await publish(id)).body)).toEqual([
      'file.missing',
      'approval.day-missing',
      'renewal.missing',
      'change.note-missing',
    ]);
    await save(id, {
      ...statements(),
      file: await upload(otherPdf(2)),
      changeNote: 'صُحّح رقم في الصفحة الرابعة.',
    });
    expect(await publish(id)).toEqual({
      status: 200,
      body: { disclosure: 'financial-statements-2025', version: 2 },
    });
    const [one, , two] = await listed();
    expect(one).toMatchObject({ version: 1, status: 'superseded', supersededBy: 2 });
    expect(two).toMatchObject({ version: 2, status: 'in-force', changeNote: 'صُحّح رقم في الصفحة الرابعة.' });
    expect(await jsonAt(disclosurePath('rusukh', two?.hash ?? ''))).toMatchObject({
      previousHash: one?.hash,
    });
    expect((await act(first, 'withdraw', { kind: 'withdrawn', reason: 'x' })).status).toBe(422);
  });

  it('is withdrawn with its kind and its reason', async () => {
    const id = await draft({ title: 'كشف نُشر خطأً', file: await upload(otherPdf(3)) });
    await publish(id);
    expect(codesOf((await act(id, 'withdraw', {})).body)).toEqual([
      'withdrawal.kind-missing',
      'withdrawal.reason-missing',
    ]);
    expect((await act(id, 'withdraw', { kind: 'gone', reason: 'x' })).status).toBe(400);
    const asked = { kind: 'published-in-error', reason: 'فيه أسماء لا تُنشر.' };
    expect((await act(id, 'withdraw', asked, own('auditor'))).status).toBe(403);
    expect((await act(id, 'withdraw', asked)).status).toBe(200);
    expect((await listed()).at(-1)).toMatchObject({ status: 'withdrawn', withdrawal: asked });
  });

  it('stays in the index when a daily completion writes it again, and is checked with the register', async () => {
    const before = await listed();
    await completeRegisterOf(
      cms.register,
      await cms.request(),
      { id: association, slug: 'rusukh' },
      new Date().toISOString(),
    );
    expect(await listed()).toEqual(before);
    expect(await faults()).toEqual([]);
    const [first, , third] = before;
    const found = hashPath(first?.hash ?? '');
    const lost = disclosurePath('rusukh', first?.hash ?? '');
    const changed = disclosurePath('rusukh', third?.hash ?? '');
    const broken = {
      read: async (path: string) => {
        if (path === lost) return undefined;
        const bytes = await cms.register.read(path === found ? hashPath(third?.hash ?? '') : path);
        return path === changed ? Buffer.from(bytes ?? []).fill(32, 0, 1) : bytes;
      },
      list: (prefix: string) => cms.register.list(prefix),
    };
    expect(await faults(broken)).toEqual(
      expect.arrayContaining([
        { code: 'disclosure-missing', path: lost },
        { code: 'disclosure-differs', path: changed },
      ]),
    );
    const astray = {
      ...broken,
      read: (path: string) => (path === lost ? cms.register.read(path) : broken.read(path)),
    };
    expect(await faults(astray)).toContainEqual({ code: 'hash-entry-wrong', path: found });
  });

  it('of a release that wrote no entries for hashes gets them when the register is completed', async () => {
    const [first] = await listed();
    const path = hashPath(first?.hash ?? '');
    const before = await cms.register.read(path);
    const written = new Map<string, Uint8Array>();
    const { register } = cms;
    /** A register that lacks the entry; a record cannot be removed from it. */
    const without: RegisterWriter = {
      read: (at) => (at === path ? Promise.resolve(undefined) : register.read(at)),
      list: (prefix) => register.list(prefix),
      update: (at, change) => register.update(at, change),
      remove: (at) => register.remove(at),
      createOnce(at, bytes) {
        written.set(at, bytes);
        return register.createOnce(at, bytes);
      },
    };
    expect(await faults(without)).toEqual([]);
    const of = { id: association, slug: 'rusukh' };
    await completeRegisterOf(without, await cms.request(), of, new Date().toISOString());
    expect(Buffer.from(written.get(path) ?? [])).toEqual(Buffer.from(before ?? [1]));
  });

  it('is published by another person than the last one who saved it, where the association wants four eyes', async () => {
    await cms.payload.update({ collection: 'associations', id: association, data: { fourEyes: true } });
    const id = await draft({ title: 'قوائم بعينين', file: await upload(otherPdf(4)) });
    expect(codesOf((await publish(id)).body)).toEqual(['four-eyes.same-person']);
    await cms.payload.db.updateOne({
      collection: 'disclosure-documents',
      id,
      data: { savedBy: 'another', updatedAt: null },
    });
    expect((await publish(id)).status).toBe(200);
    await cms.payload.update({ collection: 'associations', id: association, data: { fourEyes: false } });
  });

  it('is deleted as long as it is a draft, and links no file of another association', async () => {
    const id = await draft();
    expect((await cms.call(secretary, 'DELETE', `/api/disclosure-documents/${id}`)).status).toBe(200);
    const foreign = await cms.call('board-secretary of kafel', 'POST', '/api/disclosure-documents', {
      ...statements(),
    });
    expect(foreign.status).toBe(400);
  });
});

describe('followers of the disclosures of an association', () => {
  let second = 0;
  /** Seconds of the last minute, so that each act is later than the one before. */
  const at = (): string => new Date(Date.now() - 60_000 + ++second * 100).toISOString();
  const record = async (message: object) =>
    followOutcome.parse((await cms.call('service', 'POST', '/api/followers/record', message)).body);
  const ask = (email: string, of = 'rusukh') =>
    record({ schema: 1, action: 'ask', association: of, email, at: at() });
  const followerOf = async (email: string) => {
    const { docs } = await cms.payload.find({
      collection: 'followers',
      where: { email: { equals: email } },
      sort: 'askedAt',
      depth: 0,
    });
    return docs;
  };
  const follow = async (email: string): Promise<string> => {
    await ask(email);
    const [follower] = await followerOf(email);
    const id = follower?.id ?? '';
    expect((await record({ schema: 1, action: 'confirm', follow: id, at: at() })).outcome).toBe('confirmed');
    return id;
  };
  const announcements = async () =>
    (await cms.payload.find({ collection: 'disclosure-announcements', sort: 'openedAt', depth: 0 })).docs;
  /** Lets the hour of every announcement that collects be over, and of what was published in it. */
  const hourLater = async (): Promise<void> => {
    for (const { id, state, openedAt } of await announcements()) {
      if (state !== 'telling') continue;
      const earlier = new Date(Date.parse(openedAt) - 3_600_000).toISOString();
      await cms.payload.update({
        collection: 'disclosure-announcements',
        id,
        data: { openedAt: earlier },
      });
    }
  };
  const goOn = async () =>
    notifiedFollowers.parse((await cms.call('service', 'POST', '/api/version-announcements/continue')).body);
  const tellAll = async (): Promise<string[]> => {
    const all: string[] = [];
    for (;;) {
      const { deliveries, more } = await goOn();
      all.push(...deliveries);
      if (!more) return all;
    }
  };
  const lease = (id = '') => cms.call('service', 'POST', `/api/deliveries/${id}/claim`, { leaseSeconds: 20 });
  const published = async (title: string, nth: number): Promise<string> => {
    const id = await draft({ title, file: await upload(otherPdf(nth)) });
    expect((await publish(id)).status).toBe(200);
    return id;
  };

  beforeAll(async () => {
    // Before these tests, nobody followed what the others published.
    await hourLater();
    expect(await tellAll()).toEqual([]);
  });

  it('confirm by an e-mail that names no policy, once for each association', async () => {
    const { outcome, deliveries } = await ask('both@example.org');
    expect([outcome, deliveries.length]).toEqual(['pending', 1]);
    const mail = deliveryToSend.parse((await lease(deliveries[0])).body);
    expect(mail).toMatchObject({ kind: 'follow-confirmation', association: { slug: 'rusukh' } });
    expect(mail).not.toHaveProperty('policy');
    expect((await ask('both@example.org', 'kafel')).outcome).toBe('pending');
    await Promise.all([ask('both@example.org'), ask('both@example.org', 'kafel')]);
    expect(await followerOf('both@example.org')).toHaveLength(2);
    const unknown = { schema: 1, action: 'ask', association: 'nobody', email: 'x@example.org', at: at() };
    expect((await cms.call('service', 'POST', '/api/followers/record', unknown)).status).toBe(404);
  });

  it('get one e-mail about everything that is published within an hour, and none before it is over', async () => {
    const reader = await follow('reader@example.org');
    await ask('unconfirmed@example.org');
    const policy = { schema: 1, action: 'ask', association: 'rusukh', policy: 'beneficiary-relations' };
    await record({ ...policy, email: 'policy-reader@example.org', at: at() });
    await published('التقرير الأول', 21);
    await published('التقرير الثاني', 22);
    const [open, ...others] = (await announcements()).filter(({ state }) => state === 'telling');
    expect([open?.documents.length, others]).toEqual([2, []]);
    expect(await tellAll()).toEqual([]);

    await hourLater();
    const [id, ...more] = await tellAll();
    expect(more).toEqual([]);
    expect(deliveryToSend.parse((await lease(id)).body)).toMatchObject({
      kind: 'disclosures-published',
      to: 'reader@example.org',
      follow: reader,
      association: { slug: 'rusukh' },
      disclosures: [
        { title: 'التقرير الأول', version: 1 },
        { title: 'التقرير الثاني', version: 1 },
      ],
    });
    const done = (await announcements()).find((one) => one.id === open?.id);
    expect(done).toMatchObject({ state: 'done', told: 1 });
    expect(
      (await cms.call(own('auditor'), 'GET', `/api/disclosure-announcements/${open?.id ?? ''}`)).body,
    ).toMatchObject({ summary: 'بانتظار الإرسال 1' });
    expect(await tellAll()).toEqual([]);
  });

  it('are told of nothing that was withdrawn or replaced meanwhile, and not after they ended', async () => {
    const gone = await published('سيُسحب', 23);
    const stays = await published('يبقى', 24);
    await act(gone, 'withdraw', { kind: 'withdrawn', reason: 'لم يعد لازمًا.' });
    await hourLater();
    const [id] = await tellAll();
    expect(deliveryToSend.parse((await lease(id)).body)).toMatchObject({
      disclosures: [{ title: 'يبقى' }],
    });

    await act(stays, 'withdraw', { kind: 'withdrawn', reason: 'لم يعد لازمًا.' });
    const last = await published('وحده', 25);
    await act(last, 'withdraw', { kind: 'withdrawn', reason: 'لم يعد لازمًا.' });
    await hourLater();
    expect(await tellAll()).toEqual([]);
    expect((await announcements()).at(-1)).toMatchObject({ state: 'stopped', told: 0 });

    await published('بعد الإيقاف', 26);
    await hourLater();
    const [waiting] = await tellAll();
    const [reader] = await followerOf('reader@example.org');
    await record({ schema: 1, action: 'end', follow: reader?.id ?? '', at: new Date().toISOString() });
    expect((await lease(waiting)).status).toBe(409);
  });
});
