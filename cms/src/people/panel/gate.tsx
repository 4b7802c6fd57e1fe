import type { ReactNode } from 'react';
import { Logo } from '../../admin/brand.tsx';

/** Frame of a page that is open to everybody, because its visitor cannot log in yet. It asks nothing of others. */
export const Gate = ({ heading, children }: { readonly heading: string; readonly children: ReactNode }) => (
  <main className="mithaq-gate">
    {/* The address of the page came out of an e-mail and concerns nobody else. */}
    <meta name="referrer" content="no-referrer" />
    <Logo />
    <h1>{heading}</h1>
    {children}
  </main>
);
