import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { approvalDay } from '@mithaq/domain/approval/approval-sentence.ar';
import { dayInBothCalendars, instantInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { catalogueEntryOf } from '@mithaq/domain/catalogue/catalogue-entry-of';
import {
  currentCatalogue,
  expectedPolicies,
  SURVEY_RESULTS,
} from '@mithaq/domain/catalogue/current-catalogue';
import type { PracticeVerdict } from '@mithaq/domain/catalogue/practice-evidence';
import type { AssociationIndex, IndexedPolicy, IndexedVersion } from '@mithaq/domain/contracts/register';
import { approvingBodyWords } from '@mithaq/domain/disclosure/disclosure-words.ar';
import { versionInForce } from '@mithaq/domain/register/association-index';
import { disclosuresIn } from '@mithaq/domain/register/disclosures-in-register';
import { printedMonths } from '@mithaq/domain/request/survey-reply.ar';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { readAssociationIndex } from '../../register/register-files.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { siteUrlOf } from '../../register/site-url.ts';
import { answeredRequests, type AnsweredRequests } from './answered-requests.ts';
import { evidenceOf } from './evidence-of.ts';
import { toldBy, type Told } from './told.ts';

/** A version of a document, as the public reads it. */
export interface PackVersion {
  readonly version: number;
  readonly status: 'in-force' | 'superseded' | 'withdrawn';
  readonly address: string;
  /** Day of publication, Umm al-Qura first; empty where it is not known. */
  readonly publishedOn: string;
  /** SHA-256 of the version's file in the register; absent for a link to a page elsewhere. */
  readonly hash?: string;
  /** SHA-256 of the PDF that readers download. */
  readonly documentHash?: string;
  /** Followers who were told of this version. */
  readonly told?: number;
}

/** A document that is evidence for a practice. */
export interface PackDocument {
  /** Code of the catalogue's entry. */
  readonly entry: string;
  readonly source: 'policy' | 'document' | 'link' | 'reply';
  readonly title: string;
  /** Day and body of the approval in words, where the document says them. */
  readonly approved?: string;
  /** Day until which the document is recent enough, where it names one. */
  readonly renewBy?: string;
  /** Versions, the one that counts first, then the earlier ones, the newest first. */
  readonly versions: readonly [PackVersion, ...PackVersion[]];
}

export interface PackPractice {
  readonly verdict: PracticeVerdict;
  readonly documents: readonly PackDocument[];
}

/** Everything that a pack of evidence says; the same state of the same day gives the same pack. */
export interface EvidencePack {
  readonly association: { readonly slug: string; readonly name: string; readonly licence?: string };
  readonly profile: AssociationIndex['profile'];
  readonly edition: string;
  readonly regulator: string;
  /** Gregorian day in Asia/Riyadh. */
  readonly day: string;
  readonly home: string;
  readonly practices: readonly PackPractice[];
  readonly mails: Told['byState'];
  readonly requests: readonly AnsweredRequests[];
}

/** Whether a person may put the shown version before its others. */
const inOrder = <V extends { readonly version: number }>(shown: V, all: readonly V[]): [V, ...V[]] => [
  shown,
  ...all.filter(({ version }) => version !== shown.version).toReversed(),
];

const mapped = <A, B>([first, ...rest]: readonly [A, ...A[]], map: (one: A) => B): [B, ...B[]] => [
  map(first),
  ...rest.map(map),
];

const policyDocument = (
  home: string,
  {
    entry,
    policy,
    shown,
    policyId,
  }: {
    readonly entry: string;
    readonly policy: IndexedPolicy;
    readonly shown: IndexedVersion;
    readonly policyId: string;
  },
  told: Told,
): PackDocument => {
  const approved =
    shown.demonstration || shown.approvedOn === undefined ? undefined : approvalDay(shown.approvedOn);
  return {
    entry,
    source: 'policy',
    title: shown.title,
    ...(approved === undefined ? {} : { approved: `${approvingBodyWords.board.ar}، ${approved}` }),
    versions: mapped(inOrder(shown, policy.versions), ({ version, status, publishedAt, hash, pdf }) => {
      const count = told.byVersion.get(`${policyId}/${String(version)}`);
      return {
        version,
        status,
        address: `${home}policies/${policy.slug}/v${String(version)}/`,
        publishedOn: instantInBothCalendars(publishedAt),
        hash,
        ...(pdf === undefined ? {} : { documentHash: pdf }),
        ...(count === undefined ? {} : { told: count }),
      };
    }),
  };
};

const ownDocuments = (
  home: string,
  { disclosures = [], surveyReplies = [] }: AssociationIndex,
): PackDocument[] => {
  const corrected = new Set(surveyReplies.map(({ corrects }) => corrects));
  return [
    ...disclosuresIn(disclosures)
      .filter(({ shown }) => shown.status === 'in-force')
      .map(({ slug, shown, versions }): PackDocument => ({
        entry: shown.entry,
        source: 'document',
        title: shown.title,
        ...(shown.approval === undefined
          ? {}
          : {
              approved: `${approvingBodyWords[shown.approval.by].ar}، ${dayInBothCalendars(shown.approval.on)}`,
            }),
        ...(shown.renewBy === undefined ? {} : { renewBy: dayInBothCalendars(shown.renewBy) }),
        versions: mapped(inOrder(shown, versions), ({ version, status, publishedAt, hash, file }) => ({
          version,
          status,
          address: `${home}disclosures/${slug}/v${String(version)}/`,
          publishedOn: instantInBothCalendars(publishedAt),
          hash,
          documentHash: file.hash,
        })),
      })),
    ...surveyReplies
      .filter(({ number }) => !corrected.has(number))
      .toReversed()
      .map((reply): PackDocument => ({
        entry: SURVEY_RESULTS,
        source: 'reply',
        title: printedMonths(reply),
        versions: [
          {
            version: reply.number,
            status: 'in-force',
            address: `${home}satisfaction/${String(reply.number)}/`,
            publishedOn: instantInBothCalendars(reply.publishedAt),
            hash: reply.hash,
          },
        ],
      })),
  ];
};

/** Most links to pages elsewhere that a pack lists: the newest. */
const MOST_LINKS = 300;

const linkedDocuments = async (req: PayloadRequest): Promise<PackDocument[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'disclosures',
    sort: '-publishedOn',
    limit: MOST_LINKS,
    depth: 0,
    pagination: false,
  });
  return docs.map(({ entry, title, link, publishedOn, renewBy }) => ({
    entry,
    source: 'link',
    title,
    ...(renewBy ? { renewBy: instantInBothCalendars(renewBy) } : {}),
    versions: [
      { version: 1, status: 'in-force', address: link, publishedOn: instantInBothCalendars(publishedOn) },
    ],
  }));
};

