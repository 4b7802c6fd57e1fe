import type { DocumentType } from '@mithaq/domain/contracts/policy-text';
import type { AssociationIndex, IndexedVersion } from '@mithaq/domain/contracts/register';
import type { SearchablePolicy } from '@mithaq/domain/contracts/search';
import { versionInForce } from '@mithaq/domain/register/association-index';
import { passageRank, searchablePolicyOf } from '@mithaq/domain/search/passages';
import type { SearchQuery } from '@mithaq/domain/search/query';
import type { RegisterReader } from '../register/register-reader.ts';
import { madeIndex, type PassageHit, type PassageIndex } from './passage-index.ts';
import type { SearchFiles } from './search-files.server.ts';

/** A policy with its matching passages, best first. */
export interface PolicyHits {
  readonly policy: SearchablePolicy;
  readonly hits: readonly PassageHit[];
}

export interface AssociationHits {
  readonly index: AssociationIndex;
  /** Policies with hits, best first. */
  readonly policies: readonly PolicyHits[];
  /** Matching policies by their type, whichever type was asked for. */
  readonly types: ReadonlyMap<DocumentType, number>;
}

interface Sources {
  readonly register: RegisterReader;
  readonly files: SearchFiles;
}

const inForceOf = (index: AssociationIndex): { slug: string; entry: IndexedVersion }[] =>
  index.policies.flatMap((policy) => {
    const entry = versionInForce(policy);
    return entry === undefined ? [] : [{ slug: policy.slug, entry }];
  });

/**
 * Returns indexes that together hold exactly the versions in force. Where the search file lags behind the index (it
 * was written for a publication that is not announced yet, or the register is older than search), the versions' own
 * files are read.
 */
const indexesInForce = async (
  { register, files }: Sources,
  index: AssociationIndex,
): Promise<PassageIndex[]> => {
  const { slug } = index.profile;
  const written = await files.association(slug);
  const known = new Set(written?.policies.map((policy) => policy.hash));
  const missing = inForceOf(index).filter(({ entry }) => !known.has(entry.hash));
  const read = await Promise.all(
    missing.map(async (policy) => {
      const { file, entry } = await register.version(slug, policy.slug, policy.entry.version);
      return searchablePolicyOf(file, entry.hash);
    }),
  );
  return [...(written === undefined ? [] : [written]), ...(read.length === 0 ? [] : [madeIndex(read)])];
};

const byRank = (left: PassageHit, right: PassageHit): number =>
  passageRank[left.passage.kind] - passageRank[right.passage.kind] || right.score - left.score;

/** Ranks policies by their best passages. */
const groupedByPolicy = (hits: readonly PassageHit[]): PolicyHits[] => {
  const groups = new Map<string, { policy: SearchablePolicy; hits: PassageHit[] }>();
  for (const hit of hits.toSorted(byRank)) {
    const group = groups.get(hit.policy.hash);
    if (group === undefined) groups.set(hit.policy.hash, { policy: hit.policy, hits: [hit] });
    else group.hits.push(hit);
  }
  return [...groups.values()];
};

/** Searches an association's policies in force. Rejects as the register does. */
export const searchAssociation = async (
  sources: Sources,
  slug: string,
  asked: { query: SearchQuery; type: DocumentType | undefined; words: 'all' | 'any' },
): Promise<AssociationHits> => {
  const index = await sources.register.association(slug);
  const inForce = new Set(inForceOf(index).map(({ entry }) => entry.hash));
  const indexes = await indexesInForce(sources, index);
  const hits = indexes.flatMap((passages) => passages.find(asked.query, asked.words));
  const groups = groupedByPolicy(hits.filter(({ policy }) => inForce.has(policy.hash)));
  const types = new Map<DocumentType, number>();
  for (const { policy } of groups) types.set(policy.documentType, (types.get(policy.documentType) ?? 0) + 1);
  const { type } = asked;
  return {
    index,
    policies: type === undefined ? groups : groups.filter(({ policy }) => policy.documentType === type),
    types,
  };
};
