import { pdfPath } from '@mithaq/domain/register/paths';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAssociationIndex } from '../src/register/register-files.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { proofAddresses } from './support/proof-address.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'libraries'], {
    SITE_URL: 'https://mithaq.example',
    SITE_HOSTS: 'www.mithaq.example policies.rusukh.example=rusukh',
  });
});

afterAll(() => cms.stop());

const published = async (association: string): Promise<{ hash: string; pdf: Buffer }> => {
  const link = (await readAssociationIndex(cms.register, association))?.chain.at(-1);
  if (link === undefined) throw new Error(`${association} published nothing`);
  const pdf = await cms.register.read(pdfPath(association, link.policy, link.version));
  if (pdf === undefined) throw new Error('there is no PDF');
  return { hash: link.hash, pdf: Buffer.from(pdf) };
};

it.each([
  ['rusukh', 'https://policies.rusukh.example'],
  ['libraries', 'https://mithaq.example'],
])('the PDF of %s leads to the proof of that very version at %s', async (association, origin) => {
  await publishImported(cms, association);
  const { hash, pdf } = await published(association);
  const address = `${origin}/${association}/proof/${hash}/`;
  const { seen, clicked } = await proofAddresses(pdf);
  expect(seen).toBe(address);
  expect(new Set(clicked)).toEqual(new Set([address]));
});
