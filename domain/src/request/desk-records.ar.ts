import { dayInputFaultMessages } from '../calendar/day-input-faults.ar.ts';
import type { DeskRecord, DeskRecordRefusal } from './desk-records.ts';
import { requestStateWords } from './request-states.ar.ts';

const recordNames: Readonly<Record<DeskRecord, string>> = {
  paper: 'المستندات',
  registration: 'التسجيل',
  service: 'الخدمة المقدمة',
};

const missing: Readonly<Record<Extract<DeskRecordRefusal, { code: 'record.missing' }>['field'], string>> = {
  paper: 'اختر المستند.',
  fileNumber: 'اكتب رقم الملف.',
  what: 'اكتب ما قُدّم.',
  amount: 'اكتب المقدار أو المبلغ.',
};

const dayNames: Readonly<Record<Extract<DeskRecordRefusal, { code: 'record.day' }>['field'], string>> = {
  issuedOn: 'تاريخ إصدار المستند',
  validUntil: 'آخر يوم لصلاحية المستند',
  givenOn: 'يوم تقديم الخدمة',
};

/** Returns the sentence that says why a record is not added to a request, and what to do. */
export const deskRecordMessage = (refusal: DeskRecordRefusal): string => {
  switch (refusal.code) {
    case 'record.not-now':
      return `لا يُسجَّل هنا شيء في «${recordNames[refusal.record]}» والطلب في حالة «${requestStateWords[refusal.state].label}». حدّث الصفحة لترى حالته.`;
    case 'record.missing':
      return missing[refusal.field];
    case 'record.paper-unknown':
      return 'ليس هذا المستند من قائمة مستندات الجمعية. يضيفه أمين المجلس من صفحة الجمعية.';
    case 'record.day':
      return refusal.fault === 'in-future'
        ? `${dayNames[refusal.field]} لم يأتِ بعد. راجع اليوم.`
        : `${dayNames[refusal.field]}: ${dayInputFaultMessages[refusal.fault]}`;
    case 'record.before-request':
      return 'يوم تقديم الخدمة قبل يوم وصول الطلب. راجع اليوم.';
  }
};
