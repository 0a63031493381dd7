import { useT } from '~/shell'

type Props = { why: string; typed: Record<string, string> | undefined; lang: string }

/** Why nothing is written here, with what she had typed, so that she can take it along. */
export function KeptText({ why, typed, lang }: Props) {
  const t = useT('positions')
  return (
    <>
      <p className="notice" role={typed ? 'alert' : undefined}>
        {t(why)}
      </p>
      {typed && (
        <section className="card space-y-2">
          <h2>{t('section.your_text')}</h2>
          <p lang={lang} className="whitespace-pre-wrap break-words">
            {Object.values(typed).join('\n\n')}
          </p>
        </section>
      )}
    </>
  )
}
