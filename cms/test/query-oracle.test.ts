import { Forbidden, QueryError, type CollectionSlug, type FlattenedField } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpointsInUse } from '../src/endpoints-in-use.ts';
import { idsOf } from './support/answers.ts';
import { embedded, startCmsWith, type Cms } from './support/cms.ts';
import { recordARequestEach } from './support/requests.ts';
import { requestOf, type Person } from './support/who.ts';

let cms: Cms;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await recordARequestEach(cms);
  // Each auditor's reading leaves a row of its own.
  for (const slug of ['rusukh', 'kafel'] as const)
    expect((await cms.call(`auditor of ${slug}`, 'GET', '/api/requests')).status).toBe(200);
  const further = { name: 'further', enableAPIKey: true, apiKey: 'k'.repeat(40) };
  await cms.payload.create({ collection: 'services', data: further });
});
afterAll(() => cms.stop());

/** People who together read every list of an association. */
const readers: readonly Person[] = [
  'auditor of rusukh',
  'board-secretary of rusukh',
  'beneficiary-relations-officer of rusukh',
  'committee-member of rusukh',
];

const listed = endpointsInUse.flatMap(
  ({ method, path }) => (method === 'get' ? /^\/api\/([\w-]+)$/u.exec(path)?.[1] : undefined) ?? [],
);

const relationsIn = (fields: readonly FlattenedField[], before = ''): { path: string; to: string }[] =>
  fields.flatMap((field) => {
    const path = `${before}${field.name}`;
    if (field.type === 'relationship' || field.type === 'upload')
      return typeof field.relationTo === 'string' ? [{ path, to: field.relationTo }] : [];
    return 'flattenedFields' in field ? relationsIn(field.flattenedFields, `${path}.`) : [];
  });

const leavesIn = (fields: readonly FlattenedField[], before = ''): string[] =>
  fields.flatMap((field) =>
    'flattenedFields' in field
      ? leavesIn(field.flattenedFields, `${before}${field.name}.`)
      : field.type === 'join'
        ? []
        : [`${before}${field.name}`],
  );

const fieldsOf = (slug: string): readonly FlattenedField[] =>
  cms.payload.config.collections.find((collection) => collection.slug === slug)?.flattenedFields ?? [];

/** Collections and relationships of a list through which a filter or an order could reach another collection. */
interface Relation {
  readonly collection: CollectionSlug;
  /** Path of the relationship, in the collection of the list. */
  readonly relation: string;
  readonly to: string;
  /** Fields of the related collection. */
  readonly leaves: readonly string[];
}

const slugOf = (slug: string): CollectionSlug =>
  z
    .custom<CollectionSlug>((value) => typeof value === 'string' && value in cms.payload.collections)
    .parse(slug);

const relations = (): Relation[] =>
  listed.flatMap((collection) =>
    relationsIn(fieldsOf(collection)).map(({ path, to }) => ({
      collection: slugOf(collection),
      relation: path,
      to,
      leaves: leavesIn(fieldsOf(to)),
    })),
  );

const named = z.object({ data: z.array(z.object({ path: z.string() })) });

/** Returns the paths for which a list is refused, whose error names all of them. Throws any other failure. */
const refusedBy = async (read: () => Promise<unknown>): Promise<string[]> => {
  try {
    await read();
    return [];
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return named.parse(error).data.map(({ path }) => path);
  }
};

/**
 * Fields of a filter that are asked for at once: of one field a list tells beside others what it tells of it alone, and
 * a query for each took forty seconds of a processor. SQLite joins at most 64 tables, of which a field takes up to ten.
 * MongoDB is asked for each field at the door of its list.
 */
const AT_ONCE = embedded ? 3 : 1;

/** A filter of some fields behind a relationship, by their paths. */
interface Group extends Relation {
  readonly paths: readonly string[];
}

/**
 * Returns the fields behind all relationships in groups, of which each reader asks for a share. The rule is our own
 * code and the same on both databases; on MongoDB, on which such a query takes ten times as long, every relationship is
 * asked through once, by one of its fields and one of the readers.
 */
const groupsFor = (reader: number): Group[] =>
  relations()
    .flatMap((one, place) =>
      Array.from({ length: Math.ceil(one.leaves.length / AT_ONCE) }, (_, nth) => ({
        ...one,
        paths: one.leaves.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE).map((leaf) => `${one.relation}.${leaf}`),
      })).filter((_, nth, all) => embedded || nth === place % all.length),
    )
    .filter((_, nth) => nth % readers.length === reader);

