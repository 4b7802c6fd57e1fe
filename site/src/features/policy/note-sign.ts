/** Anchor of a note's sign in the text. No id of a clause has an underscore, so that no part of a text has this anchor. */
export const noteSign = (note: string): string => `${note}_sign`;
