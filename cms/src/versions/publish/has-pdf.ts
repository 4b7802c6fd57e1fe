import type { PayloadRequest } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';
import { readAssociationIndex } from '../../register/register-files.ts';
import { RegisterUnavailable, type RegisterWriter } from '../../register/register-writer.ts';
import { placeOfVersion } from './place-of-version.ts';

/** Whether readers find a PDF of a published version; undefined while the register does not answer. */
export const hasPdf = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
): Promise<boolean | undefined> => {
  const { association, policy } = await placeOfVersion(req, version);
  try {
    const index = await readAssociationIndex(register, association.slug);
    const versions = index?.policies.find(({ slug }) => slug === policy.slug)?.versions;
    return versions?.find(({ hash }) => hash === version.hash)?.pdf !== undefined;
  } catch (error) {
    if (error instanceof RegisterUnavailable) return undefined;
    throw error;
  }
};
