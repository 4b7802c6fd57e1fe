/** The same words for staff who read Arabic and for staff who read English. */
export interface TwoLanguages {
  readonly ar: string;
  readonly en: string;
}
