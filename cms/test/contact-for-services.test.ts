import { afterAll, beforeAll, expect, it } from 'vitest';
import { problem, problemReasons } from '@mithaq/domain/contracts/problem';
import { addDemoContact } from '../src/import/demo-contact.ts';
import { startCmsWith, type Cms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['kafel', 'robotweak']);
});
afterAll(() => cms.stop());

const idOf = async (slug: string): Promise<string> => {
  const { docs } = await cms.payload.find({
    collection: 'associations',
    where: { slug: { equals: slug } },
    depth: 0,
  });
  return docs[0]?.id ?? '';
};
const save = async (slug: 'kafel' | 'robotweak', data: object) =>
  cms.call(`board-secretary of ${slug}`, 'PATCH', `/api/associations/${await idOf(slug)}`, data);
const pathsOf = (body: unknown) => problemReasons(problem.parse(body)).map(({ path }) => path);

it('an association that takes requests does not give up its last contact', async () => {
  const refused = await save('robotweak', { phone: null, email: null, address: null });
  expect(refused.status).toBe(400);
  expect(pathsOf(refused.body)).toEqual(['phone']);
  expect((await save('robotweak', { email: null })).status).toBe(200);
});

it('an association that an import brought without a contact is edited otherwise, and never returns to having none', async () => {
  expect((await save('kafel', { shortName: 'كفل' })).status).toBe(200);
  expect((await save('kafel', { phone: '0112345678' })).status).toBe(200);
  expect((await save('kafel', { phone: null })).status).toBe(400);
});

it('an association does not begin to take requests without a contact', async () => {
  expect((await save('kafel', { phone: null, services: [] })).status).toBe(200);
  const services = [{ code: 'other', label: 'خدمة أخرى' }];
  expect((await save('kafel', { services })).status).toBe(400);
  expect((await save('kafel', { services, address: 'الرياض' })).status).toBe(200);
});

it('the demonstration adds a contact of the reserved domain, and changes none that is there', async () => {
  await save('kafel', { address: null, services: [] });
  for (const slug of ['kafel', 'robotweak']) await addDemoContact(await cms.request(), slug);
  const emails = await Promise.all(
    ['kafel', 'robotweak'].map(
      async (slug) =>
        (await cms.payload.findByID({ collection: 'associations', id: await idOf(slug), depth: 0 })).email,
    ),
  );
  expect(emails).toEqual(['contact@kafel.example', null]);
});
