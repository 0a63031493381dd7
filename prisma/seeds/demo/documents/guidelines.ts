import type { DemoText } from './types.ts'

const first = `# Guidelines for gender-sensitive policing

These guidelines were written by members from nine services. Each recommendation stands by itself, so that it can be quoted by its number.

## 1. Recruitment

Announce every vacancy where women read it too, say what the work is really like, and publish how many women and men applied, passed each stage and were taken on.

## 2. Physical tests

Test what the work asks for. Whoever sets a test writes down which duty it stands for, and reviews it every three years.

## 3. Uniform and equipment

Every officer gets a uniform, a vest and footwear in her own size before her first shift. A size that is missing is a fault of supply, not of the officer.

## 4. Mentoring

Each new officer may have a mentor outside her chain of command in the first year. Mentors are trained, and their time counts as duty.

## 5. Complaints

A complaint about harassment goes to somebody who is not in the chain of command of either side. She is told who handles it and what happens next.

## 6. Pregnancy and parental leave

Nobody loses rank, pay grade or her place in training because of leave. Before she returns, her superior agrees with her in writing on shifts and duties.

## 7. Promotion

The criteria are known before the competition opens. Panels have women and men on them, and each candidate may read the reasons for her marks.

## 8. Figures

Publish each year how many women work at each rank and in each unit, how many left and why. Figures under five are not shown, so that nobody can be recognised.
`

/** The authoritative text, in its first and in its second version. */
export const guidelines = {
  language: 'en',
  name: 'Guidelines for gender-sensitive policing.md',
  about: 'Sample text of the demo, not the adopted one.',
  tags: ['guidelines', 'recruitment', 'complaints'],
  content: first,
  next: {
    note: 'Recommendation 5 names a deadline',
    content: first.replace(
      'She is told who handles it',
      'She is told within five working days who handles it',
    ),
  },
} as const

/** It follows the first version: recommendation 5 has no deadline in it. */
export const staleGuidelines: DemoText = {
  language: 'ro',
  name: 'Ghid.md',
  title: 'Ghid pentru o activitate polițienească sensibilă la gen',
  about: 'Text de probă al demonstrației, nu cel adoptat.',
  content: `# Ghid pentru o activitate polițienească sensibilă la gen

Acest ghid a fost scris de membre din nouă servicii. Fiecare recomandare stă de sine stătător, ca să poată fi citată după număr.

## 1. Recrutare

Anunțați fiecare post și acolo unde îl citesc femeile, scrieți cum este munca de fapt și publicați câte femei și câți bărbați s-au înscris, au trecut fiecare etapă și au fost angajați.

## 2. Probe fizice

Se verifică ceea ce cere munca. Cine introduce o probă notează cărei atribuții îi corespunde și o reexaminează la fiecare trei ani.

## 3. Uniformă și echipament

Fiecare polițistă primește uniformă, vestă și încălțăminte pe măsura ei înainte de prima tură. Măsura care lipsește este o lipsă a aprovizionării, nu a ei.

## 4. Mentorat

Fiecare polițistă nouă poate avea în primul an o mentoră din afara liniei sale de comandă. Mentorele sunt instruite, iar timpul lor se socotește ca serviciu.

## 5. Plângeri

Plângerea pentru hărțuire ajunge la cineva care nu se află în linia de comandă a niciuneia dintre părți. Ea află cine se ocupă de plângere și ce urmează.

## 6. Sarcină și concediu parental

Nimeni nu pierde gradul, treapta de salarizare sau locul la instruire din cauza concediului. Înainte de întoarcere, superiorul convine cu ea în scris turele și atribuțiile.

## 7. Promovare

Criteriile sunt cunoscute înainte de deschiderea concursului. În comisii sunt femei și bărbați, iar fiecare candidată poate citi motivele punctajului ei.

## 8. Date

Publicați în fiecare an câte femei lucrează în fiecare grad și în fiecare unitate, câte au plecat și de ce. Cifrele sub cinci nu se arată, ca nimeni să nu fie recunoscută.
`,
}
