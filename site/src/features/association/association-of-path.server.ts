import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { NotInRegister, RegisterUnavailable } from '../register/errors.ts';
import type { RegisterReader } from '../register/register-reader.ts';

/**
 * Returns the association below whose address a path is; undefined where it is below none, and where the register cannot
 * be read: the page that says that nothing is there says so without a name, too.
 */
export const associationOfPath = async (
  register: Pick<RegisterReader, 'listed'>,
  path: string,
): Promise<{ readonly index: AssociationIndex; readonly preparing: boolean } | undefined> => {
  const slug = /^\/([a-z0-9-]+)\//u.exec(path)?.[1];
  if (slug === undefined) return undefined;
  try {
    return await register.listed(slug);
  } catch (error) {
    if (error instanceof NotInRegister || error instanceof RegisterUnavailable) return undefined;
    throw error;
  }
};
