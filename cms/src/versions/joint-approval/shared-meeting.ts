import type { TypedMeeting } from '@mithaq/domain/approval/joint-approval';
import type { VersionInReview } from './versions-together.ts';

/** Returns the one value that versions have; blank where they have none, or differ. */
const one = (values: readonly string[]): string => {
  const told = new Set(values.map((value) => value.trim()).filter((value) => value !== ''));
  const [only = ''] = told.size === 1 ? told : [];
  return only;
};

/**
 * Returns what all versions that name a meeting say of it, as when each was made of a file that prints it: a part of which
 * they differ is left for the person to type.
 */
export const sharedMeeting = (versions: readonly VersionInReview[]): TypedMeeting => ({
  session: one(versions.map(({ session }) => session)),
  meeting: one(versions.map(({ meeting }) => meeting)),
  date: one(versions.map(({ date }) => date)),
});
