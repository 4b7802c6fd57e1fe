export const messages = {
  unavailable: 'تعذّرت الكتابة في السجل العام، فلم يُحفظ التغيير. أعد المحاولة بعد قليل.',
  notRead: 'تعذّرت قراءة السجل العام الآن. أعد المحاولة بعد قليل.',
  fileOfTool: (tool: string) => `ملف الأداة «${tool}»`,
} as const;
