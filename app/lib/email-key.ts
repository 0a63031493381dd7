/** The form of an e-mail address by which an account is found: two ways of writing it are one. */
export function emailKeyOf(email: string): string {
  return email.trim().toLowerCase().normalize('NFC')
}
