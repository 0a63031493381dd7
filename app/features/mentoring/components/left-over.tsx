import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { PresentedEnrolled } from '../desk/present-enrolled.server'
import type { Reason } from '../matching/match.ts'

type Props = {
  at: string
  left: Array<PresentedEnrolled & { reason: Reason }>
  leftCount: number
  idle: PresentedEnrolled[]
  idleCount: number
  may: boolean
  /** Before the first one nobody can say why. */
  run: object | null
}

/** Mentees without a mentor, with the reason that they may know, and mentors without a mentee. */
export function LeftOver({ at, left, leftCount, idle, idleCount, may, run }: Props) {
  const { locale } = useShell()
  const t = useT('mentoring')
  return (
    <>
      {leftCount > 0 && (
        <section className="space-y-3">
          <h2>{t('left.title', { count: leftCount })}</h2>
          <ul className="card grid gap-3">
            {left.map((it) => (
              <li key={it.id} className="flex flex-wrap items-center gap-2">
                <div className="min-w-52 flex-1">
                  <p className="font-semibold">{it.name}</p>
                  <p className="hint">{localName(it.chapter, locale)}</p>
                  {run && <p>{t(`left.${it.reason}`)}</p>}
                </div>
                {may && (
                  <a className="btn-quiet" href={`${at}/pairs/${it.id}`}>
                    {t('left.choose')}
                  </a>
                )}
              </li>
            ))}
          </ul>
          {left.length < leftCount && <p className="hint">{t('left.more')}</p>}
        </section>
      )}
      {idleCount > 0 && (
        <section className="space-y-3">
          <h2>{t('idle.title', { count: idleCount })}</h2>
          <ul className="card grid gap-1">
            {idle.map((it) => (
              <li key={it.id}>
                {it.name} <span className="hint">{localName(it.chapter, locale)}</span>
              </li>
            ))}
          </ul>
          {idle.length < idleCount && <p className="hint">{t('left.more')}</p>}
        </section>
      )}
    </>
  )
}
