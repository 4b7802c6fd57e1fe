import type { IndexedDisclosure, RegisteredDisclosure } from '@mithaq/domain/contracts/disclosure';
import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { disclosuresIn, type DisclosureInIndex } from '@mithaq/domain/register/disclosures-in-register';
import { NotInRegister } from '../register/errors.ts';
import type { RegisterReader } from '../register/register-reader.ts';

/** A version of a disclosure with its entries in the association's index. */
export interface FoundDisclosure {
  readonly index: AssociationIndex;
  readonly disclosure: DisclosureInIndex;
  readonly entry: IndexedDisclosure;
  readonly file: RegisteredDisclosure;
}

/**
 * Loads a version of a disclosure, by default the one that its page shows, and checks its file against its hash. Rejects as
 * the register does; `typed` is the number in an address.
 */
export const loadDisclosure = async (
  register: RegisterReader,
  association: string,
  slug: string,
  typed?: string,
): Promise<FoundDisclosure> => {
  const index = await register.association(association);
  const disclosure = disclosuresIn(index.disclosures ?? []).find((one) => one.slug === slug);
  if (disclosure === undefined) throw new NotInRegister('file', slug);
  const entry =
    typed === undefined
      ? disclosure.shown
      : disclosure.versions.find(({ version }) => String(version) === typed);
  if (entry === undefined) throw new NotInRegister('version', `${slug} ${String(typed)}`);
  return { index, disclosure, entry, file: await register.disclosure(association, entry) };
};
