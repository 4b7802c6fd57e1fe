import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { surveyRepliesFolder, surveyReplyPath } from '@mithaq/domain/register/paths';
import type { RegisterFault } from '@mithaq/domain/register/register-evidence';
import { sha256Of } from './canonical.ts';
import type { RegisterWriter } from './register-writer.ts';

/**
 * Returns the faults of an association's replies to results of the survey: bytes whose hash is not that of their path, and
 * a reply that the index offers and that is missing. `listed` are the association's paths. A file that no index names was
 * written by a publication that was not finished, and is no fault.
 */
export const surveyReplyFaults = async (
  register: Pick<RegisterWriter, 'read'>,
  { profile, surveyReplies = [] }: AssociationIndex,
  listed: readonly string[],
): Promise<RegisterFault[]> => {
  const there = new Set(listed.filter((path) => path.startsWith(surveyRepliesFolder(profile.slug))));
  const faults: RegisterFault[] = surveyReplies
    .map(({ hash }) => surveyReplyPath(profile.slug, hash))
    .filter((path) => !there.has(path))
    .map((path) => ({ code: 'reply-missing' as const, path }));
  for (const path of there) {
    const bytes = await register.read(path);
    if (bytes === undefined || surveyReplyPath(profile.slug, sha256Of(bytes)) !== path)
      faults.push({ code: 'reply-differs', path });
  }
  return faults;
};
