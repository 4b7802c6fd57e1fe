/**
 * The query parameters that the site's pages read. The site and the edge in front of it take them from here, so that
 * a parameter which no page reads (`?utm_source=`, `?x=1`) makes neither another rendering nor another cache entry.
 */
interface QueryParameter {
  readonly name: string;
  /** Most UTF-16 code units of a value that are read; the page itself refuses or cuts a value of this length. */
  readonly limit: number;
  /** Form of the values that mean something; another value counts as absent. Any value means something by default. */
  readonly form?: RegExp;
}

interface QueriedPage {
  /** Path of the page, where `*` is any text. */
  readonly path: `/${string}/`;
  readonly parameters: readonly QueryParameter[];
}

/** Words to search for are read up to 100 code units and a number or hash to prove up to 120; the page says so. */
const typed = { name: 'q', limit: 121 };
const type = { name: 'type', limit: 20, form: /^[a-z]+$/u };
const from = { name: 'from', limit: 6, form: /^\d{1,5}$/u };
const words = { name: 'words', limit: 4, form: /^any$/u };
const association = { name: 'association', limit: 61, form: /^[a-z][a-z0-9-]*$/u };

/** Every page that reads a query. The order of the parameters is the order in an address that was normalised. */
export const queriedPages: readonly QueriedPage[] = [
  { path: '/search/', parameters: [typed, type, association, from, words] },
  { path: '/*/search/', parameters: [typed, type, from, words] },
  { path: '/proof/', parameters: [typed] },
  { path: '/*/proof/', parameters: [typed] },
  { path: '/*/policies/*/on/', parameters: [{ name: 'day', limit: 60 }] },
];

/** The names of all parameters that some page reads. */
export const queryParameterNames: readonly string[] = [
  ...new Set(queriedPages.flatMap(({ parameters }) => parameters.map(({ name }) => name))),
];
