import { WORDS_LIMIT } from '@mithaq/domain/request/request-notice';
import type { CollectionConfig } from 'payload';
import { nobody } from '../../../payload/access/bases.ts';
import { associationField } from '../../../payload/fields/association-field.ts';
import { collectionWords } from './labels.ar.ts';

/**
 * Answers to the survey after a request, which name neither the request nor a member of staff («لا للعقاب والتشهير»):
 * `key` is a keyed hash that holds each request to one answer. No row is read by itself; a result is made of several.
 */
export const surveyAnswers: CollectionConfig = {
  slug: 'survey-answers',
  labels: collectionWords,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { hidden: true },
  // The time of the row would tell whose answer it is.
  timestamps: false,
  indexes: [{ fields: ['association', 'on'] }],
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'rating', type: 'number', required: true, min: 1, max: 5 },
    { name: 'words', type: 'textarea', maxLength: WORDS_LIMIT },
    // Gregorian day in Asia/Riyadh, `YYYY-MM-DD`.
    { name: 'on', type: 'text', required: true, maxLength: 10 },
    associationField(),
  ],
};
