import { Difference } from '~/components/difference'
import type { Piece } from '~/lib/compare-texts.server'
import { useT } from '~/shell'

export type Overtaken = {
  by: string | null
  heading: string
  body: string
  version: number
  pieces: Piece[]
}

/** That another wrote meanwhile: the difference, and the whole of the other version. */
export function OvertakenNotice({ overtaken, lang }: { overtaken: Overtaken; lang: string }) {
  const { by, heading, body, pieces } = overtaken
  const t = useT('positions')
  return (
    <section className="card space-y-4">
      <p className="notice notice-fault" role="alert">
        {t('section.overtaken', { name: by ?? t('draft.gone') })}
      </p>
      <h2>{t('section.difference')}</h2>
      <Difference pieces={pieces} lang={lang} />
      <details>
        <summary className="btn-quiet">{t('section.other')}</summary>
        <div lang={lang} className="mt-3 space-y-2">
          <p className="font-semibold">{heading}</p>
          <p className="whitespace-pre-wrap break-words">{body}</p>
        </div>
      </details>
    </section>
  )
}
