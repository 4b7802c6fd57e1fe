const isIPv4 = (text: string): boolean => {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/u.test(part) && Number(part) <= 255);
};

/** Whether a text is an IPv6 address of hexadecimal groups; «::» stands for the groups that are left out. */
const isIPv6 = (text: string): boolean => {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (halves.length > 2 || !groups.every((group) => /^[0-9a-f]{1,4}$/u.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
};

/** Removes the port that a CDN writes behind the address. */
const withoutPort = (value: string): string =>
  isIPv4(value) || isIPv6(value) ? value : value.replace(/:\d+$/u, '');

const groupsOf = (address: string): readonly string[] => {
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const missing = Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: missing }, () => '0'), ...right];
};

/**
 * Returns the network that an address belongs to: an IPv4 address is its own; of an IPv6 address the first 56 bits,
 * because one household or office commands all addresses behind them. `unknown` for a text that is no address.
 */
export const networkOf = (value: string): string => {
  const address = withoutPort(value.trim().toLowerCase());
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/u.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return 'unknown';
  const [first = '0', second = '0', third = '0', fourth = '0'] = groupsOf(address);
  const number = (group: string): string => Number.parseInt(group, 16).toString(16);
  const half = (Number.parseInt(fourth, 16) >> 8).toString(16);
  return `${number(first)}:${number(second)}:${number(third)}:${half}`;
};
