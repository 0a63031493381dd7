/** Whom one can be in the demo network; they exist only where the app made its own demo database. */
export const personas = [
  { persona: 'member', about: 'a member in Serbia, of the Women in Police Network' },
  { persona: 'member-other-chapter', about: 'a member in Albania' },
  { persona: 'coordinator', about: 'the coordinator of the chapter in Serbia' },
  { persona: 'board', about: 'a member of the regional council, from North Macedonia' },
  { persona: 'chair', about: 'the chair of the network, from Croatia' },
  { persona: 'custodian', about: 'a custodian, from Moldova' },
  { persona: 'applicant', about: 'has an account and waits to be vetted' },
  { persona: 'operator', about: 'runs the server, and reads nothing' },
] as const

export type Persona = (typeof personas)[number]['persona']

// Six of them are members of the imported rosters; the rosters' people are all made up.
const emails: Record<Persona, string> = {
  member: 'tijana.stojanovic@serbia-moi.example',
  'member-other-chapter': 'drita.permeti@albania-asp.example',
  coordinator: 'ivana.scepanovic@serbia-moi.example',
  board: 'vesna.njagulova-dzambazovska@north-macedonia-moi.example',
  chair: 'zeljka.horvat@croatia-moi.example',
  custodian: 'cristina.stirbu@moldova-gpi.example',
  applicant: 'applicant@demo.example',
  operator: 'operator@demo.example',
}

/** The e-mail of a persona's account. */
export function personaEmail(persona: Persona): string {
  return emails[persona]
}

/** The shared secret (base32) of every second factor in the demo: anyone there may be anyone. */
export const demoTotpSecret = 'KRUGS4ZANFZSAYJAORSXG5BAONSWG4TF'

/** The password of every persona: a demo is open to all who can reach it. */
export const personaPassword = 'lantern-over-the-bridge'
