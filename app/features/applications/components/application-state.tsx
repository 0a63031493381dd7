import { DatedText } from '~/components/dated-text'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

/** `left`: she was taken in, and belongs there no more. */
export type OwnDecision = 'approved' | 'declined' | 'withdrawn' | 'left' | null

type Own = {
  chapterNames: Record<string, string>
  confirmedAt: string
  decision: OwnDecision
  reason: string | null
  isAppealed: boolean
  missing: number
  link: string | null
  can: { appeal: boolean }
}

/** Where her application stands, in words, and what she can do next. */
export function ApplicationState({ own }: { own: Own }) {
  const { locale } = useShell()
  const t = useT('applications')
  return (
    <>
      <section className="card space-y-3">
        <p>
          <strong>{localName(own.chapterNames, locale)}</strong>
          <br />
          <span className="hint">
            <DatedText at={own.confirmedAt} dateOnly text={(when) => t('own.since', { when })} />
          </span>
        </p>
        <p>{stateOf(own, t)}</p>
        {own.isAppealed && !own.decision && <p>{t('own.appealed')}</p>}
        {own.reason && own.decision === 'declined' && (
          <p className="notice whitespace-pre-wrap">{t('own.reason', { reason: own.reason })}</p>
        )}
        {own.can.appeal && (
          <a className="btn" href="/application/appeal">
            {t('own.appeal')}
          </a>
        )}
        {own.decision === 'approved' && (
          <a className="btn" href="/discussions">
            {t('own.to_discussions')}
          </a>
        )}
      </section>
      {own.link && own.missing > 0 && <VouchingLink link={own.link} />}
    </>
  )
}

function stateOf(own: Own, t: ReturnType<typeof useT>): string {
  if (own.decision) return t(`own.state.${own.decision}`)
  return own.missing > 0 ? t('own.missing', { count: own.missing }) : t('own.state.complete')
}

function VouchingLink({ link }: { link: string }) {
  const t = useT('applications')
  return (
    <section className="card space-y-3">
      <h2>
        <label htmlFor="link">{t('own.link')}</label>
      </h2>
      <p>{t('own.link_lead')}</p>
      <input id="link" className="field" readOnly value={link} />
    </section>
  )
}
