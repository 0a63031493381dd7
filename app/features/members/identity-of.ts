import { emailKeyOf } from '~/lib/email-key'
import { nameKey } from '~/lib/fold'

type Person = { email: string; givenName: string; familyName: string; displayName?: string }

/** The columns of a member's row that tell who she is, with the keys by which she is found. */
export function identityOf({ email, givenName, familyName, displayName }: Person) {
  return {
    email: email.trim(),
    emailKey: emailKeyOf(email),
    givenName,
    familyName,
    displayName: displayName ?? `${givenName} ${familyName}`,
    nameKey: nameKey(`${givenName} ${familyName}`),
  }
}
