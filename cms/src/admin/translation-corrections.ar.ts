/**
 * Corrections of Payload's own Arabic: untranslated English, a word with another meaning, a gender that fits one noun
 * in two, and messages that blame.
 */
export const translationCorrections = {
  ar: {
    authentication: {
      forceUnlock: 'إلغاء قفل الحساب',
    },
    error: {
      documentNotFound: 'لا يوجد سجل بهذا العنوان، أو ليس الاطلاع عليه من صلاحيات دورك.',
      emailOrPasswordIncorrect: 'البريد الإلكتروني أو كلمة المرور غير صحيحة.',
      userLocked: 'أُوقف الدخول بهذا الحساب عشر دقائق بعد محاولات متكررة. أعد المحاولة بعدها.',
    },
    fields: {
      addNewLabel: 'أضف سجلًا جديدًا',
      swapUpload: 'استبدل الملف',
      toggleBlock: 'أظهر محتوى القسم أو أخفه',
    },
    general: {
      addFilter: 'أضف شرطًا',
      backToDashboard: 'عد إلى الصفحة الرئيسية',
      createNew: 'إنشاء جديد',
      createNewLabel: 'إنشاء {{label}}',
      creatingNewLabel: 'إنشاء {{label}}',
      dashboard: 'الصفحة الرئيسية',
      deletedSuccessfully: 'حُذف السجل.',
      false: 'لا',
      leaveWithoutSaving: 'غادر بلا حفظ',
      noFiltersSet: 'لم تُضف شروطًا بعد.',
      noLabel: '—',
      nothingFound: 'لا توجد صفحة بهذا العنوان',
      schedulePublishFor: 'جدولة النشر لـ {{title}}',
      searchBy: 'ابحث في: {{label}}',
      sorryNotFound: 'ربما تغيّر العنوان، أو ليست هذه الصفحة من صلاحيات دورك.',
      // Payload passes an object in place of the column's name.
      sortByLabelDirection: 'رتّب هذا العمود: {{direction}}',
      successfullyCreated: 'حُفظ السجل الجديد.',
      true: 'نعم',
      untitled: 'بلا عنوان بعد',
      updatedSuccessfully: 'حُفظت التغييرات.',
    },
    upload: {
      bulkUpload: 'رفع عدة ملفات',
      dragAndDrop: 'اسحب ملفًا إلى هنا',
    },
  },
} as const;
