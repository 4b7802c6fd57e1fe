import { foldArabic } from '../../text/fold.ts';
import type { Paragraph } from '../draft.ts';
import { captionBeginning } from '../reading-words.ar.ts';

/** Longest caption of the text model, and of a line that is one by its place alone; UTF-16 units. */
const LONGEST_CAPTION = 300;
const LONGEST_BY_PLACE = 100;

/** Tells whether a paragraph names the table below it: «جدول (1): أنواع الإجازات». */
export const isCaption = ({ text, marker, centred }: Paragraph): boolean =>
  marker === undefined &&
  text.length <= LONGEST_CAPTION &&
  (captionBeginning.test(foldArabic(text)) ||
    (centred && text.length < LONGEST_BY_PLACE && /^(?:ال)?جدول\s/u.test(foldArabic(text))));
