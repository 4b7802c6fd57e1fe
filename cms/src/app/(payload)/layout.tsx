import config from '@payload-config';
import '@payloadcms/next/css';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import type { ServerFunctionClient } from 'payload';
import type { ReactNode } from 'react';
import '../../admin/admin.css';
import { importMap } from './admin/importMap.js';
import { requireDatabase } from './require-database.ts';
import { serverFunctionInUse } from './server-functions-in-use.ts';

const serverFunction: ServerFunctionClient = async (args) => {
  'use server';
  serverFunctionInUse.parse(args.name);
  return handleServerFunctions({ ...args, config, importMap });
};

export default async function Layout({ children }: { children: ReactNode }) {
  await requireDatabase();
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  );
}
