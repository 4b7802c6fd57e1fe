import type { IndexedVersion, PublicStatus } from '../contracts/register.ts';

/** The state of a version for the public: its status, with a publication in error distinguished from a withdrawal. */
export type PublicState = PublicStatus | 'published-in-error';

/** Derives the state from the version's entry in the index. */
export const publicStateOf = (entry: Pick<IndexedVersion, 'status' | 'withdrawal'>): PublicState =>
  entry.status === 'withdrawn' && entry.withdrawal?.kind === 'published-in-error'
    ? 'published-in-error'
    : entry.status;
