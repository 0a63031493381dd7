import { DatedText } from '~/components/dated-text'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Own = {
  from: Record<string, string>
  to: Record<string, string>
  askedAt: string
  silentAt: string
  isReleased: boolean
  isReceived: boolean
  outcome: string | null
  reason: string | null
}

/** Her own move in words: where it stands, and the way to take it back. */
export function OwnTransfer({ own }: { own: Own }) {
  const { locale } = useShell()
  const t = useT('transfers')
  return (
    <section className="card space-y-2">
      <h2>
        {localName(own.from, locale)} → {localName(own.to, locale)}
      </h2>
      <p className="hint">
        <DatedText at={own.askedAt} dateOnly text={(when) => t('own.asked', { when })} />
      </p>
      {own.outcome ? (
        <p>
          {t(`own.${own.outcome}`)} {own.reason}
        </p>
      ) : (
        <>
          <p>
            {own.isReceived ? (
              <DatedText
                at={own.silentAt}
                dateOnly
                text={(when) => t('own.waits_from', { when })}
              />
            ) : (
              t(own.isReleased ? 'own.waits_to' : 'own.waits_both')
            )}
          </p>
          <form method="post" action="/settings/transfer">
            <input type="hidden" name="_method" value="delete" />
            <button className="btn-quiet" type="submit">
              {t('own.withdraw')}
            </button>
          </form>
        </>
      )}
    </section>
  )
}