/** Returns the rows that a list answers with for each of these fields; none where it refuses the field. */
const rowsAtTheDoor = async (
  who: Person,
  collection: string,
  paths: readonly string[],
): Promise<unknown[]> => {
  const rows: unknown[] = [];
  for (const path of paths) {
    for (const operator of ['exists]=true', 'not_equals]=x']) {
      const query = `where[${path}][${operator}&limit=1000&depth=0`;
      const { status, body } = await cms.call(who, 'GET', `/api/${collection}?${query}`);
      if (status >= 500) throw new Error(`${String(status)} ${collection}: ${query}`);
      if (status < 400) rows.push(...z.object({ docs: z.array(z.unknown()) }).parse(body).docs);
    }
  }
  return rows;
};

const at = (row: unknown, path: string): string | undefined => {
  let value = row;
  for (const segment of path.split('.'))
    value = z.record(z.string(), z.unknown()).safeParse(value).data?.[segment];
  return z.string().safeParse(value).data;
};

// Every field of every collection is asked for, by every role.
describe('a list tells nothing of records that its reader may not read', { timeout: 240_000 }, () => {
  it('by the order of its rows: a field of a related record is refused as an order', async () => {
    const req = await requestOf(cms, 'auditor of rusukh');
    const asked: string[] = [];
    const refused: string[] = [];
    for (const { collection, relation, leaves } of relations()) {
      const behind = (separator: string) =>
        leaves.map((leaf) => `${relation}.${leaf}`.replaceAll('.', separator));
      const sort = [...behind('.'), ...behind('__')];
      const paths = await refusedBy(() =>
        cms.payload.find({ collection, sort, req, overrideAccess: false, limit: 1 }),
      );
      asked.push(...sort.map((path) => `${collection}: ${path}`));
      refused.push(...paths.map((path) => `${collection}: ${path}`));
    }
    expect(asked.length).toBeGreaterThan(1000);
    expect(refused).toEqual(asked);
  });

  it('by the order of its rows, at the door of each list', async () => {
    const allowed: string[] = [];
    for (const { collection, relation, leaves } of relations()) {
      const leaf = leaves.at(-1) ?? '';
      for (const sort of [`${relation}.${leaf}`, `-id,${relation.replaceAll('.', '__')}__${leaf}`]) {
        const { status } = await cms.call('auditor of rusukh', 'GET', `/api/${collection}?sort=${sort}`);
        if (status !== 400) allowed.push(`${String(status)} ${collection}: ${sort}`);
      }
    }
    expect(relations().length).toBeGreaterThan(40);
    expect(allowed).toEqual([]);
  });

  it('by the order of a query that a screen posts', async () => {
    const answer = await cms.raw('auditor of rusukh', 'POST', '/api/version-events', {
      body: 'sort=actor.email&limit=5',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-payload-http-method-override': 'GET',
      },
    });
    expect(answer.status).toBe(400);
  });

  it.each(readers.map((who, nth) => [who, nth] as const))(
    'by its filter: %s finds rows by related records only where they can be read',
    async (who, nth) => {
      const req = await requestOf(cms, who);
      const readable = new Map<string, Set<string>>();
      const readableIn = async (to: string): Promise<Set<string>> => {
        const known =
          readable.get(to) ?? new Set(idsOf((await cms.call(who, 'GET', `/api/${to}?limit=1000`)).body));
        readable.set(to, known);
        return known;
      };
      const told: string[] = [];
      let answered = 0;
      for (const { collection, relation, to, paths } of groupsFor(nth)) {
        const rowsBy = async (asked: readonly string[]): Promise<readonly unknown[]> => {
          if (asked.length === 0) return [];
          const or = asked.flatMap((path) => [{ [path]: { exists: true } }, { [path]: { not_equals: 'x' } }]);
          let rows: readonly unknown[] = [];
          const refused = await refusedBy(async () => {
            const found = await cms.payload.find({
              collection,
              where: { or },
              req,
              overrideAccess: false,
              pagination: false,
              depth: 0,
            });
            rows = found.docs;
          });
          if (refused.length === 0) return rows;
          // Payload names a field that is hidden behind a relationship by its name in the related collection.
          const others = asked.filter(
            (path) => !refused.some((name) => path === name || path === `${relation}.${name}`),
          );
          if (others.length === asked.length) throw new Error(`refused for ${refused.join(', ')}`);
          return rowsBy(others);
        };
        const rows = await (embedded ? rowsBy(paths) : rowsAtTheDoor(who, collection, paths)).catch(
          (error: unknown) => {
            // A list that is not for this reader is refused as a whole.
            if (error instanceof Forbidden) return [];
            throw error;
          },
        );
        answered += rows.length;
        const may = await readableIn(to);
        // A row without a related record says nothing of another one.
        const foreign = rows.map((row) => at(row, relation)).filter((id) => id !== undefined && !may.has(id));
        if (foreign.length > 0) told.push(`${collection}: ${paths.join(', ')}`);
      }
      expect(!embedded || answered > 0).toBe(true);
      expect(told).toEqual([]);
    },
  );

  it.each([
    ['deliveries', 'request.policyVersion.policy'],
    ['deliveries', 'request.association.slug'],
    ['request-events', 'request.policyVersion.scheduledBy'],
    ['deliveries', 'announcement.title'],
  ])(
    'through two relationships: %s by %s is refused once, and no refusal is left over',
    async (list, path) => {
      const left: unknown[] = [];
      const keep = (reason: unknown): void => void left.push(reason);
      process.on('unhandledRejection', keep);
      for (const who of [...readers, 'administrator'] as const) {
        const { status } = await cms.call(who, 'GET', `/api/${list}?where[or][0][${path}][exists]=true`);
        expect([400, 403]).toContain(status);
      }
      await new Promise(setImmediate);
      process.off('unhandledRejection', keep);
      expect(left).toEqual([]);
    },
  );

  it.each([
    ['requests', 'nonce'],
    ['deliveries', 'idempotencyKey'],
    ['users', 'hash'],
    ['users', 'salt'],
    ['users', 'resetPasswordToken'],
    ['users', 'sessions.id'],
    ['services', 'apiKeyIndex'],
  ])('by a hidden field: %s by %s', async (collection, field) => {
    for (const who of [...readers, 'administrator'] as const) {
      for (const query of [`where[${field}][exists]=true`, `sort=${field}`]) {
        const { status, body } = await cms.call(who, 'GET', `/api/${collection}?${query}`);
        expect([who, query, status < 500 && (status >= 400 || idsOf(body).length === 0)]).toEqual([
          who,
          query,
          true,
        ]);
      }
    }
  });
});

