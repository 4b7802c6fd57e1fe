import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import { inNumerals } from '@mithaq/domain/text/digits';
import { DEFAULT_ACCENT } from './default-accent.ts';
import { deskDocumentTemplate } from './desk-document-template.ts';
import { pdfWords } from './labels.ar.ts';
import { letterheadOf } from './letterhead.ts';
import { mapTexts } from './map-texts.ts';
import { PdfNotMade } from './policy-pdf.ts';
import { withoutUnprintable } from './spelled-out-signs.ts';
import { typeset } from './typesetter.ts';

interface PrintedFact {
  readonly term: string;
  readonly value: string;
  /** Set from left to right, in the digits it was written with: numbers, codes, addresses. */
  readonly code?: boolean;
}

interface PrintedSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  /** Words of the policy, with where they are. */
  readonly quote?: { readonly text: string; readonly source: string } | undefined;
  readonly facts?: readonly PrintedFact[];
}

/** A paper of the request desk. */
export interface DeskDocument {
  readonly profile: AssociationProfile;
  /** Whether the association's name is left out, so that a paper found by others gives nobody away. */
  readonly neutral: boolean;
  readonly title: string;
  readonly lead?: string;
  readonly facts: readonly PrintedFact[];
  readonly sections: readonly PrintedSection[];
  readonly footer: string;
  /** Lines to sign on by hand, each with the words before it. */
  readonly signatures?: readonly string[];
  /** ISO time of the paper. */
  readonly at: string;
}

const linesOf = (text: string): string[] => text.split('\n');

/**
 * Typesets a paper of the desk: A4, tagged (PDF/UA-1), Arabic, fonts embedded. `emblem` is a PNG for its head. Throws
 * `PdfNotMade`.
 */
export const deskDocumentPdf = async (paper: DeskDocument, emblem?: Uint8Array): Promise<Uint8Array> => {
  const { profile, neutral } = paper;
  const isEastern = profile.numerals === 'eastern';
  const numerals = (text: string): string => inNumerals(text, profile.numerals);
  const factOf = ({ term, value, code = false }: PrintedFact) => ({
    term,
    code,
    value,
    lines: linesOf(numerals(value)),
  });
  const at = new Date(paper.at);
  const contact = [
    { term: pdfWords.phone, value: profile.phone, code: true },
    ...(neutral ? [] : [{ term: pdfWords.email, value: profile.email, code: true }]),
    ...(neutral ? [] : [{ term: pdfWords.address, value: profile.address, code: false }]),
  ].filter(({ value }) => value !== undefined && value !== '');
  const data = {
    title: paper.title,
    author: neutral ? '' : profile.name,
    accent: profile.accent ?? DEFAULT_ACCENT,
    'page-pattern': isEastern ? '١' : '1',
    of: pdfWords.of,
    date: [
      at.getUTCFullYear(),
      at.getUTCMonth() + 1,
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
    ],
    head: {
      name: neutral ? null : profile.name,
      letterhead: neutral ? null : letterheadOf(profile, numerals),
      lines: contact,
    },
    'emblem-alt': pdfWords.emblemAlt,
    lead: paper.lead ?? null,
    facts: paper.facts.map(factOf),
    sections: paper.sections.map(({ heading, paragraphs = [], quote, facts = [] }) => ({
      heading,
      paragraphs: mapTexts(paragraphs.map(linesOf), numerals),
      quote:
        quote === undefined ? null : { text: linesOf(numerals(quote.text)), source: numerals(quote.source) },
      facts: facts.map(factOf),
    })),
    footer: paper.footer,
    signatures: paper.signatures ?? [],
  };
  try {
    return await typeset(deskDocumentTemplate, await withoutUnprintable(data), emblem);
  } catch (error) {
    throw new PdfNotMade(error);
  }
};

/** Answers with a paper as a download that no cache keeps; `filename` is ASCII and says nothing of a person. */
export const pdfDownload = (bytes: Uint8Array, filename: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
