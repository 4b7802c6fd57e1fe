import { MESSAGE_SCHEMA } from '@mithaq/domain/contracts/messages';
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

const otherSchema = (json: unknown): number | undefined => {
  const given: unknown =
    typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined;
  return typeof given === 'number' && given !== MESSAGE_SCHEMA ? given : undefined;
};

/** The message, or `KeepMessage` with the names of the fields that do not fit and none of their values. */
export const parseMessage = <Schema extends z.ZodType>(
  schema: Schema,
  body: string,
  code: LogCode,
): z.output<Schema> => {
  const json = jsonOf(body);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const schemaOfMessage = otherSchema(json);
  // Older or newer than this function: it waits on its queue for the release that knows it.
  if (schemaOfMessage !== undefined)
    throw new KeepMessage('message-schema-unknown', { schema: schemaOfMessage });
  const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'message'));
  throw new KeepMessage(code, { fields: [...fields].join(' ') });
};
