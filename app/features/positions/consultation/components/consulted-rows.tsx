import { When } from '~/components/when'
import { useT } from '~/shell'
import type { ListedConsultation } from '../list-consulted.server'

type Props = { consultations: Array<ListedConsultation & { chapter: string }> }

/** The consultations in which her chapter is asked, each with what she or her chapter still has to say. */
export function ConsultedRows({ consultations }: Props) {
  const t = useT('consultation')
  return (
    <ol className="rows card">
      {consultations.map(
        ({ id, title, language, stage, closesAt, hasSaid, hasAnswered, chapter }) => (
          <li key={id} className="row grid gap-1">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <a
                className="row-link font-semibold"
                href={`/positions/consultations/${id}`}
                lang={language}
              >
                {title}
              </a>
              {hasAnswered !== null && (
                <span className="tag">{t(hasAnswered ? 'answer.came' : 'answer.missing_yet')}</span>
              )}
            </p>
            <p className="hint">
              {chapter} · {t(`stage.${stage}`)} <When at={closesAt} />
              {hasSaid && <> · {t('list.said')}</>}
            </p>
          </li>
        ),
      )}
    </ol>
  )
}
