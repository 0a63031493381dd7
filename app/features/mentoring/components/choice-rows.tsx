import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { PresentedEnrolled } from '../desk/present-enrolled.server'
import type { Parts } from '../matching/score-pair.ts'
import { PairReasons } from './pair-reasons'

type Props = {
  mentors: Array<PresentedEnrolled & { score: number; reasons: Parts; places: number }>
  /** With whom the draft has her now, and how well that fits. */
  mentorId: string | null
  score: number | null
  best: number
  may: boolean
  /** Whom she was just refused. */
  refused?: string
}

/** Every mentor of a round beside one mentee, with how well the two fit and what a change would cost. */
export function ChoiceRows({ mentors, mentorId, score, best, may, refused }: Props) {
  const { locale } = useShell()
  const t = useT('mentoring')
  const percent = (it: number) => Math.round((100 * it) / best)
  return (
    <ul className="grid gap-3">
      {mentors.map((it) => (
        <li key={it.id} className="card grid gap-2">
          <p className="font-semibold">{it.name}</p>
          <p className="hint">{localName(it.chapter, locale)}</p>
          <p className="flex flex-wrap gap-2">
            <span className="tag">{t('score.of', { score: percent(it.score) })}</span>
            {score !== null && it.id !== mentorId && (
              <span className="tag">{changeOf(percent(it.score) - percent(score))}</span>
            )}
            <span className="tag">{t('choice.places', { count: it.places })}</span>
          </p>
          <details>
            <summary className="min-h-tap cursor-pointer content-center">{t('draft.why')}</summary>
            <PairReasons reasons={it.reasons} />
          </details>
          {it.id === refused && <p className="fault">{t('draft.not_possible')}</p>}
          {it.id === mentorId && <p className="font-semibold">{t('choice.present')}</p>}
          {may && it.id !== mentorId && it.places > 0 && (
            <form method="post">
              <input type="hidden" name="mentor" value={it.id} />
              <button className="btn-quiet" type="submit" name="act" value="move">
                {t('choice.submit')}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function changeOf(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '±0'
}
