import { z } from 'zod';

/**
 * Server functions of Payload that the admin's screens call: forms, lists, and documents in drawers. Others, as those
 * of locales, folders and schedules, have no screen here and are refused.
 */
export const serverFunctionInUse = z.enum([
  'form-state',
  'table-state',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
]);
