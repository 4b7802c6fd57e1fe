import { ValidationError, type FieldHook, type RelationshipField } from 'payload';
import { fieldForPlatformAdministrator } from '../access/bases.ts';
import { associationOf, hasRole, idOf } from '../access/roles.ts';
import { associationFieldWords, notYourAssociation } from './association-field.ar.ts';

interface Belonging {
  readonly id: string;
  readonly association?: string | { readonly id: string } | null;
}

/** Keeps staff to their own association, which is also the value where they leave the field out. */
const keepToOwn: FieldHook<Belonging, Belonging['association']> = ({
  value,
  req,
  operation,
  originalDoc,
}) => {
  const own = associationOf(req.user);
  if (own === undefined) return value;
  const named = value ?? (operation === 'update' ? originalDoc?.association : own);
  if (idOf(named) === own) return own;
  throw new ValidationError(
    { errors: [{ path: 'association', message: notYourAssociation(req.i18n.language) }] },
    req.t,
  );
};

/**
 * Field for the association that a record belongs to. Staff never choose the association, because it is their own,
 * and a record never moves to another association.
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
    condition: (_data, _sibling, { user }) => hasRole(user, 'platform-administrator'),
  },
  hooks: { beforeValidate: [keepToOwn] },
});
