/** Slips in Payload's own Arabic, set right. */
export const translationMends = {
  ar: {
    error: {
      documentNotFound: 'لا يوجد سجل بهذا العنوان، أو ليس الاطلاع عليه من صلاحيات دورك.',
    },
    fields: {
      toggleBlock: 'أظهر محتوى القسم أو أخفه',
    },
    general: {
      backToDashboard: 'عد إلى الصفحة الرئيسية',
      createNew: 'إنشاء جديد',
      createNewLabel: 'إنشاء {{label}} جديد',
      dashboard: 'الصفحة الرئيسية',
      noLabel: '—',
      nothingFound: 'لا توجد صفحة بهذا العنوان',
      sorryNotFound: 'ربما تغيّر العنوان، أو ليست هذه الصفحة من صلاحيات دورك.',
    },
  },
} as const;
