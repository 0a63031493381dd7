import { terms } from '~/lib/terms'
import { useT } from '~/shell'

/** Asks her to read the present version of the terms and to agree; `next` is where she is. */
export function TermsCard({
  next,
  fault,
}: {
  next: '/discussions' | '/settings/consents'
  fault?: string | undefined
}) {
  const t = useT('settings')
  return (
    <form method="post" action="/settings/consents" className="card mb-4 max-w-2xl space-y-3">
      <p className="font-semibold">{t('consents.ask_title')}</p>
      <p>{t('consents.ask_text')}</p>
      {fault && <p className="fault">{t(fault)}</p>}
      <input type="hidden" name="version" value={terms.version} />
      <input type="hidden" name="next" value={next} />
      <div className="flex flex-wrap gap-3">
        <button className="btn" type="submit">
          {t('consents.agree')}
        </button>
        <a className="btn-quiet" href="/trust">
          {t('consents.read')}
        </a>
      </div>
    </form>
  )
}
