import type { CollectionSlug, Field } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asUser } from '../src/payload/access/as-user.ts';
import { forbiddenField } from '../src/payload/access/forbidden-field.ar.ts';
import { docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, draftVersion } from './support/policies.ts';
import { accepted } from './support/requests.ts';
import { pdf, uploadInto } from './support/upload.ts';
import { requestOf, type Person } from './support/who.ts';

const secretary = 'board-secretary of rusukh';
const officer = 'beneficiary-relations-officer of rusukh';

let cms: Cms;
let ids: Readonly<Record<string, string>>;
let foreign: string;

/** Collections that people write by REST: who edits a record, and what makes a new one where somebody may. */
const written = {
  policies: { editors: [secretary], fresh: { slug: 'fresh', title: 'سياسة', documentType: 'policy' } },
  'policy-versions': { editors: [secretary], fresh: { title: 'إصدار' } },
  disclosures: { editors: [secretary], fresh: { entry: 'board', title: 'أعضاء' } },
  'disclosure-documents': { editors: [secretary], fresh: { entry: 'board', title: 'أعضاء' } },
  channels: { editors: [secretary], fresh: { code: 'phone', label: 'هاتف', contact: '0112345678' } },
  tools: { editors: [secretary], fresh: { code: 'b', kind: 'bylaw', label: 'لائحة', audience: 'staff' } },
  documents: { editors: [secretary, officer], fresh: undefined },
  associations: { editors: [secretary, 'administrator'], fresh: undefined },
  users: {
    editors: [secretary, 'administrator'],
    fresh: { email: 'fresh@example.org', name: 'جديد', roles: ['auditor'] },
  },
  'data-right-requests': { editors: [officer], fresh: undefined },
  'survey-replies': { editors: [secretary], fresh: undefined },
} as const satisfies Partial<
  Record<CollectionSlug, { editors: readonly Person[]; fresh: Readonly<Record<string, unknown>> | undefined }>
>;
type Written = keyof typeof written;
const collections = Object.keys(written).filter((slug): slug is Written => slug in written);

/** The one who sets a field, written down a second time: nobody but the system, or the platform administrator. */
type Setter = 'system' | 'administrator';
interface Limit {
  readonly create?: Setter;
  readonly update?: Setter;
}
const always: Limit = { create: 'system', update: 'system' };
const association: Limit = { update: 'administrator' };
const times = { createdAt: always, updatedAt: { create: 'system' } } as const;
const given: Limit = { update: 'system' };
const limits: Readonly<Record<Written, Readonly<Record<string, Limit>>>> = {
  policies: { association, ...times },
  'policy-versions': {
    source: always,
    status: always,
    scheduledFor: always,
    reviewReminderOn: always,
    scheduledBy: always,
    versionNumber: always,
    publishedAt: always,
    hash: always,
    emergencyReason: always,
    approvalRecordedBy: always,
    association,
    ...times,
  },
  disclosures: { association, ...times },
  'disclosure-documents': {
    state: always,
    disclosure: always,
    versionNumber: always,
    publishedAt: always,
    actorName: always,
    hash: always,
    record: always,
    withdrawal: always,
    savedBy: always,
    association,
    ...times,
  },
  channels: { association, ...times },
  tools: { association, ...times },
  documents: {
    sha256: always,
    publicSha256: always,
    publicSize: always,
    original: always,
    association,
    ...times,
  },
  associations: { fourEyes: { create: 'administrator', update: 'administrator' }, ...times },
  users: {
    roles: { create: 'administrator', update: 'administrator' },
    association: { create: 'administrator', update: 'administrator' },
    sessions: { update: 'system' },
    salt: always,
    hash: always,
    resetPasswordToken: always,
    resetPasswordExpiration: always,
    resetPasswordRequestedAt: always,
    ...times,
  },
  'data-right-requests': {
    request: given,
    right: given,
    words: given,
    askedAt: given,
    dueOn: given,
    remindOn: given,
    association,
    ...times,
  },
  'survey-replies': {
    period: always,
    from: always,
    until: always,
    byRating: always,
    state: always,
    number: always,
    corrects: always,
    publishedAt: always,
    actorName: always,
    hash: always,
    association,
    ...times,
  },
};

/** Fields of a collection whose writing its configuration limits, at any depth, with their paths. */
const limitedFields = (fields: readonly Field[], prefix = ''): (readonly [string, Field])[] =>
  fields.flatMap((field) => {
    const named = 'name' in field && field.name ? `${prefix}${field.name}` : undefined;
    const within = named === undefined ? prefix : `${named}.`;
    const access = field.type === 'ui' || !('access' in field) ? undefined : field.access;
    const parts = [
      ...('fields' in field ? field.fields : []),
      ...(field.type === 'tabs' ? field.tabs.flatMap((tab) => tab.fields) : []),
      ...(field.type === 'blocks' ? field.blocks.flatMap((block) => block.fields) : []),
    ];
    const isLimited = named !== undefined && (access?.create !== undefined || access?.update !== undefined);
    return [...(isLimited ? [[named, field] as const] : []), ...limitedFields(parts, within)];
  });

