import { useT } from '~/shell'

type Props = {
  value: string
  label: string
  isMeant: boolean | undefined
  errors: string[] | null | undefined
}

/** The tick by which she says that she means what cannot be taken back. */
export function MeantField({ value, label, isMeant, errors }: Props) {
  const t = useT('leaving')
  return (
    <div className="grid gap-1.5">
      <label className="flex min-h-tap items-center gap-3">
        <input
          type="checkbox"
          name="meant"
          value={value}
          className="tick"
          required
          defaultChecked={isMeant}
          aria-invalid={errors?.length ? true : undefined}
          aria-describedby={errors?.length ? 'meant-fault' : undefined}
        />
        {label}
      </label>
      {errors?.length ? (
        <p id="meant-fault" className="fault">
          {errors.map((key) => t(key)).join(' ')}
        </p>
      ) : null}
    </div>
  )
}
