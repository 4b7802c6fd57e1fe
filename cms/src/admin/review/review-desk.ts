import type { versionDeskWords } from '../version-desk.ar.ts';

export type Say = (key: keyof typeof versionDeskWords) => string;

/** What every part of the sheet needs that may change the review. */
export interface ReviewDesk {
  /** Address of the version in the API. */
  readonly path: string;
  readonly say: Say;
  readonly onChanged: () => void;
}
