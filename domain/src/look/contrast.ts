/** `#rrggbb`, lower case. */
export type Hex = string;

const channelsOf = (hex: Hex): [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Returns the relative luminance, 0 (black) to 1 (white). Source: WCAG 2.2, definition of relative luminance. */
const luminanceOf = (hex: Hex): number => {
  const [red, green, blue] = channelsOf(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** Returns the contrast ratio, 1 to 21. Source: WCAG 2.2, definition of contrast ratio. */
export const contrastOf = (left: Hex, right: Hex): number => {
  const [dark = 0, light = 0] = [luminanceOf(left), luminanceOf(right)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Mixes two colours, with `share` (0 to 1) of the second. */
export const mixed = (first: Hex, second: Hex, share: number): Hex => {
  const from = channelsOf(first);
  const to = channelsOf(second);
  const channels = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
};
