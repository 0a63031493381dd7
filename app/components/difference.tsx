import type { Piece } from '~/lib/compare-texts.server'
import { useT } from '~/shell'

const marks = { same: 'span', added: 'ins', removed: 'del' } as const

/** A text with what came and what went, and long parts that stayed left out. */
export function Difference({ pieces, lang }: { pieces: Piece[]; lang: string }) {
  const t = useT('positions')
  return (
    <div lang={lang} className="whitespace-pre-wrap break-words">
      {pieces.map((piece) => {
        if (piece.change === 'gap')
          return (
            <p key={piece.at} className="hint my-2">
              … {t('history.gap', { count: piece.lines })} …
            </p>
          )
        const Mark = marks[piece.change]
        return <Mark key={piece.at}>{piece.text}</Mark>
      })}
    </div>
  )
}
