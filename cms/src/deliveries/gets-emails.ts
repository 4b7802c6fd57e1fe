import type { EmailSetting } from '@mithaq/domain/delivery/version-notices';
import type { User } from '../payload-types.ts';

/** Whether a person wants the e-mails of a setting; an account that is older than the settings wants all of them. */
export const getsEmails = ({ emails }: Pick<User, 'emails'>, setting: EmailSetting): boolean =>
  emails?.[setting] !== false;
