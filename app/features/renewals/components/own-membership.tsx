import { DatedText } from '~/components/dated-text'
import type { listOwnMemberships } from '~/features/renewals/list-own-memberships.server'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import { RenewalStanding } from './renewal-standing'

type Membership = Awaited<ReturnType<typeof listOwnMemberships>>[number]

/** One of her memberships: how it stands, and the one press that renews it; once lapsed, what she can do. */
export function OwnMembership({ membership }: { membership: Membership }) {
  const { locale } = useShell()
  const t = useT('renewals')
  const { id, chapterId, names, state, opens, returns } = membership
  return (
    <section className="card space-y-3">
      <h2>{localName(names, locale)}</h2>
      <p>
        <RenewalStanding standing={membership} />
      </p>
      {state === 'early' && opens && (
        <p className="hint">
          <DatedText at={opens} dateOnly text={(when) => t('own.opens', { when })} />
        </p>
      )}
      {(state === 'due' || state === 'grace') && (
        <form method="post">
          <input type="hidden" name="membership" value={id} />
          <button className="btn" type="submit">
            {t('own.submit')}
          </button>
        </form>
      )}
      {state === 'lapsed' && returns && (
        <>
          <p>
            <DatedText at={returns} dateOnly text={(when) => t('own.lapsed', { when })} />
          </p>
          <p className="flex flex-wrap gap-3">
            <a className="btn" href={`/chapters/${chapterId}`}>
              {t('own.to_chapter')}
            </a>
            <a className="btn-quiet" href="/settings/export">
              {t('leaving:export.title')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}
