import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { disclosureByHash } from '@mithaq/domain/register/disclosures-in-register';
import {
  findByHash,
  findByIssueNumber,
  readHash,
  type ProvenVersion,
} from '@mithaq/domain/register/find-proof';

export type ProofQuery =
  | { readonly kind: 'empty' | 'too-long' }
  /** A single version was found, and its page gives the proof. */
  | { readonly kind: 'one'; readonly hash: string }
  | { readonly kind: 'several'; readonly versions: readonly ProvenVersion[] }
  | { readonly kind: 'unknown'; readonly by: 'hash' | 'number' };

/** Longest entry that is read; a hash in groups of two with spaces has 95 characters. */
export const PROOF_ENTRY_LIMIT = 120;

/** Parses a hash or an issue number typed into an association's proof form, and looks it up in the index. */
export const parseProofQuery = (index: AssociationIndex, typed: string): ProofQuery => {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  if (text.length > PROOF_ENTRY_LIMIT) return { kind: 'too-long' };
  const hash = readHash(text);
  if (hash !== undefined) {
    const found = findByHash(index, hash);
    if (found !== undefined) return { kind: 'one', hash: found.entry.hash };
    const disclosure = disclosureByHash(index.disclosures ?? [], hash);
    return disclosure === undefined
      ? { kind: 'unknown', by: 'hash' }
      : { kind: 'one', hash: disclosure.hash };
  }
  const [first, ...others] = findByIssueNumber(index, text);
  if (first === undefined) return { kind: 'unknown', by: 'number' };
  return others.length === 0
    ? { kind: 'one', hash: first.entry.hash }
    : { kind: 'several', versions: [first, ...others] };
};
