import { MOST_CLAUSES } from '@mithaq/domain/policy/text-size';
import { textSizeMessage } from '@mithaq/domain/policy/text-size.ar';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { versionDesk } from '../src/versions/endpoints/version-desk-shape.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy, draftVersion } from './support/policies.ts';

let cms: Cms;
let version: string;
const secretary = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  version = (await draftVersion(cms, await addPolicy(cms, 'large'))).id;
});
afterAll(() => cms.stop());

const sectionsOf = (texts: readonly string[], perSection = 200) =>
  Array.from({ length: Math.ceil(texts.length / perSection) }, (_, place) => ({
    key: `section-${String(place)}`,
    role: 'other',
    heading: 'القسم:',
    items: texts
      .slice(place * perSection, (place + 1) * perSection)
      .map((text, item) => ({ key: `section-${String(place)}-${String(item)}`, text })),
  }));
const save = (texts: readonly string[]) =>
  cms.call(secretary, 'PATCH', `/api/policy-versions/${version}`, { sections: sectionsOf(texts) });

it('a text beyond a million bytes, or of too many clauses, is refused with a sentence and not stored', async () => {
  const before = await cms.payload.findByID({ collection: 'policy-versions', id: version, depth: 0 });
  const tooLong = await save(Array.from({ length: 63 }, () => 'ب'.repeat(8000)));
  expect(tooLong.status).toBe(400);
  expect(JSON.stringify(tooLong.body)).toContain(textSizeMessage('text.too-long'));
  const tooMany = await save(Array.from({ length: MOST_CLAUSES }, () => 'بند'));
  expect(tooMany.status).toBe(400);
  expect(JSON.stringify(tooMany.body)).toContain(textSizeMessage('text.too-many-clauses'));
  expect(await cms.payload.findByID({ collection: 'policy-versions', id: version, depth: 0 })).toEqual(
    before,
  );
});

it.each([
  ['of sentences', 'يقدم المستفيد طلبه إلى جمعية البر خلال أسبوع من تاريخ الاستلام. '],
  ['of words of one letter', 'أ ب ت '],
  ['of dotted lines', '...... / ...... '],
])('the desk of a draft of 200,000 characters %s answers in bounded work', async (_, words) => {
  const text = words
    .repeat(Math.ceil(8000 / words.length))
    .slice(0, 8000)
    .trim();
  expect((await save(Array.from({ length: 25 }, () => text))).status).toBe(200);
  for (const address of ['desk', 'review']) {
    const begin = process.cpuUsage();
    const answer = await cms.call(secretary, 'GET', `/api/policy-versions/${version}/${address}`);
    const { user, system } = process.cpuUsage(begin);
    expect(answer.status).toBe(200);
    if (address === 'desk') expect(versionDesk.parse(answer.body).status).toBe('draft');
    // The aim is 300; the rest is for a busy machine and for code that was never run before.
    expect((user + system) / 1000, address).toBeLessThan(1500);
  }
});
