import { z } from 'zod';

/**
 * Call of a server function of Payload that the admin's screens make: forms, lists, and documents in drawers. Others, as
 * those of locales, folders, widgets and schedules, have no screen here and are refused, and so is a call of another
 * shape: Payload fails on it, and each failure is a line in the log and counts for an alarm.
 */
export const serverFunctionInUse = z.object({
  name: z.enum([
    'form-state',
    'table-state',
    'render-document',
    'render-document-slots',
    'render-field',
    'render-list',
  ]),
  args: z.record(z.string(), z.unknown()),
});
