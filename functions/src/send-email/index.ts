import { cmsClient } from '../cms/client.ts';
import { emailLinks } from '../email/links.ts';
import { makeSesClient, sesEmailService } from '../email/ses.ts';
import type { RawEnvironment } from '@mithaq/domain/contracts/environment';
import { readEnvironment } from '../shared/environment.ts';
import { hmacSha256 } from '../shared/hmac.ts';
import { jsonLog } from '../shared/log.ts';
import { makeHandler } from './handler.ts';
import { sendEmailUseCase } from './send-email.ts';

/** Wires the function; tests call it with an environment and a log of their own. */
export const wire = (raw: RawEnvironment, log = jsonLog('send-email')) => {
  const variable = readEnvironment('send-email', raw);
  const addresses = {
    cmsUrl: variable('CMS_URL'),
    siteUrl: variable('SITE_URL'),
    publicApiUrl: variable('PUBLIC_API_URL'),
  };
  const sendEmail = sendEmailUseCase({
    cms: cmsClient(addresses.cmsUrl, variable('CMS_API_KEY')),
    emailService: sesEmailService(makeSesClient(variable('MAIL_REGION')), variable('MAIL_FROM'), Date.now),
    now: Date.now,
    links: emailLinks(
      addresses,
      hmacSha256(variable('FOLLOW_LINK_SECRET')),
      hmacSha256(variable('REFERENCE_SECRET')),
    ),
  });
  return makeHandler(sendEmail, log);
};

export const handler = wire(process.env);
