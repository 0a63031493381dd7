import { When } from '~/components/when'
import type { ListedDraft } from '~/features/positions/drafting/list-drafts.server'
import { useT } from '~/shell'
import { LanguageTags } from './language-tags'

/** The drafts of the board: title first, then in which languages it stands and what was said. */
export function DraftRows({ drafts }: { drafts: ListedDraft[] }) {
  const t = useT('positions')
  return (
    <ol className="rows card">
      {drafts.map(
        ({ id, title, language, by, begunAt, languages, openComments, isWithdrawn, vote }) => (
          <li key={id} className="row grid gap-2">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <a
                className="row-link font-semibold"
                href={`/positions/drafts/${id}`}
                lang={language}
              >
                {title}
              </a>
              {isWithdrawn && (
                <span className="tag">{t('audit:type.positions.position_withdrawn')}</span>
              )}
              {(vote?.result === 'carried' || vote?.result === 'lost') && (
                <span className="tag">{t(`vote:outcome.${vote.result}`)}</span>
              )}
            </div>
            <LanguageTags states={languages} />
            {vote && (
              <p className="hint">
                {t('vote:title')}: {t(`vote:stage.${vote.stage}`)} <When at={vote.at} />
              </p>
            )}
            <p className="hint">
              {t('list.begun', { name: by ?? t('draft.gone') })} · <When at={begunAt} dateOnly />
              {openComments > 0 && (
                <>
                  {' · '}
                  {t('draft.comments')}, {t('draft.open', { count: openComments })}
                </>
              )}
            </p>
          </li>
        ),
      )}
    </ol>
  )
}
