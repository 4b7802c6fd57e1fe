/** A run of neighbouring words (with the spaces and signs between them) that share a fate. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The words of one text in both versions. `same` and `removed` runs make the old text, `same` and `added` the new. */
export type ComparedWords = readonly WordRun[];

export type ClauseFate = 'unchanged' | 'changed' | 'added' | 'removed';

/** A section or a clause as two versions have it. Removed ones stand where they stood. */
export interface ComparedClause {
  /** Of the newer version; of the older one where it was removed. */
  readonly id: string;
  /** In the older version, where it was there. */
  readonly formerId?: string;
  /** About its own words; what lies below it has a fate of its own. */
  readonly fate: ClauseFate;
  /** It stands at another place among its neighbours, or below another heading. */
  readonly moved: boolean;
  /** Markers as printed. They count as different only in `renumbered`. */
  readonly marker?: string;
  readonly formerMarker?: string;
  readonly renumbered: boolean;
  readonly words: ComparedWords;
  readonly items: readonly ComparedClause[];
}

export interface ChangeCounts {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly renumbered: number;
}

export interface VersionComparison {
  readonly title: ComparedWords;
  readonly sections: readonly ComparedClause[];
  /** Headings and clauses, each counted by itself. */
  readonly counts: ChangeCounts;
}
