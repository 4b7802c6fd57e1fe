import { PASSWORD_MAX, PASSWORD_MIN } from '@mithaq/domain/account/password-length';

/** Messages for a person whose password is not accepted. */
export const passwordFaults = {
  'too-short': `كلمة المرور أقصر من ${String(PASSWORD_MIN)} حرفًا. اختر أطول منها، كجملة لا يعرفها غيرك.`,
  'too-long': `كلمة المرور أطول من ${String(PASSWORD_MAX)} حرفًا. اختصرها.`,
  common: 'كلمة المرور هذه شائعة أو يسهل تخمينها. اختر جملة من كلمات لا رابط بينها.',
} as const;
