import { request } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { honest, openForm, postForm } from './support/form.ts';
import { startStandInApi } from './support/requests-api.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';
import { startAndSeeItRefuse, FORM_TOKEN_SECRET } from './support/site-server.ts';

const hosts = ['https://mithaq.example', 'https://www.mithaq.example', 'https://policies.rusukh.example'];

const api = await startStandInApi();
afterAll(() => api.stop());
api.answer(202, { reference: '7K3M9QPAT2X' });
const { root, site } = await siteForThisFile({
  requestsApiUrl: api.url,
  siteUrl: 'https://mithaq.example',
  siteHosts: 'mithaq.example www.mithaq.example policies.rusukh.example=rusukh',
});

/** Requests like the CDN's, under the reader's own host. */
const at = (host: string, path: string): Promise<{ status: number; location: string | undefined }> =>
  new Promise((resolve, reject) => {
    request(new URL(path, site.url), { headers: { host } }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
      });
    })
      .on('error', reject)
      .end();
  });

describe('a site on several hosts', () => {
  it.each(hosts)('takes a form that was posted on %s', async (origin) => {
    const token = await openForm(site, 'rusukh');
    const posted = await postForm(site, 'rusukh', { ...honest, token }, { origin });
    expect(posted.status).toBe(303);
  });

  it.each([
    'https://elsewhere.example',
    'http://mithaq.example',
    'https://policies.rusukh.example.evil.example',
    'https://mithaq.example:444',
    'null',
  ])('takes none from %s', async (origin) => {
    const token = await openForm(site, 'rusukh');
    expect((await postForm(site, 'rusukh', { ...honest, token }, { origin })).status).toBe(403);
  });

  it.each([
    ['/rusukh/', 'https://policies.rusukh.example/rusukh/'],
    ['/rusukh/channels/', 'https://policies.rusukh.example/rusukh/channels/'],
    ['/rusukh/policies/', 'https://policies.rusukh.example/rusukh/policies/'],
    [
      '/rusukh/policies/beneficiary-relations/',
      'https://policies.rusukh.example/rusukh/policies/beneficiary-relations/',
    ],
    ['/libraries/', 'https://mithaq.example/libraries/'],
    ['/', 'https://mithaq.example/'],
  ])('says of %s that its address is %s', async (path, address) => {
    const html = await (await fetch(`${site.url}${path}`)).text();
    expect(html).toContain(`<link rel="canonical" href="${address}"`);
  });

  it('redirects the root of an association’s own host to the association', async () => {
    expect(await at('policies.rusukh.example', '/')).toEqual({ status: 302, location: '/rusukh/' });
    expect(await at('POLICIES.rusukh.example', '/')).toMatchObject({ location: '/rusukh/' });
    expect(await at('mithaq.example', '/')).toEqual({ status: 200, location: undefined });
    expect((await at('policies.rusukh.example', '/libraries/')).status).toBe(200);
  });

  it.each(['https://mithaq.example', 'mithaq.example=', 'a=b=c', '=rusukh'])(
    'does not start on «%s» for SITE_HOSTS, and names it',
    async (value) => {
      const refusal = await startAndSeeItRefuse({
        FORM_TOKEN_SECRET,
        SITE_URL: 'https://mithaq.example',
        SITE_HOSTS: value,
        REQUESTS_API_URL: api.url,
        REGISTER_DIR: root,
      });
      expect(refusal.exitCode).toBe(1);
      expect(refusal.log).toContain('SITE_HOSTS');
    },
  );
});
