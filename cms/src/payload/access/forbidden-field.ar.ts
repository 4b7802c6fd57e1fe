/** Refusal of a value in a field that its sender may not set. */
export const forbiddenField = 'لا تملك صلاحية تغيير هذا الحقل، ولم يُحفظ شيء مما أرسلته.';
