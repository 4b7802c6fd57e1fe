/** Path of the page on people's data and their rights. Ends in a slash. */
export const privacyPath = (association: string): string => `/${association}/privacy/`;
