/** An e-mail ready to be put into MIME. */
export interface Email {
  readonly senderName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where a mail client posts that its reader wants no more of these (RFC 8058). */
  readonly oneClickEnd?: string;
}
