/** An e-mail ready to be put into MIME. */
export interface Email {
  readonly senderName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
