/** Returns the note that readers find at a version that brings a former one back; the secretary may write another. */
export const changeNoteOfReturn = (former: number, mistaken: number): string =>
  `عودة إلى نص الإصدار ${String(former)} واعتماده، بعد سحب الإصدار ${String(mistaken)} الذي نُشر خطأً.`;
