import { requestStateFacts, requestStates } from '@mithaq/domain/request/request-lifecycle';
import type { CollectionConfig, Where } from 'payload';
import { anyOf, nobody, staffOfAssociation } from '../../access/bases.ts';
import { associationOf, hasRole, type Principal } from '../../access/roles.ts';

const committeeStates = requestStates.filter((state) => requestStateFacts[state].committeeSees);

/** Committee members, on what came before the committee; `state` is the path of the request's state. */
export const committeeOn =
  (state: string) =>
  (principal: Principal): false | Where => {
    const association = associationOf(principal);
    if (association === undefined || !hasRole(principal, 'committee-member')) return false;
    return { and: [{ association: { equals: association } }, { [state]: { in: [...committeeStates] } }] };
  };

/** Those who handle requests, and the auditor. The secretary and the platform's operator have no need to. */
export const handlers = staffOfAssociation(
  'beneficiary-relations-officer',
  'social-research-officer',
  'auditor',
);

/** A request is written by `record` and moved by `move`, and by no form. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(handlers, committeeOn('state')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
