import type { EmailEvent } from '@mithaq/domain/contracts/cms-service-api';
import { z } from 'zod';

/** Parses an event. Its kind is `notificationType` in identity notifications, `eventType` in event publishing. */
const sesEvent = z
  .object({
    notificationType: z.string().optional(),
    eventType: z.string().optional(),
    mail: z.object({ messageId: z.string().min(1).max(200) }),
    delivery: z.object({ timestamp: z.iso.datetime() }).optional(),
    bounce: z
      .object({
        timestamp: z.iso.datetime(),
        bounceType: z.string().max(60),
        bounceSubType: z.string().max(60),
      })
      .optional(),
    complaint: z
      .object({ timestamp: z.iso.datetime(), complaintFeedbackType: z.string().max(60).optional() })
      .optional(),
  })
  .transform(({ notificationType, eventType, ...event }) => ({
    type: eventType ?? notificationType,
    ...event,
  }));

/** The greeting that SES writes into a new event destination once is plain text. */
const greeting = 'Successfully validated SNS topic';

const jsonOf = (message: string): unknown => {
  try {
    return JSON.parse(message);
  } catch {
    return undefined; // No schema takes undefined, so the message is reported as malformed.
  }
};

/**
 * Reads what SES reports of an e-mail. The detail is its kind of bounce or complaint; addresses and the other server's
 * words are left out, because they name the recipient.
 * `ignored`: SES's greeting, or a kind that changes no state (Send, Open, DeliveryDelay …).
 */
export const readSesEvent = (message: string): EmailEvent | 'ignored' | 'malformed' => {
  if (message.startsWith(greeting)) return 'ignored';
  const parsed = sesEvent.safeParse(jsonOf(message));
  if (!parsed.success) return 'malformed';
  const { type, mail, delivery, bounce, complaint } = parsed.data;
  const sesMessageId = mail.messageId;
  if (type === 'Delivery' && delivery !== undefined)
    return { sesMessageId, kind: 'delivered', at: delivery.timestamp };
  if (type === 'Bounce' && bounce !== undefined) {
    return {
      sesMessageId,
      kind: 'bounced',
      at: bounce.timestamp,
      detail: `${bounce.bounceType}/${bounce.bounceSubType}`,
    };
  }
  if (type === 'Complaint' && complaint !== undefined) {
    return {
      sesMessageId,
      kind: 'complained',
      at: complaint.timestamp,
      detail: complaint.complaintFeedbackType,
    };
  }
  return type === undefined || ['Delivery', 'Bounce', 'Complaint'].includes(type) ? 'malformed' : 'ignored';
};
