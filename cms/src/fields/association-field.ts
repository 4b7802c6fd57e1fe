import { ValidationError, type RelationshipField } from 'payload';
import { fieldForPlatformAdministrator } from '../access/bases.ts';
import { associationOf, hasRole, idOf } from '../access/roles.ts';
import { associationFieldWords, notYourAssociation } from './association-field.ar.ts';

/**
 * The association that a record belongs to. Staff never choose it: it is theirs, and a record never moves to
 * another one.
 */
export const associationField = (): RelationshipField => ({
  name: 'association',
  type: 'relationship',
  relationTo: 'associations',
  required: true,
  index: true,
  label: { ...associationFieldWords.label },
  access: { update: fieldForPlatformAdministrator },
  defaultValue: ({ user }) => associationOf(user),
  admin: {
    position: 'sidebar',
    condition: (_data, _sibling, { user }) => hasRole(user, 'platform-administrator'),
  },
  hooks: {
    beforeValidate: [
      ({ value, req, operation, originalDoc }) => {
        const own = associationOf(req.user);
        if (own === undefined) return value;
        const before: unknown = originalDoc?.association;
        const named: unknown = value ?? (operation === 'update' ? before : own);
        if (typeof named === 'string' || (typeof named === 'object' && named !== null && 'id' in named)) {
          const id = typeof named === 'string' ? named : idOf({ id: String(named.id) });
          if (id === own) return own;
        }
        throw new ValidationError(
          { errors: [{ path: 'association', message: notYourAssociation(req.i18n.language) }] },
          req.t,
        );
      },
    ],
  },
});
