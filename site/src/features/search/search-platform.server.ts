import type { DocumentType } from '@mithaq/domain/contracts/policy-text';
import { allTermsOf, type SearchQuery } from '@mithaq/domain/search/query';
import { NotInRegister } from '../register/errors.ts';
import type { RegisterReader } from '../register/register-reader.ts';
import { searchAssociation, type AssociationHits } from './search-association.server.ts';
import type { SearchFiles } from './search-files.server.ts';
import type { WordsAt } from './word-segments.server.ts';

/** Number of associations on a page of results. */
const SHOWN = 10;

/**
 * Largest number of associations whose search is opened for a page, how many at once, and the number of policies after
 * which no further ones are: a phrase whose words stand in many texts and hardly ever together would open all of them,
 * more than stay open until the next page.
 */
const OPENED = 40;
const AT_ONCE = 5;
const POLICIES_OPENED = 200;

export interface PlatformQuestion {
  readonly query: SearchQuery;
  readonly type: DocumentType | undefined;
  /** Slug of the only association to search, if there is one. */
  readonly association: string | undefined;
  /** Number of candidate associations that earlier pages went through. */
  readonly from: number;
  /** `any`: an earlier page found no passage with all the words, and this one continues with passages that have one. */
  readonly words: 'all' | 'any';
}

export interface PlatformHits {
  readonly associations: readonly AssociationHits[];
  /** Candidate associations that no page went through yet. */
  readonly waiting: number;
  /** Position at which the next page begins. */
  readonly next: number;
  /** Associations that the directory does not know and that are too many to open. */
  readonly unknown: number;
}

interface Sources {
  readonly register: RegisterReader;
  readonly files: SearchFiles;
}

interface Candidates {
  /** Candidate slugs: those with the words in a title first, otherwise in the platform's order. */
  readonly slugs: readonly string[];
  readonly unknown: number;
}

const candidatesOf = async (
  { register, files }: Sources,
  { query, type, association }: PlatformQuestion,
  words: 'all' | 'any',
): Promise<Candidates> => {
  const { associations } = await register.platform();
  if (association !== undefined) {
    if (!associations.some(({ slug }) => slug === association))
      throw new NotInRegister('association', association);
    return { slugs: [association], unknown: 0 };
  }
  const matches = await files.directory.matches(query, words);
  const unlisted: string[] = [];
  const sorted: Record<WordsAt, string[]> = { titles: [], texts: [], nowhere: [] };
  for (const { slug } of associations) {
    const match = matches.of(slug);
    if (match === undefined) unlisted.push(slug);
    else if (type === undefined || match.documentTypes.includes(type)) sorted[match.at].push(slug);
  }
  const few = unlisted.length <= OPENED;
  return {
    slugs: [...sorted.titles, ...sorted.texts, ...(few ? unlisted : [])],
    unknown: few ? 0 : unlisted.length,
  };
};

const searchWith = async (
  sources: Sources,
  question: PlatformQuestion,
  words: 'all' | 'any',
): Promise<PlatformHits> => {
  const { slugs, unknown } = await candidatesOf(sources, question, words);
  const { query, type, from } = question;
  const associations: AssociationHits[] = [];
  let next = from;
  let policies = 0;
  while (
    associations.length < SHOWN &&
    policies < POLICIES_OPENED &&
    next < Math.min(from + OPENED, slugs.length)
  ) {
    const batch = slugs.slice(next, next + AT_ONCE);
    const found = await Promise.all(
      batch.map((slug) => searchAssociation(sources, slug, { query, type, words })),
    );
    for (const hits of found) {
      if (associations.length === SHOWN) break;
      next += 1;
      policies += hits.opened;
      if (hits.policies.length + hits.disclosures.length > 0) associations.push(hits);
    }
  }
  return { associations, waiting: Math.max(0, slugs.length - next), next, unknown };
};

/** Searches the policies in force of all associations, one page at a time. Rejects as the register does. */
export const searchPlatform = async (
  sources: Sources,
  question: PlatformQuestion,
): Promise<PlatformHits & { words: 'all' | 'any' }> => {
  if (question.words === 'any') return { ...(await searchWith(sources, question, 'any')), words: 'any' };
  const all = await searchWith(sources, question, 'all');
  const nothing = all.associations.length === 0 && all.waiting === 0 && question.from === 0;
  if (!nothing || allTermsOf(question.query).length < 2) return { ...all, words: 'all' };
  const any = await searchWith(sources, question, 'any');
  return { ...any, words: 'any' };
};
