import { requestKindWords } from '@mithaq/domain/request/request-kind.ar';
import type { Request as RequestDocument } from '../payload-types.ts';

interface Service {
  readonly code: string;
  readonly label: string;
}

/**
 * Returns what a request asks for in the association's words: the service, or the kind of a complaint, a suggestion or an
 * enquiry. A service that is offered no longer is named by its code.
 */
export const serviceAsked = (
  { kind, submission: { service } }: Pick<RequestDocument, 'kind' | 'submission'>,
  services: readonly Service[] | null | undefined,
): string => {
  if (!service) return requestKindWords[kind ?? 'service'].ar;
  return services?.find(({ code }) => code === service)?.label ?? service;
};
