import { contactWishesOf } from '@mithaq/domain/request/contact-wishes';
import type { RequestDeskFacts } from './request-desk-facts.ts';

/** Number of a request's owner, to be tapped on a phone; a number that is not to be called is no link. */
export const PhoneLink = ({ request }: Pick<RequestDeskFacts, 'request'>) => {
  const { mobile } = request.submission;
  const number = <bdi dir="ltr">{mobile}</bdi>;
  return contactWishesOf(request).doNotCall ? (
    number
  ) : (
    <a className="mithaq-button mithaq-button--quiet" href={`tel:${mobile}`}>
      {number}
    </a>
  );
};
