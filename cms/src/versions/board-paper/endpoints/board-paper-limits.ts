/** Most drafts of one board paper. */
export const MOST_DRAFTS = 30;
