import { NotInRegister } from '../register/errors.ts';

/** Returns the number of a reply in an address; throws `NotInRegister` for text that is no number of ours. */
export const numberInPath = (typed: string): number => {
  if (!/^[1-9]\d{0,5}$/u.test(typed)) throw new NotInRegister('file', typed);
  return Number(typed);
};
