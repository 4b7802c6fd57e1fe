import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertTexts, convertTextsBack } from '../../src/versions/text/convert-texts.ts';
import { policyTextOf } from '../../src/versions/mapping/policy-text.ts';
import { startCmsWith, type Cms } from '../support/cms.ts';
import { connectionOf } from '../support/connection.ts';
import { nestedText } from '../support/nested-text.ts';
import { addPolicy, approvedVersion, draftVersion } from '../support/policies.ts';
import { publishImported } from '../support/publish.ts';

const secretary = 'board-secretary of rusukh';

let cms: Cms;
let draft: string;
let approved: string;
let published: string;
let nested: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  published = await publishImported(cms, 'rusukh');
  draft = (await draftVersion(cms, await addPolicy(cms, 'begun'))).id;
  approved = await approvedVersion(cms, await addPolicy(cms, 'decided'), '');
  nested = (await draftVersion(cms, await addPolicy(cms, 'nested'), { sections: nestedText })).id;
});
afterAll(() => cms.stop());

const textsOf = async () => {
  const { docs } = await cms.payload.find({ collection: 'policy-versions', pagination: false, depth: 0 });
  return new Map(docs.map((version) => [version.id, [version.status, policyTextOf(version)]]));
};
/** Returns the rows that hold their text in the shape of the release before. */
const formerRows = () =>
  connectionOf(cms)
    .collection('policy-versions')
    .find({ 'sections.key': { $exists: true } })
    .toArray();

describe('a database of the release that held a text in arrays', () => {
  it('is made of this one, but for a text that it cannot hold, and every version reads as it did', async () => {
    const before = await textsOf();
    const { changed, left } = await convertTextsBack(cms.payload);
    expect(changed).toHaveLength(4);
    expect(left).toEqual([nested]);
    expect(await formerRows()).toHaveLength(4);
    expect(await textsOf()).toEqual(before);
  });

  it('is worked with before it is converted: a draft is saved, an approved version is published', async () => {
    const before = await textsOf();
    const path = (id: string): string => `/api/policy-versions/${id}`;
    for (const address of ['desk', 'review']) {
      expect((await cms.call(secretary, 'GET', `${path(published)}/${address}`)).status).toBe(200);
    }
    expect((await cms.call(secretary, 'PATCH', path(draft), { changeNote: 'حُفظت' })).status).toBe(200);
    const moved = await cms.call(secretary, 'POST', `${path(approved)}/move`, { to: 'in-force' });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    // A save gives its version the present shape.
    expect(await formerRows()).toHaveLength(3);
    const after = await textsOf();
    for (const [id, [, text]] of before) expect(after.get(id)?.[1]).toEqual(text);
  });

  it('is converted, published versions included, and a second time changes nothing', async () => {
    const before = await textsOf();
    const { changed, left } = await convertTexts(cms.payload);
    expect(changed).toHaveLength(3);
    expect(left).toEqual([]);
    expect(await formerRows()).toEqual([]);
    expect(await textsOf()).toEqual(before);
    expect(await convertTexts(cms.payload)).toEqual({ changed: [], left: [] });
  });
});
