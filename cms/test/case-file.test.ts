import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseFile } from '../src/requests/case-file.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { recordARequestEach } from './support/requests.ts';
import { requestOf } from './support/who.ts';

const at = '2026-11-21T09:00:00.000Z';

let cms: Cms;
let request: string;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await recordARequestEach(cms);
  request = await firstIn(cms, 'requests', 'rusukh');
  await cms.payload.create({
    collection: 'sent-papers',
    data: {
      request,
      association: await firstIn(cms, 'associations', 'rusukh'),
      actorName: 'صاحب الطلب',
      at,
      name: 'عقد الإيجار',
      type: 'image/jpeg',
      size: 1,
      sha256: 'x',
    },
  });
});
afterAll(() => cms.stop());

const sectionsFor = async (who: Parameters<typeof requestOf>[1]) =>
  (await caseFile(await requestOf(cms, who), request, at))?.sections;

it('lists the papers that she added, with their day, and neither her mobile nor her e-mail', async () => {
  const paper = await caseFile(await requestOf(cms, 'beneficiary-relations-officer of rusukh'), request, at);
  const papers = paper?.sections.find(({ heading }) => heading === 'ما أرسله صاحب الطلب أو أحضره من مستندات');
  expect(papers?.facts).toMatchObject([{ term: 'عقد الإيجار' }]);
  const { submission } = await cms.payload.findByID({ collection: 'requests', id: request, depth: 0 });
  const { profile: _profile, ...printed } = paper ?? {};
  expect(JSON.stringify(printed)).not.toContain(submission.mobile);
  expect(JSON.stringify(printed)).not.toContain(submission.email ?? '—');
});

it('is made for nobody who does not read the request', async () => {
  for (const who of [
    'board-secretary of rusukh',
    'beneficiary-relations-officer of kafel',
    'administrator',
  ] as const)
    expect(await sectionsFor(who)).toBeUndefined();
});
