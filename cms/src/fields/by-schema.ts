import type { PayloadRequest } from 'payload';
import type { z } from 'zod';

/** A field's value as its domain schema wants it; a fault is said in the editor's words. */
export const bySchema =
  (schema: z.ZodType, message: string) =>
  (value: unknown, { req, required }: { req: PayloadRequest; required?: boolean }): true | string => {
    if (value === undefined || value === null || value === '') {
      return required === true ? req.t('validation:required') : true;
    }
    return schema.safeParse(value).success ? true : message;
  };
