import { useId } from 'react'
import type { TypedField, TypedForm } from '~/lib/typed-form.server'
import { useT } from '~/shell'

/** After which the same form, sent once more, may well be taken: signed in again, a while later, a fault gone by. */
const passing = [401, 429, 500, 503]

/** What she typed into a form that was refused: to send once more where that may help, else to take along. */
export function TypedAgain({ typed, status }: { typed: TypedForm; status: number }) {
  const t = useT('errors')
  const { address, fields, isWhole } = typed
  const words = fields.filter(({ isText }) => isText)
  if (!isWhole || !passing.includes(status))
    return (
      <div className="space-y-3">
        {words.map((it) => (
          <Words key={it.name} field={it} isFixed />
        ))}
      </div>
    )
  return (
    <form method="post" encType="multipart/form-data" action={address} className="grid gap-3">
      {fields
        .filter(({ isText }) => !isText)
        .map(({ name, value }) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
      {words.map((it) => (
        <Words key={it.name} field={it} />
      ))}
      <p>
        <button type="submit" className="btn">
          {t('typed.again')}
        </button>
      </p>
    </form>
  )
}

function Words({ field, isFixed }: { field: TypedField; isFixed?: boolean }) {
  const t = useT('errors')
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{t('typed.label')}</label>
      <textarea
        id={id}
        className="input"
        name={field.name}
        rows={Math.min(12, 2 + Math.ceil(field.value.length / 60))}
        defaultValue={field.value}
        readOnly={isFixed}
      />
    </div>
  )
}
