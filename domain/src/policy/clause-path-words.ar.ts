/** Names by which a citation calls parts that print no numbering; `place` counts from 1 among their neighbours. */
export const partNames = {
  clause: (place: number) => `الفقرة ${String(place)}`,
  note: (marker: string) => `الحاشية ${marker}`,
  table: 'الجدول',
  row: (place: number) => `الصف ${String(place)}`,
  definitions: 'التعريفات',
  definition: (term: string) => `تعريف «${term}»`,
  form: 'النموذج',
  field: (label: string) => `خانة «${label}»`,
  /** Joins the names from the widest part to the narrowest. */
  separator: '، ',
} as const;
