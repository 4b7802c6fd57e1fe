import { problemOf, PROBLEM_MEDIA_TYPE } from '@mithaq/domain/contracts/problem';

const codes = { 404: 'not-found', 500: 'internal', 503: 'unavailable' } as const;

/** Answers a program that asked for a file with the problem instead of a page; any origin may read it. */
export const problemResponse = (status: keyof typeof codes): Response =>
  Response.json(problemOf(status, codes[status]), {
    status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE, 'access-control-allow-origin': '*' },
  });
