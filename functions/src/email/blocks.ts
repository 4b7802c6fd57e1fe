/** The emblem beside the name at the head of an e-mail; size in CSS pixels. The name says the same without it. */
export interface HeadEmblem {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Blocks carry an e-mail's words before they are HTML or plain text: both parts are made from the same blocks, so
 * neither can say more than the other.
 */
export type Block =
  /** Says at the head who writes. */
  | { readonly kind: 'head'; readonly name: string; readonly emblem?: HeadEmblem }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** A code is written down or read out, and always runs left to right. */
  | { readonly kind: 'code'; readonly label: string; readonly code: string }
  /** A number or an address by which somebody is reached; it runs left to right within its line. */
  | { readonly kind: 'reach'; readonly label: string; readonly value: string }
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly address: string }
  | { readonly kind: 'note'; readonly text: string };
