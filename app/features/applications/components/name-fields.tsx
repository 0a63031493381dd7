import { TextField } from '~/components/fields'
import { useT } from '~/shell'

type Props = { typed: Record<string, string>; errors: Record<string, string[] | null> }

/** Given and family name of an applicant. */
export function NameFields({ typed, errors }: Props) {
  const t = useT('applications')
  return (
    <>
      <TextField
        name="givenName"
        autoComplete="given-name"
        label={t('apply.given_name')}
        defaultValue={typed.givenName}
        errors={errors.givenName}
        required
      />
      <TextField
        name="familyName"
        autoComplete="family-name"
        label={t('apply.family_name')}
        defaultValue={typed.familyName}
        errors={errors.familyName}
        required
      />
    </>
  )
}
