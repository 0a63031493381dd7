import { useT } from '~/shell'

type Props = { terms: readonly string[]; part: 'topic' | 'time' }

/** Topics or times in words, one after the other. */
export function TermsList({ terms, part }: Props) {
  const t = useT('mentoring')
  return <>{terms.map((it) => t(`${part}.${it}`)).join(' · ')}</>
}
