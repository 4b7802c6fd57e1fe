import type { PayloadRequest } from 'payload';
import type { z } from 'zod';

/** Validates a field by its schema of the domain; a fault is reported in the editor's words. */
export const bySchema =
  (schema: z.ZodType, message: string) =>
  (value: unknown, { req, required }: { req: PayloadRequest; required?: boolean }): true | string => {
    if (value === undefined || value === null || value === '') {
      return required === true ? req.t('validation:required') : true;
    }
    return schema.safeParse(value).success ? true : message;
  };