/** Returns the policies in force with the entries that they fulfil, in the order of the catalogue. */
const policyDocuments = async (
  req: PayloadRequest,
  home: string,
  { policies }: AssociationIndex,
  told: Told,
): Promise<PackDocument[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'policies',
    depth: 0,
    pagination: false,
    select: { slug: true, title: true, catalogueEntry: true },
  });
  const known = new Map(docs.map((doc) => [doc.slug, doc]));
  return policies.flatMap((policy) => {
    const shown = versionInForce(policy);
    const row = known.get(policy.slug);
    if (shown === undefined || row === undefined) return [];
    const entry = catalogueEntryOf(expectedPolicies, {
      title: row.title,
      catalogueEntry: row.catalogueEntry ?? undefined,
    });
    return entry === undefined
      ? []
      : [policyDocument(home, { entry: entry.code, policy, shown, policyId: row.id }, told)];
  });
};

/**
 * Collects the evidence of an association for every practice of the edition, as the public can read it in the register:
 * addresses, days, hashes, and how many were told; no name. Undefined where the association has published nothing. Reads
 * the index once, whatever the number of versions. `now` in milliseconds. Throws `RegisterUnavailable`.
 */
export const evidencePack = async (
  register: Pick<RegisterWriter, 'read'>,
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<EvidencePack | undefined> => {
  const { association, practices } = await evidenceOf(req, id, now);
  const { slug } = association;
  const index = await readAssociationIndex(register, slug);
  if (index === undefined || index.policies.length === 0) return undefined;
  const home = `${siteUrlOf(req, slug)}/${slug}/`;
  const told = await toldBy(req, id);
  const documents = [
    ...(await policyDocuments(req, home, index, told)),
    ...ownDocuments(home, index),
    ...(await linkedDocuments(req)),
  ];
  const { name, licenceNumber } = index.profile;
  return {
    association: { slug, name, ...(licenceNumber === undefined ? {} : { licence: licenceNumber }) },
    profile: index.profile,
    edition: currentCatalogue.edition,
    regulator: currentCatalogue.regulator,
    day: dayInRiyadh(new Date(now).toISOString()),
    home,
    practices: practices.map((verdict) => {
      const codes = verdict.parts.flatMap((part) => (part.kind === 'entry' ? [part.entry.code] : []));
      return {
        verdict,
        documents: codes.flatMap((code) => documents.filter(({ entry }) => entry === code)),
      };
    }),
    mails: told.byState,
    requests: await answeredRequests(req, id, now),
  };
};
