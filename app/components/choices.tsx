import { useT } from '~/shell'

type Option = { value: string; label: string; lang?: string }

type Props = {
  name: string
  legend: string
  hint?: string
  options: Option[]
  chosen: readonly string[]
  /** One of them, or as many as she likes. */
  kind?: 'radio' | 'checkbox'
  errors?: string[] | null
}

/** A choice of one or of several, each a target as large as a thumb. */
export function Choices({ name, legend, hint, options, chosen, kind = 'checkbox', errors }: Props) {
  const t = useT('common')
  const described = [hint && `${name}-hint`, errors?.length && `${name}-fault`]
    .filter(Boolean)
    .join(' ')
  return (
    <fieldset className="min-w-0" aria-describedby={described || undefined}>
      <legend className="float-left mb-1 w-full font-semibold">{legend}</legend>
      {hint && (
        <p id={`${name}-hint`} className="hint clear-both">
          {hint}
        </p>
      )}
      <div className="clear-both grid gap-x-4 sm:grid-cols-2">
        {options.map(({ value, label, lang }) => (
          <label key={value} className="flex min-h-tap items-center gap-3">
            <input
              type={kind}
              name={name}
              value={value}
              className="size-5 flex-none"
              defaultChecked={chosen.includes(value)}
            />
            <span lang={lang}>{label}</span>
          </label>
        ))}
      </div>
      {errors?.length ? (
        <p id={`${name}-fault`} className="fault">
          {errors.map((key) => t(key)).join(' ')}
        </p>
      ) : null}
    </fieldset>
  )
}
