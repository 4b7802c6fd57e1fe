/** Draws nothing in the form for a field that the page says in other words, and that lists and filters show. */
export const NoBox = () => null;
