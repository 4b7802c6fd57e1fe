/** The register was read and does not hold it: 404. */
export class NotInRegister extends Error {
  override readonly name = 'NotInRegister';

  constructor(what: 'association' | 'policy' | 'version' | 'day' | 'file', which: string) {
    super(`no ${what} ${which} in the register`);
  }
}
