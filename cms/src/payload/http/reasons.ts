/** Reason for refusing a move: a message, and the form field that causes it. */
export interface Reason {
  readonly code: string;
  /** In Arabic. */
  readonly message: string;
  readonly path?: string;
}

export const refused = (
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503,
  ...reasons: readonly Reason[]
): Response => Response.json({ reasons }, { status });
