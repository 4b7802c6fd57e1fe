import { dayInputFaultMessages } from '../calendar/day-input-faults.ar.ts';
import type { MinutesFault } from './joint-approval.ts';

const numbers: Readonly<Record<'session' | 'meeting' | 'resolution', string>> = {
  session: 'رقم الدورة',
  meeting: 'رقم الاجتماع',
  resolution: 'رقم القرار',
};

/** Says why a part of a meeting's minutes could not be read, and what to do. */
export const minutesFaultMessage = (fault: MinutesFault): string => {
  if (fault.code === 'number.unreadable')
    return `لم نتعرّف على ${numbers[fault.path]}. اكتبه كما في المحضر رقمًا من 1 إلى 9999، مثل 12 أو ١٢ أو «الثاني عشر».`;
  switch (fault.code) {
    case 'date.empty':
      return 'اكتب تاريخ الاجتماع أولًا: اليوم والشهر والسنة، هجريًا أو ميلاديًا.';
    case 'date.unreadable':
      return dayInputFaultMessages.unreadable;
    case 'date.incomplete':
      return dayInputFaultMessages.incomplete;
    case 'date.short-year':
      return dayInputFaultMessages['short-year'];
    case 'date.other-calendar':
      return dayInputFaultMessages['other-calendar'];
    case 'date.two-days':
      return dayInputFaultMessages['two-days'];
    case 'date.unreal':
      return dayInputFaultMessages.unreal;
  }
};
