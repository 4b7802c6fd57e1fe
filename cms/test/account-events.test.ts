import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { docOf, idsOf } from './support/answers.ts';
import { startCmsWith, transactional, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { ADMINISTRATOR_KEY, codeOf, giveSecondStep } from './support/second-step.ts';
import { own, staff } from './support/access-table.ts';
import { emailOf, tokenOf, type Person } from './support/who.ts';

const everyStaff = [...staff];
const PASSWORD = 'a long phrase nobody says 71';

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
});
afterAll(() => cms.stop());

const idOfPerson = async (person: Person): Promise<string> => {
  const { docs } = await cms.payload.find({
    collection: 'users',
    where: { email: { equals: emailOf(person) } },
    depth: 0,
  });
  return docs[0]?.id ?? '';
};

const eventsOf = async (subject: string) => {
  const { docs } = await cms.payload.find({
    collection: 'account-events',
    where: { subject: { equals: subject } },
    sort: 'at',
    depth: 0,
    pagination: false,
  });
  return docs;
};
const actionsOf = async (subject: string) => (await eventsOf(subject)).map(({ action }) => action);

/** Makes a person by a command on the machine. */
const madePerson = async (
  email: string,
  roles: ('auditor' | 'platform-administrator')[],
): Promise<string> => {
  const association = roles.includes('auditor') ? await firstIn(cms, 'associations', 'rusukh') : null;
  const { id } = await cms.payload.create({
    collection: 'users',
    req: await cms.request(),
    data: { email, name: 'شخص', password: PASSWORD, roles, association },
  });
  return id;
};

describe('what is done to accounts', () => {
  it('leaves a row for each act, with its actor, readable by the auditor and the administrator', async () => {
    const id = await madePerson('moved@example.org', ['auditor']);
    const kafel = await firstIn(cms, 'associations', 'kafel');
    const change = { roles: ['board-secretary'], association: kafel, email: 'moved-on@example.org' };
    expect((await cms.call('administrator', 'PATCH', `/api/users/${id}`, change)).status).toBe(200);
    expect((await cms.call('administrator', 'DELETE', `/api/users/${id}`)).status).toBe(200);

    expect(await actionsOf(id)).toEqual([
      'person-made',
      'roles-changed',
      'email-changed',
      'association-changed',
      'association-changed',
      'person-deleted',
    ]);
    const roles = (await eventsOf(id)).find(({ action }) => action === 'roles-changed');
    expect(roles).toMatchObject({ before: 'مراجع', after: 'أمين المجلس', subjectName: 'شخص' });
    expect(roles?.actor).toBe(await idOfPerson('administrator'));

    for (const auditor of ['auditor of rusukh', 'auditor of kafel'] as const) {
      const seen = await cms.call(auditor, 'GET', `/api/account-events?where[subject][equals]=${id}`);
      expect(idsOf(seen.body).length).toBeGreaterThan(0);
    }
  });

  it('leaves a row for a key that was made and changed on the machine and deleted in the admin, without the key', async () => {
    const made = { name: 'another', enableAPIKey: true, apiKey: 'k'.repeat(40) };
    const { id } = await cms.payload.create({ collection: 'services', data: made });
    await cms.payload.update({ collection: 'services', id, data: { apiKey: 'n'.repeat(40) } });
    expect((await cms.call('administrator', 'DELETE', `/api/services/${id}`)).status).toBe(200);
    expect(await actionsOf(id)).toEqual(['key-made', 'key-changed', 'key-deleted']);
    expect(JSON.stringify(await eventsOf(id))).not.toContain('kkkk');
  });

  it('leaves a row for an association that was made and deleted', async () => {
    const data = { slug: 'another', name: 'جمعية', shortName: 'جمعية', numerals: 'western' };
    const { id } = docOf((await cms.call('administrator', 'POST', '/api/associations', data)).body);
    expect((await cms.call('administrator', 'DELETE', `/api/associations/${id}`)).status).toBe(200);
    expect(await actionsOf(id)).toEqual(['association-made', 'association-deleted']);
  });

  it('leaves a row for each rule that is lifted or set, and for periods of keeping with old and new', async () => {
    const id = await firstIn(cms, 'associations', 'kafel');
    for (const change of [
      { fourEyes: true },
      { fourEyes: false },
      { keepingMonths: { accepted: 12, rejected: 24 } },
      { keepingMonths: { accepted: 12, rejected: 24 } },
    ])
      expect((await cms.call('administrator', 'PATCH', `/api/associations/${id}`, change)).status).toBe(200);
    const seen = await cms.call(
      'auditor of kafel',
      'GET',
      `/api/account-events?where[subject][equals]=${id}&sort=at`,
    );
    const rows = z.object({ docs: z.array(z.looseObject({ action: z.string() })) }).parse(seen.body).docs;
    expect(rows.map(({ action }) => action)).toEqual([
      'association-made',
      'four-eyes-required',
      'four-eyes-optional',
      'keeping-changed',
    ]);
    expect(rows.at(-1)).toMatchObject({ before: 'طلبات قُبلت: 5 سنوات', after: 'طلبات قُبلت: سنة واحدة' });
  });

  it('stays as it was recorded: nobody edits or deletes a row, the system included', async () => {
    const id = await madePerson('kept@example.org', ['auditor']);
    const [event] = await eventsOf(id);
    const row = { collection: 'account-events', id: event?.id ?? '' } as const;
    await expect(cms.payload.update({ ...row, data: { subjectName: 'x' } })).rejects.toMatchObject({
      status: 409,
    });
    await expect(cms.payload.delete(row)).rejects.toMatchObject({ status: 409 });
    for (const who of ['administrator', 'auditor of rusukh'] as const) {
      const path = `/api/account-events/${row.id}`;
      expect([403, 404]).toContain((await cms.call(who, 'PATCH', path, { subjectName: 'x' })).status);
      expect([403, 404]).toContain((await cms.call(who, 'DELETE', path)).status);
    }
  });
});

