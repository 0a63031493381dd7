import { useT } from '~/shell'

/** Where her offer stands, with the ways to let it rest, to go on and to take it back. */
export function OfferState({ isPaused }: { isPaused: boolean }) {
  const t = useT('mentors')
  return (
    <section className="card space-y-3">
      <p>{t(isPaused ? 'offer.is_paused' : 'offer.is_shown')}</p>
      <div className="flex flex-wrap gap-3">
        <form method="post" action="/mentoring/offer/pause">
          {isPaused && <input type="hidden" name="_method" value="delete" />}
          <button className="btn-quiet" type="submit">
            {t(isPaused ? 'offer.resume' : 'offer.pause')}
          </button>
        </form>
        <form method="post" action="/mentoring/offer">
          <input type="hidden" name="_method" value="delete" />
          <button className="btn-bare" type="submit">
            {t('offer.take_back')}
          </button>
        </form>
      </div>
      <p className="hint">{t('offer.rest_hint')}</p>
    </section>
  )
}
