import { readEmail } from '../contact/email-address.ts';

/**
 * Returns the address with which somebody logs in, as accounts keep it: read by the rule of every address
 * (`readEmail`), in small letters. Undefined where the text is no address.
 */
export const logInAddress = (typed: string): string | undefined => {
  const read = readEmail(typed);
  return read.kind === 'email' ? read.address.toLowerCase() : undefined;
};
