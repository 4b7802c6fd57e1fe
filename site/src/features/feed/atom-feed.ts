import { registerEvents, type RegisterEvent } from '@mithaq/domain/register/register-events';
import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { forEveryFormat } from '@mithaq/domain/text/refused-sign';
import { Feed, type Item } from 'feed';
import { numeralsOf, type Numerals } from '../../look/numerals.ts';
import { versionPagePath } from '../policy/policy-paths.ts';
import { feedWords } from './feed.ar.ts';

/** Number of newest events in the feed; each policy's history has the older ones. */
const ENTRIES = 50;

/**
 * Escapes a title or summary, because `feed` treats it as HTML and a secretary typed plain text. Signs that XML forbids,
 * which older files of the register may hold, are replaced.
 */
const asHtml = (text: string): string =>
  forEveryFormat(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const titleOf = ({ kind, entry }: RegisterEvent, numerals: Numerals): string => {
  const about = {
    title: numerals(entry.title),
    version: numerals(entry.version),
    by: entry.supersededBy === undefined ? undefined : numerals(entry.supersededBy),
  };
  const inError = kind === 'withdrawn' && entry.withdrawal?.kind === 'published-in-error';
  return inError ? feedWords.inError(about) : feedWords.events[kind](about);
};

const summaryOf = ({ kind, entry }: RegisterEvent, numerals: Numerals): string => {
  const published = [
    ...(entry.changeNote === undefined ? [] : [numerals(entry.changeNote)]),
    ...(entry.emergency === true ? [feedWords.emergency] : []),
    ...(entry.issueNumber === undefined ? [] : [feedWords.issueNumber(entry.issueNumber)]),
  ];
  const withdrawn =
    entry.withdrawal === undefined ? [] : [feedWords.reason(numerals(entry.withdrawal.reason))];
  return [
    ...(entry.demonstration ? [feedWords.demonstration] : []),
    ...{ published, superseded: [], withdrawn }[kind],
  ].join(' · ');
};

const itemOf = (event: RegisterEvent, address: string, numerals: Numerals): Item => {
  const summary = summaryOf(event, numerals);
  return {
    // Makes the permanent id of an entry, by which a reader's program shows each entry once.
    id: event.kind === 'published' ? address : `${address}#${event.kind}`,
    link: address,
    title: asHtml(titleOf(event, numerals)),
    date: new Date(event.at),
    published: new Date(event.at),
    ...(summary === '' ? {} : { description: asHtml(summary) }),
  };
};

/**
 * Returns an association's feed in Atom 1.0 (RFC 4287): publications, supersessions and withdrawals, the newest
 * first.
 */
export const atomFeed = (index: AssociationIndex, siteUrl: URL): string => {
  const { profile } = index;
  const numerals = numeralsOf(profile);
  const name = forEveryFormat(profile.name);
  const at = (path: string): string => new URL(path, siteUrl).href;
  const events = registerEvents(index).slice(0, ENTRIES);
  const feed = new Feed({
    id: at(`/${profile.slug}/feed.xml`),
    feed: at(`/${profile.slug}/feed.xml`),
    link: at(`/${profile.slug}/policies/`),
    title: feedWords.title(name),
    description: feedWords.subtitle,
    author: { name, link: at(`/${profile.slug}/`) },
    updated: new Date(events[0]?.at ?? index.updatedAt),
    generator: false,
    copyright: name,
  });
  for (const event of events) {
    const path = versionPagePath(profile.slug, event.policy.slug, event.entry.version);
    feed.addItem(itemOf(event, at(path), numerals));
  }
  // The library has no field for the language, without which a reader's program guesses the direction.
  return feed.atom1().replace('<feed ', '<feed xml:lang="ar" ');
};
