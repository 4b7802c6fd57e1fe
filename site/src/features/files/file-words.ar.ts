import type { PublishedFile } from '@mithaq/domain/contracts/register';
import type { Numerals } from '../../look/numerals.ts';

const types: Readonly<Record<PublishedFile['type'], string>> = {
  'application/pdf': 'PDF',
  'image/png': 'صورة PNG',
  'image/jpeg': 'صورة JPEG',
};

const KIB = 1024;

/** Ends the Latin run of «PDF», which would draw the digits of the size before it. */
const RIGHT_TO_LEFT_MARK = '\u200f';

/** A size as people say it: whole kilobytes, at least one, and from a megabyte on with one decimal. */
const sizeOf = (bytes: number, numerals: Numerals): string => {
  if (bytes < KIB * KIB) return `${numerals(Math.max(1, Math.round(bytes / KIB)))} كيلوبايت`;
  const text = numerals((bytes / KIB / KIB).toFixed(1));
  // Eastern digits have a decimal sign of their own.
  return `${/[٠-٩]/u.test(text) ? text.replace('.', '٫') : text} ميغابايت`;
};

/** What stands in a link to a file: how it opens and what it costs to fetch. */
export const fileWords = {
  fetch: 'تنزيل الملف',
  facts: ({ type, bytes }: PublishedFile, numerals: Numerals): string =>
    `${types[type]}${RIGHT_TO_LEFT_MARK}، ${sizeOf(bytes, numerals)}`,
} as const;
