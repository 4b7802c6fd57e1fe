import { documentType, type DocumentType } from '@mithaq/domain/contracts/policy-text';

/** What the address of a search page may ask. */
export interface SearchAddress {
  readonly q: string;
  readonly type?: DocumentType | undefined;
  readonly association?: string | undefined;
  readonly from?: number | undefined;
  readonly words?: 'all' | 'any' | undefined;
}

/** Reads an address; what is malformed counts as not asked. */
export const readSearchAddress = (parameters: URLSearchParams): SearchAddress => {
  const from = parameters.get('from') ?? '';
  const association = parameters.get('association') ?? '';
  return {
    q: parameters.get('q') ?? '',
    type: documentType.safeParse(parameters.get('type')).data,
    // The form sends an empty one for «all associations».
    association: association === '' ? undefined : association,
    from: /^\d{1,5}$/u.test(from) ? Number(from) : undefined,
    words: parameters.get('words') === 'any' ? 'any' : undefined,
  };
};

/** Writes an address: path and query. */
export const searchHref = (path: string, address: SearchAddress): string => {
  const parameters = new URLSearchParams({ q: address.q });
  for (const name of ['type', 'association', 'from', 'words'] as const) {
    const value = address[name];
    if (value !== undefined) parameters.set(name, String(value));
  }
  return `${path}?${parameters.toString()}`;
};
