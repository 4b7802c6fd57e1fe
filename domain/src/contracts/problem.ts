/**
 * The one shape of an error answer in every HTTP API (CMS, functions, machine addresses of the site): problem details
 * of RFC 9457, sent as `application/problem+json`.
 *
 * - `type` carries the machine code, as `urn:problem-type:mithaq:{code}`; clients decide by it and by nothing else.
 * - `title` is a constant of the status; `detail` says in Arabic what happened and what to do.
 * - `errors` has an entry for each thing that is wrong; `path` is the field's path as its form names it, with dots
 *   (`sections.0.heading`), and is absent where no single field is at fault.
 */
import { z } from 'zod';
import { problemWords, severalReasons } from './problem-words.ar.ts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

const TYPE_PREFIX = 'urn:problem-type:mithaq:';

export type ProblemStatus = keyof typeof problemWords;

/** A thing that is wrong. */
export const problemError = z.object({
  code: z.string().min(1),
  /** In Arabic. */
  detail: z.string().min(1),
  path: z.string().optional(),
});
export type ProblemError = z.infer<typeof problemError>;

export const problem = z.object({
  type: z.string().startsWith(TYPE_PREFIX),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().min(1),
  errors: z.array(problemError).optional(),
});
export type Problem = z.infer<typeof problem>;

/** Returns the document of a problem; the general words of its status where no `detail` is given. */
export const problemOf = (
  status: ProblemStatus,
  code: string,
  { detail, errors }: { readonly detail?: string; readonly errors?: readonly ProblemError[] } = {},
): Problem => ({
  type: TYPE_PREFIX + code,
  title: problemWords[status].title,
  status,
  detail: detail ?? problemWords[status].detail,
  ...(errors === undefined || errors.length === 0 ? {} : { errors: [...errors] }),
});

/**
 * Returns the document of a refusal for one reason or several. A single reason gives the document its code and its
 * sentence; several are listed under the code `refused`.
 */
export const refusalOf = (status: ProblemStatus, reasons: readonly ProblemError[]): Problem => {
  const [only, ...others] = reasons;
  if (only === undefined) return problemOf(status, 'refused');
  return others.length === 0
    ? problemOf(status, only.code, { detail: only.detail, errors: reasons })
    : problemOf(status, 'refused', { detail: severalReasons, errors: reasons });
};

/** Returns the machine code of a problem. */
export const problemCode = ({ type }: Problem): string => type.slice(TYPE_PREFIX.length);

/** Returns everything that is wrong; the problem itself where it lists nothing. */
export const problemReasons = (read: Problem): readonly ProblemError[] =>
  read.errors !== undefined && read.errors.length > 0
    ? read.errors
    : [{ code: problemCode(read), detail: read.detail }];
