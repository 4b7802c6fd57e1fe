import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import type { Cms } from './cms.ts';
import { publishImported } from './publish.ts';

/** Returns an accepted request as the queue delivers it; `nonce`, `reference`, mobile and e-mail differ by `n`. */
export const accepted = (n: number, change: Partial<AcceptedRequest> = {}): AcceptedRequest => ({
  schema: 1,
  reference: `0123456789${'ABCDEFGHJK'.charAt(n % 10)}`,
  association: 'rusukh',
  nonce: n.toString(16).padStart(32, '0'),
  acceptedAt: '2026-11-20T09:00:00.000Z',
  policyVersion: 1,
  privacyNotice: '2026-11',
  kind: 'service',
  submission: {
    name: 'سارة أحمد',
    mobile: `+96651234567${String(n % 10)}`,
    email: `sara${String(n)}@example.org`,
    city: 'الرياض',
    service: 'training',
    description: 'أرغب في الالتحاق بدورة.',
    contactBy: 'message',
  },
  ...change,
});

/** Puts Rusukh's policy in force, leaves Kafel with none, and records a request of each like the functions. */
export const recordARequestEach = async (cms: Cms): Promise<void> => {
  await publishImported(cms, 'rusukh');
  for (const request of [accepted(0), accepted(1, { association: 'kafel', policyVersion: undefined })]) {
    const { status } = await cms.call('service', 'POST', '/api/requests/record', request);
    if (status !== 201)
      throw new Error(`the request of ${request.association} was answered ${String(status)}`);
  }
};

/** Returns a reference number in its stored form, another one for each `n` below 1000. */
export const issuedReference = (n: number): string => `00000${String(n).padStart(5, '0')}A`;
