import type { z } from 'zod';
import type { LogCode } from '../log/log-code.ts';
import { KeepMessage } from './keep-message.ts';

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // no schema takes undefined, so this is reported below with the rest
  }
};

/** The message, or `KeepMessage` with the names of the fields that do not fit and none of their values. */
export const parseMessage = <Schema extends z.ZodType>(
  schema: Schema,
  body: string,
  code: LogCode,
): z.output<Schema> => {
  const parsed = schema.safeParse(jsonOf(body));
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'message'));
  throw new KeepMessage(code, { fields: [...fields].join(' ') });
};
