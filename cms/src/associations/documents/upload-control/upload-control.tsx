'use client';

import { shownFileName } from '@mithaq/domain/upload/file-name';
import { useDocumentInfo, useField, useTranslation } from '@payloadcms/ui';
import { z } from 'zod';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { uploadWords } from './labels.ar.ts';
import { SendControl } from './send-control.tsx';
import { sendFile } from './send-file.ts';

const ACCEPTED =
  '.pdf,.png,.jpg,.jpeg,.heic,.heif,application/pdf,image/png,image/jpeg,image/heic,image/heif';

const savedFile = z.object({
  id: z.string(),
  url: z.string(),
  filename: z.string(),
  updatedAt: z.string().optional(),
  original: z.object({ name: z.string().nullish() }).nullish(),
});

/**
 * Upload field of a document, in place of Payload's, which sends the file inside the form: a form on Lambda takes 4 MB.
 * The file is sent and examined at once, with its progress; saving the form then names the upload.
 */
export const UploadControl = () => {
  const { i18n } = useTranslation();
  const say = (key: keyof typeof uploadWords): string => inLanguage(uploadWords[key], i18n.language);
  const { data: savedDocumentData } = useDocumentInfo();
  const { setValue, errorMessage, showError } = useField<string | null>({ path: 'upload' });
  const saved = savedFile.safeParse(savedDocumentData).data;

  return (
    <div className="mithaq-upload">
      {saved !== undefined && (
        <p>
          {say('current')} <a href={saved.url}>{shownFileName(saved.filename)}</a>
          {saved.original?.name && (
            <>
              {' · '}
              <a href={`/api/documents/${saved.id}/original`}>{say('original')}</a>
            </>
          )}
        </p>
      )}
      <SendControl
        // A save has taken the upload: the file is now the saved one, and the control begins again.
        key={saved?.updatedAt}
        accept={ACCEPTED}
        choose={say(saved === undefined ? 'choose' : 'replace')}
        accepted={say('accepted')}
        ready={say('ready')}
        fault={showError ? errorMessage : undefined}
        send={sendFile}
        onBegin={() => {
          setValue(null);
        }}
        onTaken={({ upload, name, size }) => {
          setValue(upload);
          return { name, size };
        }}
      />
    </div>
  );
};
