import type { Role } from '../payload/access/roles.ts';

/** Names of demo people, each of which says that the person is none. */
export const demoNames: Readonly<Record<Role, string>> = {
  'platform-administrator': 'مدير المنصة (تجريبي)',
  'board-secretary': 'أمين المجلس (تجريبي)',
  'beneficiary-relations-officer': 'موظف علاقات المستفيدين (تجريبي)',
  'social-research-officer': 'مسؤول البحث الاجتماعي (تجريبي)',
  'committee-member': 'عضو لجنة البحث (تجريبي)',
  auditor: 'مراجع (تجريبي)',
};

/** Returns the name of a further member of a demo committee; members count from 1. */
export const demoMemberName = (place: number): string => `عضو لجنة البحث ${String(place)} (تجريبي)`;

export const demoApproval = {
  meeting: 'اجتماع تجريبي رقم (1)',
  approvedOn: 'اعتماد تجريبي لتجربة النظام، ولم يصدر عن مجلس الإدارة',
} as const;

/**
 * Reason of the demonstration for publishing a text in which something blocks: the five documents are published
 * unchanged.
 */
export const demoOverruling =
  'نشر تجريبي للوثيقة كما وردت من مصدرها؛ لم يصدر تصحيحها عن مجلس إدارة الجمعية بعد.';

export const demoNote = 'من بيانات التجربة';
