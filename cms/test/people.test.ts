import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { own, staff } from './support/access-table.ts';
import { idsOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { requestOf } from './support/who.ts';
import { asUser } from '../src/payload/access/as-user.ts';

const everyStaff = [...staff];

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
});
afterAll(() => cms.stop());

describe('users', () => {
  const userWith = async (email: string) => {
    const { docs } = await cms.payload.find({ collection: 'users', where: { email: { equals: email } } });
    return docs[0]?.id ?? '';
  };

  it.each(everyStaff)('%s sees no other person', async (role) => {
    const list = await cms.call(own(role), 'GET', '/api/users?limit=1000');
    expect(idsOf(list.body)).toHaveLength(1);
    const stranger = await userWith('secretary@kafel.example');
    expect((await cms.call(own(role), 'GET', `/api/users/${stranger}`)).status).toBe(404);
  });

  it.each(everyStaff)('%s can neither add a role nor change the association', async (role) => {
    const [me = ''] = idsOf((await cms.call(own(role), 'GET', '/api/users')).body);
    const kafel = await firstIn(cms, 'associations', 'kafel');
    const before = await cms.payload.findByID({ collection: 'users', id: me });
    const wishes = [{ roles: ['platform-administrator', 'board-secretary'] }, { association: kafel }];
    for (const wish of wishes) {
      const answer = await cms.call(own(role), 'PATCH', `/api/users/${me}`, { ...wish, name: 'اسم آخر' });
      expect(answer.status, JSON.stringify(wish)).toBe(400);
    }
    const after = await cms.payload.findByID({ collection: 'users', id: me });
    expect(after).toMatchObject({
      name: before.name,
      roles: before.roles,
      association: before.association,
    });
  });

  it.each(everyStaff)('%s cannot add, unlock or delete a person', async (role) => {
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
    expect(unlock.status).toBe(404);
    const colleague = await userWith('committee@kafel.example');
    expect([403, 404]).toContain((await cms.call(own(role), 'DELETE', `/api/users/${colleague}`)).status);
  });

  it('are added by the platform administrator, with an association unless they run the platform', async () => {
    const user = { email: 'new@example.org', password: 'long-enough-1', name: 'جديد', roles: ['auditor'] };
    expect((await cms.call('administrator', 'POST', '/api/users', user)).status).toBe(400);
    const association = await firstIn(cms, 'associations', 'kafel');
    const made = await cms.call('administrator', 'POST', '/api/users', { ...user, association });
    expect(made.status).toBe(201);
    expect(JSON.stringify(made.body)).not.toContain('hash');
  });

  it('are never added by the first visitor of an empty installation', async () => {
    const body = {
      email: 'first@example.org',
      password: 'long-enough-1',
      name: 'x',
      roles: ['platform-administrator'],
    };
    expect((await cms.call('nobody', 'POST', '/api/users/first-register', body)).status).toBe(404);
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
});

describe('services', () => {
  it.each(everyStaff)('%s cannot see or make a key', async (role) => {
    expect((await cms.call(own(role), 'GET', '/api/services')).status).toBe(403);
    const body = { name: 'mine', enableAPIKey: true, apiKey: 'k'.repeat(32) };
    expect((await cms.call(own(role), 'POST', '/api/services', body)).status).toBe(404);
  });

  it('are made and changed by no account, the platform administrator’s included, and deleted by hers', async () => {
    const body = { name: 'mine', enableAPIKey: true, apiKey: 'k'.repeat(32) };
    const { id } = await cms.payload.create({ collection: 'services', data: { name: 'former' } });
    const made = await cms.call('administrator', 'POST', '/api/services', body);
    const changed = await cms.call('administrator', 'PATCH', `/api/services/${id}`, body);
    expect([made.status, changed.status]).toEqual([404, 404]);
    const req = await requestOf(cms, 'administrator');
    const asAdministrator = { ...asUser(req), collection: 'services' } as const;
    await expect(cms.payload.create({ ...asAdministrator, data: body })).rejects.toMatchObject({
      status: 403,
    });
    await expect(cms.payload.update({ ...asAdministrator, id, data: body })).rejects.toMatchObject({
      status: 403,
    });
    // Any record opens what functions ask, so that a key of her own would open every e-mail with its codes and links.
    const headers = { Authorization: `services API-Key ${body.apiKey}` };
    expect((await cms.raw('nobody', 'GET', '/api/deliveries/waiting', { headers })).status).toBe(401);
    expect((await cms.call('administrator', 'DELETE', `/api/services/${id}`)).status).toBe(200);
  });

  it('cannot be used by a person, because they have no password', async () => {
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
