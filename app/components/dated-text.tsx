import { formatMoment } from '~/lib/dates'
import { endOnce } from '~/lib/end-once'
import { useShell } from '~/shell'
import { When } from './when'

// A letter that belongs to no language, so no text and no date can hold it.
const gap = '\uE000'

type Props = { at: string; dateOnly?: boolean; text: (when: string) => string }

/** A text with a moment in it, as `(when) => t('until', { when })`: the moment stands where the language puts it. */
export function DatedText({ at, dateOnly, text }: Props) {
  const { locale } = useShell()
  const [before, after = ''] = text(gap).split(gap)
  return (
    <>
      {before}
      <When at={at} dateOnly={dateOnly} />
      {endOnce(formatMoment(at, locale, dateOnly), after)}
    </>
  )
}
