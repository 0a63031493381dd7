import { emailKeyOf } from '~/lib/email-key'
import { nameKey } from '~/lib/fold'

type Person = { email: string; givenName: string; familyName: string; displayName?: string }

/** The columns of a member's row that tell who she is, with the keys by which she is found. */
export function identityOf({ email, givenName, familyName, displayName }: Person) {
  const verified = `${givenName} ${familyName}`
  const shown = displayName ?? verified
  return {
    email: email.trim(),
    emailKey: emailKeyOf(email),
    givenName,
    familyName,
    displayName: shown,
    displayKey: nameKey(shown),
    nameKey: nameKey(verified),
  }
}
