import config from '@payload-config';
import '@payloadcms/next/css';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getPayload, type ServerFunctionClient } from 'payload';
import type { ReactNode } from 'react';
import '../../admin/admin.css';
import { importMap } from './admin/importMap.js';
import { requireDatabase } from './require-database.ts';
import { serverFunctionInUse, withoutStaleDialog } from './server-functions-in-use.ts';

const isLoggedIn = async (): Promise<boolean> => {
  const payload = await getPayload({ config });
  return (await payload.auth({ headers: await headers() })).user !== null;
};

/** Answers people who are logged in, and 404 to everybody else: the log-in page calls no server function. */
const serverFunction: ServerFunctionClient = async (args) => {
  'use server';
  const call = serverFunctionInUse.safeParse(args);
  if (!call.success || !(await isLoggedIn())) notFound();
  return handleServerFunctions({ ...args, ...withoutStaleDialog(call.data), config, importMap });
};

export default async function Layout({ children }: { children: ReactNode }) {
  await requireDatabase();
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  );
}