const fieldsOf = (slug: Written) => limitedFields(cms.payload.collections[slug].config.fields);

const fieldNamed = (slug: Written, path: string): Field => {
  const found = fieldsOf(slug).find(([name]) => name === path);
  if (found === undefined) throw new Error(`${slug} limits no field ${path}`);
  return found[1];
};

/** A value of each type that no record of these tests has; the last option of a choice is none's either. */
const anotherValue = (field: Field): unknown => {
  if (field.type === 'select') {
    const option = field.options.at(-1);
    const value = typeof option === 'object' ? option.value : option;
    return field.hasMany ? [value] : value;
  }
  const values: Partial<Record<Field['type'], unknown>> = {
    text: 'zz',
    textarea: 'zz',
    number: 77,
    json: ['zz'],
    checkbox: true,
    date: '2001-02-03T04:05:06.000Z',
    relationship: foreign,
    group: { text: 'zz', name: 'zz' },
    array: [{ id: 'zz', expiresAt: '2099-01-01T00:00:00.000Z' }],
  };
  const value = values[field.type];
  if (value === undefined) throw new Error(`no sample of the type ${field.type}`);
  return value;
};

const rowOf = z.record(z.string(), z.unknown());
const stored = async (slug: Written) =>
  rowOf.parse(
    await cms.payload.findByID({ collection: slug, id: ids[slug] ?? '', depth: 0, showHiddenFields: true }),
  );

const path = (slug: Written, person: Person) =>
  slug === 'users' && person === secretary
    ? `/api/users/${ids.own ?? ''}`
    : `/api/${slug}/${ids[slug] ?? ''}`;

const refusalAt = z.object({
  errors: z.tuple([
    z.object({ data: z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) }) }),
  ]),
});

const forbiddenTo = (setter: Setter | undefined, person: Person): boolean =>
  setter === 'system' || (setter === 'administrator' && person !== 'administrator');

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  foreign = await firstIn(cms, 'associations', 'kafel');
  const made = async (slug: 'channels' | 'tools' | 'disclosures' | 'disclosure-documents', data: object) => {
    const answer = await cms.call(secretary, 'POST', `/api/${slug}`, data);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return docOf(answer.body).id;
  };
  const policy = await addPolicy(cms, 'guarded');
  expect((await cms.call('service', 'POST', '/api/requests/record', accepted(0))).status).toBe(201);
  const rusukh = await firstIn(cms, 'associations', 'rusukh');
  const asked = await cms.payload.create({
    collection: 'data-right-requests',
    data: {
      request: await firstIn(cms, 'requests', 'rusukh'),
      association: rusukh,
      right: 'copy',
      words: 'نسخة',
      askedAt: '2026-11-20T09:00:00.000Z',
      dueOn: '2026-12-20',
      state: 'open',
    },
  });
  const { user: own } = await requestOf(cms, secretary);
  const { user: colleague } = await requestOf(cms, 'auditor of rusukh');
  const reply = await cms.payload.create({
    collection: 'survey-replies',
    data: {
      association: rusukh,
      period: 'أكتوبر 2026م',
      from: '2026-10',
      until: '2026-10',
      byRating: [{ rating: 5, count: 5 }],
      state: 'draft',
    },
  });
  ids = {
    policies: policy,
    'policy-versions': (await draftVersion(cms, policy)).id,
    disclosures: await made('disclosures', {
      entry: 'board',
      title: 'أعضاء مجلس الإدارة',
      link: 'https://association.example/board',
      publishedOn: '2026-01-05T12:00:00.000Z',
    }),
    channels: await made('channels', { code: 'phone', label: 'هاتف', contact: '0112345678' }),
    tools: await made('tools', { code: 'basic-bylaw', kind: 'bylaw', label: 'لائحة', audience: 'staff' }),
    documents: docOf((await uploadInto(cms, secretary, pdf, 'application/pdf', 'x.pdf')).body).id,
    associations: rusukh,
    users: String(colleague?.id),
    own: String(own?.id),
    'data-right-requests': asked.id,
    'disclosure-documents': await made('disclosure-documents', { entry: 'board', title: 'أعضاء' }),
    'survey-replies': reply.id,
  };
});
afterAll(() => cms.stop());

