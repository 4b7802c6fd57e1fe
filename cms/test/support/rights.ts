import { recordOf } from '@mithaq/domain/table/record-of';
import type { CollectionSlug } from 'payload';
import { staff, type Rights } from './access-table.ts';

const none: Rights['read'] = [];

/** Rights of each role on a record of its own association; everybody else has none. */
export const rights = {
  associations: {
    read: [...staff, 'administrator'],
    create: ['administrator'],
    update: ['board-secretary', 'administrator'],
    delete: ['administrator'],
  },
  policies: {
    read: [...staff, 'administrator'],
    create: ['board-secretary'],
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  'preview-links': { read: [...staff], create: none, update: none, delete: none },
  'policy-versions': {
    read: [...staff, 'administrator'],
    create: ['board-secretary'],
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  'version-events': {
    read: ['board-secretary', 'auditor', 'administrator'],
    create: none,
    update: none,
    delete: none,
  },
  disclosures: {
    read: [...staff, 'administrator'],
    create: ['board-secretary'],
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  'evidence-takings': { read: ['board-secretary', 'auditor'], create: none, update: none, delete: none },
  'disclosure-documents': {
    read: [...staff, 'administrator'],
    create: ['board-secretary'],
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  channels: {
    read: [...staff, 'administrator'],
    create: ['board-secretary'],
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  tools: {
    read: [...staff, 'administrator'],
    create: ['board-secretary'],
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  requests: {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  'request-events': {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  ...recordOf(
    ['request-notices', 'request-notes', 'request-corrections', 'request-research'] as const,
    () => ({
      read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'] as const,
      create: none,
      update: none,
      delete: none,
    }),
  ),
  'request-amendments': {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  'request-decisions': {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  'request-papers': {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  'sent-papers': {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  'request-registrations': {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  'services-given': {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  'committee-sittings': {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'committee-member', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  'data-right-requests': {
    read: ['beneficiary-relations-officer', 'auditor'],
    create: none,
    update: ['beneficiary-relations-officer'],
    delete: none,
  },
  'survey-replies': {
    read: ['board-secretary', 'auditor'],
    create: none,
    update: ['board-secretary'],
    delete: ['board-secretary'],
  },
  'destroyed-records': {
    read: ['beneficiary-relations-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  'request-openings': { read: ['auditor'], create: none, update: none, delete: none },
  'account-events': { read: ['auditor', 'administrator'], create: none, update: none, delete: none },
  deliveries: {
    read: ['beneficiary-relations-officer', 'social-research-officer', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  followers: { read: ['board-secretary', 'auditor'], create: none, update: none, delete: none },
  'disclosure-announcements': {
    read: ['board-secretary', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
  'version-announcements': {
    read: ['board-secretary', 'auditor'],
    create: none,
    update: none,
    delete: none,
  },
} as const satisfies Partial<Record<CollectionSlug, Rights>>;

export type Subject = keyof typeof rights;
export const subjects = Object.keys(rights).filter((key): key is Subject => key in rights);
