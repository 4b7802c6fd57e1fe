import { documentType, type DocumentType } from '@mithaq/domain/contracts/policy-text';

/** Parameters in the address of a search page. */
export interface SearchAddress {
  readonly q: string;
  readonly type?: DocumentType | undefined;
  readonly association?: string | undefined;
  readonly from?: number | undefined;
  readonly words?: 'all' | 'any' | undefined;
}

/** Parses an address; a malformed parameter counts as absent. */
export const readSearchAddress = (parameters: URLSearchParams): SearchAddress => {
  const from = parameters.get('from') ?? '';
  const association = parameters.get('association') ?? '';
  return {
    q: parameters.get('q') ?? '',
    type: documentType.safeParse(parameters.get('type')).data,
    // The form sends an empty value for «all associations».
    association: association === '' ? undefined : association,
    from: /^\d{1,5}$/u.test(from) ? Number(from) : undefined,
    words: parameters.get('words') === 'any' ? 'any' : undefined,
  };
};

/** Formats an address: path and query. */
export const searchHref = (path: string, address: SearchAddress): string => {
  const parameters = new URLSearchParams({ q: address.q });
  for (const name of ['type', 'association', 'from', 'words'] as const) {
    const value = address[name];
    if (value !== undefined) parameters.set(name, String(value));
  }
  return `${path}?${parameters.toString()}`;
};
