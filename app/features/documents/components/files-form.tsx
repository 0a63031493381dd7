import { SelectField, TextField } from '~/components/fields'
import { formatBytes } from '~/lib/bytes'
import { intlLocale, localeNames, locales } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import { fileKinds } from '../file-kinds'

type Props = {
  action: string
  /** Where the script announces each file before it sends it piece by piece. */
  arrivals: string
  batchId: string
  folderId?: string | null
  /** The language of the edition that it is the next version of; where it is none, she chooses. */
  language?: string
  limits: { count: number; bytes: number }
  fault?: string | null
  typed?: { note?: string; language?: string }
}

const accepted = fileKinds.flatMap(({ endings }) => endings.map((it) => `.${it}`)).join(',')

/** Brings files. The fields stand before the files, for they are read as they come. */
export function FilesForm({
  action,
  arrivals,
  batchId,
  folderId,
  language,
  limits,
  ...answer
}: Props) {
  const { locale } = useShell()
  const t = useT('documents')
  const size = formatBytes(limits.bytes, intlLocale(locale))
  return (
    <form
      method="post"
      action={action}
      data-arrivals={arrivals}
      encType="multipart/form-data"
      className="card files-form grid gap-4"
      noValidate
    >
      <input type="hidden" name="batchId" value={batchId} />
      <input type="hidden" name="folder" value={folderId ?? ''} />
      {language ? (
        <input type="hidden" name="language" value={language} />
      ) : (
        <SelectField
          name="language"
          label={t('upload.language')}
          options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
          defaultValue={answer.typed?.language ?? locale}
        />
      )}
      <TextField
        name="note"
        label={t(language ? 'version.why' : 'upload.note')}
        hint={language ? undefined : t('upload.note_hint')}
        maxLength={300}
        defaultValue={answer.typed?.note}
        autoComplete="off"
      />
      <TextField
        name="files"
        type="file"
        multiple={limits.count > 1}
        accept={accepted}
        label={t(language ? 'version.file' : 'upload.files')}
        hint={t(language ? 'version.file_hint' : 'upload.files_hint', {
          count: limits.count,
          size,
        })}
        required
        errors={answer.fault ? [`documents:upload.${answer.fault}`] : null}
      />
      <p className="hint" data-drop hidden>
        {t('sending.drop')}
      </p>
      <button className="btn" type="submit">
        {t('upload.submit')}
      </button>
    </form>
  )
}
