import { formatDate } from '../calendar/format-date.ar.ts';
import type { CoverDisagreement } from './cover-disagreements.ts';

/** Says where cover and approval disagree, and what to look at. */
export const coverDisagreementMessage = (found: CoverDisagreement): string => {
  switch (found.code) {
    case 'cover.resolution-differs':
      return `على الغلاف قرار رقم (${found.printed})، والمسجَّل في الاعتماد قرار رقم (${found.recorded}).`;
    case 'cover.meeting-differs':
      return `على الغلاف اجتماع رقم (${found.printed})، والمسجَّل في الاعتماد اجتماع رقم (${found.recorded}).`;
    case 'cover.session-differs':
      return `على الغلاف الدورة (${found.printed})، والمسجَّل في الاعتماد الدورة رقم (${found.recorded}).`;
    case 'cover.resolution-is-meeting':
      return `على الغلاف «قرار رقم (${found.printed})»، والمسجَّل في الاعتماد أنه رقم الاجتماع. راجع المحضر.`;
    case 'cover.meeting-is-resolution':
      return `على الغلاف «اجتماع رقم (${found.printed})»، والمسجَّل في الاعتماد أنه رقم القرار. راجع المحضر.`;
    case 'cover.date-incomplete':
      return `تاريخ الغلاف ناقص: ${formatDate(found.printed)}.`;
    case 'cover.date-differs':
      return `تاريخ الغلاف ${formatDate(found.printed)}، والمسجَّل في الاعتماد ${formatDate(found.recorded)}.`;
    case 'cover.issue-date-differs':
      return `تاريخ الإصدار على الغلاف ${formatDate(found.printed)}، والمسجَّل ${formatDate(found.recorded)}.`;
  }
};
