import type { Readership } from '~/features/audiences/describe-audience.server'
import { useT } from '~/shell'

/** "Who can read this?" beside a title: in words and a number, and a way to the list of circles. */
export function AudienceChip({ readership, href }: { readership: Readership; href: string }) {
  const isBoard = readership.circles.some(({ kind }) => kind === 'board')
  return (
    <a className={`chip chip-eye ${isBoard ? 'chip-board' : ''}`} href={href}>
      {useReadershipText(readership)}
    </a>
  )
}

/** The number of readers in words, a band below twenty. */
export function useReadershipText({ circles, count }: Readership): string {
  const t = useT('discussions')
  if (circles.some(({ kind }) => kind === 'public')) return t('readers.everyone')
  if (circles.some(({ kind }) => kind === 'pair')) return t('readers.pair')
  return 'exact' in count ? t('readers.exact', { count: count.exact }) : t(`readers.${count.band}`)
}