describe('the platform administrator', () => {
  it.each([
    { roles: ['platform-administrator', 'beneficiary-relations-officer'] },
    { roles: ['auditor'] },
    { association: 'rusukh' },
  ])('cannot give herself %j', async (change) => {
    const me = await idOfPerson('administrator');
    const rusukh = await firstIn(cms, 'associations', 'rusukh');
    const body = 'association' in change ? { association: rusukh } : { ...change, association: rusukh };
    const answer = await cms.call('administrator', 'PATCH', `/api/users/${me}`, body);
    expect(answer.status).toBe(403);
    expect(JSON.stringify(answer.body)).toContain('بنفسه');
    const after = await cms.payload.findByID({ collection: 'users', id: me, depth: 0 });
    expect(after.roles).toEqual(['platform-administrator']);
    expect(after.association ?? null).toBeNull();
  });

  it('cannot change or delete people by a query', async () => {
    const before = (await cms.payload.count({ collection: 'users' })).totalDocs;
    for (const query of ['where[id][exists]=true', 'where[association.slug][equals]=kafel', '']) {
      const removed = await cms.call('administrator', 'DELETE', `/api/users?${query}`);
      expect(removed.status).toBeGreaterThanOrEqual(400);
      const renamed = await cms.call('administrator', 'PATCH', `/api/users?${query}`, { name: 'x' });
      expect(renamed.status).toBeGreaterThanOrEqual(400);
    }
    expect((await cms.payload.count({ collection: 'users' })).totalDocs).toBe(before);
    expect((await cms.call('administrator', 'DELETE', '/api/services?where[id][exists]=true')).status).toBe(
      404,
    );
  });

  it('stays where there is no other: the last one can neither be deleted nor be given other roles', async () => {
    const me = await idOfPerson('administrator');
    expect((await cms.call('administrator', 'DELETE', `/api/users/${me}`)).status).toBe(409);
    const rusukh = await firstIn(cms, 'associations', 'rusukh');
    const demoted = cms.payload.update({
      collection: 'users',
      id: me,
      data: { roles: ['auditor'], association: rusukh },
    });
    await expect(demoted).rejects.toMatchObject({ status: 409 });
  });

  // Without rollback nothing keeps two concurrent steps apart.
  it.runIf(transactional)('stays where two delete each other in the same moment', async () => {
    const second = await madePerson('second@example.org', ['platform-administrator']);
    await giveSecondStep(await cms.request(), second, ADMINISTRATOR_KEY);
    const code = codeOf(ADMINISTRATOR_KEY);
    const token = await tokenOf(cms.payload, 'second@example.org', PASSWORD, code);
    const first = await idOfPerson('administrator');
    const answers = await Promise.all([
      cms.call('administrator', 'DELETE', `/api/users/${second}`),
      cms
        .raw('nobody', 'DELETE', `/api/users/${first}`, { headers: { Authorization: `JWT ${token}` } })
        .then(({ status }) => ({ status })),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await cms.payload.count({
      collection: 'users',
      where: { roles: { in: ['platform-administrator'] } },
    });
    expect(left.totalDocs).toBe(1);
  });
});

describe('staff', () => {
  it.each(everyStaff)('%s leaves a row when the own name is changed', async (role) => {
    const me = await idOfPerson(`${role} of rusukh`);
    expect((await cms.call(own(role), 'PATCH', `/api/users/${me}`, { name: `اسم ${role}` })).status).toBe(
      200,
    );
    expect(await actionsOf(me)).toContain('name-changed');
  });
});
