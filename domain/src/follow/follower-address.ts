/**
 * An address as it stands in a file that leaves the system: enough to tell two people of one list apart, and to meet
 * somebody who says «I was told nothing», not enough to write to. The first character and the domain stay.
 */
export const maskedAddress = (email: string): string => {
  const at = email.lastIndexOf('@');
  if (at < 1) return '…';
  const [first = ''] = email;
  return `${first}…${email.slice(at)}`;
};
