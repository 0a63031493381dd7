import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Listed = { id: string; kind: string; names: Record<string, string>; depth: number }

const indents = ['px-4', 'px-4', 'pr-4 pl-9 sm:pl-12', 'pr-4 pl-14 sm:pl-20']
const weights = ['font-serif text-large leading-snug font-semibold', 'font-semibold']

/** Chapters, each below the one that it belongs to. */
export function ChapterTree({ chapters, own }: { chapters: Listed[]; own: string[] }) {
  const { locale } = useShell()
  const t = useT('chapters')
  return (
    <ul className="card divide-line divide-y p-0!">
      {chapters.map(({ id, kind, names, depth }) => (
        <li key={id} className={indents[depth]}>
          <a
            href={`/chapters/${id}`}
            className="flex min-h-tap flex-wrap items-center gap-x-3 py-2 no-underline"
          >
            <span className={weights[depth]}>{localName(names, locale)}</span>
            <span className="hint">{t(`kind.${kind}`)}</span>
            {own.includes(id) && <span className="tag">{t('your_chapter')}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
