import { associationProfile, type AssociationProfile } from '@mithaq/domain/contracts/association';
import {
  corrections,
  sourceLineReadings,
  sourcePolicy,
  sourceRemarks,
  type Correction,
  type SourcePolicy,
  type SourceRemark,
} from '@mithaq/domain/contracts/source-document';
import { currentCatalogue } from '@mithaq/domain/catalogue/current-catalogue';
import { readSource } from '@mithaq/domain/reading/read-source';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../register/canonical.ts';

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

/**
 * Reads and parses a folder of `content/`. The text of the policy is what the rules of the import read of the document,
 * with the corrections and readings of lines that the folder lists. Throws naming the file that is malformed.
 */
export const readSourceDocument = async (content: string, slug: string): Promise<SourceDocument> => {
  const file = (name: string): Promise<string> => readFile(join(content, slug, name), 'utf8');
  const json = async (name: string): Promise<unknown> => JSON.parse(await file(name));
  const association = associationProfile.parse(await json('association.json'));
  const source = await file('source.txt');
  const listed = corrections.parse(await json('corrections.json'));
  const text = readSource({
    source,
    corrections: listed,
    lines: sourceLineReadings.parse(await json('lines.json')),
    association,
    entries: currentCatalogue.entries,
    file: { sha256: sha256Of(source), bytes: Buffer.byteLength(source) },
  });
  return {
    association,
    policy: { ...sourcePolicy.parse(await json('policy.json')), text },
    text: source,
    corrections: listed,
    remarks: sourceRemarks.parse(await json('remarks.json')),
  };
};
