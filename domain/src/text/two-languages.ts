/** Holds one label in both languages of the staff. */
export interface TwoLanguages {
  readonly ar: string;
  readonly en: string;
}
