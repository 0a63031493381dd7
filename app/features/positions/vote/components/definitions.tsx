import { useT } from '~/shell'
import { definitions } from '../result-words'

/** What the words of a result mean: shown beside every one; `isOpen` on paper too. */
export function Definitions({ isOpen }: { isOpen?: boolean }) {
  const t = useT('vote')
  return (
    <details open={isOpen}>
      <summary className="min-h-tap cursor-pointer content-center font-semibold">
        {t('define.title')}
      </summary>
      <ul className="prose">
        {definitions.map((it) => (
          <li key={it}>{t(`define.${it}`)}</li>
        ))}
      </ul>
    </details>
  )
}
