import config from '@payload-config';
import { generatePageMetadata, RootPage } from '@payloadcms/next/views';
import type { Metadata } from 'next';
import { importMap } from '../importMap.js';
import { requireDatabase } from '../../require-database.ts';

interface Args {
  params: Promise<{ segments: string[] }>;
  searchParams: Promise<Record<string, string | string[]>>;
}

export const generateMetadata = async ({ params, searchParams }: Args): Promise<Metadata> => {
  await requireDatabase();
  return generatePageMetadata({ config, params, searchParams });
};

export default async function Page({ params, searchParams }: Args) {
  await requireDatabase();
  return RootPage({ config, params, searchParams, importMap });
}
