import type { IndexedVersion, PublicStatus } from '../contracts/register.ts';

/** What the public is told of a version: its status, with a publication in error told apart from a withdrawal. */
export type PublicState = PublicStatus | 'published-in-error';

/** Reads it from the line that the index has for the version. */
export const publicStateOf = (entry: Pick<IndexedVersion, 'status' | 'withdrawal'>): PublicState =>
  entry.status === 'withdrawn' && entry.withdrawal?.kind === 'published-in-error'
    ? 'published-in-error'
    : entry.status;
