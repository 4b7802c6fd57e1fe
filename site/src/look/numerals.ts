import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import { toEasternDigits, toLatinDigits } from '@mithaq/domain/text/digits';

/**
 * Sets the digits of a text in the association's numerals. Codes for copying (phone numbers, issue numbers, a
 * reference) stay as they are.
 */
export type Numerals = (text: string | number) => string;

/**
 * Returns the setter for an association, so that a page has one kind of digits whichever kind a document or a
 * formatter used.
 */
export const numeralsOf = (profile: Pick<AssociationProfile, 'numerals'>): Numerals =>
  profile.numerals === 'eastern'
    ? (text) => toEasternDigits(toLatinDigits(String(text)))
    : (text) => toLatinDigits(String(text));
