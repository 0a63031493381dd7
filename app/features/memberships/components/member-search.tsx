import { TextField } from '~/components/fields'
import { useT } from '~/shell'

type SearchProps = { label: string; name: string; isByEmail: boolean; isFirst: boolean }

/** Looking for the member whom an office is for: a plain form that leads back to the page. */
export function MemberSearch({ label, name, isByEmail, isFirst }: SearchProps) {
  const t = useT('mandates')
  return (
    <form method="get" className="card grid gap-4">
      <TextField
        id="search"
        name="name"
        label={label}
        hint={t(isByEmail ? 'grant.find_hint_email' : 'grant.find_hint')}
        defaultValue={name}
        maxLength={200}
      />
      <button className={isFirst ? 'btn' : 'btn-quiet'} type="submit">
        {t('grant.find_submit')}
      </button>
    </form>
  )
}

type ChoiceProps = {
  candidates: Array<{ id: string; name: string; hasFactor: boolean }>
  chosen?: string
  errors?: string[] | null
}

/** Whom the search found, one of them to be chosen. */
export function MemberChoice({ candidates, chosen, errors }: ChoiceProps) {
  const t = useT('mandates')
  const only = candidates.length === 1 ? candidates[0]?.id : undefined
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold">{t('grant.choose')}</legend>
      {candidates.map(({ id, name, hasFactor }) => (
        <label key={id} className="flex min-h-tap items-center gap-3">
          <input
            type="radio"
            name="member"
            value={id}
            className="size-5"
            defaultChecked={id === (chosen ?? only)}
          />
          <span>
            {name}
            {!hasFactor && <span className="hint block">{t('grant.no_factor')}</span>}
          </span>
        </label>
      ))}
      {errors?.length ? <p className="fault">{errors.map((key) => t(key)).join(' ')}</p> : null}
    </fieldset>
  )
}
