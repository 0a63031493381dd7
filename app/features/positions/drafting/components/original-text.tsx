import { Difference } from '~/components/difference'
import type { Piece } from '~/lib/compare-texts.server'
import { useT } from '~/shell'

type Props = {
  original: { heading: string; html: string; changed: Piece[] | null }
  lang: string
}

/** What a translation renders, and what changed in it since. */
export function OriginalText({ original, lang }: Props) {
  const { heading, html, changed } = original
  const t = useT('positions')
  return (
    <section className="card space-y-3">
      {changed && (
        <>
          <h2>{t('section.original_changed')}</h2>
          <Difference pieces={changed} lang={lang} />
        </>
      )}
      <details open={changed === null}>
        <summary className="btn-quiet">{t('section.original')}</summary>
        <div className="mt-3 space-y-2" lang={lang}>
          <p className="font-semibold">{heading}</p>
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      </details>
    </section>
  )
}
