import MailComposer from 'nodemailer/lib/mail-composer';
import type { Email } from './compose-email.ts';

/** Our part of the Message-ID: the same for every try of one delivery, so that a duplicate is seen as one. */
const messageId = (delivery: string, fromAddress: string): string =>
  `<${delivery}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`;

/** RFC 8058: one press in the mail client ends it. SES signs these headers with the others (DKIM), as it must be. */
const listHeaders = ({ oneClickEnd }: Email): Record<string, string> =>
  oneClickEnd === undefined
    ? {}
    : { 'List-Unsubscribe': `<${oneClickEnd}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/** The whole message: UTF-8, text and HTML as alternatives, Arabic names encoded (RFC 2047). */
export const toMime = (
  delivery: string,
  email: Email,
  fromAddress: string,
  sentAt: number,
): Promise<Buffer> =>
  new MailComposer({
    from: { name: email.senderName, address: fromAddress },
    to: { name: '', address: email.to },
    subject: email.subject,
    text: email.text,
    html: email.html,
    date: new Date(sentAt),
    messageId: messageId(delivery, fromAddress),
    // RFC 3834: keeps holiday replies from answering a machine.
    headers: { 'Auto-Submitted': 'auto-generated', ...listHeaders(email) },
    encoding: 'base64',
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
