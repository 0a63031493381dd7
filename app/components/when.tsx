import { formatMoment } from '~/lib/dates'
import { useShell } from '~/shell'

/** A moment in the reader's language. */
export function When({ at, dateOnly }: { at: string; dateOnly?: boolean }) {
  const { locale } = useShell()
  return <time dateTime={at}>{formatMoment(at, locale, dateOnly)}</time>
}