const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'less_than_equal',
];

const values = ['x', '', 'null', '2026-11-28', '9999999999999', 'a,b'];

const statusOf = async (who: Person, collection: string, query: string): Promise<number> =>
  (await cms.call(who, 'GET', `/api/${collection}?${query}&limit=1`)).status;
const failuresOf = async (who: Person, collection: string, queries: readonly string[]): Promise<string[]> => {
  const failed: string[] = [];
  for (const query of queries) if ((await statusOf(who, collection, query)) >= 500) failed.push(query);
  return failed;
};

// Each value is asked for beside the others, and alone where the list does not answer all of them together.
it('no filter on any kind of field is a failure of the server', { timeout: 120_000 }, async () => {
  const failed: string[] = [];
  const tried = new Set<string>();
  for (const collection of listed) {
    const who = collection === 'users' || collection === 'services' ? 'administrator' : 'auditor of rusukh';
    for (const field of fieldsOf(collection)) {
      const kind = `${field.type} ${'hasMany' in field && field.hasMany === true ? 'of many' : 'of one'}`;
      if (tried.has(kind)) continue;
      tried.add(kind);
      for (const operator of operators) {
        const conditions = values.map((value) => `[${field.name}][${operator}]=${value}`);
        const either = conditions.map((condition, nth) => `where[or][${String(nth)}]${condition}`).join('&');
        const status = await statusOf(who, collection, either);
        // A list that refuses one of the values has not asked the database for the others.
        const failing =
          status < 300
            ? []
            : await failuresOf(who, collection, [either, ...conditions.map((one) => `where${one}`)]);
        failed.push(...failing.map((query) => `${collection} (${kind}): ${query}`));
      }
    }
  }
  expect(failed).toEqual([]);
});

it('a filter of more conditions than a database joins is refused, and one of many is answered', async () => {
  const posted = async (path: string, count: number): Promise<number> => {
    const conditions = Array.from(
      { length: count },
      (_, nth) => `where[or][${String(nth)}][${path}][equals]=${String(nth)}`,
    );
    const answer = await cms.raw('auditor of rusukh', 'POST', '/api/requests', {
      body: conditions.join('&'),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-payload-http-method-override': 'GET',
      },
    });
    return answer.status;
  };
  for (const path of ['association.slug', 'policyVersion.status']) {
    expect([path, await posted(path, 20)]).toEqual([path, 200]);
    for (const count of [21, 70, 900]) expect([path, await posted(path, count)]).toEqual([path, 400]);
  }
  expect(await posted('reference', 200)).toBe(200);
  for (const count of [201, 600]) expect(await posted('reference', count)).toBe(400);
});

it('a list is still ordered by its own fields, those of a group and those without a value included', async () => {
  for (const sort of ['-acceptedAt', 'submission.city', '-id,association', 'reference,-state']) {
    expect((await cms.call('auditor of rusukh', 'GET', `/api/requests?sort=${sort}`)).status).toBe(200);
  }
});