it.each(collections)('every limited field of %s is written down here with who sets it', (slug) => {
  const configured = fieldsOf(slug).map(([name, field]) => {
    const access = 'access' in field ? field.access : undefined;
    return [name, { create: access?.create !== undefined, update: access?.update !== undefined }] as const;
  });
  const listed = Object.entries(limits[slug]).map(
    ([name, { create, update }]) =>
      [name, { create: create !== undefined, update: update !== undefined }] as const,
  );
  expect(Object.fromEntries(configured)).toEqual(Object.fromEntries(listed));
});

it('no other collection takes a record by REST from anybody', () => {
  const open = cms.payload.config.collections.filter(({ slug, access }) => {
    const isOpen = (action: unknown) =>
      typeof action === 'function' && !/^\(?.*\)?\s*=>\s*false$/u.test(String(action));
    return !slug.startsWith('payload-') && (isOpen(access.create) || isOpen(access.update));
  });
  expect(open.map(({ slug }) => slug).toSorted()).toEqual([...collections].toSorted());
});

const updates = collections.flatMap((slug) =>
  written[slug].editors.flatMap((person) =>
    Object.entries(limits[slug])
      .filter(([, { update }]) => forbiddenTo(update, person))
      .map(([name]) => [slug, name, person] as const),
  ),
);

describe('a value that its sender may not set is refused at its field, and nothing is saved', () => {
  it.each(updates)('%s.%s changed by the %s', async (slug, name, person) => {
    const before = await stored(slug);
    const answer = await cms.call(person, 'PATCH', path(slug, person), {
      [name]: anotherValue(fieldNamed(slug, name)),
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(400);
    expect(refusalAt.parse(answer.body).errors[0].data.errors).toEqual([
      { path: name, message: forbiddenField },
    ]);
    expect(await stored(slug)).toEqual(before);
  });

  const creations = collections.flatMap((slug) => {
    const { fresh, editors } = written[slug];
    const maker = slug === 'users' ? 'administrator' : editors[0];
    return fresh === undefined
      ? []
      : Object.entries(limits[slug])
          .filter(([, { create }]) => forbiddenTo(create, maker))
          .map(([name]) => [slug, name, maker, fresh] as const);
  });

  it.each(creations)('%s.%s of a new record by the %s', async (slug, name, person, fresh) => {
    const { totalDocs } = await cms.payload.count({ collection: slug });
    const answer = await cms.call(person, 'POST', `/api/${slug}`, {
      ...fresh,
      ...(slug === 'policy-versions' ? { policy: ids.policies } : {}),
      ...(slug === 'users' ? { association: foreign } : {}),
      [name]: anotherValue(fieldNamed(slug, name)),
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(400);
    expect(refusalAt.parse(answer.body).errors[0].data.errors).toEqual([
      { path: name, message: forbiddenField },
    ]);
    expect((await cms.payload.count({ collection: slug })).totalDocs).toBe(totalDocs);
  });

  it('also by the Local API for a user', async () => {
    const req = await requestOf(cms, secretary);
    const forged = cms.payload.update({
      ...asUser(req),
      collection: 'policy-versions',
      id: ids['policy-versions'] ?? '',
      data: { status: 'in-force' },
    });
    await expect(forged).rejects.toMatchObject({ status: 400 });
  });

  it('also emptied', async () => {
    const answer = await cms.call(officer, 'PATCH', path('data-right-requests', officer), { words: null });
    expect(answer.status).toBe(400);
    expect((await stored('data-right-requests')).words).toBe('نسخة');
  });
});

describe('a form sends back what it was shown', () => {
  it.each(collections.flatMap((slug) => written[slug].editors.map((person) => [slug, person] as const)))(
    '%s by the %s',
    async (slug, person) => {
      const shown = rowOf.parse((await cms.call(person, 'GET', `${path(slug, person)}?depth=0`)).body);
      const answer = await cms.call(person, 'PATCH', path(slug, person), shown);
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    },
  );

  it('and is told of a newer state, not of what the system changed in it', async () => {
    const id = ids['policy-versions'] ?? '';
    const shown = rowOf.parse((await cms.call(secretary, 'GET', `/api/policy-versions/${id}?depth=0`)).body);
    await cms.payload.update({ collection: 'policy-versions', id, data: { reviewReminderOn: '2027-01-01' } });
    const late = await cms.call(secretary, 'PATCH', `/api/policy-versions/${id}`, shown);
    expect(late.status).toBe(409);
    expect(JSON.stringify(late.body)).toContain('تغيّر هذا السجل');
  });

  it('and a value that nobody can read tells nothing by being right', async () => {
    const { hash } = await stored('users');
    expect(typeof hash).toBe('string');
    expect((await cms.call('administrator', 'PATCH', path('users', 'administrator'), { hash })).status).toBe(
      400,
    );
  });

  it('and what a new record begins with', async () => {
    const answer = await cms.call(secretary, 'POST', '/api/policy-versions', {
      policy: ids.policies,
      title: 'إصدار',
      status: 'draft',
      hash: null,
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  });
});
