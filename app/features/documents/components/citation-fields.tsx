import { TextArea, TextField } from '~/components/fields'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export type TypedCitation = Record<'authors' | 'publisher' | 'year' | 'address' | 'notes', string>

/** How a work is cited, where it is, and what we say of it. */
export function CitationFields({
  typed,
  errors = {},
}: {
  typed?: TypedCitation
  errors?: FormErrors
}) {
  const t = useT('references')
  return (
    <>
      <TextField
        name="authors"
        label={t('authors')}
        defaultValue={typed?.authors}
        errors={errors.authors}
        autoComplete="off"
        required
      />
      <TextField
        name="publisher"
        label={t('publisher')}
        defaultValue={typed?.publisher}
        errors={errors.publisher}
        autoComplete="off"
      />
      <TextField
        name="year"
        inputMode="numeric"
        label={t('year')}
        defaultValue={typed?.year}
        errors={errors.year}
        autoComplete="off"
      />
      <TextField
        name="address"
        label={t('address')}
        hint={t('address_hint')}
        defaultValue={typed?.address}
        errors={errors.address}
        autoComplete="off"
      />
      <TextArea
        name="notes"
        rows={6}
        label={t('notes')}
        defaultValue={typed?.notes}
        errors={errors.notes}
      />
    </>
  )
}
