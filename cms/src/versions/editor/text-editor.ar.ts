import type { FormBlank } from '@mithaq/domain/contracts/policy-text';
import type { Words } from '../../payload/fields/labelled.ts';

export const textEditorWords = {
  text: { ar: 'نص السياسة', en: 'Text of the policy' },
  tools: { ar: 'أدوات التحرير', en: 'Editing tools' },
  heading: { ar: 'عنوان', en: 'Heading' },
  clause: { ar: 'بند', en: 'Clause' },
  deeper: { ar: 'أعمق', en: 'Deeper' },
  shallower: { ar: 'أعلى', en: 'Shallower' },
  up: { ar: 'إلى فوق', en: 'Move up' },
  down: { ar: 'إلى تحت', en: 'Move down' },
  join: { ar: 'صِل بما قبله', en: 'Join to the one above' },
  splitClause: { ar: 'اقسم عند المؤشر', en: 'Split at the cursor' },
  drop: { ar: 'احذف', en: 'Drop' },
  keyList: { ar: 'مفاتيح لوحة المفاتيح', en: 'Keys' },
  drag: { ar: 'اسحب لنقل هذا الموضع وما تحته', en: 'Drag to move this and what is below it' },
  table: { ar: 'جدول', en: 'Table' },
  definition: { ar: 'تعريف', en: 'Definition' },
  field: { ar: 'خانة نموذج', en: 'Form field' },
  caption: { ar: 'عنوان جدول أو نموذج', en: 'Caption' },
  note: { ar: 'حاشية', en: 'Footnote' },
  undo: { ar: 'تراجع', en: 'Undo' },
  redo: { ar: 'إعادة', en: 'Redo' },
  renumber: { ar: 'أعد ترقيم القائمة', en: 'Renumber the list' },
  outline: { ar: 'عناوين النص', en: 'Outline' },
  noOutline: { ar: 'لا عناوين بعد.', en: 'No headings yet.' },
  find: { ar: 'ابحث في النص', en: 'Find' },
  replace: { ar: 'استبدل به', en: 'Replace with' },
  next: { ar: 'التالي', en: 'Next' },
  previous: { ar: 'السابق', en: 'Previous' },
  replaceOne: { ar: 'استبدل', en: 'Replace' },
  replaceEvery: { ar: 'استبدل الكل', en: 'Replace all' },
  findAndReplace: { ar: 'بحث واستبدال', en: 'Find and replace' },
  exact: { ar: 'طابق الحركات والهمزات كما كُتبت', en: 'Match marks and hamzas as typed' },
  noMatch: { ar: 'لا يوجد في النص', en: 'Not found' },
  marker: { ar: 'الترقيم كما طُبع', en: 'Marker as printed' },
  role: { ar: 'عمل القسم', en: 'Role of the division' },
  code: { ar: 'ما يثبته البند', en: 'What the clause establishes' },
  blank: { ar: 'الفراغ', en: 'Blank' },
  none: { ar: 'لا شيء', en: 'None' },
  addRow: { ar: 'صف بعده', en: 'Row below' },
  addColumn: { ar: 'عمود بعده', en: 'Column after' },
  deleteRow: { ar: 'احذف الصف', en: 'Delete row' },
  deleteColumn: { ar: 'احذف العمود', en: 'Delete column' },
  merge: { ar: 'ادمج الخلايا', en: 'Merge cells' },
  split: { ar: 'افصل الخلية', en: 'Split cell' },
  headerRow: { ar: 'صف عناوين', en: 'Header row' },
  headerColumn: { ar: 'عمود عناوين', en: 'Header column' },
  deleteTable: { ar: 'احذف الجدول', en: 'Delete table' },
  keys: {
    ar: 'مفتاح Tab يجعل البند أعمق، وShift مع Tab يجعله أعلى، وAlt مع السهم ينقله. للخروج من النص بلوحة المفاتيح اضغط Esc ثم Tab، وللعودة من البحث إلى النص اضغط Esc. في شريط الأزرار وقائمة العناوين وأسطر الأصل تنتقل بالأسهم.',
    en: 'Tab nests, Shift-Tab unnests, Alt and an arrow moves. To leave by keyboard press Escape, then Tab; Escape leads from find and replace back to the text. Arrows lead through the buttons, the headings and the lines of the original.',
  },
} as const satisfies Record<string, Words>;

/** The keys of the acts, for the list of keys; `keymap.ts` binds them. */
export const textEditorKeys = [
  { word: 'heading', keys: ['Ctrl', 'Alt', '1'] },
  { word: 'clause', keys: ['Ctrl', 'Alt', '0'] },
  { word: 'deeper', keys: ['Tab'] },
  { word: 'shallower', keys: ['Shift', 'Tab'] },
  { word: 'up', keys: ['Alt', '↑'] },
  { word: 'down', keys: ['Alt', '↓'] },
  { word: 'join', keys: ['Ctrl', 'Alt', 'J'] },
  { word: 'splitClause', keys: ['Enter'] },
  { word: 'table', keys: ['Ctrl', 'Alt', 'G'] },
  { word: 'drop', keys: ['Ctrl', 'Alt', 'X'] },
  { word: 'findAndReplace', keys: ['Ctrl', 'F'] },
  { word: 'undo', keys: ['Ctrl', 'Z'] },
  { word: 'redo', keys: ['Ctrl', 'Y'] },
] as const satisfies readonly {
  readonly word: keyof typeof textEditorWords;
  readonly keys: readonly string[];
}[];

export const formBlanks = {
  line: { ar: 'سطر', en: 'Line' },
  lines: { ar: 'أسطر', en: 'Lines' },
  box: { ar: 'مربع اختيار', en: 'Box' },
  signature: { ar: 'توقيع', en: 'Signature' },
} as const satisfies Record<FormBlank, Words>;
