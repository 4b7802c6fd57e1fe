/** Path of the page that lists an association's replies to results of the survey. Ends in a slash. */
export const satisfactionPath = (association: string): string => `/${association}/satisfaction/`;

/** Permanent path of a reply. Ends in a slash. */
export const surveyReplyPagePath = (association: string, number: number): string =>
  `${satisfactionPath(association)}${String(number)}/`;
