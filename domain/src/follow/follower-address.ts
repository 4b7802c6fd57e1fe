/**
 * Masks an address for a file that leaves the system. Enough remains to distinguish two people in a list and to
 * answer somebody who says «I was not notified», but not enough to write to. The first character and the domain stay.
 */
export const maskedAddress = (email: string): string => {
  const at = email.lastIndexOf('@');
  if (at < 1) return '…';
  const [first = ''] = email;
  return `${first}…${email.slice(at)}`;
};

/**
 * How long the address of an ended follow is kept; milliseconds. A year, because the indicator that asks who was
 * notified of a change (4.12) is assessed once a year; after that the Personal Data Protection Law (article 18) wants
 * it gone.
 */
export const ENDED_KEPT_MS = 365 * 24 * 60 * 60 * 1000;

/** A top-level domain that never holds an address (RFC 2606). */
const ERASED = '@erased.invalid';

/** Returns the placeholder for an erased address: one per follow, so that the evidence still counts people. */
export const erasedAddress = (follow: string): string => `${follow}${ERASED}`;

export const isErasedAddress = (address: string): boolean => address.endsWith(ERASED);
