import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import type { BoardApproval } from '@mithaq/domain/contracts/board-approval';
import type { RegisteredVersion } from '@mithaq/domain/contracts/register';
import { formatDate, weekdayNames } from '@mithaq/domain/calendar/format-date.ar';
import { riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import { approvalSentence } from '@mithaq/domain/approval/approval-sentence.ar';
import { inBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { genderOfDocument } from '@mithaq/domain/policy/document-gender.ar';
import { inNumerals } from '@mithaq/domain/text/digits';
import { renderSVG } from 'uqr';
import { DEFAULT_ACCENT } from './default-accent.ts';
import { documentTypeWords, pdfWords } from './labels.ar.ts';
import { letterheadOf } from './letterhead.ts';
import { mapTexts } from './map-texts.ts';
import { printedText } from './printed-text.ts';

/** Facts from which a version is typeset; equal facts give equal bytes. */
export interface PolicyToPrint {
  readonly file: RegisteredVersion;
  /** SHA-256 of the file, in hex. */
  readonly hash: string;
  readonly profile: AssociationProfile;
  /** Origin of the public site, without a slash at its end. */
  readonly siteUrl: string;
  /** PNG of the association's emblem for paper, where it has one. */
  readonly emblem?: Uint8Array | undefined;
}

interface Fact {
  readonly term: string;
  readonly value: string;
  readonly code?: boolean;
  readonly computed?: boolean;
}

type Numerals = (text: string | number) => string;

/** Returns the address of the page that shows whether this version is in force. */
export const proofUrl = (siteUrl: string, association: string, hash: string): string =>
  `${siteUrl}/${association}/proof/${hash}/`;

const fact = (term: string, value: string | undefined, more: Partial<Fact> = {}): Fact[] =>
  value === undefined ? [] : [{ term, value, ...more }];

const dayOf = (approval: BoardApproval, calendar: 'hijri' | 'gregorian', numerals: Numerals): Fact[] => {
  const { approvedOn } = approval;
  const date = approvedOn?.[calendar];
  if (approvedOn === undefined || date === undefined) return [];
  const computed = approvedOn.computed === calendar;
  const weekday = approvedOn.weekday === undefined || computed ? '' : `${weekdayNames[approvedOn.weekday]} `;
  const term = calendar === 'hijri' ? pdfWords.approvedOnHijri : pdfWords.approvedOnGregorian;
  return fact(term, numerals(`${weekday}${formatDate(date)}`), { computed });
};

const bothDays = (approval: BoardApproval, numerals: Numerals): Fact[] => [
  ...dayOf(approval, 'hijri', numerals),
  ...dayOf(approval, 'gregorian', numerals),
];

/** Returns the board's approval as its minutes print it; its sentence has the day in both calendars. */
const approvalFacts = (approval: BoardApproval, numerals: Numerals): Fact[] => {
  const printed = (number: { printed: string } | undefined) =>
    number === undefined ? undefined : numerals(number.printed);
  const { approvedOn, chair } = approval;
  return [
    ...fact(pdfWords.session, printed(approval.session)),
    ...fact(pdfWords.meeting, printed(approval.meeting)),
    ...fact(pdfWords.resolution, printed(approval.resolution)),
    ...fact(pdfWords.approvedOn, approvedOn === undefined ? undefined : numerals(approvedOn.printed)),
    ...(chair === undefined ? [] : fact(chair.title, chair.name)),
  ];
};

/** Returns what the board ordered besides; null where the document says nothing of it. */
const ordersOf = ({ approval }: RegisteredVersion): string | null => {
  const orders = [
    ...(approval.supersedesAllPrevious ? [pdfWords.supersedes] : []),
    ...(approval.ordersPublication ? [pdfWords.ordersPublication] : []),
  ];
  return orders.length === 0 ? null : orders.join(' ');
};

const contactLines = (profile: AssociationProfile) =>
  [
    { term: pdfWords.address, value: profile.address, code: false },
    { term: pdfWords.phone, value: profile.phone, code: true },
    { term: pdfWords.email, value: profile.email, code: true },
    { term: pdfWords.website, value: profile.website, code: true },
  ].filter(({ value }) => value !== undefined && value !== '');

const inGroups = (text: string, of: number): string[] =>
  text.match(new RegExp(`.{1,${String(of)}}`, 'gu')) ?? [];

/** Returns the hash in two rows, sixteen groups of four in all, so that a person can read it aloud and compare it. */
const hashRows = (hash: string): string[] => {
  const groups = inGroups(hash, 4);
  return [groups.slice(0, 8).join(' '), groups.slice(8).join(' ')];
};

/** Returns everything that the template typesets, as data. Digits are of the association's kind, as on its pages. */
export const printedPolicy = ({ file, hash, profile, siteUrl }: PolicyToPrint) => {
  const numerals: Numerals = (text) => inNumerals(String(text), profile.numerals);
  const day = riyadhDayAt(Date.parse(file.publishedAt));
  const issueDate = file.issueDate === undefined ? null : numerals(formatDate(file.issueDate));
  const at = new Date(file.publishedAt);
  const url = proofUrl(siteUrl, profile.slug, hash);
  const { approval } = file;
  return {
    words: pdfWords,
    title: numerals(file.text.title),
    documentType: documentTypeWords[file.policy.documentType],
    association: {
      name: file.association.name,
      letterhead: letterheadOf(profile, numerals),
      lines: contactLines(profile),
    },
    accent: profile.accent ?? DEFAULT_ACCENT,
    'page-pattern': profile.numerals === 'eastern' ? '١' : '1',
    date: [
      at.getUTCFullYear(),
      at.getUTCMonth() + 1,
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
    ],
    issueNumber: file.issueNumber ?? null,
    issueDate,
    footer: pdfWords.footer,
    facts: [
      ...fact(pdfWords.issueNumber, file.issueNumber ?? pdfWords.absent, {
        code: file.issueNumber !== undefined,
      }),
      ...fact(pdfWords.issueDate, issueDate ?? pdfWords.absent),
      ...(approval.demonstration ? [] : bothDays(approval, numerals)),
      ...fact(pdfWords.version, numerals(file.version)),
      ...fact(pdfWords.publishedOn, numerals(inBothCalendars(day))),
    ],
    divisions: mapTexts(printedText(file.text.sections), numerals),
    approval: {
      title: approval.demonstration ? pdfWords.demonstrationTitle : pdfWords.approval,
      board: pdfWords.board(file.association.name),
      sentence: numerals(
        approvalSentence(approval, genderOfDocument(file.text.title, file.policy.documentType)) ?? '',
      ),
      orders: ordersOf(file),
      // Nobody held the meeting of an approval that was entered to try out the system.
      facts: approval.demonstration ? [] : approvalFacts(approval, numerals),
    },
    demonstration: approval.demonstration
      ? { title: pdfWords.demonstrationTitle, text: pdfWords.demonstration }
      : null,
    proof: {
      url,
      /** Address in two rows, broken where a person would break it. */
      shown: [url.slice(0, url.indexOf(hash)), url.slice(url.indexOf(hash))],
      hash: hashRows(hash),
      qr: renderSVG(url, { border: 1 }),
    },
  };
};
