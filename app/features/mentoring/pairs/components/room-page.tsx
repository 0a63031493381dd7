import type { ReactNode } from 'react'
import { WayBack } from '~/components/way-back'
import { useT } from '~/shell'

type Props = {
  pairingId: string
  title: string
  /** The message key of why nothing was written. */
  refused?: string | null
  children?: ReactNode
}

/** A page of the room: the way back to it, a title, and why something was not done. */
export function RoomPage({ pairingId, title, refused, children }: Props) {
  const t = useT('pairs')
  return (
    <div className="max-w-2xl space-y-4">
      <WayBack to={`/mentoring/pairs/${pairingId}`}>{t('room.back')}</WayBack>
      <h1>{title}</h1>
      {refused && (
        <p className="notice notice-fault" role="alert">
          {t(refused)}
        </p>
      )}
      {children}
    </div>
  )
}
