import type { PayloadRequest } from 'payload';
import type { z } from 'zod';

/** The body of a call as its schema has it; undefined where it is no JSON or not of that shape. */
export const jsonBody = async <T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T | undefined> => {
  try {
    const read: unknown = await req.json?.();
    const parsed = schema.safeParse(read);
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** The `:id` of an endpoint's path. */
export const idInPath = (req: PayloadRequest): string => {
  const id = req.routeParams?.id;
  return typeof id === 'string' ? id : '';
};
