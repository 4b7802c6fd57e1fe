import { approvalDay } from '../approval/approval-sentence.ar.ts';
import { dayInBothCalendars } from '../calendar/both-calendars.ar.ts';
import { formatDate } from '../calendar/format-date.ar.ts';
import type { DecisionPeriod, PolicyText } from '../contracts/policy-text.ts';
import type { RegisteredVersion } from '../contracts/register.ts';
import { countedInLatin } from '../text/counted.ts';
import { countedNouns } from '../text/counted-nouns.ar.ts';

/** Facts of a version that are no part of its divisions. A draft may lack each of them. */
export interface ComparableFacts extends Partial<
  Pick<RegisteredVersion, 'issueNumber' | 'issueDate' | 'approval' | 'inForceFrom' | 'reviewBy'>
> {
  readonly text: Pick<PolicyText, 'cover' | 'decisionPeriod'>;
  /** Whether the version is a draft, which may still get what it lacks. */
  readonly isDraft?: true;
}

/** Facts that a comparison shows before the text, in the order in which a reader asks for them. */
export const comparedFactNames = [
  'issueNumber',
  'issueDate',
  'session',
  'meeting',
  'resolution',
  'approvedOn',
  'inForceFrom',
  'reviewBy',
  'decisionPeriod',
  'cover',
] as const;
export type ComparedFactName = (typeof comparedFactNames)[number];

export const comparedFactWords = {
  heading: 'ما تغيّر في بيانات الوثيقة',
  labels: {
    issueNumber: 'رقم الإصدار',
    issueDate: 'تاريخ الإصدار',
    session: 'دورة المجلس',
    meeting: 'اجتماع المجلس',
    resolution: 'قرار المجلس',
    approvedOn: 'تاريخ الاعتماد',
    inForceFrom: 'تاريخ السريان',
    reviewBy: 'موعد المراجعة',
    decisionPeriod: 'مدة البت في الطلب',
    cover: 'غلاف الوثيقة',
  } satisfies Readonly<Record<ComparedFactName, string>>,
} as const;

const days = (count: number): string => countedInLatin(count, countedNouns.day, 'genitive');

const periodInWords = ({ atLeastDays, atMostDays, printed }: DecisionPeriod): string => {
  const most = atMostDays === undefined ? '' : `، ولا تزيد على ${days(atMostDays)}`;
  return `«${printed}»: لا تقل عن ${days(atLeastDays)}${most}`;
};

const inWords: Readonly<Record<ComparedFactName, (facts: ComparableFacts) => string | undefined>> = {
  issueNumber: ({ issueNumber }) => issueNumber,
  issueDate: ({ issueDate }) => (issueDate === undefined ? undefined : formatDate(issueDate)),
  session: ({ approval }) => approval?.session?.printed,
  meeting: ({ approval }) => approval?.meeting?.printed,
  resolution: ({ approval }) => approval?.resolution?.printed,
  approvedOn: ({ approval }) =>
    approval?.approvedOn === undefined
      ? undefined
      : (approvalDay(approval.approvedOn) ?? approval.approvedOn.printed),
  inForceFrom: ({ inForceFrom }) => (inForceFrom === undefined ? undefined : dayInBothCalendars(inForceFrom)),
  reviewBy: ({ reviewBy }) => (reviewBy === undefined ? undefined : dayInBothCalendars(reviewBy)),
  decisionPeriod: ({ text: { decisionPeriod } }) =>
    decisionPeriod === undefined ? undefined : periodInWords(decisionPeriod),
  cover: ({ text: { cover } }) => cover.join('\n'),
};

/** Returns a fact of a version as a reader reads it, in Latin digits; '' where the version does not have it. */
export const factInWords = (fact: ComparedFactName, facts: ComparableFacts): string =>
  inWords[fact](facts) ?? '';
