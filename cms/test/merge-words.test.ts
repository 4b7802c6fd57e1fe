import { mergedWords } from '@mithaq/domain/contracts/cms-service-api';
import { searchDirectory, wordSegment } from '@mithaq/domain/contracts/search';
import { sectorOverview } from '@mithaq/domain/contracts/sector';
import { searchDirectoryPath, sectorPaths, segmentPaths } from '@mithaq/domain/register/paths';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'libraries']);
  await publishImported(cms, 'rusukh');
  await publishImported(cms, 'libraries');
});
afterAll(() => cms.stop());

const path = '/api/associations/merge-words';
const jsonAt = async (at: string): Promise<unknown> =>
  JSON.parse(Buffer.from((await cms.register.read(at)) ?? '').toString('utf8'));
const segments = async () =>
  Promise.all(
    searchDirectory
      .parse(await jsonAt(searchDirectoryPath))
      .segments.map(async (name) => wordSegment.parse(await jsonAt(segmentPaths(name).index))),
  );

describe('the words of publications', () => {
  it('are merged into the directory of search by the functions alone, and once', async () => {
    expect((await cms.call('board-secretary of rusukh', 'POST', path)).status).toBe(403);
    const merge = async () => mergedWords.parse((await cms.call('service', 'POST', path)).body);
    expect(await merge()).toEqual({ associations: 2, more: false });
    const [segment] = await segments();
    expect(segment?.associations.map(([slug]) => slug).toSorted()).toEqual(['libraries', 'rusukh']);
    expect(segment?.words.length).toBeGreaterThan(0);
    const { sector } = searchDirectory.parse(await jsonAt(searchDirectoryPath));
    const overview = sectorOverview.parse(await jsonAt(sectorPaths(sector ?? '').overview));
    expect(overview).toMatchObject({ associations: 2, policies: 2, unlisted: [], waiting: 0 });
    expect(overview.latest.map(({ association }) => association).toSorted()).toEqual(['libraries', 'rusukh']);
    expect(await merge()).toEqual({ associations: 0, more: false });
  });
});
