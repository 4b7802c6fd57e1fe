import type { CatalogueEntry } from '../../contracts/catalogue.ts';
import type { DocumentEvidence } from '../../contracts/document-evidence.ts';
import type { AccountedLine } from '../../contracts/document-reading.ts';
import type { PolicyText, PrintedContents } from '../../contracts/policy-text.ts';
import type { SourceRemark } from '../../contracts/source-document.ts';
import type { NamedAssociation } from '../../guard/guarded-version.ts';
import { oncePerSpelling, organisationMentions } from '../../guard/organisation-mentions.ts';
import { foldArabic } from '../../text/fold.ts';
import type { ReadLine } from '../draft.ts';
import { roleOfHeading } from '../headings/heading-signs.ts';
import { headingKey } from '../numbering/heading-key.ts';
import { documentRemarks } from '../reading-words.ar.ts';
import { hasBlankOfApproval } from '../tables/read-forms.ts';
import { unreadTableLines } from '../tables/unread-tables.ts';

const LONGEST_QUOTE = 500;

/** The place of a number or a day of the board, which people write in by hand. */
const numberOfApproval = /(?:اجتماع|جلس|دور|قرار)\S*\s+رقم/u;

interface Reading {
  readonly evidence: DocumentEvidence;
  readonly known: {
    readonly association?: NamedAssociation;
    readonly others?: readonly NamedAssociation[];
    readonly changes: 'accepted' | 'rejected';
  };
  readonly reading: { readonly text: PolicyText; readonly account: readonly AccountedLine[] };
  readonly labels: PrintedContents | undefined;
  readonly contentsLines: readonly number[];
  readonly lines: ReadonlyMap<number, ReadLine>;
  readonly headings: readonly string[];
  readonly factLines: ReadonlySet<number>;
  readonly isCopied: boolean;
  readonly otherPolicy: CatalogueEntry | undefined;
  readonly titleLine: number;
}

const quoted = (text: string): string => {
  const plain = text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_QUOTE);
  return plain === '' ? '…' : plain;
};

const ofLines = (
  { evidence, known, lines, factLines }: Reading,
  account: readonly AccountedLine[],
): SourceRemark[] =>
  account
    .flatMap(({ line: number, fate }): SourceRemark[] => {
      const line = lines.get(number);
      if (line === undefined || fate === 'blank') return [];
      const of = (code: SourceRemark['code'], remark: string, printed = line.text): SourceRemark => ({
        code,
        line: number,
        printed: quoted(printed),
        remark,
      });
      const found: SourceRemark[] = [];
      const { unsure = [], original } = line.evidence;
      if (fate === 'unreadable' || line.text.includes('\uFFFD'))
        found.push(of('text.unreadable', documentRemarks.unreadable));
      else if (unsure.length > 0 && fate !== 'running-head' && fate !== 'running-foot') {
        const words = unsure.map(({ from, to }) => line.evidence.text.slice(from, to)).join(' ');
        found.push(of('text.unsure', documentRemarks.unsure, words));
      }
      if (original !== undefined) {
        found.push(
          of(
            'changes.tracked',
            documentRemarks.tracked(known.changes === 'rejected'),
            line.evidence.text || original,
          ),
        );
      }
      const isScanned = line.evidence.confidence !== undefined && unsure.length > 0;
      const hasBlank = (): boolean =>
        hasBlankOfApproval(line.text) || (isScanned && numberOfApproval.test(foldArabic(line.text)));
      const isApproval = fate !== 'field' && fate !== 'unreadable' && /مجلس|اجتماع|اعتم/u.test(line.text);
      if (isApproval && !factLines.has(number) && hasBlank()) {
        found.push(of('approval.blank', documentRemarks.blankNumber));
      }
      return found;
    })
    .concat(
      unreadTableLines(evidence).flatMap((numbers): SourceRemark[] => {
        const [first] = numbers;
        if (first === undefined) return [];
        return [
          {
            code: 'table.unread',
            line: first,
            printed: quoted(lines.get(first)?.text ?? ''),
            remark: documentRemarks.unreadTable,
          },
        ];
      }),
    );

const ofContents = ({ labels, contentsLines, lines, headings }: Reading): SourceRemark[] => {
  if (labels === undefined) return [];
  const known = new Set(headings.map(headingKey));
  const lineOf = (label: string): number =>
    contentsLines.find((number) => foldArabic(lines.get(number)?.text ?? '').includes(foldArabic(label))) ??
    contentsLines[0] ??
    1;
  const missing = labels.entries.flatMap(({ label }): SourceRemark[] => {
    if (known.has(headingKey(label))) return [];
    const isApproval =
      roleOfHeading(label) === 'approval' && !headings.some((one) => roleOfHeading(one) === 'approval');
    return [
      {
        code: isApproval ? 'approval.missing' : 'toc.disagrees',
        line: lineOf(label),
        printed: quoted(label),
        remark: isApproval ? documentRemarks.tocWithoutApproval : documentRemarks.tocMissing,
      },
    ];
  });
  const hasPages = labels.entries.some(({ page }) => page !== undefined);
  const first = contentsLines[0];
  if (hasPages || first === undefined) return missing;
  return [
    ...missing,
    {
      code: 'toc.emptyPages',
      line: first,
      printed: quoted(labels.heading),
      remark: documentRemarks.tocEmptyPages,
    },
  ];
};

const ofNames = ({
  known: { association, others = [] },
  reading: { text, account },
  lines,
  titleLine,
}: Reading): SourceRemark[] => {
  if (association === undefined) return [];
  const mentions = organisationMentions({
    documentType: 'policy',
    text,
    association,
    others,
    reachableChannels: new Set(),
    availableTools: new Set(),
    alsoPrinted: [],
    unprinted: [],
    unprintable: new Set(),
  });
  const linesOf = Map.groupBy(
    account.flatMap(({ line, parts = [] }) => parts.map((part) => ({ line, part }))),
    ({ part }) => part,
  );
  // A partner named in passing says nothing of whose text it is; the guard asks about it before publication.
  const telling = mentions.filter(({ is, inPassing }) => !(inPassing && is === 'unknown-organisation'));
  return oncePerSpelling(telling).flatMap(({ piece: { place }, words, is }): SourceRemark[] => {
    if (is === 'licensed-name') return [];
    const own =
      'clause' in place
        ? (linesOf.get(place.clause) ?? []).map(({ line }) => line)
        : account.map(({ line }) => line);
    const [first = ''] = foldArabic(words).split(' ').slice(-1);
    const line =
      own.find((number) => foldArabic(lines.get(number)?.text ?? '').includes(foldArabic(words))) ??
      own.find((number) => foldArabic(lines.get(number)?.text ?? '').includes(first)) ??
      own[0] ??
      titleLine;
    const isForeign = is === 'served-association' || is === 'unknown-organisation';
    return [
      {
        code: isForeign ? 'org.foreign' : 'org.variant',
        line,
        printed: quoted(words),
        remark: isForeign ? documentRemarks.foreign(words) : documentRemarks.variant(words),
      },
    ];
  });
};

/** Says what a person has to look at in a reading, each at its line: nothing of it is changed in the text. */
export const remarksOnReading = (reading: Reading): SourceRemark[] => [
  ...ofLines(reading, reading.reading.account),
  ...ofContents(reading),
  ...ofNames(reading),
  ...(reading.otherPolicy === undefined
    ? []
    : [
        {
          code: 'body.otherPolicy' as const,
          line: reading.titleLine,
          printed: quoted(reading.reading.text.title),
          remark: documentRemarks.otherPolicy(reading.otherPolicy.title),
        },
      ]),
];
