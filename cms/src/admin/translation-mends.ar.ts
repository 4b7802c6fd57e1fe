/** Slips in Payload's own Arabic, set right. */
export const translationMends = {
  ar: {
    general: {
      createNew: 'إنشاء جديد',
      createNewLabel: 'إنشاء {{label}} جديد',
      dashboard: 'الصفحة الرئيسية',
    },
  },
} as const;
