import type { RegisterFaultCode } from '@mithaq/domain/register/register-evidence';

/** Sentences for the faults of a register, for the person who runs the command. */
export const faultSentences: Readonly<Record<RegisterFaultCode | 'not-listed' | 'index-missing', string>> = {
  'file-missing': 'is in the chain and is not there',
  'file-malformed': 'is no version file',
  'file-not-canonical': 'is not in canonical form (RFC 8785)',
  'file-hash-differs': 'has another SHA-256 than the chain says: its bytes are not what was published',
  'file-elsewhere': 'is the file of another version',
  'link-broken': 'does not follow on the version published before it (previousHash)',
  'chain-repeats': 'stands in the chain twice',
  'not-in-index': 'is in the chain and not among the versions of its policy',
  'not-in-chain': 'is among the versions of its policy and not in the chain',
  'index-differs': 'says something else than the index says of it',
  'number-missing': 'is a number that no version has',
  'two-in-force': 'is in force beside another version of its policy',
  'hash-entry-missing': 'is missing: its hash leads nowhere (register:complete makes it)',
  'hash-entry-wrong': 'leads to another version',
  'pdf-missing': 'is in the index and is not there',
  'pdf-hash-differs': 'has another SHA-256 than the index says',
  'tool-file-missing': 'is not there, although the index offers it to readers',
  'tool-file-differs': 'has another SHA-256 than its own path says',
  'reply-missing': 'is not there, although the index offers it to readers',
  'reply-differs': 'has another SHA-256 than its own path says',
  orphan: 'belongs to no version',
  'cms-lacks': 'is public, and the CMS does not know it (register:complete finishes its publication)',
  'cms-differs':
    'has another policy, number or state in the CMS (register:complete finishes an interrupted withdrawal)',
  'register-lacks': 'is public by what the CMS says, and the register does not have it',
  'not-listed': 'is there, and the list of associations does not name it (register:complete adds it)',
  'index-missing': 'is listed and is not there',
};
