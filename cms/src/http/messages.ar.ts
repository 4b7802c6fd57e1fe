/** Messages for a person whose request failed because of the database. */
export const databaseMessages = {
  'write-conflict': 'غيّر شخص آخر هذه البيانات في اللحظة نفسها. أعد المحاولة.',
  'commit-unknown': 'انقطع الاتصال قبل أن نعلم هل تم ذلك. حدّث الصفحة لترى ما حُفظ، ثم أعد المحاولة إن لم يتم.',
  unavailable: 'الخدمة متوقفة لحظات. أعد المحاولة بعد قليل.',
} as const;
