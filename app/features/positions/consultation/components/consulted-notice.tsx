import { When } from '~/components/when'
import { useT } from '~/shell'
import type { OpenConsulted } from '../find-open-consulted.server'

/** Where she lands: in one line, that her word is missing on a draft, until when, and the way there. */
export function ConsultedNotice({ waiting }: Pick<OpenConsulted, 'waiting'>) {
  const t = useT('consultation')
  if (!waiting) return null
  return (
    <p className="notice mb-4">
      <a className="font-semibold" href={`/positions/consultations/${waiting.id}`}>
        {t('list.title')}
      </a>
      : {t('stage.open')} <When at={waiting.closesAt} />
    </p>
  )
}
