import { requestKindFacts, requestKinds, type RequestKind } from '@mithaq/domain/request/request-kind';
import type { FormValues } from './form-values.ts';

const kindNamed = (name: string | undefined): RequestKind | undefined =>
  requestKinds.find((kind) => kind === name);

/** Returns the kind that a form asks for; one that names none of ours is shown as a request for a service. */
export const kindOf = ({ kind }: FormValues): RequestKind => kindNamed(kind) ?? 'service';

/** Returns the kind whose form has an address of its own; undefined for a request for a service, whose form is the first. */
export const kindAtAddress = (name: string | undefined): RequestKind | undefined => {
  const kind = kindNamed(name);
  return kind === undefined || requestKindFacts[kind].asksForService ? undefined : kind;
};

/** Returns the address of the form of a kind. */
export const formPath = (association: string, kind: RequestKind): string =>
  requestKindFacts[kind].asksForService ? `/${association}/request/` : `/${association}/request/${kind}/`;
