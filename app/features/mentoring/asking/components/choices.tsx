import { useT } from '~/shell'

type Props = {
  name: string
  legend: string
  hint?: string
  options: ReadonlyArray<{ value: string; label: string; lang?: string }>
  chosen: readonly string[]
  errors?: string[] | null | undefined
}

/** Several of a few: a tick each. */
export function Choices({ name, legend, hint, options, chosen, errors }: Props) {
  const t = useT('mentors')
  return (
    <fieldset
      className="grid gap-1"
      aria-describedby={errors?.length ? `${name}-fault` : undefined}
    >
      <legend className="font-semibold">{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="grid gap-x-4 sm:grid-cols-2">
        {options.map(({ value, label, lang }) => (
          <label key={value} className="flex min-h-tap items-center gap-3">
            <input
              type="checkbox"
              name={name}
              value={value}
              className="tick"
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
