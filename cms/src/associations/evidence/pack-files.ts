import { dayInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { criterionPoints } from '@mithaq/domain/catalogue/practice-evidence';
import {
  elsewhereText,
  pointsNote,
  practicePartText,
  practiceStateWords,
} from '@mithaq/domain/catalogue/practice-evidence.ar';
import { deliveryStateWords } from '@mithaq/domain/delivery/delivery-states.ar';
import { FEWEST_REQUESTS } from '@mithaq/domain/request/request-figures';
import { requestKindWords } from '@mithaq/domain/request/request-kind.ar';
import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import { zipSync } from 'fflate';
import { csvTable } from '../../payload/http/csv-table.ts';
import { deskDocumentPdf } from '../../pdf/desk-document.ts';
import { canonicalBytes, sha256Of } from '../../register/canonical.ts';
import type { EvidencePack, PackDocument, PackPractice } from './evidence-pack.ts';
import { columns, packWords, statusWords } from './labels.ar.ts';

/** Most documents that the PDF of one practice prints; a table of all of them is in the whole pack. */
const MOST_PRINTED = 300;

interface Printed {
  readonly term: string;
  readonly value: string;
  readonly code?: boolean;
}

const optional = (term: string, value: string | undefined, code = false): Printed[] =>
  value === undefined || value === '' ? [] : [{ term, value, code }];

/** Returns a hash in groups, which a line may end between; the page of proof reads it with its spaces. */
const grouped = (hash: string | undefined): string | undefined => hash?.replace(/.{16}(?=.)/gu, '$& ');

const documentSection = ({ title, source, approved, renewBy, versions }: PackDocument) => {
  const [shown, ...earlier] = versions;
  return {
    heading: title,
    facts: [
      { term: packWords.address, value: shown.address, code: true },
      ...(source === 'link' ? [] : optional(packWords.version, String(shown.version))),
      ...optional(packWords.publishedOn, shown.publishedOn),
      ...optional(packWords.approved, approved),
      ...optional(packWords.renewBy, renewBy),
      ...(source === 'link'
        ? [{ term: packWords.hash, value: packWords.elsewhereLink }]
        : optional(packWords.hash, grouped(shown.hash), true)),
      ...optional(packWords.documentHash, grouped(shown.documentHash), true),
      ...optional(
        packWords.told,
        shown.told === undefined ? undefined : countedInLatin(shown.told, countedNouns.message),
      ),
      ...optional(packWords.earlier, earlier.length === 0 ? undefined : String(earlier.length)),
    ],
  };
};

const common = ({ edition, regulator, day, home }: EvidencePack): Printed[] => [
  { term: packWords.edition, value: edition },
  { term: packWords.regulator, value: regulator },
  { term: packWords.day, value: dayInBothCalendars(day) },
  { term: packWords.home, value: home, code: true },
];

/** Number of requests in words that tell of nobody: fewer than five are not counted out. */
const roughly = (count: number): string =>
  count > 0 && count < FEWEST_REQUESTS
    ? packWords.few(FEWEST_REQUESTS)
    : countedInLatin(count, countedNouns.request);

const toldSections = ({ mails, requests }: EvidencePack, { verdict }: PackPractice) => {
  switch (verdict.practice.basis) {
    case 'followers':
      return [
        {
          heading: packWords.mails,
          paragraphs: [packWords.mailsHint],
          facts: mails.map(({ state, count }) => ({
            term: deliveryStateWords[state].ar,
            value: countedInLatin(count, countedNouns.message),
          })),
        },
      ];
    case 'requests':
      return [
        {
          heading: packWords.requests,
          facts: requests.map(({ kind, received, closed }) => ({
            term: requestKindWords[kind].ar,
            value: packWords.received(roughly(received), roughly(closed)),
          })),
        },
      ];
    case 'documents':
    case 'contact':
    case 'elsewhere':
      return [];
  }
};

const paperOf = (pack: EvidencePack) => ({
  profile: pack.profile,
  neutral: false,
  footer: packWords.footer,
  // The day alone, so that the same state of the same day gives the same bytes.
  at: `${pack.day}T00:00:00.000Z`,
});

/** Sets the evidence for one practice in print. Throws `PdfNotMade`. */
export const practicePdf = (pack: EvidencePack, of: PackPractice): Promise<Uint8Array> => {
  const { verdict, documents } = of;
  const { practice, criterion, state, points, parts } = verdict;
  const left = documents.length - MOST_PRINTED;
  return deskDocumentPdf({
    ...paperOf(pack),
    title: packWords.practiceTitle(practice.number),
    lead: practice.title,
    facts: [
      { term: packWords.criterion, value: criterion.title },
      { term: packWords.state, value: practiceStateWords[state].ar },
      { term: packWords.points, value: packWords.ofPoints(String(points), String(practice.weight)) },
      ...common(pack),
    ],
    sections: [
      {
        heading: packWords.why,
        paragraphs: state === 'elsewhere' ? [elsewhereText] : [...parts.map(practicePartText), pointsNote],
      },
      ...toldSections(pack, of),
      ...documents.slice(0, MOST_PRINTED).map(documentSection),
      {
        heading: packWords.check,
        paragraphs: [
          ...(documents.length === 0 ? [packWords.noDocuments] : []),
          ...(left > 0 ? [packWords.more(String(left))] : []),
          packWords.checkText,
        ],
      },
    ],
  });
};

const summaryPdf = (pack: EvidencePack): Promise<Uint8Array> => {
  const verdicts = pack.practices.map(({ verdict }) => verdict);
  return deskDocumentPdf({
    ...paperOf(pack),
    title: packWords.summaryTitle,
    lead: pointsNote,
    facts: [
      ...criterionPoints(verdicts).map(({ criterion, points, reachable }) => ({
        term: criterion.title,
        value: packWords.sum(String(points), String(reachable)),
      })),
      ...common(pack),
    ],
    sections: [...Map.groupBy(pack.practices, ({ verdict }) => verdict.criterion)].map(
      ([criterion, practices]) => ({
        heading: criterion.title,
        facts: practices.map(({ verdict: { practice, state, points } }) => ({
          term: practice.number,
          value: `${practice.title}\n${practiceStateWords[state].ar}، ${packWords.ofPoints(String(points), String(practice.weight))}`,
        })),
      }),
    ),
  });
};

/** Table of every version of every document, a row for each practice that it is evidence for. */
const documentsCsv = ({ practices }: EvidencePack): string =>
  csvTable(
    columns,
    practices.flatMap(({ verdict, documents }) =>
      documents.flatMap(({ title, approved, versions }) =>
        versions.map((version, place) => ({
          practice: verdict.reference,
          title,
          version: version.version,
          status: statusWords[version.status],
          publishedOn: version.publishedOn,
          approved: place === 0 ? (approved ?? '') : '',
          address: version.address,
          hash: version.hash ?? '',
          documentHash: version.documentHash ?? '',
          told: version.told ?? '',
        })),
      ),
    ),
  );

const dataOf = ({ profile: _, practices, ...pack }: EvidencePack) => ({
  format: 1,
  ...pack,
  // A number below five might tell of somebody.
  requests: pack.requests.map(({ kind, received, closed }) => ({
    kind,
    received: received < FEWEST_REQUESTS ? null : received,
    closed: closed < FEWEST_REQUESTS ? null : closed,
  })),
  practices: practices.map(({ verdict: { reference, practice, state, points, parts }, documents }) => ({
    reference,
    title: practice.title,
    weight: practice.weight,
    state,
    points,
    parts: parts.map((part) =>
      part.kind === 'entry' ? { entry: part.entry.code, state: part.state } : { ...part },
    ),
    documents,
  })),
});

/** Day of all files in a pack; the format has no zone, and a reader takes it for its own. */
const noDay = new Date(1980, 0, 1);

/**
 * Makes the whole pack: a summary, one PDF for each practice that has a document or counts, a table and the data of
 * all of them, and their hashes for `sha256sum -c`. The same pack gives the same bytes. Throws `PdfNotMade`.
 */
export const packZip = async (pack: EvidencePack): Promise<Uint8Array> => {
  const files: Record<string, Uint8Array> = { 'summary.pdf': await summaryPdf(pack) };
  for (const practice of pack.practices) {
    if (practice.documents.length === 0 && practice.verdict.points === 0) continue;
    const name = practice.verdict.reference.replace('/', '-');
    files[`practices/${name}.pdf`] = await practicePdf(pack, practice);
  }
  files['documents.csv'] = Buffer.from(documentsCsv(pack), 'utf8');
  files['evidence.json'] = canonicalBytes(dataOf(pack));
  files['sha256sums.txt'] = Buffer.from(
    Object.entries(files)
      .map(([name, bytes]) => `${sha256Of(bytes)}  ${name}\n`)
      .join(''),
    'utf8',
  );
  return zipSync(files, { mtime: noDay, level: 6 });
};
