import { clausesAmong } from '@mithaq/domain/policy/outline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { comparedWithInForce } from '../src/versions/comparison/compared-with-in-force.ts';
import { docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';
import { requestOf, type Person } from './support/who.ts';

let cms: Cms;
let published: string;
let draft: string;
const secretary = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'libraries']);
  published = await publishImported(cms, 'rusukh');
  draft = docOf((await cms.call(secretary, 'POST', `/api/policy-versions/${published}/duplicate`)).body).id;
});
afterAll(() => cms.stop());

const comparedBy = async (person: Person, id: string) =>
  comparedWithInForce(await requestOf(cms, person), id);

it('a new copy of the version in force shows no change', async () => {
  const compared = await comparedBy(secretary, draft);
  expect(compared?.inForce).toBe(1);
  expect(compared?.facts).toEqual([]);
  expect(compared?.comparison.counts).toEqual({
    changed: 0,
    added: 0,
    removed: 0,
    moved: 0,
    renumbered: 0,
    reshaped: 0,
    redirected: 0,
  });
});

it('the comparison shows the words that a draft changes and the clause that it drops', async () => {
  const { sections } = await cms.payload.findByID({ collection: 'policy-versions', id: draft, depth: 0 });
  const changed = sections?.map((section) => ({
    ...section,
    items: clausesAmong(section.items)
      .filter(({ id }) => id !== 'channels-4')
      .map((item) =>
        item.id === 'handling-5' ? { ...item, text: item.text.replace('أسبوعين', 'شهر') } : item,
      ),
  }));
  await cms.call(secretary, 'PATCH', `/api/policy-versions/${draft}`, { sections: changed });
  const compared = await comparedBy(secretary, draft);
  expect(compared?.comparison.counts).toMatchObject({ changed: 1, removed: 1, added: 0, moved: 0 });
  const clause = compared?.comparison.sections
    .flatMap(({ items }) => items)
    .find(({ id }) => id === 'handling-5');
  expect(clause?.words.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind)).toEqual([
    'removed',
    'added',
  ]);
});

it('the comparison shows the facts that a draft states otherwise, and none that it does not state yet', async () => {
  await cms.call(secretary, 'PATCH', `/api/policy-versions/${draft}`, {
    issueNumber: 'A-999',
    cover: 'غلاف آخر',
  });
  const { facts = [] } = (await comparedBy(secretary, draft)) ?? {};
  expect(facts.map(({ fact }) => fact)).toEqual(['issueNumber', 'cover']);
});

it('the comparison shows nothing for a published version, without a version in force, or to another association', async () => {
  expect(await comparedBy(secretary, published)).toBeUndefined();
  expect(await comparedBy('board-secretary of libraries', draft)).toBeUndefined();
});
