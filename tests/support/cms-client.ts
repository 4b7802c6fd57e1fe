import { compactReferenceNumber } from '@mithaq/domain/request/reference-number';
import { z } from 'zod';

/** A person who is logged in to the CMS and asks it by REST. */
export interface CmsUser {
  get(path: string): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  patch(path: string, body: unknown): Promise<Response>;
  delete(path: string): Promise<Response>;
  /** Sends a form with a file, as a browser does. */
  upload(path: string, form: FormData): Promise<Response>;
}

/** The one password of the demonstration log-ins, as `npm start` prints it. */
export const demoPassword = 'mithaq-demo-2026';

/** Logs a demonstration person in; `code` returns a code of the second step, where the person has one. */
export const logIn = async (cms: string, email: string, code?: () => Promise<string>): Promise<CmsUser> => {
  const credentials = {
    email,
    password: demoPassword,
    ...(code === undefined ? {} : { code: await code() }),
  };
  const answer = await fetch(`${cms}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  if (!answer.ok) throw new Error(`${email} cannot log in: ${String(answer.status)}`);
  const token = /payload-token=([^;]+)/u.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  if (token === undefined) throw new Error(`${email} got no cookie`);
  const ask = (method: string) => (path: string, body?: unknown) =>
    fetch(`${cms}${path}`, {
      method,
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const upload = (path: string, form: FormData) =>
    fetch(`${cms}${path}`, { method: 'POST', headers: { authorization: `JWT ${token}` }, body: form });
  return { get: ask('GET'), post: ask('POST'), patch: ask('PATCH'), delete: ask('DELETE'), upload };
};

const requestsPage = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      // Shown with dashes, stored without.
      reference: z.string().transform(compactReferenceNumber),
      state: z.string(),
      submission: z.object({ description: z.string() }).loose(),
    }),
  ),
});
export type RecordedRequest = z.infer<typeof requestsPage>['docs'][number];

/** The requests that this person may see. */
export const requestsOf = async (user: CmsUser): Promise<RecordedRequest[]> => {
  const answer = await user.get('/api/requests?limit=200&depth=0');
  if (!answer.ok) throw new Error(`requests cannot be read: ${String(answer.status)}`);
  return requestsPage.parse(await answer.json()).docs;
};
