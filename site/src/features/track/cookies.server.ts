import { trackActs, type TrackAct } from '@mithaq/domain/contracts/tracking-api';
import type { AstroCookies } from 'astro';
import { receivedCookiePath } from '../request/received-note.server.ts';

/** Seconds in which the page that follows an act may still say which act it was. */
const DONE_SECONDS = 5 * 60;

/** Returns the address of the tracking page of an association, or of the one that names none. */
export const trackPath = (association: string | undefined): string =>
  association === undefined ? '/track/' : `/${association}/track/`;

const shared = (isSecure: boolean) => ({ httpOnly: true, sameSite: 'lax', secure: isSecure }) as const;

/**
 * The cookies of the tracking page, sent to that page alone. The session has no age of its own, so that it is gone
 * when the browser is closed; the API ends it earlier. No cookie holds a number, a code or a name.
 */
export const trackCookies = (cookies: AstroCookies, association: string | undefined, isSecure: boolean) => {
  const path = trackPath(association);
  return {
    session: (): string | undefined => cookies.get('track')?.value,
    begin: (session: string): void => {
      cookies.set('track', session, { ...shared(isSecure), path });
    },
    /** Says to the next page which act was done. */
    sayDone: (act: TrackAct): void => {
      cookies.set('track-done', act, { ...shared(isSecure), path, maxAge: DONE_SECONDS });
    },
    done: (): TrackAct | undefined => trackActs.find((act) => act === cookies.get('track-done')?.value),
    /** Removes everything that this device holds of a request, the note with the number included. */
    clear: (): void => {
      cookies.delete('track', { path });
      cookies.delete('track-done', { path });
      if (association === undefined) return;
      cookies.delete('received', { path: receivedCookiePath(association) });
      cookies.delete('form', { path: receivedCookiePath(association) });
    },
  };
};
