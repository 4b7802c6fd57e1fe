import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import type { ApprovalDate } from '@mithaq/domain/contracts/board-approval';
import type { IndexedPolicy, IndexedVersion } from '@mithaq/domain/contracts/register';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { gregorianOfHijri, isRealDate } from '@mithaq/domain/calendar/umm-al-qura';
import { isWholeDate } from '@mithaq/domain/calendar/whole-date';
import { inForceSince } from '@mithaq/domain/register/version-on-day';
import type { VersionInRegister } from '../register/register-reader.ts';
import { versionPagePath } from '../policy/policy-paths.ts';
import { element, type XmlElement } from './xml-tree.ts';

/** Ids of the document's own references. */
export const referenceIds = {
  association: 'association',
  register: 'register',
  original: 'original',
} as const;

/** Returns the Gregorian day of an approval (`2026-11-21`), whichever calendar it is printed in. */
export const approvalDay = (approvedOn: ApprovalDate | undefined): string | undefined => {
  const { gregorian, hijri } = approvedOn ?? {};
  if (gregorian !== undefined && isWholeDate(gregorian) && isRealDate(gregorian)) return isoDay(gregorian);
  const counterpart =
    hijri !== undefined && isWholeDate(hijri) && isRealDate(hijri) ? gregorianOfHijri(hijri) : undefined;
  return counterpart === undefined ? undefined : isoDay(counterpart);
};

/** Returns the day on which a version came into being: the board's decision, or else its publication. */
const adoptionDay = (entry: IndexedVersion): string =>
  approvalDay(entry.approvedOn) ?? dayInRiyadh(entry.publishedAt);

/**
 * Returns the day in the name of a version: the one that its text names, else that of its publication. A name that was
 * given once stays, so it does not follow what is known of the version later.
 */
const expressionDay = (entry: IndexedVersion): string => entry.inForceFrom ?? dayInRiyadh(entry.publishedAt);

/**
 * Returns the address of a version by the naming convention, `/akn/sa/act/bylaw/rusukh/2024-07-23/authorities/ara@2024-08-01`.
 * The work is the policy, under the day on which its first version was adopted; a second version that has the day of
 * another one has its number as well.
 */
export const frbrAddresses = (
  { index, policy }: Pick<VersionInRegister, 'index' | 'policy'>,
  entry: IndexedVersion,
): { readonly work: string; readonly workDay: string; readonly expression: string } => {
  const first = policy.versions[0] ?? entry;
  const workDay = adoptionDay(first);
  const work = `/akn/sa/act/${policy.documentType}/${index.profile.slug}/${workDay}/${policy.slug}`;
  const day = expressionDay(entry);
  const sameDay = policy.versions.filter(
    (other) => expressionDay(other) === day && other.version < entry.version,
  );
  const again = sameDay.length === 0 ? '' : `-${String(sameDay.length + 1)}`;
  return { work, workDay, expression: `${work}/ara@${day}${again}` };
};

const author = (id: string): XmlElement => element('FRBRauthor', { href: `#${id}` });
const dated = (date: string, name: string): XmlElement => element('FRBRdate', { date, name });
const addressed = (uri: string, component: string): XmlElement[] => [
  element('FRBRthis', { value: `${uri}/!${component}` }),
  element('FRBRuri', { value: uri }),
];

/** Identifies a version, or one of its annexes (`annex_1`), as work, expression and manifestation. */
export const identification = (found: VersionInRegister, siteUrl: URL, component = 'main'): XmlElement => {
  const { index, policy, entry, file } = found;
  const { work, workDay, expression } = frbrAddresses(found, entry);
  const since = inForceSince(policy, entry);
  const page = new URL(versionPagePath(index.profile.slug, policy.slug, entry.version), siteUrl).href;
  const isBinding = String(!file.approval.demonstration);
  return element('identification', { source: `#${referenceIds.register}` }, [
    element('FRBRWork', {}, [
      ...addressed(work, component),
      dated(workDay, 'adoption'),
      author(referenceIds.association),
      element('FRBRcountry', { value: 'sa' }),
      element('FRBRsubtype', { value: policy.documentType }),
      ...(file.issueNumber === undefined ? [] : [element('FRBRnumber', { value: file.issueNumber })]),
      element('FRBRname', { value: file.text.title }),
      element('FRBRprescriptive', { value: isBinding }),
      element('FRBRauthoritative', { value: isBinding }),
    ]),
    element('FRBRExpression', {}, [
      ...addressed(expression, component),
      element('FRBRalias', { value: page, name: 'page' }),
      dated(since.day, since.basis === 'publication' ? 'publication' : 'inForce'),
      author(referenceIds.association),
      element('FRBRversionNumber', { value: entry.version }),
      element('FRBRauthoritative', { value: isBinding }),
      element('FRBRlanguage', { language: 'ara' }),
    ]),
    element('FRBRManifestation', {}, [
      element('FRBRthis', { value: `${expression}/!${component}.xml` }),
      element('FRBRuri', { value: `${expression}.xml` }),
      element('FRBRalias', { value: `${page.slice(0, -1)}.akn.xml`, name: 'file' }),
      dated(dayInRiyadh(entry.publishedAt), 'publication'),
      author(referenceIds.register),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
};

/** Lists when the version came into being and when it ended. */
export const lifecycle = ({ entry }: Pick<VersionInRegister, 'entry'>): XmlElement => {
  const source = `#${referenceIds.original}`;
  const ended = entry.inForceUntil === undefined ? [] : [dayInRiyadh(entry.inForceUntil)];
  return element('lifecycle', { source: `#${referenceIds.register}` }, [
    element('eventRef', {
      date: adoptionDay(entry),
      source,
      type: entry.version === 1 ? 'generation' : 'amendment',
    }),
    ...ended.map((date) => element('eventRef', { date, source, type: 'repeal' })),
  ]);
};

/** Lists the association, the register, the first version, and the terms that the text defines. */
export const references = (
  found: VersionInRegister,
  terms: readonly { readonly id: string; readonly term: string }[],
  siteUrl: URL,
): XmlElement => {
  const { index, policy, entry } = found;
  const first: IndexedPolicy['versions'][number] = policy.versions[0] ?? entry;
  const { work, expression } = frbrAddresses(found, first);
  const organisation = (eId: string, href: string, showAs: string): XmlElement =>
    element('TLCOrganization', { eId, href, showAs });
  return element('references', { source: `#${referenceIds.register}` }, [
    element('original', { eId: referenceIds.original, href: expression, showAs: first.title }),
    organisation(
      referenceIds.association,
      `/akn/ontology/organization/sa/${index.profile.slug}`,
      index.profile.name,
    ),
    organisation(referenceIds.register, siteUrl.href, siteUrl.host),
    ...terms.map(({ id, term }) =>
      element('TLCTerm', {
        eId: id,
        href: `/akn/ontology/term${work.slice('/akn'.length)}/${id}`,
        showAs: term,
      }),
    ),
  ]);
};

/** Says when and where the version was published. */
export const publication = ({ entry, file }: VersionInRegister, siteUrl: URL): XmlElement =>
  element('publication', {
    date: dayInRiyadh(entry.publishedAt),
    name: 'register',
    showAs: siteUrl.host,
    number: file.issueNumber,
  });
