import { counted } from '../text/counted.ts';
import { countedNouns } from '../text/counted-nouns.ar.ts';
import type { FormBlank } from '../contracts/policy-text.ts';
import type { PartMark, TextPartKind } from '../policy/text-parts.ts';
import type { ChangeCounts, ComparedClause, Redirected, Reshaped } from './compared.ts';

const { clause } = countedNouns;

/** Sentences that count the changes of each kind; `numeral` is the count in the digits of the page. */
export const changeCountWords: Readonly<
  Record<keyof ChangeCounts, (count: number, numeral: string) => string>
> = {
  changed: (count, numeral) => `تغيّر نص ${counted(count, numeral, clause, 'genitive')}`,
  added: (count, numeral) => `أُضيف ${counted(count, numeral, clause)}`,
  removed: (count, numeral) => `حُذف ${counted(count, numeral, clause)}`,
  moved: (count, numeral) => `نُقل ${counted(count, numeral, clause)} من موضع إلى آخر`,
  renumbered: (count, numeral) => `تغيّر ترقيم ${counted(count, numeral, clause, 'genitive')}`,
  reshaped: (count, numeral) => `تغيّر شكل ${counted(count, numeral, clause, 'genitive')}`,
  redirected: (count, numeral) => `تغيّر ما يحيل إليه ${counted(count, numeral, clause)}`,
};

/** Words of what happened to a part, by its kind; a clause and a heading are both called «بند». */
const fates: Readonly<
  Record<TextPartKind, { readonly added: string; readonly removed: string; readonly feminine?: true }>
> = {
  division: { added: 'بند جديد', removed: 'بند محذوف' },
  clause: { added: 'بند جديد', removed: 'بند محذوف' },
  note: { added: 'حاشية جديدة', removed: 'حاشية محذوفة', feminine: true },
  table: { added: 'جدول جديد', removed: 'جدول محذوف' },
  row: { added: 'صف جديد', removed: 'صف محذوف' },
  definitions: { added: 'تعريفات جديدة', removed: 'تعريفات محذوفة', feminine: true },
  definition: { added: 'تعريف جديد', removed: 'تعريف محذوف' },
  form: { added: 'نموذج جديد', removed: 'نموذج محذوف' },
  field: { added: 'خانة جديدة', removed: 'خانة محذوفة', feminine: true },
};

const unsearched = 'تغيّر نصه، ونعرضه كله قبل التغيير وبعده لكثرة التغييرات';

const renumbering = ({ marker, formerMarker }: ComparedClause): string => {
  if (formerMarker === undefined) return `أُعطي الرقم «${marker ?? ''}»`;
  if (marker === undefined) return `كان رقمه «${formerMarker}»`;
  return `كان رقمه «${formerMarker}» وصار «${marker}»`;
};

const blanks: Readonly<Record<FormBlank, string>> = {
  line: 'سطر للكتابة',
  lines: 'أسطر للكتابة',
  box: 'مربع للاختيار',
  signature: 'موضع للتوقيع',
};

/** Names of the thing that a page shows beside a part for its mark: as one of its kind, and as the one that is known. */
interface ShownBeside {
  readonly one: string;
  readonly known: string;
}

const channel: ShownBeside = { one: 'وسيلة تواصل', known: 'وسيلة التواصل' };
const tool: ShownBeside = { one: 'ملف أداة', known: 'الأداة' };
const step: ShownBeside = { one: 'خطوة من خطوات الطلب', known: 'خطوة الطلب' };

const shownBeside: Readonly<Record<PartMark, ShownBeside>> = {
  channels: { one: 'وسائل التواصل', known: 'وسائل التواصل' },
  tools: { one: 'ملفات الأدوات', known: 'ملفات الأدوات' },
  handling: { one: 'خطوات الطلب', known: 'خطوات الطلب' },
  interview: channel,
  phone: channel,
  'social-media': channel,
  letter: channel,
  'assistance-service': channel,
  volunteering: channel,
  website: channel,
  'branch-delegate': channel,
  'basic-bylaw': tool,
  'social-research-guide': tool,
  'support-policy-guide': tool,
  'support-request-form': tool,
  reception: step,
  verification: step,
  referral: step,
  attestation: step,
  committee: step,
  registration: step,
  service: step,
};

const remarking = ({ before, after }: Extract<Reshaped, { of: 'mark' }>): string => {
  const [former, now] = [before, after].map((mark) => (mark === undefined ? undefined : shownBeside[mark]));
  if (former === undefined) return `تعرض الصفحة معه الآن ${now?.one ?? ''}`;
  if (now === undefined) return `لم تعد الصفحة تعرض معه ${former.one}`;
  return former.known === now.known
    ? `تغيّرت ${now.known} التي تعرضها الصفحة معه`
    : `كانت الصفحة تعرض معه ${former.one}، وصارت تعرض ${now.one}`;
};

const reshaping = (reshaped: Reshaped): string => {
  switch (reshaped.of) {
    case 'mark':
      return remarking(reshaped);
    case 'blank':
      return `كان فراغها «${blanks[reshaped.before]}» وصار «${blanks[reshaped.after]}»`;
    case 'heads':
      return 'تغيّر تحديد رؤوسه من الصفوف والأعمدة';
    case 'spans':
      return 'تغيّر عدد الصفوف أو الأعمدة التي تمتد عليها خلية فيه';
    case 'sign':
      return 'تغيّر موضع إشارتها في البند';
  }
};

const redirections: Readonly<Record<Redirected['leads'], string>> = {
  elsewhere: 'صارت تعني موضعًا آخر',
  nowhere: 'لم يعد لها موضع معيّن في النص',
};

/** Says in a word or two what happened to a part. */
export const fateLabels = (clause: ComparedClause): string[] => {
  const { added, removed, feminine = false } = fates[clause.kind];
  const changed = feminine ? 'تغيّر نصها' : 'تغيّر نصه';
  return [
    ...(clause.fate === 'added' ? [added] : []),
    ...(clause.fate === 'removed' ? [removed] : []),
    ...(clause.fate === 'changed' ? [clause.unsearched ? unsearched : changed] : []),
    ...(clause.moved ? [feminine ? 'نُقلت إلى هنا من موضع آخر' : 'نُقل إلى هنا من موضع آخر'] : []),
    ...(clause.renumbered ? [renumbering(clause)] : []),
    ...(clause.reshaped === undefined ? [] : [reshaping(clause.reshaped)]),
    ...(clause.redirected ?? []).map(
      ({ printed, leads }) => `الإحالة «${printed}» باقية بلفظها، و${redirections[leads]}`,
    ),
  ];
};
