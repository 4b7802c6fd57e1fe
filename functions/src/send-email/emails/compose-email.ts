import type { DeliveryToSend } from '@mithaq/domain/contracts/cms-service-api';
import { acknowledgement, acknowledgementSubject } from './acknowledgement.ar.ts';
import type { Email } from './email.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import { senderName } from './sender.ar.ts';
import { staffNotice, staffNoticeSubject } from './staff-notice.ar.ts';

/** The e-mail of a delivery, both parts. `cmsUrl` has no slash at its end. */
export const composeEmail = (delivery: DeliveryToSend, cmsUrl: string): Email => {
  const [subject, blocks] =
    delivery.kind === 'acknowledgement'
      ? [acknowledgementSubject, acknowledgement(delivery)]
      : [staffNoticeSubject, staffNotice(delivery, cmsUrl)];
  return {
    senderName: senderName(delivery.association),
    to: delivery.to,
    subject,
    text: renderText(blocks),
    html: renderHtml(subject, blocks),
  };
};
