import type { WorklistView } from './worklist-shape.ts';

export const viewWords: Readonly<Record<WorklistView, { readonly ar: string; readonly en: string }>> = {
  all: { ar: 'الكل، الأحدث أولًا', en: 'All, newest first' },
  mine: { ar: 'طلباتي', en: 'Mine' },
  unassigned: { ar: 'بلا مسؤول', en: 'Unassigned' },
  longest: { ar: 'الأطول انتظارًا', en: 'Waiting longest' },
  'past-ceiling': { ar: 'جاوزت آخر يوم تذكره السياسة', en: 'Past the printed last day' },
  'to-call': { ar: 'يلزم الاتصال بأصحابها', en: 'To call' },
};

export const worklistWords = {
  heading: { ar: 'طلبات المستفيدين', en: 'Requests' },
  search: { ar: 'ابحث بالاسم أو الجوال أو رقم الطلب', en: 'Name, mobile or number' },
  find: { ar: 'بحث', en: 'Search' },
  clear: { ar: 'إلغاء البحث', en: 'Clear' },
  views: { ar: 'عروض القائمة', en: 'Views' },
  none: { ar: 'لا طلبات هنا.', en: 'Nothing here.' },
  nothingFound: {
    ar: 'لا طلب بهذا الاسم أو الرقم في جمعيتك. جرّب جزءًا من الاسم، أو أول أرقام الجوال، أو آخرها.',
    en: 'Nothing found.',
  },
  tooShort: { ar: 'اكتب حرفين على الأقل، أو ثلاثة أرقام.', en: 'Two letters or three digits at least.' },
  more: {
    ar: 'النتائج أكثر مما يُعرض. أضف كلمة أخرى من الاسم، أو أكمل الرقم.',
    en: 'There are more; add another word or digit.',
  },
  name: { ar: 'الاسم', en: 'Name' },
  mobile: { ar: 'الجوال', en: 'Mobile' },
  doNotCall: { ar: 'طلب ألا يُتصل به', en: 'Asked not to be called' },
  reference: { ar: 'الرقم', en: 'Number' },
  service: { ar: 'الخدمة', en: 'Service' },
  city: { ar: 'المدينة', en: 'City' },
  state: { ar: 'الحالة', en: 'State' },
  waiting: { ar: 'على حاله منذ', en: 'In this state since' },
  accepted: { ar: 'وصل', en: 'Received' },
  window: { ar: 'القرار بين', en: 'Decision' },
  notBefore: { ar: 'لا قبل', en: 'not before' },
  notAfter: { ar: 'ولا بعد', en: 'not after' },
  assignee: { ar: 'من يتولاه', en: 'Assigned to' },
  nobody: { ar: 'لا أحد', en: 'Nobody' },
  next: { ar: 'عرض المزيد', en: 'Show more' },
  working: { ar: 'لحظة من فضلك…', en: 'One moment…' },
  failed: { ar: 'تعذّر عرض القائمة. أعد المحاولة بعد قليل.', en: 'The list could not be loaded.' },
} as const;
