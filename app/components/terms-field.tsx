import { terms } from '~/lib/terms'
import { useT } from '~/shell'

type Props = { isTicked?: boolean | undefined; errors?: string[] | null | undefined }

/** The tick by which she agrees to the version of the terms that it names, with the way to read it. */
export function TermsField({ isTicked, errors }: Props) {
  const t = useT('settings')
  return (
    <div className="grid gap-1.5">
      <label className="flex min-h-tap items-center gap-3">
        <input
          type="checkbox"
          name="terms"
          value={terms.version}
          className="tick"
          required
          defaultChecked={isTicked}
          aria-invalid={errors?.length ? true : undefined}
          aria-describedby={errors?.length ? 'terms-fault' : undefined}
        />
        {t('consents.field', { version: terms.version })}
      </label>
      {errors?.length ? (
        <p id="terms-fault" className="fault">
          {errors.map((key) => t(key)).join(' ')}
        </p>
      ) : null}
      <p>
        <a href="/trust" target="_blank" rel="noreferrer">
          {t('consents.read')}
        </a>
      </p>
    </div>
  )
}
