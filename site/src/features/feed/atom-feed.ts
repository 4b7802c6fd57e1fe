import { disclosureEvents, type DisclosureEvent } from '@mithaq/domain/register/disclosures-in-register';
import { registerEvents, type RegisterEvent } from '@mithaq/domain/register/register-events';
import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { forEveryFormat } from '@mithaq/domain/text/refused-sign';
import { Feed, type Item } from 'feed';
import { numeralsOf, type Numerals } from '../../look/numerals.ts';
import { disclosureVersionPath } from '../disclosure/disclosure-paths.ts';
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

/** An entry of the feed before it is written. */
interface Entry {
  readonly kind: RegisterEvent['kind'];
  readonly at: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
}

const ofPolicy = (slug: string, event: RegisterEvent, numerals: Numerals): Entry => ({
  kind: event.kind,
  at: event.at,
  path: versionPagePath(slug, event.policy.slug, event.entry.version),
  title: titleOf(event, numerals),
  summary: summaryOf(event, numerals),
});

const ofDisclosure = (slug: string, { kind, at, entry }: DisclosureEvent, numerals: Numerals): Entry => {
  const reason = entry.withdrawal === undefined ? '' : feedWords.reason(numerals(entry.withdrawal.reason));
  return {
    kind,
    at,
    path: disclosureVersionPath(slug, entry.disclosure, entry.version),
    title: feedWords.disclosures[kind]({ title: numerals(entry.title), version: numerals(entry.version) }),
    summary: { published: numerals(entry.changeNote ?? ''), withdrawn: reason }[kind],
  };
};

const itemOf = ({ kind, at, title, summary }: Entry, address: string): Item => {
  return {
    // Makes the permanent id of an entry, by which a reader's program shows each entry once.
    id: kind === 'published' ? address : `${address}#${kind}`,
    link: address,
    title: asHtml(title),
    date: new Date(at),
    published: new Date(at),
    ...(summary === '' ? {} : { description: asHtml(summary) }),
  };
};

/**
 * Returns an association's feed in Atom 1.0 (RFC 4287): publications, supersessions and withdrawals of policies and
 * disclosures, the newest first.
 */
export const atomFeed = (index: AssociationIndex, siteUrl: URL): string => {
  const { profile } = index;
  const numerals = numeralsOf(profile);
  const name = forEveryFormat(profile.name);
  const at = (path: string): string => new URL(path, siteUrl).href;
  const events = [
    ...registerEvents(index).map((event) => ofPolicy(profile.slug, event, numerals)),
    ...disclosureEvents(index.disclosures ?? []).map((event) => ofDisclosure(profile.slug, event, numerals)),
  ]
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .slice(0, ENTRIES);
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
  for (const event of events) feed.addItem(itemOf(event, at(event.path)));
  // The library has no field for the language, without which a reader's program guesses the direction.
  return feed.atom1().replace('<feed ', '<feed xml:lang="ar" ');
};
