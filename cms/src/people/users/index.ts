import type { CollectionConfig } from 'payload';
import { fieldForPlatformAdministrator } from '../../payload/access/bases.ts';
import { roles } from '../../payload/access/roles.ts';
import { associationFieldWords } from '../../payload/fields/association-field.ar.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { refuseSelfMadeUsers } from './hooks/refuse-self-made-users.ts';
import { collectionWords, messages, roleLabels, words } from './labels.ar.ts';
import { foldedSearch } from '../../payload/database/folded-search.ts';

const labelled = labelledBy(words);

const LOCK_MS = 10 * 60 * 1000;
const SESSION_SECONDS = 8 * 60 * 60;

const byAdministrator = { create: fieldForPlatformAdministrator, update: fieldForPlatformAdministrator };

export const users = (secureCookies: boolean): CollectionConfig => ({
  slug: 'users',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  disableBulkEdit: true,
  auth: {
    maxLoginAttempts: 5,
    lockTime: LOCK_MS,
    tokenExpiration: SESSION_SECONDS,
    cookies: { sameSite: 'Lax', secure: secureCookies },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'association'],
    group: groups.platform,
  },
  hooks: { beforeOperation: [foldedSearch('users', 'name')], beforeChange: [refuseSelfMadeUsers] },
  fields: [
    labelled({ name: 'name', type: 'text', required: true, maxLength: 120 }),
    labelled({
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      access: byAdministrator,
      options: roles.map((role) => ({ value: role, label: { ...roleLabels[role] } })),
    }),
    {
      name: 'association',
      type: 'relationship',
      relationTo: 'associations',
      index: true,
      label: { ...associationFieldWords.label },
      access: byAdministrator,
      validate: (value: unknown, { data }: { data: Partial<{ roles?: string[] | null }> }) =>
        value || (data.roles ?? []).every((role) => role === 'platform-administrator')
          ? true
          : messages.associationMissing,
    },
  ],
});
