/** Fewest characters of a password. */
export const PASSWORD_MIN = 12;

/** Most characters of a password: hashing must not become work that a stranger can ask for. */
export const PASSWORD_MAX = 128;

/** Returns the form of a password that is hashed, because one letter can be typed as one sign or as two. */
export const normalPassword = (typed: string): string => typed.normalize('NFC');

/** Returns whether a password has a permitted length, in characters (code points) of its normal form. */
export const lengthFault = (password: string): 'too-short' | 'too-long' | undefined => {
  const { length } = Array.from(normalPassword(password));
  if (length < PASSWORD_MIN) return 'too-short';
  return length > PASSWORD_MAX ? 'too-long' : undefined;
};
