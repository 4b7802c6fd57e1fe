import { useSyncExternalStore } from 'react';
import type { VersionDesk } from '../endpoints/version-desk-shape.ts';
import type { VersionReview } from '../endpoints/version-review-shape.ts';

type Shown = Pick<VersionDesk, 'findings' | 'hasRoles'> & Pick<VersionReview, 'comments'>;

/*
 * The desk above the form reads findings and comments; the editor of the text shows them at their clauses. Desk and
 * editor are far apart in Payload's page, so this module keeps what the desk has read last.
 */
const nothing: Shown = { findings: [], comments: [], hasRoles: false };
let shown = nothing;
const listeners = new Set<() => void>();

export const showAtClauses = (
  { findings, hasRoles }: VersionDesk,
  comments: VersionReview['comments'],
): void => {
  shown = { findings, comments, hasRoles };
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Returns the findings, the comments and the kind of the policy, from the desk's last read. */
export const useShownAtClauses = (): Shown =>
  useSyncExternalStore(
    subscribe,
    () => shown,
    () => nothing,
  );
