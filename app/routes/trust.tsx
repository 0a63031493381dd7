import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { pageTitle } from '~/lib/page-title'
import { terms } from '~/lib/terms'
import { useT } from '~/shell'

export const meta = () => pageTitle(undefined)

const parts = ['by_role', 'by_dump', 'by_machine', 'exit', 'members'] as const

export default function Trust() {
  const t = useT('pages')
  return (
    <Frame>
      <div className="prose space-y-4">
        <h1>{t('trust.title')}</h1>
        {parts.map((part) => (
          <section key={part} className="card">
            <h2>{t(`trust.${part}`)}</h2>
            <p>{t(`trust.${part}_text`)}</p>
          </section>
        ))}
        <p>{t('trust.addresses')}</p>
        <p>{t('trust.mail')}</p>
        <p className="hint">
          <DatedText
            at={terms.since}
            dateOnly
            text={(when) => t('trust.version', { version: terms.version, when })}
          />
        </p>
      </div>
    </Frame>
  )
}
