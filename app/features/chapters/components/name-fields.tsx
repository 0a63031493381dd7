import { TextField } from '~/components/fields'
import type { Locale } from '~/lib/locales'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = { locale: Locale; typed: Record<string, string>; errors: FormErrors }

const most = { name: 120, short: 40, footnote: 500, publicName: 120, publicFootnote: 500 } as const

/** How a chapter is named in one language: here, in short, and in public where that differs. */
export function NameFields({ locale, typed, errors }: Props) {
  const t = useT('chapters')
  const field = (part: keyof typeof most) => (
    <TextField
      key={part}
      name={`${part}.${locale}`}
      label={t(`naming.${part}`)}
      lang={locale}
      maxLength={most[part]}
      defaultValue={typed[`${part}.${locale}`]}
      errors={errors[`${part}.${locale}`]}
    />
  )
  const inPublic = ['publicName', 'publicFootnote'] as const
  const differs = inPublic.some((it) => typed[`${it}.${locale}`] || errors[`${it}.${locale}`])
  return (
    <>
      {field('name')}
      {field('short')}
      {field('footnote')}
      <details open={differs}>
        <summary className="hint min-h-tap cursor-pointer content-center">
          {t('naming.in_public')}
        </summary>
        <div className="mt-2 grid grid-cols-1 gap-4">{inPublic.map(field)}</div>
      </details>
    </>
  )
}
