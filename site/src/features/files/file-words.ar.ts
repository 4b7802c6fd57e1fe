import type { PublishedFile } from '@mithaq/domain/contracts/published-file';
import type { Numerals } from '../../look/numerals.ts';

const types: Readonly<Record<PublishedFile['type'], string>> = {
  'application/pdf': 'PDF',
  'image/png': 'صورة PNG',
  'image/jpeg': 'صورة JPEG',
};

const KIB = 1024;

/** Mark that ends the Latin run of «PDF», which would otherwise pull the digits of the size before it. */
const RIGHT_TO_LEFT_MARK = '\u200f';

/** Formats a size as people say it: whole kilobytes, at least one, and from a megabyte on with one decimal. */
const sizeOf = (bytes: number, numerals: Numerals): string => {
  if (bytes < KIB * KIB) return `${numerals(Math.max(1, Math.round(bytes / KIB)))} كيلوبايت`;
  const text = numerals((bytes / KIB / KIB).toFixed(1));
  // Eastern digits have their own decimal separator.
  return `${/[٠-٩]/u.test(text) ? text.replace('.', '٫') : text} ميغابايت`;
};

/** Text of a link to a file: the way it opens and the bytes it costs. */
export const fileWords = {
  fetch: 'تنزيل الملف',
  facts: ({ type, bytes }: PublishedFile, numerals: Numerals): string =>
    `${types[type]}${RIGHT_TO_LEFT_MARK}، ${sizeOf(bytes, numerals)}`,
} as const;
