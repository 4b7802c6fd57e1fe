import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';

export const collectionWords = {
  singular: { ar: 'محاولة دخول', en: 'Log-in attempt' },
  plural: { ar: 'محاولات الدخول', en: 'Log-in attempts' },
};

/** Message for somebody who has to wait; `seconds` until the next attempt. */
export const pausedMessage = (seconds: number): string =>
  `تكررت محاولات لم تنجح من هذه الشبكة بهذا الحساب. انتظر ${
    seconds < 60 ? 'أقل من دقيقة' : countedInLatin(Math.ceil(seconds / 60), countedNouns.minute, 'accusative')
  }، ثم أعد المحاولة. الحساب نفسه ليس موقوفًا.`;
