import type { versionDeskWords } from '../version-desk.ar.ts';

export type Say = (key: keyof typeof versionDeskWords) => string;

/** Context for those parts of the sheet that may change the review. */
export interface ReviewDesk {
  /** Address of the version in the API. */
  readonly path: string;
  readonly say: Say;
  readonly onChanged: () => void;
}
