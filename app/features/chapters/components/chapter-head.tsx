import { DatedText } from '~/components/dated-text'
import { WayBack } from '~/components/way-back'
import { localName, localText } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Props = {
  chapter: {
    kind: string
    names: unknown
    shortNames: unknown
    footnotes: unknown
    foundedOn: string | null
    archivedAt: string | null
    parent: { id: string; names: unknown } | null
  }
}

/** What a chapter is called, with the footnote that belongs to its name. */
export function ChapterHead({ chapter }: Props) {
  const { locale } = useShell()
  const t = useT('chapters')
  const { parent, foundedOn, archivedAt } = chapter
  const name = localText(chapter.names, locale)
  const short = localName(chapter.shortNames, locale)
  const footnote = localText(chapter.footnotes, locale)
  return (
    <header>
      {parent && <WayBack to={`/chapters/${parent.id}`}>{localName(parent.names, locale)}</WayBack>}
      <h1 lang={name.lang}>
        {name.text}
        {footnote.text && <sup> *</sup>}
      </h1>
      <p className="hint">
        {t(`kind.${chapter.kind}`)}
        {short && <> · {short}</>}
        {foundedOn && (
          <>
            {' · '}
            <DatedText at={foundedOn} dateOnly text={(when) => t('founded', { when })} />
          </>
        )}
      </p>
      {footnote.text && (
        <p className="hint" lang={footnote.lang}>
          * {footnote.text}
        </p>
      )}
      {archivedAt && (
        <p className="notice mt-3">
          <DatedText at={archivedAt} dateOnly text={(when) => t('archive.since', { when })} />
        </p>
      )}
    </header>
  )
}
