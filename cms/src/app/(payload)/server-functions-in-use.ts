import { z } from 'zod';
import { hasBoundedLimit } from '../../payload/http/bounded-limit.ts';

/**
 * Call of a server function of Payload that the admin's screens make: forms, lists, and documents in drawers. Others, as
 * those of locales, folders, widgets and schedules, have no screen here and are refused, and so are a list without
 * bounds and a call of another shape: Payload fails on it, and each failure is a line in the log and counts for an alarm.
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
  args: z.looseObject({ query: z.unknown().refine(hasBoundedLimit).optional() }),
});

type ServerFunctionInUse = z.infer<typeof serverFunctionInUse>;

/**
 * Returns a call without the check for newer data that Payload makes at the first change of a form. Its dialog offers
 * nothing but a reload, which loses what is typed; a save over newer data is refused by `saves/refuse-stale-save.ts`.
 */
export const withoutStaleDialog = (call: ServerFunctionInUse): ServerFunctionInUse => ({
  ...call,
  args: { ...call.args, checkForStaleData: false },
});
