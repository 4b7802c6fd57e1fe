import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import { draftTemplate } from './draft-template.ts';
import { PdfNotMade } from './policy-pdf.ts';
import {
  printedBoardPaper,
  printedDraft,
  type DraftForBoard,
  type DraftToPrint,
  type Meeting,
} from './printed-draft.ts';
import { withoutUnprintable } from './spelled-out-signs.ts';
import { typeset } from './typesetter.ts';

const set = async (printed: unknown, emblem: Uint8Array | undefined): Promise<Uint8Array> => {
  try {
    return await typeset(draftTemplate, await withoutUnprintable(printed), emblem);
  } catch (error) {
    throw new PdfNotMade(error);
  }
};

/**
 * Typesets a draft as a tagged PDF (PDF/UA-1) whose every page says «مسودة». `at` is the ISO instant at which it is made,
 * `emblem` a PNG for its cover. Throws `PdfNotMade`.
 */
export const draftPdf = (
  profile: AssociationProfile,
  draft: DraftToPrint,
  at: string,
  emblem?: Uint8Array,
): Promise<Uint8Array> => set(printedDraft(profile, draft, at), emblem);

/** Typesets the paper of a meeting: a list of its drafts, then each with its resolution. Throws `PdfNotMade`. */
export const boardPaperPdf = (
  profile: AssociationProfile,
  meeting: Meeting,
  drafts: readonly DraftForBoard[],
  at: string,
  emblem?: Uint8Array,
): Promise<Uint8Array> => set(printedBoardPaper(profile, meeting, drafts, at), emblem);
