import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { PresentedEnrolled } from '../desk/present-enrolled.server'
import type { Parts } from '../matching/score-pair.ts'
import { PairReasons } from './pair-reasons'

export type DraftedPair = {
  mentee: PresentedEnrolled
  mentor: PresentedEnrolled
  score: number
  reasons: Parts
  isLocked: boolean
  isByHand: boolean
  isBetween: boolean
  /** Her own, or of her line of command: another coordinator decides about it. */
  isOwn: boolean
}

type Props = { at: string; pairs: DraftedPair[]; best: number; may: boolean }

/** The pairs of a draft, each with why the two fit and what may be done with it. */
export function DraftPairs({ at, pairs, best, may }: Props) {
  const t = useT('mentoring')
  return (
    <ul className="grid gap-3">
      {pairs.map((pair) => (
        <li key={pair.mentee.id} className="card grid gap-2" id={`pair-${pair.mentee.id}`}>
          <div className="grid gap-2 sm:grid-cols-2">
            <Person it={pair.mentee} part={t('enrolled_as.mentee')} />
            <Person it={pair.mentor} part={t('enrolled_as.mentor')} />
          </div>
          <p className="flex flex-wrap gap-2">
            <span className="tag">
              {t('score.of', { score: Math.round((100 * pair.score) / best) })}
            </span>
            {pair.isLocked && <span className="tag">{t('draft.locked')}</span>}
            {pair.isByHand && <span className="tag">{t('draft.by_hand')}</span>}
            {pair.isBetween && <span className="tag">{t('draft.between')}</span>}
          </p>
          <details>
            <summary className="min-h-tap cursor-pointer content-center">{t('draft.why')}</summary>
            <PairReasons reasons={pair.reasons} />
          </details>
          {may && pair.isOwn && <p className="hint">{t('draft.another')}</p>}
          {may && !pair.isOwn && (
            <form
              method="post"
              action={`${at}/pairs/${pair.mentee.id}`}
              className="flex flex-wrap gap-2"
            >
              <button
                className="btn-quiet"
                type="submit"
                name="act"
                value={pair.isLocked ? 'unlock' : 'lock'}
              >
                {t(pair.isLocked ? 'draft.unlock' : 'draft.lock')}
              </button>
              <a className="btn-quiet" href={`${at}/pairs/${pair.mentee.id}`}>
                {t('draft.other')}
              </a>
              <button className="btn-bare" type="submit" name="act" value="drop">
                {t('draft.drop')}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function Person({ it, part }: { it: PresentedEnrolled; part: string }) {
  const { locale } = useShell()
  return (
    <div>
      <p className="hint">{part}</p>
      <p className="font-semibold">{it.name}</p>
      <p className="hint">{localName(it.chapter, locale)}</p>
    </div>
  )
}
