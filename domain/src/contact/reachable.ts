import { hasVisibleCharacter } from '../text/visible-character.ts';

/** The entries of an association by which a beneficiary can reach it. */
interface ContactEntries {
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly address?: string | null | undefined;
}

/**
 * Returns whether an association can be reached: by phone, by e-mail or at an address. A form opens only where it can,
 * because the answers, the privacy notice and the received page all lead to «contact the association». A website alone
 * does not count, because it may lead to nobody.
 */
export const isReachable = ({ phone, email, address }: ContactEntries): boolean =>
  [phone, email, address].some((entry) => hasVisibleCharacter(entry ?? ''));
