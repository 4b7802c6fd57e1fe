import { z } from 'zod';

const queueRecord = z.object({ messageId: z.string(), body: z.string() });
export type QueueRecord = z.infer<typeof queueRecord>;

/** The part of Lambda's SQS event that is read. */
export const queueEvent = z.object({ Records: z.array(queueRecord) });
