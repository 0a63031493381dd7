import { intlLocale } from '~/lib/locales'
import { useShell, useT } from '~/shell'

/** Where the script shows how far each file is; without it nothing of this is seen. */
export function SendingRows() {
  const { locale } = useShell()
  const t = useT('documents')
  return (
    <section
      className="card grid gap-3"
      aria-labelledby="sending-title"
      hidden
      data-sending
      data-locale={intlLocale(locale)}
      data-waiting={t('sending.waiting')}
      data-part={t('sending.part', { done: '{done}', size: '{size}' })}
      data-paused={t('sending.paused')}
      data-checking={t('sending.checking')}
      data-done={t('sending.done')}
      data-stopped={t('sending.stopped')}
      data-unreadable={t('sending.unreadable')}
    >
      <h2 id="sending-title" tabIndex={-1}>
        {t('sending.title')}
      </h2>
      <p className="hint" data-stay>
        {t('sending.stay')}
      </p>
      <div data-ended className="notice notice-fault grid gap-3" role="alert" hidden>
        <p>{t('sending.ended')}</p>
        <p>
          <button className="btn" type="button">
            {t('sending.go_on')}
          </button>
        </p>
      </div>
      <ul className="rows" />
      <template>
        <li className="row grid gap-2">
          <span className="wrap-anywhere font-semibold" data-name />
          <progress className="progress w-full" max="1" value="0" />
          <span className="flex items-center justify-between gap-3">
            <span className="hint" data-said />
            <button className="btn-quiet" type="button">
              {t('sending.stop')}
            </button>
          </span>
        </li>
      </template>
    </section>
  )
}
