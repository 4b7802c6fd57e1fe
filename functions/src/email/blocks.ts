/**
 * What an e-mail says, before it is HTML or plain text: both parts are made from the same blocks, so neither can
 * say more than the other.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** A code to be written down or read out; always left to right. */
  | { readonly kind: 'code'; readonly label: string; readonly code: string }
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly address: string }
  | { readonly kind: 'note'; readonly text: string };
