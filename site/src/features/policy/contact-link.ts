/** A contact entry, classified by how it is written. */
export type ContactLink =
  | { readonly kind: 'phone' | 'email' | 'link'; readonly href: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** Makes a phone number to tap, an address to write to, a link to open, or leaves the words as they are. */
export const contactLink = (contact: string): ContactLink => {
  const text = contact.trim();
  if (/^https?:\/\/\S+$/u.test(text)) {
    return { kind: 'link', href: text, text: text.replace(/^https?:\/\/|\/$/gu, '') };
  }
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)) return { kind: 'email', href: `mailto:${text}`, text };
  if (/^\+?[\d\s()-]{3,20}$/u.test(text))
    return { kind: 'phone', href: `tel:${text.replace(/[^\d+]/gu, '')}`, text };
  return { kind: 'text', text };
};
