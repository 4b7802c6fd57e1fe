import { requestStateFacts, requestStates } from '@mithaq/domain/request/request-lifecycle';
import type { CollectionConfig, Where } from 'payload';
import { anyOf, nobody, staffOfAssociation } from '../payload/access/bases.ts';
import { associationOf, hasRole, type Principal } from '../payload/access/roles.ts';

const committeeStates = requestStates.filter((state) => requestStateFacts[state].committeeSees);

/** States that a request was closed from without ever coming before the committee. */
const closedBefore = requestStates.filter((state) => !requestStateFacts[state].committeeSees);

/**
 * Allows committee members to read records of a request that came before the committee; `path` leads to the request,
 * and is empty in the request itself.
 */
export const committeeOn =
  (path: '' | 'request.') =>
  (principal: Principal): false | Where => {
    const association = associationOf(principal);
    if (association === undefined || !hasRole(principal, 'committee-member')) return false;
    return {
      and: [
        { association: { equals: association } },
        { [`${path}state`]: { in: [...committeeStates] } },
        {
          or: [
            { [`${path}closedFrom`]: { exists: false } },
            { [`${path}closedFrom`]: { not_in: [...closedBefore] } },
          ],
        },
      ],
    };
  };

/**
 * Staff who handle requests, and the auditor. The secretary and the platform's operator have no need to read
 * requests.
 */
export const handlers = staffOfAssociation(
  'beneficiary-relations-officer',
  'social-research-officer',
  'auditor',
);

/** Refuses every form: `record` writes a request and `move` changes its state. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(handlers, committeeOn('')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
