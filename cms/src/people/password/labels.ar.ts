import { PASSWORD_MAX, PASSWORD_MIN } from '@mithaq/domain/account/password-length';
import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';

/** Messages for a person whose password is not accepted. */
export const passwordFaults = {
  'too-short': `كلمة المرور أقصر من ${countedInLatin(PASSWORD_MIN, countedNouns.letter, 'genitive')}. اختر أطول منها، كجملة لا يعرفها غيرك.`,
  'too-long': `كلمة المرور أطول من ${countedInLatin(PASSWORD_MAX, countedNouns.letter, 'genitive')}. اختصرها.`,
  common: 'كلمة المرور هذه شائعة أو يسهل تخمينها. اختر جملة من كلمات لا رابط بينها.',
} as const;
