import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpOf } from '../src/associations/set-up/set-up-of.ts';
import { idsIn } from './support/find.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';
import { requestOf } from './support/who.ts';

let cms: Cms;
const seenBy = async (who: Parameters<typeof requestOf>[1]) => setUpOf(await requestOf(cms, who));

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
});
afterAll(() => cms.stop());

describe('what policies print and what is set up', () => {
  it('counts nothing as printed until a policy is in force, and then follows each record', async () => {
    const before = await seenBy('board-secretary of rusukh');
    expect(before?.steps.every(({ printed }) => printed === undefined)).toBe(true);
    expect(before?.channels.every(({ state }) => state === 'unprinted')).toBe(true);
    await publishImported(cms, 'rusukh');
    const [first] = (await seenBy('board-secretary of rusukh'))?.channels ?? [];
    const id = first?.records[0]?.id ?? '';
    expect(first?.printed).toBeTypeOf('string');
    const stateOfFirst = async () => (await seenBy('board-secretary of rusukh'))?.channels[0]?.state;
    const save = (contact: string | null) =>
      cms.payload.update({ collection: 'channels', id, data: { contact } });
    await save(null);
    expect(await stateOfFirst()).toBe('incomplete');
    await save('0112345678');
    expect(await stateOfFirst()).toBe('ready');
    await cms.payload.delete({ collection: 'channels', id });
    expect(await stateOfFirst()).toBe('missing');
  });

  it('is of the secretary’s own association, and of nobody else', async () => {
    const own = await idsIn(cms, 'channels', 'kafel');
    const seen = (await seenBy('board-secretary of kafel'))?.channels.flatMap(({ records }) => records) ?? [];
    expect(seen.map(({ id }) => id).sort()).toEqual(own.sort());
    for (const who of [
      'auditor of rusukh',
      'beneficiary-relations-officer of rusukh',
      'administrator',
    ] as const)
      expect(await seenBy(who)).toBeUndefined();
  });
});
