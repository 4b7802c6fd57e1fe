'use client';

import { useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { MoveButtons, type OfferedMove } from '../../admin/moves/move-buttons.tsx';

export const RequestMoves = ({ id, moves }: { id: string; moves: readonly OfferedMove[] }) => {
  const { i18n } = useTranslation();
  const router = useRouter();
  return (
    <MoveButtons
      path={`/api/requests/${id}/move`}
      moves={moves}
      language={i18n.language}
      onMoved={() => {
        window.location.reload();
      }}
      onUnknown={() => {
        router.refresh();
      }}
    />
  );
};
