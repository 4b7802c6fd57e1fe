/** The hash belongs to another version already, or another writer wrote its entry. */
export class HashEntryTaken extends Error {
  override readonly name = 'HashEntryTaken';

  constructor(hash: string) {
    super(`the register has another entry for ${hash}`);
  }
}
