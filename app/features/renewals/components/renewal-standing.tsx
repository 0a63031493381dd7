import { DatedText } from '~/components/dated-text'
import type { RenewalState } from '~/features/renewals/renewal-state'
import { useT } from '~/shell'

type Standing = { state: RenewalState; due: string | null; until: string | null }

/** How a membership stands: by when it is to be renewed, until when it counts, or when it lapsed. */
export function RenewalStanding({ standing: { state, due, until } }: { standing: Standing }) {
  const t = useT('renewals')
  const at = state === 'early' || state === 'due' ? due : until
  if (!at || state === 'open' || state === 'over') return <>{t('standing.open')}</>
  return <DatedText at={at} dateOnly text={(when) => t(`standing.${state}`, { when })} />
}
