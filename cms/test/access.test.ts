import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { other, own, staff, type Rights, type StaffRole } from './support/access-table.ts';
import { docOf, idsOf } from './support/answers.ts';
import { embedded, startCmsWith, type Cms } from './support/cms.ts';
import type { Who } from './support/who.ts';
import { firstIn, idsIn } from './support/find.ts';
import { accepted, recordARequestEach } from './support/requests.ts';
import { rights, subjects, type Subject } from './support/rights.ts';

const everyStaff = [...staff];

const disclosure = {
  entry: 'board',
  title: 'أعضاء مجلس الإدارة',
  link: 'https://association.example/board',
  publishedOn: '2026-01-05T12:00:00.000Z',
} as const;

let cms: Cms;

/** Adds an announcement of any version of the association: read access does not depend on the version. */
const announceTo = async (slug: string): Promise<void> => {
  const version = await firstIn(cms, 'policy-versions', slug);
  const { policy, association } = await cms.payload.findByID({
    collection: 'policy-versions',
    id: version,
    depth: 0,
  });
  await cms.payload.create({
    collection: 'version-announcements',
    data: {
      policy,
      version,
      versionNumber: 1,
      publishedAt: new Date().toISOString(),
      state: 'done',
      association: association ?? null,
    },
  });
};

/** Adds a record of each kind that staff make beside a request. */
const addRecordsOfRequest = async (slug: string): Promise<void> => {
  const about = {
    request: await firstIn(cms, 'requests', slug),
    association: await firstIn(cms, 'associations', slug),
    actorName: 'موظف',
    at: new Date().toISOString(),
  };
  await cms.payload.create({ collection: 'request-notes', data: { ...about, text: 'ملاحظة' } });
  await cms.payload.create({
    collection: 'request-corrections',
    data: { ...about, field: 'city', before: 'جدة', after: 'الرياض', reason: 'أخبرنا بالهاتف' },
  });
  await cms.payload.create({
    collection: 'request-research',
    data: { ...about, findings: 'زرنا الأسرة', recommendation: 'accept' },
  });
  const { request, association, at } = about;
  await cms.payload.create({
    collection: 'destroyed-records',
    data: {
      association,
      reference: '00000000009',
      keptAs: 'rejected',
      months: 24,
      endedOn: '2024-11-20',
      destroyedOn: '2026-11-21',
      ground: 'period-over',
      rows: 7,
      key: `request:${association}`,
      actorName: 'المنصة',
      at,
    },
  });
  const sitting = await cms.payload.create({
    collection: 'committee-sittings',
    data: { association, state: 'draft', revision: 0, minutes: {}, begunByName: 'عضو' },
  });
  await cms.payload.create({
    collection: 'request-decisions',
    data: {
      ...about,
      sitting: sitting.id,
      minutesNumber: '1',
      heldOn: '2026-11-20',
      outcome: 'postponed',
      deciders: [],
    },
  });
  await cms.payload.create({
    collection: 'survey-replies',
    data: {
      association,
      period: '2025-01',
      from: '2025-01',
      until: '2025-01',
      byRating: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 5 },
      state: 'draft',
    },
  });
  await cms.payload.create({
    collection: 'evidence-takings',
    data: { association, practice: 'all', documents: 1, sha256: 'x', actorName: 'موظف', at },
  });
  await cms.payload.create({
    collection: 'disclosure-documents',
    data: { association, entry: 'board', title: 'أعضاء', state: 'draft' },
  });
  await cms.payload.create({
    collection: 'disclosure-announcements',
    data: {
      documents: await idsIn(cms, 'disclosure-documents', slug),
      openedAt: at,
      publishedAt: at,
      state: 'done',
      association,
    },
  });
  await cms.payload.create({
    collection: 'request-papers',
    data: { ...about, paper: 'الهوية', present: true },
  });
  await cms.payload.create({
    collection: 'sent-papers',
    data: { ...about, name: 'الهوية', type: 'image/jpeg', size: 1, sha256: 'x' },
  });
  await cms.payload.create({ collection: 'request-registrations', data: { ...about, fileNumber: '1' } });
  await cms.payload.create({
    collection: 'services-given',
    data: { ...about, what: 'سلة', amount: '1', givenOn: '2026-11-20', extent: 'whole' },
  });
  await cms.payload.create({
    collection: 'request-notices',
    data: { request, association, occasion: 'referred', state: 'to-call', stateAt: at },
  });
  await cms.payload.create({
    collection: 'data-right-requests',
    data: { request, association, right: 'copy', askedAt: at, dueOn: '2026-12-20', state: 'open' },
  });
};

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await recordARequestEach(cms);
  // Both forms come again with other words: each request has an earlier form beside it.
  for (const form of [accepted(0), accepted(1, { association: 'kafel', policyVersion: undefined })]) {
    const again = {
      ...form,
      acceptedAt: '2026-11-20T09:05:00.000Z',
      submission: { ...form.submission, city: 'جدة' },
    };
    expect((await cms.call('service', 'POST', '/api/requests/record', again)).status).toBe(200);
  }
  for (const association of ['rusukh', 'kafel']) {
    const at = new Date().toISOString();
    const asking = { schema: 1, action: 'ask', association, policy: 'beneficiary-relations', at };
    const asked = { ...asking, email: `reader@${association}.example` };
    expect((await cms.call('service', 'POST', '/api/followers/record', asked)).status).toBe(200);
    await announceTo(association);
    const reader = association === 'rusukh' ? own('auditor') : other('auditor');
    expect((await cms.call(reader, 'GET', '/api/requests')).status).toBe(200);
    await addRecordsOfRequest(association);
    await cms.payload.create({
      collection: 'account-events',
      data: {
        association: await firstIn(cms, 'associations', association),
        action: 'invited',
        subject: 'somebody',
        subjectName: 'شخص',
        actorName: 'المنصة',
        at,
      },
    });
    await cms.payload.create({
      collection: 'preview-links',
      data: {
        association: await firstIn(cms, 'associations', association),
        version: await firstIn(cms, 'policy-versions', association),
        tokenHash: association,
        madeByName: 'أمين المجلس',
        at,
        takenAt: at,
        expiresAt: at,
      },
    });
    await cms.payload.create({
      collection: 'disclosures',
      data: { association: await firstIn(cms, 'associations', association), ...disclosure },
    });
  }
  // The e-mails of followers have other readers than those of requests: `follow-policy` tests them.
  await cms.payload.delete({ collection: 'deliveries', where: { kind: { equals: 'follow-confirmation' } } });
  // A draft that may be edited and deleted, beside the version in force.
  const [inForce = ''] = await idsIn(cms, 'policy-versions', 'rusukh');
  await cms.call(own('board-secretary'), 'POST', `/api/policy-versions/${inForce}/duplicate`);
});
afterAll(() => cms.stop());

