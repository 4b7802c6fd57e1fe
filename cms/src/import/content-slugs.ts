/** Folders of `content/`, in the order of the source documents. */
export const contentSlugs = ['rusukh', 'ihsan-tabuk', 'libraries', 'robotweak', 'kafel'] as const;
