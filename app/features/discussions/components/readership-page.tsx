import { WayBack } from '~/components/way-back'
import type { Readership } from '~/features/audiences/describe-audience.server'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import { useReadershipText } from './audience-chip'

/** The circles that can read a space or a thread, in words. */
export function ReadershipPage({
  readership,
  back,
  name,
}: {
  readership: Readership
  back: string
  name: string
}) {
  const { locale } = useShell()
  const t = useT('discussions')
  const text = useReadershipText(readership)
  const isPair = readership.circles.some(({ kind }) => kind === 'pair')
  return (
    <div className="max-w-2xl space-y-4">
      <WayBack to={back}>{name}</WayBack>
      <h1>{t('readers.title')}</h1>
      <p className="chip chip-eye">{text}</p>
      <p>{t('readers.lead')}</p>
      <ul className="card space-y-2">
        {readership.circles.map((circle) => {
          const circleName = 'names' in circle ? localName(circle.names, locale) : ''
          return (
            <li key={circle.kind + circleName}>
              {t(`readers.circle.${circle.kind}`, { name: circleName })}
            </li>
          )
        })}
      </ul>
      {'band' in readership.count && !isPair && <p className="hint">{t('readers.band_note')}</p>}
      <p className="hint">{t('readers.operator_note')}</p>
    </div>
  )
}
