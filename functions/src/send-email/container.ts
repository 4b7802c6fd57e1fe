import { makeSesClient } from '../aws/ses-client.ts';
import { cmsAccess } from '../cms/cms-access.ts';
import { hmacSha256 } from '../crypto/hmac.ts';
import { parseEnvironment, type RawEnvironment } from '../environment/parse-environment.ts';
import { jsonLog } from '../log/log.ts';
import { cmsDeliveries } from './adapters/cms-deliveries.ts';
import { emailLinks } from './emails/email-links.ts';
import { environment } from './environment.ts';
import { makeHandler } from './handler.ts';
import { sesEmailService } from './adapters/ses-email-service.ts';
import { sendEmailUseCase } from './use-case.ts';

const withoutSlash = (url: string): string => url.replace(/\/+$/u, '');

export const makeContainer = (raw: RawEnvironment, log = jsonLog('send-email')) => {
  const variables = parseEnvironment(environment, raw);
  const cms = cmsAccess(variables.CMS_URL, variables.CMS_API_KEY);
  const sendEmail = sendEmailUseCase({
    deliveries: cmsDeliveries(cms),
    emailService: sesEmailService(makeSesClient(variables.MAIL_REGION), variables.MAIL_FROM, Date.now),
    now: Date.now,
    links: emailLinks(
      {
        cmsUrl: cms.url,
        siteUrl: withoutSlash(variables.SITE_URL),
        publicApiUrl: withoutSlash(variables.PUBLIC_API_URL),
      },
      hmacSha256(variables.FOLLOW_LINK_SECRET),
    ),
  });
  return { handler: makeHandler(sendEmail, log) };
};
