import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import { inNumerals } from '@mithaq/domain/text/digits';

/**
 * Sets the digits of a text in the association's numerals. Codes for copying (phone numbers, issue numbers, a
 * reference) stay as they are.
 */
export type Numerals = (text: string | number) => string;

/**
 * Returns the setter for an association, so that a page has one kind of digits whichever kind a document or a
 * formatter used.
 */
export const numeralsOf =
  ({ numerals }: Pick<AssociationProfile, 'numerals'>): Numerals =>
  (text) =>
    inNumerals(String(text), numerals);
