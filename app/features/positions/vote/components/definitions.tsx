import { useT } from '~/shell'

/** What the words of a result mean: shown beside every one. */
export function Definitions() {
  const t = useT('vote')
  return (
    <details>
      <summary className="min-h-tap cursor-pointer content-center font-semibold">
        {t('define.title')}
      </summary>
      <ul className="prose">
        {(['eligible', 'present', 'cast', 'majority', 'chapters'] as const).map((it) => (
          <li key={it}>{t(`define.${it}`)}</li>
        ))}
      </ul>
    </details>
  )
}
