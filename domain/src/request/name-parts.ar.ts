/**
 * Parts of a name that some people write apart and others join to what follows («عبد الله», «عبدالله»; «أبو بكر»,
 * «أبوبكر»; «آل سعود»), folded by `foldForSearch`.
 */
export const joinedParts = ['عبد', 'ابو', 'ابا', 'ابي', 'ال'] as const;

export const ARTICLE = 'ال';
