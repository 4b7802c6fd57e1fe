import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { translationCorrections } from '../../cms/src/admin/translation-corrections.ar.ts';
import type { ArabicText } from './texts.ts';

const fromCms = createRequire(join(import.meta.dirname, '../../cms/package.json'));

type Tree = Readonly<{ [key: string]: string | Tree }>;
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));

const flat = (of: Tree, path: readonly string[] = []): [key: string, text: string][] =>
  Object.entries(of).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[[...path, key].join('.'), value] satisfies [string, string]]
      : flat(value, [...path, key]),
  );

const language = async (name: 'ar' | 'en'): Promise<Map<string, string>> => {
  const file = fromCms.resolve(`@payloadcms/translations/languages/${name}`);
  const loaded: unknown = await import(pathToFileURL(file).href);
  const exported = z.record(z.string(), z.unknown()).parse(loaded)[name];
  return new Map(flat(z.object({ translations: tree }).parse(exported).translations));
};

/**
 * Parts of Payload's screens that no configuration of ours switches on: folders, languages of one record, and a first
 * page that each person arranges.
 */
const switchedOff = /^(?:folder|localization|dashboard)\./u;

/** Returns Payload's words as the admin shows them, in Arabic with ours in place of those that are corrected. */
export const payloadTexts = async (
  shownIn: 'ar' | 'en' = 'ar',
): Promise<{
  readonly texts: readonly ArabicText[];
  /** Keys that Payload has in English and we have not in Arabic. */
  readonly missing: readonly string[];
  /** Keys of ours that Payload does not know. */
  readonly unknown: readonly string[];
}> => {
  const [arabic, english] = [await language('ar'), await language('en')];
  const ours = new Map(flat(translationCorrections.ar));
  const theirs = shownIn === 'ar' ? arabic : english;
  const keys = [...english.keys()].filter((key) => !switchedOff.test(key));
  const shown = keys.map(
    (key) => [key, (shownIn === 'ar' ? ours.get(key) : undefined) ?? theirs.get(key)] as const,
  );
  return {
    texts: shown.flatMap(([key, text]) =>
      text === undefined ? [] : [{ file: '@payloadcms/translations', place: key, text: text.trim() }],
    ),
    missing: shown.filter(([, text]) => text === undefined).map(([key]) => key),
    unknown: [...ours.keys()].filter((key) => !english.has(key)),
  };
};
