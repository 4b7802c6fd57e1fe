import { minutesFaultMessage } from '../approval/joint-approval.ar.ts';
import { formatDate } from '../calendar/format-date.ar.ts';
import type { ReplyFault } from './survey-reply.ts';

const missing = {
  recommendation: 'اكتب التوصية التي رُفعت إلى المجلس.',
  decision: 'اكتب ما قرره المجلس في هذه التوصية.',
  reply: 'اكتب الرد الذي يقرؤه المستفيدون.',
} as const;

/** Says why a reply is not published yet, and what to do. */
export const replyFaultMessage = (fault: ReplyFault): string => {
  switch (fault.code) {
    case 'reply.text-missing':
      return missing[fault.path];
    case 'reply.meeting-missing':
      return 'اكتب رقم الاجتماع كما في محضره.';
    case 'reply.meeting-too-early':
      return 'هذا اليوم قبل تمام أشهر النتيجة، والمجلس ينظر في نتيجة تمت. راجع تاريخ الاجتماع.';
    case 'reply.meeting-ahead':
      return 'هذا اليوم لم يأتِ بعد. يُنشر الرد بعد أن يقرر المجلس.';
    case 'number.unreadable':
    case 'date.empty':
    case 'date.unreadable':
    case 'date.incomplete':
    case 'date.short-year':
    case 'date.other-calendar':
    case 'date.two-days':
    case 'date.unreal':
      return minutesFaultMessage(fault);
  }
};

const monthOf = (month: string): string => {
  const [year = '', number = ''] = month.split('-');
  return formatDate({ calendar: 'gregorian', year: Number(year), month: Number(number) });
};

/** Prints the months of a result, `YYYY-MM` each: «أكتوبر 2026م», «من يناير 2026م إلى أكتوبر 2026م». */
export const printedMonths = ({ from, until }: { readonly from: string; readonly until: string }): string =>
  from === until ? monthOf(from) : `من ${monthOf(from)} إلى ${monthOf(until)}`;
