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

/** Removes the port that a CDN writes behind the address, the brackets around an address, and the zone of an interface. */
const bare = (value: string): string => {
  const inner = /^\[([^\]]*)\](?::\d+)?$/u.exec(value)?.[1] ?? value;
  const address = inner.replace(/%[\w.-]+$/u, '');
  return isIPv4(address) || isIPv6(address) ? address : address.replace(/:\d+$/u, '');
};

/** Writes an IPv4 address at the end of an IPv6 one as the two groups that it stands for. */
const withGroups = (address: string): string =>
  address.replace(/(?<=:)\d+(?:\.\d+){3}$/u, (end) => {
    if (!isIPv4(end)) return end;
    const [a = 0, b = 0, c = 0, d = 0] = end.split('.').map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });

const groupsOf = (address: string): readonly number[] => {
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const missing = Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: missing }, () => '0'), ...right].map((group) =>
    Number.parseInt(group, 16),
  );
};

/** Returns the IPv4 address that an IPv6 one stands for (::ffff:0:0/96), however it is written. */
const mappedIPv4 = (groups: readonly number[]): string | undefined => {
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255].join('.') : undefined;
};

/**
 * Returns the network that an address belongs to: an IPv4 address is its own; of an IPv6 address the first 56 bits,
 * because one household or office commands all addresses behind them. `unknown` for a text that is no address.
 */
export const networkOf = (value: string): string => {
  const address = bare(withGroups(value.trim().toLowerCase()));
  if (isIPv4(address)) return address.split('.').map(Number).join('.');
  if (!isIPv6(address)) return 'unknown';
  const groups = groupsOf(address);
  const [first = 0, second = 0, third = 0, fourth = 0] = groups;
  return (
    mappedIPv4(groups) ?? [first, second, third, fourth >> 8].map((group) => group.toString(16)).join(':')
  );
};
