import { fileRoute } from '../../../../features/files/file-route.server.ts';

export const GET = fileRoute('jpg');
