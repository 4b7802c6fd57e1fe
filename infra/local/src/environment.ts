import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback);

const variables = z.object({
  MITHAQ_DATA_DIR: z.string().default('.data'),
  MITHAQ_QUEUE_PORT: port(3002),
  MITHAQ_MAIL_PORT: port(8005),
  MITHAQ_API_PORT: port(3001),
  /** Interval at which the schedule calls `daily`; seconds. */
  MITHAQ_DAILY_SECONDS: z.coerce.number().int().min(1).default(300),
  /** Interval at which the schedule calls `tell-followers`; seconds. */
  MITHAQ_TELL_SECONDS: z.coerce.number().int().min(1).default(10),
  /** `1` restarts a function when its bundle is built again. */
  MITHAQ_WATCH: z.enum(['0', '1']).default('0'),
});
export type LocalEnvironment = z.infer<typeof variables>;

/** Parses the environment once; throws with the name of a malformed variable and never with its value. */
export const parseLocalEnvironment = (
  raw: Readonly<Record<string, string | undefined>>,
): LocalEnvironment => {
  const parsed = variables.safeParse(
    Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== '')),
  );
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
};
