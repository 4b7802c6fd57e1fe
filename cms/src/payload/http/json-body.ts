import { ValidationError, type PayloadRequest } from 'payload';
import type { z } from 'zod';
import { isService } from '../access/roles.ts';
import { cleanValue, type FieldSignFault } from '../fields/clean-fields.ts';

/**
 * Parses the body of a call by its schema, after its texts were cleaned by the rule for characters; undefined where the
 * body is no JSON or has another shape. Throws `ValidationError`, which names the field, for a sign that no door takes.
 * A function cannot correct what a person wrote: in its bodies such a sign is replaced, so that the record is kept.
 */
export const jsonBody = async <T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T | undefined> => {
  const faults: FieldSignFault[] = [];
  try {
    const read: unknown = await req.json?.();
    const parsed = schema.safeParse(cleanValue(read, isService(req.user) ? undefined : faults));
    if (faults.length === 0) return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  throw new ValidationError({ errors: [...faults] }, req.t);
};

/**
 * Parses the body of a call that holds a password, whose every sign counts and which nobody ever shows; undefined where
 * the body is no JSON or has another shape.
 */
export const verbatimJsonBody = async <T>(
  req: PayloadRequest,
  schema: z.ZodType<T>,
): Promise<T | undefined> => {
  try {
    return schema.safeParse(await req.json?.()).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Returns the `:id` of an endpoint's path. */
export const idInPath = (req: PayloadRequest): string => {
  const id = req.routeParams?.id;
  return typeof id === 'string' ? id : '';
};
