import type { Who } from './who.ts';

/** Lists of the admin, each with somebody who opens it: its address below `/api/`. */
export const lists: readonly (readonly [Who, string])[] = [
  ['beneficiary-relations-officer of rusukh', 'requests'],
  ['beneficiary-relations-officer of rusukh', 'requests?where[state][equals]=received&sort=acceptedAt'],
  ['beneficiary-relations-officer of rusukh', 'request-events'],
  ['beneficiary-relations-officer of rusukh', 'deliveries'],
  ['auditor of rusukh', 'requests'],
  ['auditor of rusukh', 'version-events'],
  ['auditor of rusukh', 'version-announcements'],
  ['auditor of rusukh', 'disclosure-announcements'],
  ['auditor of rusukh', 'followers'],
  ['board-secretary of rusukh', 'policy-versions'],
  ['board-secretary of rusukh', 'policies'],
  ['board-secretary of rusukh', 'channels'],
  ['board-secretary of rusukh', 'tools'],
  ['board-secretary of rusukh', 'documents'],
  ['board-secretary of rusukh', 'disclosures'],
  ['board-secretary of rusukh', 'review-comments'],
  ['board-secretary of rusukh', 'survey-replies'],
  ['board-secretary of rusukh', 'disclosure-documents'],
  ['administrator', 'associations'],
  ['administrator', 'users'],
];

/** People whose first pages ask different questions. */
export const firstPages = [
  'beneficiary-relations-officer of rusukh',
  'social-research-officer of rusukh',
  'committee-member of rusukh',
  'board-secretary of rusukh',
  'auditor of rusukh',
  'administrator',
] as const satisfies readonly Who[];

/** Steps that the functions ask for on their own and that ask the database: method, and address below `/api/`. */
export const dailySteps = [
  ['GET', 'deliveries/waiting'],
  ['GET', 'deliveries/waiting?about=requests&after=2026-01-01T00:00:00.000Z'],
  ['POST', 'policy-versions/publish-due'],
  ['POST', 'policy-versions/remind'],
  ['POST', 'followers/expire'],
  ['POST', 'version-announcements/continue'],
  ['POST', 'documents/uploads/expire'],
  ['POST', 'requests/clock'],
  ['POST', 'requests/destroy-due'],
] as const;
