import type { Words } from '~/features/mentoring/pairs/words.server'
import { useT } from '~/shell'

/** Words of the two as they typed them; where the key is gone, a sentence that says so. */
export function SealedWords({ words }: { words: Words }) {
  const t = useT('pairs')
  if (words.isLost) return <p className="hint">{t('words.lost')}</p>
  return words.text ? <p className="whitespace-pre-wrap">{words.text}</p> : null
}
