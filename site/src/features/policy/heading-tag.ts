const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Returns the heading of a division with that many divisions around it; HTML has no tag below the sixth level. */
export const headingTag = (depth: number): { tag: (typeof tags)[number]; level: number | undefined } => {
  const tag = tags[depth];
  return tag === undefined ? { tag: 'h6', level: depth + 2 } : { tag, level: undefined };
};
