import type { SetUpState } from '@mithaq/domain/policy/printed-and-set-up';
import type { Words } from '../../payload/fields/labelled.ts';

export const setUpWords = {
  heading: { ar: 'ما تنص عليه السياسات وما أُعدّ له', en: 'What policies print and what is set up' },
  lead: {
    ar: 'تقارن هذه الصفحة قنوات السياسات السارية وأدواتها وخطواتها ومددها بما أُدخل هنا.',
    en: 'This page compares the channels, tools, steps and periods of the policies in force with what was entered here.',
  },
  notSecretary: {
    ar: 'هذه الصفحة لأمين المجلس في الجمعية.',
    en: 'This page is for the association’s board secretary.',
  },
  channels: { ar: 'القنوات', en: 'Channels' },
  tools: { ar: 'الأدوات', en: 'Tools' },
  steps: { ar: 'الخطوات', en: 'Steps' },
  periods: { ar: 'المدد', en: 'Periods' },
  name: { ar: 'الاسم', en: 'Name' },
  step: { ar: 'الخطوة', en: 'Step' },
  printed: { ar: 'نص السياسة', en: 'The policy’s words' },
  state: { ar: 'الحالة', en: 'State' },
  records: { ar: 'ما أُدخل', en: 'Entered' },
  add: { ar: 'أضف بياناتها', en: 'Add it' },
  none: { ar: 'لم تذكر السياسات السارية شيئًا من هذا.', en: 'The policies in force print none.' },
  notPrinted: { ar: 'لم تذكره سياسة سارية', en: 'No policy in force prints it' },
  days: { ar: 'المدة بالأيام', en: 'Days' },
  atLeast: { ar: 'على الأقل', en: 'at least' },
  from: { ar: 'من', en: 'from' },
  to: { ar: 'إلى', en: 'to' },
  decision: { ar: 'البت في الطلب، كما في السياسة', en: 'Decision, as the policy prints it' },
  noPeriod: { ar: 'لم تذكر السياسات السارية مدة للبت.', en: 'The policies in force print no period.' },
  setHere: { ar: 'عدّل هذه المدد', en: 'Change these periods' },
} as const satisfies Readonly<Record<string, Words>>;

const states = {
  ready: { ar: 'مكتمل', en: 'Ready' },
  missing: { ar: 'تذكره السياسة ولم يُدخل بعد', en: 'Printed and not entered' },
  unprinted: { ar: 'أُدخل ولا تذكره سياسة سارية', en: 'Entered and printed by no policy in force' },
} as const satisfies Readonly<Record<Exclude<SetUpState, 'incomplete'>, Words>>;

/** States of what policies print: a channel lacks how it is reached, a tool lacks its file. */
export const setUpStates: Readonly<Record<'channels' | 'tools', Readonly<Record<SetUpState, Words>>>> = {
  channels: { ...states, incomplete: { ar: 'تنقصه وسيلة الوصول', en: 'Lacks a contact' } },
  tools: { ...states, incomplete: { ar: 'ينقصه الملف', en: 'Lacks its file' } },
};
