import { dayInputFaultMessages } from '../calendar/day-input-faults.ar.ts';
import type { IntakeRefusal } from './desk-intake.ts';

/** Returns the sentence that says why an entry of the desk is not taken, and what to do. */
export const intakeMessage = (refusal: IntakeRefusal): string => {
  switch (refusal.code) {
    case 'intake.channel':
      return 'اختر القناة التي وصل بها الطلب.';
    case 'intake.day':
      return refusal.fault === 'in-future'
        ? 'يوم وصول الطلب لم يأتِ بعد. راجع اليوم.'
        : `يوم وصول الطلب: ${dayInputFaultMessages[refusal.fault]}`;
    case 'intake.too-long-ago':
      return 'مضى على يوم وصول الطلب أكثر من سنة. اكتب اليوم الذي عُثر فيه عليه.';
    case 'intake.attestation':
      return 'سجّل كيف أقرّ صاحب الطلب بصحة البيانات: بتوقيعه على ورق، أو بعد قراءة الإقرار عليه.';
    case 'intake.consent':
      return 'سجّل كيف وافق صاحب الطلب على معالجة بياناته: بتوقيعه على ورق، أو بعد قراءة الإشعار عليه.';
  }
};
