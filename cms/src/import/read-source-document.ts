import { associationProfile, type AssociationProfile } from '@mithaq/domain/contracts/association';
import {
  corrections,
  sourcePolicy,
  sourceRemarks,
  type Correction,
  type SourcePolicy,
  type SourceRemark,
} from '@mithaq/domain/contracts/source-document';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of `content/`, in the order of the source documents. */
export const contentSlugs = ['rusukh', 'ihsan-tabuk', 'libraries', 'robotweak', 'kafel'] as const;

/** Source document of a folder `content/<slug>/`. */
export interface SourceDocument {
  readonly association: AssociationProfile;
  readonly policy: SourcePolicy;
  /** Text of the source document, letter by letter. */
  readonly text: string;
  readonly corrections: readonly Correction[];
  readonly remarks: readonly SourceRemark[];
}

/** Reads and parses a folder of `content/`. Throws naming the file that is malformed. */
export const readSourceDocument = async (content: string, slug: string): Promise<SourceDocument> => {
  const file = (name: string): Promise<string> => readFile(join(content, slug, name), 'utf8');
  const json = async (name: string): Promise<unknown> => JSON.parse(await file(name));
  return {
    association: associationProfile.parse(await json('association.json')),
    policy: sourcePolicy.parse(await json('policy.json')),
    text: await file('source.txt'),
    corrections: corrections.parse(await json('corrections.json')),
    remarks: sourceRemarks.parse(await json('remarks.json')),
  };
};