const subjectIn = async (collection: Subject, slug: string): Promise<string> => {
  if (collection !== 'policy-versions' || slug !== 'rusukh') return firstIn(cms, collection, slug);
  const { docs } = await cms.payload.find({ collection, where: { status: { equals: 'draft' } }, depth: 0 });
  const ids = await idsIn(cms, collection, slug);
  return docs.find(({ id }) => ids.includes(id))?.id ?? '';
};
const may = (list: readonly string[], role: StaffRole | 'administrator') => list.includes(role);

/** Changes that are valid and harmless, one for each collection. */
const change: Record<Subject, object> = {
  associations: { phone: '0110000000' },
  policies: { title: 'سياسة' },
  'preview-links': { madeByName: 'x' },
  'policy-versions': { changeNote: 'تعديل' },
  'version-events': { note: 'x' },
  disclosures: { title: 'أعضاء المجلس' },
  channels: { hours: 'صباحًا' },
  tools: { label: 'أداة' },
  requests: { state: 'closed' },
  'request-events': { note: 'x' },
  'request-amendments': { acceptedAt: '2026-11-20T09:00:00.000Z' },
  'request-notices': { state: 'called' },
  'request-notes': { text: 'x' },
  'request-corrections': { after: 'x' },
  'request-research': { findings: 'x' },
  'committee-sittings': { number: 'x' },
  'request-decisions': { granted: 'x' },
  'request-papers': { paper: 'x' },
  'sent-papers': { name: 'x' },
  'request-registrations': { fileNumber: 'x' },
  'services-given': { what: 'x' },
  'data-right-requests': { done: 'x' },
  'request-openings': { count: 7 },
  'survey-replies': { reply: 'x' },
  'disclosure-documents': { title: 'x' },
  'evidence-takings': { documents: 7 },
  'destroyed-records': { months: 7 },
  'account-events': { subjectName: 'x' },
  deliveries: { state: 'sent' },
  followers: { state: 'ended' },
  'disclosure-announcements': { told: 7 },
  'version-announcements': { told: 7 },
};

