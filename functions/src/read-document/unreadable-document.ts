import type { DocumentFault } from '@mithaq/domain/contracts/document-evidence';

/** Error that ends the reading of a document; `fault` is the reason for which the secretary has a sentence. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
  readonly fault: DocumentFault;

  constructor(fault: DocumentFault, options?: ErrorOptions) {
    super(`The document cannot be read: ${fault}.`, options);
    this.fault = fault;
  }
}

/** Returns what `read` returns, or the fault with which it ended. Any other error passes through. */
export const orFault = async <Result>(
  read: () => Promise<Result> | Result,
): Promise<Result | DocumentFault> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.fault;
    throw error;
  }
};
