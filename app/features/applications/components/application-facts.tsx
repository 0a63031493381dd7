import type { ReactNode } from 'react'
import { DatedText } from '~/components/dated-text'
import type { presentApplication } from '~/features/applications/present-application.server'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Application = ReturnType<typeof presentApplication>

/** What she asked, what she answered, and who vouches for her. */
export function ApplicationFacts({ application }: { application: Application }) {
  const { chapterNames, confirmedAt, answers, appeal, reason } = application
  const { locale } = useShell()
  const t = useT('applications')
  return (
    <dl className="card facts">
      <Fact term={t('decide.asks')}>
        {localName(chapterNames, locale)}
        <span className="hint block">
          <DatedText at={confirmedAt} dateOnly text={(when) => t('own.since', { when })} />
        </span>
      </Fact>
      {answers.map((it) => (
        <Fact key={it.id} term={localName(it.labels, locale)}>
          <span className="whitespace-pre-wrap">{wordsOf(it)}</span>
        </Fact>
      ))}
      <Fact term={t('decide.vouchers')}>
        <Vouchers application={application} />
      </Fact>
      {reason && <Fact term={t('decide.declined_before')}>{reason}</Fact>}
      {appeal && (
        <Fact term={t('decide.appeal')}>
          <span className="whitespace-pre-wrap">{appeal}</span>
        </Fact>
      )}
    </dl>
  )

  function wordsOf({ kind, given, chosen }: Application['answers'][number]): string {
    if (kind === 'yes_no') return t(`answer.${given}`)
    return kind === 'choice' && chosen ? localName(chosen, locale) : given
  }
}

function Vouchers({ application: { vouchers, missing } }: { application: Application }) {
  const { locale } = useShell()
  const t = useT('applications')
  return (
    <>
      {vouchers.map(({ id, name, kind, chapterNames }) => (
        <span key={id} className="block">
          {name}, {localName(chapterNames, locale)}{' '}
          {kind === 'coordinator' && <span className="tag">{t('decide.coordinator')}</span>}
        </span>
      ))}
      <span className="hint block">
        {missing > 0 ? t('queue.missing', { count: missing }) : t('queue.complete')}
      </span>
    </>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="hint">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