const newRecord: Record<Subject, (association: string) => object> = {
  associations: () => ({ slug: 'another', name: 'جمعية', shortName: 'جمعية', numerals: 'western' }),
  policies: (association) => ({ association, slug: 'another', title: 'سياسة', documentType: 'policy' }),
  'preview-links': (association) => ({ association, tokenHash: 'x', madeByName: 'x' }),
  'policy-versions': () => ({ title: 'إصدار' }),
  'version-events': (association) => ({
    association,
    to: 'in-force',
    from: 'draft',
    at: new Date().toISOString(),
  }),
  disclosures: (association) => ({ association, ...disclosure }),
  'evidence-takings': (association) => ({
    association,
    practice: 'all',
    documents: 1,
    sha256: 'x',
    actorName: 'x',
  }),
  'disclosure-documents': (association) => ({ association, entry: 'board', title: 'أعضاء' }),
  channels: (association) => ({ association, code: 'phone', label: 'هاتف' }),
  tools: (association) => ({
    association,
    code: 'basic-bylaw',
    kind: 'bylaw',
    label: 'لائحة',
    audience: 'staff',
  }),
  requests: (association) => ({ association, reference: 'ABCDEFGHJKM', state: 'received' }),
  'request-events': (association) => ({ association, to: 'closed' }),
  'request-amendments': (association) => ({ association, key: 'k' }),
  'request-notices': (association) => ({ association, occasion: 'received', state: 'called' }),
  'request-notes': (association) => ({ association, text: 'x' }),
  'request-corrections': (association) => ({ association, field: 'city', reason: 'x' }),
  'request-research': (association) => ({ association, findings: 'x', recommendation: 'accept' }),
  'committee-sittings': (association) => ({ association, state: 'draft', revision: 0, minutes: {} }),
  'request-decisions': (association) => ({ association, minutesNumber: '1', outcome: 'accepted' }),
  'request-papers': (association) => ({ association, paper: 'x', present: true }),
  'sent-papers': (association) => ({ association, name: 'x', type: 'x', size: 1, sha256: 'x' }),
  'request-registrations': (association) => ({ association, fileNumber: 'x' }),
  'services-given': (association) => ({ association, what: 'x', amount: 'x', extent: 'whole' }),
  'data-right-requests': (association) => ({
    association,
    right: 'copy',
    dueOn: '2026-12-20',
    state: 'open',
  }),
  'survey-replies': (association) => ({ association, from: '2025-01', until: '2025-02', state: 'draft' }),
  'destroyed-records': (association) => ({ association, reference: 'x', keptAs: 'rejected' }),
  'request-openings': (association) => ({ association, kind: 'listed', count: 1, actorName: 'x' }),
  'account-events': (association) => ({ association, action: 'invited', subject: 'x', subjectName: 'x' }),
  deliveries: (association) => ({ association, kind: 'staff-notice', to: 'x@example.org' }),
  'disclosure-announcements': (association) => ({ association, documents: [], state: 'telling' }),
  followers: (association) => ({ association, email: 'x@example.org', state: 'confirmed' }),
  'version-announcements': (association) => ({ association, versionNumber: 9, state: 'telling' }),
};

