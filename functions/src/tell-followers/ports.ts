import type { ToldFollowers } from '@mithaq/domain/contracts/cms-service-api';

export interface Announcements {
  /**
   * Writes the e-mails of some followers who are to be told, in one step of bounded size. Throws `CmsRefused` or
   * `CmsUnavailable`.
   */
  tellSome(): Promise<ToldFollowers>;
}
