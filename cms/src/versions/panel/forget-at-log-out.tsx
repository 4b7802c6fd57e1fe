'use client';

import { usePathname } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { forgetWordsOfOthers } from './typing/kept-words.ts';

/**
 * Forgets the words that the tab keeps when a person logs out by the button. A log-out because of the time leads to
 * another page, and the words wait there for the next log-in.
 */
export const ForgetAtLogOut = ({ children }: { children: ReactNode }) => {
  const path = usePathname();
  useEffect(() => {
    if (path === '/admin/logout') forgetWordsOfOthers();
  }, [path]);
  return children;
};
