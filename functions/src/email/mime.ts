import MailComposer from 'nodemailer/lib/mail-composer';
import type { Email } from './compose-email.ts';

/** Makes our Message-ID. All tries of one delivery share it, so that a duplicate is recognised. */
const messageId = (delivery: string, fromAddress: string): string =>
  `<${delivery}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`;

/** Lets one press in the mail client end the follow (RFC 8058). SES signs these headers with the others, by DKIM. */
const listHeaders = ({ oneClickEnd }: Email): Record<string, string> =>
  oneClickEnd === undefined
    ? {}
    : { 'List-Unsubscribe': `<${oneClickEnd}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/** Builds the whole message: UTF-8, text and HTML as alternatives, Arabic names encoded (RFC 2047). */
export const toMime = (
  delivery: string,
  email: Email,
  fromAddress: string,
  sentAt: number,
): Promise<Buffer> =>
  new MailComposer({
    from: { name: email.senderName, address: fromAddress },
    to: { name: '', address: email.to },
    ...(email.replyTo === undefined ? {} : { replyTo: { name: '', address: email.replyTo } }),
    subject: email.subject,
    text: email.text,
    html: email.html,
    date: new Date(sentAt),
    messageId: messageId(delivery, fromAddress),
    // The header keeps holiday replies from answering a machine (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', ...listHeaders(email) },
    encoding: 'base64',
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
