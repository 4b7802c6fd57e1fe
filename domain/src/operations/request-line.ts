/** A name or number of a host, with or without a port. */
const host = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::(\d{1,5}))?$/iu;

/**
 * Whether a text is a host as the header `Host` has it. Servers put it before the address to make one of both, so that
 * any other sign in it would be read as a part of the address.
 */
export const isHost = (text: string): boolean => {
  const found = host.exec(text);
  return found !== null && Number(found[1] ?? 0) < 65_536;
};

/**
 * Returns path and query of a request's target: of a whole address, as a proxy is asked, too (RFC 9112, 3.2). Undefined
 * for `*` and other targets without a path.
 */
export const pathOfTarget = (target: string): string | undefined => {
  if (target.startsWith('/')) return target;
  const rest = /^https?:\/\/[^/?#]*(.*)$/iu.exec(target)?.[1];
  return rest === undefined || rest.startsWith('/') ? rest : `/${rest}`;
};

/** Whether the percent-encoding of an address is UTF-8 without NUL. */
export const isDecodable = (address: string): boolean => {
  try {
    return !decodeURIComponent(address).includes('\0');
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
};
