import { uploadedFileName } from '@mithaq/domain/upload/file-name';

/** Longest name that is shown, in UTF-16 units. */
const LONGEST = 200;

/** Returns the name of a sent file as people see it: without a path and without signs that cannot be seen. */
export const visibleFileName = (name: string): string => {
  // The rule for kept names knows four types; only the stem matters here, and the sender's extension is shown with it.
  const extension = /\.[\p{L}\p{N}]{1,8}$/u.exec(name.trim())?.[0] ?? '';
  const stem = uploadedFileName(name, 'application/pdf').replace(/\.pdf$/iu, '');
  return `${stem.slice(0, LONGEST)}${extension}`;
};
