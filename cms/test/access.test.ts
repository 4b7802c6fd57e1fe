import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CollectionSlug } from 'payload';
import { other, own, staff, type Rights, type StaffRole } from './support/access-table.ts';
import { docOf, idsOf } from './support/answers.ts';
import { startCms, transactional, type Cms } from './support/cms.ts';
import type { Who } from './support/who.ts';
import { firstIn, idsIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';
import { accepted } from './support/requests.ts';

const everyStaff = [...staff];
const none: Rights['read'] = [];

/** Who may do what with a record of their own association; nobody else may do anything. */
const rights = {
  associations: {
    read: [...everyStaff, 'administrator'],
    create: ['administrator'],
    update: ['board-secretary', 'administrator'],
    delete: ['administrator'],
  },
  policies: {
    read: [...everyStaff, 'administrator'],
    create: ['board-secretary'],
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  'policy-versions': {
    read: [...everyStaff, 'administrator'],
    create: ['board-secretary'],
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  'version-events': {
    read: ['board-secretary', 'auditor', 'administrator'],
    create: none,
    update: none,
    delete: none,
  },
  disclosures: {
    read: [...everyStaff, 'administrator'],
    create: ['board-secretary'],
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  channels: {
    read: [...everyStaff, 'administrator'],
    create: ['board-secretary'],
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  tools: {
    read: [...everyStaff, 'administrator'],
    create: ['board-secretary'],
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  requests: {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  'request-events': {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  deliveries: {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  followers: { read: ['board-secretary', 'auditor'], create: none, update: none, delete: none },
  'version-announcements': {
    read: ['board-secretary', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
} as const satisfies Partial<Record<CollectionSlug, Rights>>;

type Subject = keyof typeof rights;
const subjects = Object.keys(rights).filter((key): key is Subject => key in rights);

const disclosure = {
  entry: 'board',
  title: 'أعضاء مجلس الإدارة',
  link: 'https://association.example/board',
  publishedOn: '2026-01-05T12:00:00.000Z',
} as const;

let cms: Cms;

/** An announcement of any version of the association: who may read it does not hang on what it tells of. */
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

beforeAll(async () => {
  cms = await startCms();
  await cms.load('rusukh', 'kafel');
  await publishImported(cms, 'rusukh');
  const records = [accepted(0), accepted(1, { association: 'kafel', policyVersion: undefined })];
  for (const request of records) {
    expect((await cms.call('service', 'POST', '/api/requests/record', request)).status).toBe(201);
  }
  for (const association of ['rusukh', 'kafel']) {
    const at = new Date().toISOString();
    const asking = { schema: 1, action: 'ask', association, policy: 'beneficiary-relations', at };
    const asked = { ...asking, email: `reader@${association}.example` };
    expect((await cms.call('service', 'POST', '/api/followers/record', asked)).status).toBe(200);
    await announceTo(association);
    await cms.payload.create({
      collection: 'disclosures',
      data: { association: await firstIn(cms, 'associations', association), ...disclosure },
    });
  }
  // The e-mails of followers are for others than those of requests: `follow-policy` tries them.
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

/** A change that is valid and harmless in each collection. */
const change: Record<Subject, object> = {
  associations: { phone: '0110000000' },
  policies: { title: 'سياسة' },
  'policy-versions': { changeNote: 'تعديل' },
  'version-events': { note: 'x' },
  disclosures: { title: 'أعضاء المجلس' },
  channels: { hours: 'صباحًا' },
  tools: { label: 'أداة' },
  requests: { state: 'closed' },
  'request-events': { note: 'x' },
  deliveries: { state: 'sent' },
  followers: { state: 'ended' },
  'version-announcements': { told: 7 },
};

const newRecord: Record<Subject, (association: string) => object> = {
  associations: () => ({ slug: 'another', name: 'جمعية', shortName: 'جمعية', numerals: 'western' }),
  policies: (association) => ({ association, slug: 'another', title: 'سياسة', documentType: 'policy' }),
  'policy-versions': () => ({ title: 'إصدار' }),
  'version-events': (association) => ({
    association,
    to: 'in-force',
    from: 'draft',
    at: new Date().toISOString(),
  }),
  disclosures: (association) => ({ association, ...disclosure }),
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
  deliveries: (association) => ({ association, kind: 'staff-notice', to: 'x@example.org' }),
  followers: (association) => ({ association, email: 'x@example.org', state: 'confirmed' }),
  'version-announcements': (association) => ({ association, versionNumber: 9, state: 'telling' }),
};

describe.each(subjects)('%s', (collection) => {
  const table: Rights = rights[collection];

  it.each(everyStaff)('%s sees those of the own association and none of another', async (role) => {
    const mine = new Set(await idsIn(cms, collection, 'rusukh'));
    const list = await cms.call(own(role), 'GET', `/api/${collection}?limit=0`);
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

  it('is shown to the platform administrator only where the platform needs it', async () => {
    const list = await cms.call('administrator', 'GET', `/api/${collection}?limit=0`);
    expect(idsOf(list.body).length > 0).toBe(may(table.read, 'administrator'));
  });

  it.each(['nobody', 'service'] as const)('%s reads nothing', async (who) => {
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

  it.each(everyStaff)(
    '%s makes a new one only where the role allows it, and never for another association',
    async (role) => {
      const rusukh = await firstIn(cms, 'associations', 'rusukh');
      const policy = await firstIn(cms, 'policies', 'rusukh');
      const data = {
        ...newRecord[collection](rusukh),
        ...(collection === 'policy-versions' ? { policy } : {}),
      };
      const foreign = await cms.call(other(role), 'POST', `/api/${collection}`, data);
      expect([400, 403]).toContain(foreign.status);
      const answer = await cms.call(own(role), 'POST', `/api/${collection}`, data);
      expect(answer.status === 201, JSON.stringify(answer.body)).toBe(may(table.create, role));
      if (answer.status === 201) {
        await cms.payload.delete({ collection, id: docOf(answer.body).id });
      } else {
        expect(answer.status).toBe(403);
      }
    },
  );

  it.each(['nobody', 'service', 'administrator'] as const)(
    '%s makes none but where the table says so',
    async (who) => {
      const data = newRecord[collection](await firstIn(cms, 'associations', 'rusukh'));
      const answer = await cms.call(who, 'POST', `/api/${collection}`, data);
      const allowed = who === 'administrator' && may(table.create, 'administrator');
      expect(answer.status).toBe(allowed ? 201 : 403);
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

describe('a committee member', () => {
  it('sees a request, its events and its mails once it has come before the committee', async () => {
    const id = await firstIn(cms, 'requests', 'rusukh');
    const member = own('committee-member');
    const move = (who: Who, to: string) => cms.call(who, 'POST', `/api/requests/${id}/move`, { to });
    expect((await move(own('beneficiary-relations-officer'), 'checking')).status).toBe(200);
    expect(idsOf((await cms.call(member, 'GET', '/api/requests')).body)).toEqual([]);
    expect((await move(own('beneficiary-relations-officer'), 'with-committee')).status).toBe(200);
    expect(idsOf((await cms.call(member, 'GET', '/api/requests')).body)).toEqual([id]);
    expect(idsOf((await cms.call(member, 'GET', '/api/request-events')).body)).toHaveLength(3);
    expect(idsOf((await cms.call(member, 'GET', '/api/deliveries')).body)).toHaveLength(2);
    expect((await cms.call(other('committee-member'), 'GET', `/api/requests/${id}`)).status).toBe(404);
  });
});

describe('moving a request', () => {
  it('is refused to other roles, to another association and out of turn, with the reason in Arabic', async () => {
    const id = await firstIn(cms, 'requests', 'kafel');
    const move = (who: Who, to: string, note?: string) =>
      cms.call(who, 'POST', `/api/requests/${id}/move`, { to, ...(note ? { note } : {}) });
    expect((await move('board-secretary of kafel', 'checking')).status).toBe(404);
    expect((await move('social-research-officer of kafel', 'checking')).status).toBe(403);
    expect((await move('auditor of kafel', 'checking')).status).toBe(403);
    expect((await move('beneficiary-relations-officer of rusukh', 'checking')).status).toBe(404);
    expect((await move('administrator', 'checking')).status).toBe(404);
    expect((await move('service', 'checking')).status).toBe(404);
    const early = await move('beneficiary-relations-officer of kafel', 'served');
    expect(early.status).toBe(409);
    expect(JSON.stringify(early.body)).toContain('لا ينتقل الطلب من');
    expect((await move('beneficiary-relations-officer of kafel', 'duplicate')).status).toBe(422);
    expect((await move('beneficiary-relations-officer of kafel', 'checking')).status).toBe(200);
    const { docs } = await cms.payload.find({
      collection: 'request-events',
      where: { and: [{ request: { equals: id } }, { to: { equals: 'checking' } }] },
    });
    expect(docs).toMatchObject([{ from: 'received', actorName: 'موظف علاقات المستفيدين (تجريبي)' }]);
  });

  it('leaves rows that nobody changes or removes, access overridden included', async () => {
    const id = await firstIn(cms, 'request-events', 'kafel');
    await expect(
      cms.payload.update({ collection: 'request-events', id, data: { note: 'x' } }),
    ).rejects.toMatchObject({ status: 409 });
    await expect(cms.payload.delete({ collection: 'request-events', id })).rejects.toMatchObject({
      status: 409,
    });
  });

  it('never shows the nonce of the form, not even to those who read the request', async () => {
    const officer = 'beneficiary-relations-officer of kafel';
    const id = await firstIn(cms, 'requests', 'kafel');
    const answer = await cms.call(officer, 'GET', `/api/requests/${id}?showHiddenFields=true`);
    expect(JSON.stringify(answer.body)).not.toContain(accepted(1).nonce);
    const probe = await cms.call(officer, 'GET', `/api/requests?where[nonce][equals]=${accepted(1).nonce}`);
    expect(idsOf(probe.body)).toEqual([]);
  });
});

describe('users', () => {
  const userWith = async (email: string) => {
    const { docs } = await cms.payload.find({ collection: 'users', where: { email: { equals: email } } });
    return docs[0]?.id ?? '';
  };

  it.each(everyStaff)('%s sees nobody but oneself', async (role) => {
    const list = await cms.call(own(role), 'GET', '/api/users?limit=0');
    expect(idsOf(list.body)).toHaveLength(1);
    const stranger = await userWith('secretary@kafel.example');
    expect((await cms.call(own(role), 'GET', `/api/users/${stranger}`)).status).toBe(404);
  });

  it.each(everyStaff)('%s neither raises the own role nor moves to another association', async (role) => {
    const [me = ''] = idsOf((await cms.call(own(role), 'GET', '/api/users')).body);
    const kafel = await firstIn(cms, 'associations', 'kafel');
    const before = await cms.payload.findByID({ collection: 'users', id: me });
    const body = {
      roles: ['platform-administrator', 'board-secretary'],
      association: kafel,
      name: before.name,
    };
    expect((await cms.call(own(role), 'PATCH', `/api/users/${me}`, body)).status).toBe(200);
    const after = await cms.payload.findByID({ collection: 'users', id: me });
    expect(after.roles).toEqual(before.roles);
    expect(after.association).toEqual(before.association);
  });

  it.each(everyStaff)('%s makes, unlocks and deletes nobody', async (role) => {
    const user = {
      email: `new-${role}@example.org`,
      password: 'long-enough-1',
      name: 'x',
      roles: ['auditor'],
    };
    expect((await cms.call(own(role), 'POST', '/api/users', user)).status).toBe(403);
    const unlock = await cms.call(own(role), 'POST', '/api/users/unlock', {
      email: 'officer@rusukh.example',
    });
    expect(unlock.status).toBe(403);
    const colleague = await userWith('committee@kafel.example');
    expect([403, 404]).toContain((await cms.call(own(role), 'DELETE', `/api/users/${colleague}`)).status);
  });

  it('are made by the platform administrator, with an association unless they run the platform', async () => {
    const user = { email: 'new@example.org', password: 'long-enough-1', name: 'جديد', roles: ['auditor'] };
    expect((await cms.call('administrator', 'POST', '/api/users', user)).status).toBe(400);
    const association = await firstIn(cms, 'associations', 'kafel');
    const made = await cms.call('administrator', 'POST', '/api/users', { ...user, association });
    expect(made.status).toBe(201);
    expect(JSON.stringify(made.body)).not.toContain('hash');
  });

  it('are never made by whoever comes first to an empty installation', async () => {
    const body = {
      email: 'first@example.org',
      password: 'long-enough-1',
      name: 'x',
      roles: ['platform-administrator'],
    };
    expect((await cms.call('nobody', 'POST', '/api/users/first-register', body)).status).toBe(403);
    const req = await cms.request();
    req.context = {};
    req.user = null;
    const attempt = cms.payload.create({
      collection: 'users',
      req,
      data: { ...body, roles: ['platform-administrator'] },
    });
    await expect(attempt).rejects.toMatchObject({ status: 403 });
  });

  // A stand-in without transactions lacks the update that Payload counts attempts by.
  it.runIf(transactional)('are locked out for a while after five wrong passwords', async () => {
    const login = (password: string) =>
      cms.call('nobody', 'POST', '/api/users/login', { email: 'new@example.org', password });
    for (let n = 0; n < 5; n += 1) expect((await login('wrong')).status).toBe(401);
    const answer = await login('long-enough-1');
    expect(answer.status).toBe(401);
    const email = { email: 'new@example.org' };
    expect((await cms.call('administrator', 'POST', '/api/users/unlock', email)).status).toBe(200);
    expect((await login('long-enough-1')).status).toBe(200);
  });
});

describe('services', () => {
  it.each(everyStaff)('%s sees no key and makes none', async (role) => {
    expect((await cms.call(own(role), 'GET', '/api/services')).status).toBe(403);
    const body = { name: 'mine', enableAPIKey: true, apiKey: 'k'.repeat(32) };
    expect((await cms.call(own(role), 'POST', '/api/services', body)).status).toBe(403);
  });

  it('are no door for a person: there is no password to log in with', async () => {
    const body = { email: 'functions', password: 'x' };
    expect((await cms.call('nobody', 'POST', '/api/services/login', body)).status).toBeGreaterThanOrEqual(
      400,
    );
    const wrong = await cms.raw('nobody', 'GET', '/api/deliveries/waiting', {
      headers: { Authorization: 'services API-Key wrong-key' },
    });
    expect(wrong.status).toBe(401);
  });
});

describe('relationships', () => {
  it('do not show another association’s record, however deep one asks', async () => {
    const secretary = own('board-secretary');
    const foreignPolicy = await firstIn(cms, 'policies', 'kafel');
    const body = { policy: foreignPolicy, title: 'إصدار' };
    expect((await cms.call(secretary, 'POST', '/api/policy-versions', body)).status).toBe(400);
    const probe = `/api/policy-versions?where[association.slug][equals]=kafel&depth=2`;
    expect(idsOf((await cms.call(secretary, 'GET', probe)).body)).toEqual([]);
  });

  it('keep a record in its association for good', async () => {
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
