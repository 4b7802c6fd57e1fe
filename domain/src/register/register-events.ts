import type { AssociationIndex, IndexedPolicy, IndexedVersion } from '../contracts/register.ts';

/** An event of a version that the public should learn of. */
export interface RegisterEvent {
  readonly kind: 'published' | 'superseded' | 'withdrawn';
  readonly policy: IndexedPolicy;
  readonly entry: IndexedVersion;
  /** RFC 3339. */
  readonly at: string;
}

const eventsOf = (policy: IndexedPolicy, entry: IndexedVersion): RegisterEvent[] => {
  const { withdrawal, inForceUntil, status } = entry;
  const events: RegisterEvent[] = [{ kind: 'published', policy, entry, at: entry.publishedAt }];
  if (withdrawal !== undefined) events.push({ kind: 'withdrawn', policy, entry, at: withdrawal.at });
  // A register of an older release does not say when a version was superseded, so that there is no day to give.
  else if (status === 'superseded' && inForceUntil !== undefined)
    events.push({ kind: 'superseded', policy, entry, at: inForceUntil });
  return events;
};

/** A publication comes above the supersession that it caused at the same instant. */
const rank = { published: 0, superseded: 1, withdrawn: 1 } as const;

/** Returns the events of an association's register, the newest first; events of one instant have a fixed order. */
export const registerEvents = (index: Pick<AssociationIndex, 'policies'>): RegisterEvent[] =>
  index.policies
    .flatMap((policy) => policy.versions.flatMap((entry) => eventsOf(policy, entry)))
    .sort(
      (one, other) =>
        Date.parse(other.at) - Date.parse(one.at) ||
        rank[one.kind] - rank[other.kind] ||
        other.entry.version - one.entry.version,
    );
