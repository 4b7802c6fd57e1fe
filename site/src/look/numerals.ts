import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import { toEasternDigits, toLatinDigits } from '@mithaq/domain/text/digits';

/** Sets the digits of a text in the association's kind. Codes that are copied (numbers of phones, of a version's issue, a reference) stay as they are. */
export type Numerals = (text: string | number) => string;

/** One kind of digits on a page, whichever kind a document or a formatter used. */
export const numeralsOf = (profile: Pick<AssociationProfile, 'numerals'>): Numerals =>
  profile.numerals === 'eastern'
    ? (text) => toEasternDigits(toLatinDigits(String(text)))
    : (text) => toLatinDigits(String(text));
