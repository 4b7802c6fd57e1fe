import { emailSettings } from '@mithaq/domain/delivery/version-notices';
import type { CollectionConfig } from 'payload';
import { fieldForPlatformAdministrator } from '../../payload/access/bases.ts';
import { roles } from '../../payload/access/roles.ts';
import { associationFieldWords } from '../../payload/fields/association-field.ar.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { forgottenEndpoint } from './endpoints/forgotten.ts';
import { inviteEndpoint } from './endpoints/invite.ts';
import { logInEndpoint } from './endpoints/log-in.ts';
import { ownCredentialsEndpoint } from './endpoints/own-credentials.ts';
import { setPasswordEndpoint } from './endpoints/set-password.ts';
import { secondStepEndpoints } from '../second-step/endpoints/index.ts';
import { forgetSecondStep } from '../second-step/hooks/forget-second-step.ts';
import { requireSecondStep } from '../second-step/hooks/require-second-step.ts';
import { voidSessionsWithoutSecondStep } from '../second-step/hooks/void-sessions-without-second-step.ts';
import { refuseManyAtOnce } from '../hooks/refuse-many-at-once.ts';
import { endLongSessions } from './hooks/end-long-sessions.ts';
import { endFormerAddress } from './hooks/end-former-address.ts';
import { keepAnAdministratorOnChange, keepAnAdministratorOnDelete } from './hooks/keep-an-administrator.ts';
import { recordAccountChanges, recordAccountDeletion } from './hooks/record-account-changes.ts';
import { releaseRequestsOnChange, releaseRequestsOnDelete } from './hooks/release-requests.ts';
import { refuseOwnRoles } from './hooks/refuse-own-roles.ts';
import { refuseTypedCredentials } from './hooks/refuse-typed-credentials.ts';
import { refuseSelfMadeUsers } from './hooks/refuse-self-made-users.ts';
import { collectionWords, messages, roleLabels, words } from './labels.ar.ts';
import { foldedSearch } from '../../payload/database/folded-search.ts';

const labelled = labelledBy(words);

const SESSION_SECONDS = 8 * 60 * 60;

const byAdministrator = { create: fieldForPlatformAdministrator, update: fieldForPlatformAdministrator };

export const users = (secureCookies: boolean): CollectionConfig => ({
  slug: 'users',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  disableBulkEdit: true,
  auth: {
    // Payload's own lock is off: a stranger could set it. `attempts/throttle.ts` counts instead.
    maxLoginAttempts: 0,
    tokenExpiration: SESSION_SECONDS,
    cookies: { sameSite: 'Lax', secure: secureCookies },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'association'],
    group: groups.platform,
  },
  endpoints: [
    logInEndpoint,
    forgottenEndpoint,
    setPasswordEndpoint,
    ownCredentialsEndpoint,
    inviteEndpoint,
    ...secondStepEndpoints,
  ],
  hooks: {
    beforeOperation: [
      foldedSearch('users', 'name'),
      refuseManyAtOnce,
      refuseTypedCredentials,
      endLongSessions,
    ],
    beforeChange: [refuseSelfMadeUsers, refuseOwnRoles, keepAnAdministratorOnChange],
    beforeDelete: [keepAnAdministratorOnDelete, releaseRequestsOnDelete],
    beforeLogin: [requireSecondStep],
    afterChange: [recordAccountChanges, endFormerAddress, releaseRequestsOnChange],
    afterRead: [voidSessionsWithoutSecondStep],
    afterDelete: [recordAccountDeletion, forgetSecondStep],
  },
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
    labelled({
      name: 'emails',
      type: 'group',
      // Nobody but staff of an association is sent them.
      admin: { condition: (data) => Boolean(data.association) },
      fields: emailSettings.map((name) => labelled({ name, type: 'checkbox', defaultValue: true })),
    }),
    {
      name: 'logIn',
      type: 'ui',
      admin: { components: { Field: '/src/people/panel/account-panel.tsx#AccountPanel' } },
    },
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
