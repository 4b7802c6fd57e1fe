/** Result of one check: `unknown` means that the question could not be asked, which is no pass. */
export type Outcome = 'right' | 'wrong' | 'unknown';

/** Line of `npm run deploy -- <stage> check`; its `advice` says what to do and is empty where all is right. */
export interface Finding {
  readonly subject: string;
  readonly outcome: Outcome;
  readonly advice: string;
}

const sign: Readonly<Record<Outcome, string>> = { right: '✓', wrong: '✗', unknown: '?' };

/** Returns the line that a person reads. */
export const findingLine = ({ subject, outcome, advice }: Finding): string =>
  advice === '' ? `${sign[outcome]} ${subject}` : `${sign[outcome]} ${subject}: ${advice}`;
