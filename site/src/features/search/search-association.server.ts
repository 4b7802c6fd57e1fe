import type { DocumentType } from '@mithaq/domain/contracts/policy-text';
import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import type { SearchablePolicy } from '@mithaq/domain/contracts/search';
import { versionInForce } from '@mithaq/domain/register/association-index';
import type { DisclosureInIndex } from '@mithaq/domain/register/disclosures-in-register';
import { findDisclosures } from '@mithaq/domain/search/disclosure-words';
import { passageRank, searchablePolicyOf } from '@mithaq/domain/search/passages';
import type { SearchQuery } from '@mithaq/domain/search/query';
import type { RegisterReader } from '../register/register-reader.ts';
import type { PassageHit } from './passage-index.ts';
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
  /** Number of policies whose passages were opened for this answer. */
  readonly opened: number;
  /** Matching disclosures in force, best first; none where a type of policies was asked for. */
  readonly disclosures: readonly DisclosureInIndex[];
}

interface Sources {
  readonly register: RegisterReader;
  readonly files: SearchFiles;
}

/** Policies with a version in force, by its hash and its number. */
const inForceOf = (index: AssociationIndex): { slug: string; hash: string; version: number }[] =>
  index.policies.flatMap((policy) => {
    const entry = versionInForce(policy);
    return entry === undefined ? [] : [{ slug: policy.slug, hash: entry.hash, version: entry.version }];
  });

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

/** Searches an association's policies and disclosures in force. Rejects as the register does. */
export const searchAssociation = async (
  sources: Sources,
  slug: string,
  asked: { query: SearchQuery; type: DocumentType | undefined; words: 'all' | 'any' },
): Promise<AssociationHits> => {
  const index = await sources.register.association(slug);
  const passages = await sources.files.opened(slug, inForceOf(index), asked, async (policy) => {
    const { file, entry } = await sources.register.version(slug, policy.slug, policy.version);
    return searchablePolicyOf(file, entry.hash);
  });
  const groups = groupedByPolicy(passages?.find(asked.query, asked.words) ?? []);
  const types = new Map<DocumentType, number>();
  for (const { policy } of groups) types.set(policy.documentType, (types.get(policy.documentType) ?? 0) + 1);
  const { type } = asked;
  return {
    index,
    policies: type === undefined ? groups : groups.filter(({ policy }) => policy.documentType === type),
    types,
    opened: passages?.policies ?? 0,
    disclosures: type === undefined ? findDisclosures(index.disclosures, asked.query, asked.words) : [],
  };
};
