import { publishAsSecretary, untouchedImport } from '../../src/import/demo-publication.ts';
import type { Cms } from './cms.ts';

/** Publishes the imported draft of an association as its secretary; returns the version's id. */
export const publishImported = async (cms: Cms, slug: string): Promise<string> => {
  const req = await cms.request();
  const draft = await untouchedImport(req, slug);
  if (draft === undefined) throw new Error(`${slug} has no imported draft`);
  return (await publishAsSecretary(cms.payload, req, cms.register, slug, draft)).id;
};