describe.each(subjects)('%s', (collection) => {
  const table: Rights = rights[collection];
  // A record that nobody may make has no door: no screen has a form for it.
  const refusal = table.create.length === 0 ? 404 : 403;

  it.each(everyStaff)('%s sees those of the own association and none of another', async (role) => {
    const mine = new Set(await idsIn(cms, collection, 'rusukh'));
    const list = await cms.call(own(role), 'GET', `/api/${collection}?limit=1000`);
    if (may(table.read, role)) {
      expect(list.status).toBe(200);
      expect(new Set(idsOf(list.body))).toEqual(mine);
      const [first] = mine;
      expect((await cms.call(own(role), 'GET', `/api/${collection}/${String(first)}`)).status).toBe(200);
    } else {
      expect(idsOf(list.body)).toEqual([]);
    }
    const foreign = await idsIn(cms, collection, 'kafel');
    for (const id of foreign.slice(0, 2)) {
      expect([403, 404]).toContain((await cms.call(own(role), 'GET', `/api/${collection}/${id}`)).status);
    }
  });

  it('is shown to the platform administrator only if the platform needs to see it', async () => {
    const list = await cms.call('administrator', 'GET', `/api/${collection}?limit=1000`);
    expect(idsOf(list.body).length > 0).toBe(may(table.read, 'administrator'));
  });

  // The role decides before the database is asked whether a collection is read at all, and who makes a record.
  it.runIf(embedded).each(['nobody', 'service'] as const)('%s reads nothing', async (who) => {
    expect((await cms.call(who, 'GET', `/api/${collection}`)).status).toBe(403);
  });

  it.each(everyStaff)(
    '%s changes one only where the role allows it, and never another association’s',
    async (role) => {
      const mine = await subjectIn(collection, 'rusukh');
      const answer = await cms.call(own(role), 'PATCH', `/api/${collection}/${mine}`, change[collection]);
      expect(answer.status === 200, JSON.stringify(answer.body)).toBe(may(table.update, role));
      if (answer.status !== 200) expect([403, 404]).toContain(answer.status);
      const foreign = await cms.call(other(role), 'PATCH', `/api/${collection}/${mine}`, change[collection]);
      expect([403, 404]).toContain(foreign.status);
    },
  );

  it.runIf(embedded).each(everyStaff)(
    '%s makes a new one only where the role allows it, and never for another association',
    async (role) => {
      const rusukh = await firstIn(cms, 'associations', 'rusukh');
      const policy = await firstIn(cms, 'policies', 'rusukh');
      const data = {
        ...newRecord[collection](rusukh),
        ...(collection === 'policy-versions' ? { policy } : {}),
      };
      const foreign = await cms.call(other(role), 'POST', `/api/${collection}`, data);
      expect([400, refusal]).toContain(foreign.status);
      const answer = await cms.call(own(role), 'POST', `/api/${collection}`, data);
      expect(answer.status === 201, JSON.stringify(answer.body)).toBe(may(table.create, role));
      if (answer.status === 201) {
        await cms.payload.delete({ collection, id: docOf(answer.body).id });
      } else {
        expect(answer.status).toBe(refusal);
      }
    },
  );

  it.runIf(embedded).each(['nobody', 'service', 'administrator'] as const)(
    '%s makes none but where the table says so',
    async (who) => {
      const data = newRecord[collection](await firstIn(cms, 'associations', 'rusukh'));
      const answer = await cms.call(who, 'POST', `/api/${collection}`, data);
      const allowed = who === 'administrator' && may(table.create, 'administrator');
      expect(answer.status).toBe(allowed ? 201 : refusal);
      if (allowed) await cms.payload.delete({ collection, id: docOf(answer.body).id });
    },
  );

  it.each(everyStaff.filter((role) => role !== 'board-secretary'))('%s deletes none', async (role) => {
    const mine = await subjectIn(collection, 'rusukh');
    for (const who of [own(role), other(role), other('board-secretary')] satisfies Who[]) {
      expect([403, 404]).toContain((await cms.call(who, 'DELETE', `/api/${collection}/${mine}`)).status);
    }
  });
});

describe('relationships', () => {
  it('do not show another association’s record, however deep the query', async () => {
    const secretary = own('board-secretary');
    const foreignPolicy = await firstIn(cms, 'policies', 'kafel');
    const body = { policy: foreignPolicy, title: 'إصدار' };
    expect((await cms.call(secretary, 'POST', '/api/policy-versions', body)).status).toBe(400);
    const probe = `/api/policy-versions?where[association.slug][equals]=kafel&depth=2`;
    expect(idsOf((await cms.call(secretary, 'GET', probe)).body)).toEqual([]);
  });

  it('never move a record to another association', async () => {
    const channel = await firstIn(cms, 'channels', 'rusukh');
    const kafel = await firstIn(cms, 'associations', 'kafel');
    await cms.call(own('board-secretary'), 'PATCH', `/api/channels/${channel}`, { association: kafel });
    expect(await idsIn(cms, 'channels', 'rusukh')).toContain(channel);
  });
});

describe('internal collections', () => {
  it.each(['payload-locked-documents', 'payload-migrations', 'payload-kv'])(
    '%s answers nobody',
    async (slug) => {
      for (const who of ['nobody', 'service', own('board-secretary')] satisfies Who[]) {
        const { status, body } = await cms.call(who, 'GET', `/api/${slug}`);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(idsOf(body)).toEqual([]);
      }
    },
  );
});
