import type { TakeBackRefusal } from './take-back.ts';

/** Returns the sentence that says why a step cannot be taken back, and what to do. */
export const takeBackRefusalMessage = ({ code }: TakeBackRefusal): string => {
  switch (code) {
    case 'take-back.nothing':
      return 'لا خطوة يُتراجع عنها: لم يُنقل الطلب بعد، أو كانت آخر خطوة من صاحبه أو من المنصة أو تراجعًا عن غيرها.';
    case 'take-back.decision':
      return 'قرار اللجنة لا يُسحب بزر. يُعاد الطلب إلى جلسة تنظر فيه من جديد.';
    case 'take-back.not-yours':
      return 'سجّل هذه الخطوة غيرك. يتراجع عنها من سجّلها أو موظف علاقات المستفيدين.';
    case 'take-back.note-missing':
      return 'اكتب في الملاحظة الداخلية سبب التراجع.';
  }
};
