import { useT } from '~/shell'

/** The one answer for every cause for which a mentor takes nobody on; what was written is not lost. */
export function CannotTakeOn({ words }: { words: string }) {
  const t = useT('mentors')
  return (
    <>
      <p className="notice" role="alert">
        {t('ask.unavailable')}
      </p>
      <section className="card space-y-2">
        <h2>{t('ask.your_words')}</h2>
        <p className="whitespace-pre-line">{words}</p>
      </section>
      <p className="flex flex-wrap gap-3">
        <a className="btn" href="/mentoring/mentors">
          {t('ask.others')}
        </a>
        <a className="btn-quiet" href="/mentoring/requests">
          {t('own.title')}
        </a>
      </p>
    </>
  )
}
