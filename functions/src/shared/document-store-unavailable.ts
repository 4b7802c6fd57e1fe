/** The store of uploads cannot be reached or refuses; an outage is never reported as an absent file. */
export class DocumentStoreUnavailable extends Error {
  override readonly name = 'DocumentStoreUnavailable';
  readonly operation: 'get' | 'put';

  constructor(operation: 'get' | 'put', options: ErrorOptions) {
    super(`the store of uploads does not answer: ${operation}`, options);
    this.operation = operation;
  }
}
