import type { ReactNode } from 'react'
import { useT } from '~/shell'

type Common = {
  name: string
  label: string
  errors?: string[] | null
  hint?: string
  /** The hint comes after the control, and only while one writes. */
  isHintLate?: boolean
  /** The label stands beside the control, quietly. */
  isInline?: boolean
}

/** A labelled control with its hint and faults tied to it; `errors` are message keys. */
function Field({
  name,
  label,
  errors,
  hint,
  isHintLate,
  isInline,
  children,
}: Common & { children: (aria: Aria) => ReactNode }) {
  const t = useT('common')
  const described = [hint && `${name}-hint`, errors?.length && `${name}-fault`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={isInline ? 'field-inline' : 'grid grid-cols-1 gap-1.5'}>
      <label htmlFor={name} className={isInline ? 'hint' : 'font-semibold'}>
        {label}
      </label>
      {hint && !isHintLate && (
        <p id={`${name}-hint`} className="hint">
          {hint}
        </p>
      )}
      {children({
        id: name,
        name,
        'aria-invalid': errors?.length ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {hint && isHintLate && (
        <p id={`${name}-hint`} className="hint when-writing">
          {hint}
        </p>
      )}
      {errors?.length ? (
        <p id={`${name}-fault`} className="fault">
          {errors.map((key) => t(key)).join(' ')}
        </p>
      ) : null}
    </div>
  )
}

type Aria = {
  id: string
  name: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

type InputProps = Common & Omit<React.InputHTMLAttributes<HTMLInputElement>, 'name'>

/** A line of text. */
export function TextField({ name, label, errors, hint, ...rest }: InputProps) {
  return (
    <Field name={name} label={label} errors={errors} hint={hint}>
      {(aria) => <input className="field" {...rest} {...aria} />}
    </Field>
  )
}

type AreaProps = Common & Omit<React.TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>

/** Several lines of text. */
export function TextArea({ name, label, errors, hint, isHintLate, ...rest }: AreaProps) {
  return (
    <Field name={name} label={label} errors={errors} hint={hint} isHintLate={isHintLate}>
      {(aria) => <textarea className="field" {...rest} {...aria} />}
    </Field>
  )
}

type SelectProps = Common & {
  options: Array<{ value: string; label: string; lang?: string }>
  defaultValue?: string
}

/** A choice of one. */
export function SelectField(props: SelectProps) {
  const { name, label, errors, hint, options, defaultValue, isInline } = props
  return (
    <Field name={name} label={label} errors={errors} hint={hint} isInline={isInline}>
      {(aria) => (
        <select className="field" defaultValue={defaultValue} {...aria}>
          {options.map((it) => (
            <option key={it.value} value={it.value} lang={it.lang}>
              {it.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
