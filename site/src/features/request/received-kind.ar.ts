import { requestNouns } from '@mithaq/domain/request/notice-text.ar';
import type { RequestKind } from '@mithaq/domain/request/request-kind';

/** Returns what the code beside the number is for, in words of the kind that was sent: «شكوى» is feminine. */
export const codeHelpOf = (kind: RequestKind): string => {
  const isFeminine = kind === 'complaint';
  const acts =
    kind === 'service'
      ? 'وتصحح بيانات تواصلك أو تسحب الطلب أو تعترض'
      : `وتصحح بيانات تواصلك أو ${isFeminine ? 'تسحبها' : 'تسحبه'}`;
  return `بالرقم والرمز معًا ترى أين ${isFeminine ? 'وصلت' : 'وصل'} ${requestNouns[kind]}، وتجيب عن سؤال، ${acts}. الرمز لك وحدك: لا تعطِه أحدًا، ولن يسألك عنه موظف.`;
};

/** Returns what to do with the number. */
export const keepOf = (kind: RequestKind): string =>
  `اكتب الرقم أو صوّره أو اطبع الصفحة. تذكره كلما تواصلت مع الجمعية بشأن ${requestNouns[kind]}.`;

/** Returns when to write to the association. */
export const reachHelpOf = (kind: RequestKind): string => {
  const it = kind === 'complaint' ? 'ها' : 'ه';
  return `إذا أردت السؤال عن ${requestNouns[kind]} أو تعديل${it} أو سحب${it} فتواصل مع الجمعية واذكر الرقم المرجعي.`;
};
