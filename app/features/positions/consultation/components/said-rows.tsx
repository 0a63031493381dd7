import { useT } from '~/shell'

type Props = {
  comments: Array<{ id: string; body: string; section: number | null }>
  /** Of the sections of the text, and their language. */
  headings: string[]
  language: string
}

/** What members said, under the section that it is about; nothing tells who or when. */
export function SaidRows({ comments, headings, language }: Props) {
  const t = useT('consultation')
  const isOnWhole = comments.every(({ section }) => section === null)
  const sections = [...new Set(comments.map(({ section }) => section))]
  return sections.map((section) => (
    <section key={section ?? 0}>
      {!isOnWhole && (
        <h3 lang={section === null ? undefined : language}>
          {section === null ? t('comment.whole') : headings[section - 1]}
        </h3>
      )}
      <ul className="rows">
        {comments
          .filter((it) => it.section === section)
          .map(({ id, body }) => (
            <li key={id} className="row whitespace-pre-line break-words">
              {body}
            </li>
          ))}
      </ul>
    </section>
  ))
}
