// Counted by hand, from the definitions alone. How the columns are written is said in read-line.ts.
//
// heads:    electors recused eligible present cast · for against abstain silent
// chapters: eligible present cast · for against neither
// reached:  quorum of heads, of chapters, majority of heads, of chapters (- where none is asked for)

/** More than half, or so many parts, of one base or the other. */
export const majorities = `
name                                 | rule            | votes           | heads               | chapters      | stands | reached | result
all for                              | simple cast     | + + +           | 3 0 3 3 3 · 3 0 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
two of three                         | simple cast     | + + -           | 3 0 3 3 3 · 2 1 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
a tie fails                          | simple cast     | + + - -         | 4 0 4 4 4 · 2 2 0 0 | 1 1 0 · 0 0 1 | =  | yyn- | lost
one of three                         | simple cast     | + - -           | 3 0 3 3 3 · 1 2 0 0 | 1 1 1 · 0 1 0 | -  | yyn- | lost
nobody votes                         | simple cast     | . . .           | 3 0 3 0 0 · 0 0 0 3 | 1 0 0 · 0 0 1 | =  | yyn- | lost
all abstain                          | simple cast     | o o o           | 3 0 3 3 0 · 0 0 3 0 | 1 1 0 · 0 0 1 | =  | yyn- | lost
one for, the others silent           | simple cast     | + . . .         | 4 0 4 1 1 · 1 0 0 3 | 1 1 1 · 1 0 0 | +  | yyy- | carried
one for, the others abstain          | simple cast     | + o o o         | 4 0 4 4 1 · 1 0 3 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
one for, the others recused          | simple cast     | + r r           | 3 2 1 1 1 · 1 0 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
no elector                           | simple cast     |                 | 0 0 0 0 0 · 0 0 0 0 | 0 0 0 · 0 0 0 |    | yyn- | lost
all recused                          | simple cast     | r r             | 2 2 0 0 0 · 0 0 0 0 | 0 0 0 · 0 0 0 | =  | yyn- | lost
half of those present                | simple present  | + + o -         | 4 0 4 4 3 · 2 1 1 0 | 1 1 1 · 1 0 0 | +  | yyn- | lost
more than half of those present      | simple present  | + + + o -       | 5 0 5 5 4 · 3 1 1 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
the silent are not present           | simple present  | + + o . . .     | 6 0 6 3 2 · 2 0 1 3 | 1 1 1 · 1 0 0 | +  | yyy- | carried
0 of 0 present                       | simple present  | . .             | 2 0 2 0 0 · 0 0 0 2 | 1 0 0 · 0 0 1 | =  | yyn- | lost
half of all                          | simple eligible | + + . .         | 4 0 4 2 2 · 2 0 0 2 | 1 1 1 · 1 0 0 | +  | yyn- | lost
more than half of all                | simple eligible | + + + . .       | 5 0 5 3 3 · 3 0 0 2 | 1 1 1 · 1 0 0 | +  | yyy- | carried
one recused makes half of all more   | simple eligible | + + . r         | 4 1 3 2 2 · 2 0 0 1 | 1 1 1 · 1 0 0 | +  | yyy- | carried
one who abstains does not            | simple eligible | + + . o         | 4 0 4 3 2 · 2 0 1 1 | 1 1 1 · 1 0 0 | +  | yyn- | lost
all but one recused                  | simple eligible | + r r r r       | 5 4 1 1 1 · 1 0 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
0 of 0 eligible                      | simple eligible | r r r           | 3 3 0 0 0 · 0 0 0 0 | 0 0 0 · 0 0 0 | =  | yyn- | lost
exactly two thirds                   | 2/3 cast        | + + -           | 3 0 3 3 3 · 2 1 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
below two thirds                     | 2/3 cast        | + + + - -       | 5 0 5 5 5 · 3 2 0 0 | 1 1 1 · 1 0 0 | +  | yyn- | lost
four of six, one silent              | 2/3 cast        | + + + + - - .   | 7 0 7 6 6 · 4 2 0 1 | 1 1 1 · 1 0 0 | +  | yyy- | carried
two thirds missed by one abstaining  | 2/3 present     | + + o -         | 4 0 4 4 3 · 2 1 1 0 | 1 1 1 · 1 0 0 | +  | yyn- | lost
two thirds of those present          | 2/3 present     | + + + + o - . . | 8 0 8 6 5 · 4 1 1 2 | 1 1 1 · 1 0 0 | +  | yyy- | carried
two thirds of all                    | 2/3 eligible    | + + + + . .     | 6 0 6 4 4 · 4 0 0 2 | 1 1 1 · 1 0 0 | +  | yyy- | carried
three of five are not two thirds     | 2/3 eligible    | + + + . .       | 5 0 5 3 3 · 3 0 0 2 | 1 1 1 · 1 0 0 | +  | yyn- | lost
three of four are                    | 2/3 eligible    | + + + . r       | 5 1 4 3 3 · 3 0 0 1 | 1 1 1 · 1 0 0 | +  | yyy- | carried
at least half: a tie is at least     | 1/2 cast        | + + - -         | 4 0 4 4 4 · 2 2 0 0 | 1 1 0 · 0 0 1 | =  | yyy- | carried
half by another fraction             | 2/4 cast        | + -             | 2 0 2 2 2 · 1 1 0 0 | 1 1 0 · 0 0 1 | =  | yyy- | carried
all cast                             | 1/1 cast        | + + + o         | 4 0 4 4 3 · 3 0 1 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
all cast but one                     | 1/1 cast        | + + -           | 3 0 3 3 3 · 2 1 0 0 | 1 1 1 · 1 0 0 | +  | yyn- | lost
all eligible but one                 | 1/1 eligible    | + + .           | 3 0 3 2 2 · 2 0 0 1 | 1 1 1 · 1 0 0 | +  | yyn- | lost
a share of nothing, none for         | 0/1 cast        | - -             | 2 0 2 2 2 · 0 2 0 0 | 1 1 1 · 0 1 0 | -  | yyn- | lost
a share of nothing, one for          | 0/1 cast        | + - -           | 3 0 3 3 3 · 1 2 0 0 | 1 1 1 · 0 1 0 | -  | yyy- | carried
two thirds of 0                      | 2/3 cast        | o o             | 2 0 2 2 0 · 0 0 2 0 | 1 1 0 · 0 0 1 | =  | yyn- | lost
more than the whole                  | 4/3 cast        | + + +           | 3 0 3 3 3 · 3 0 0 0 | 1 1 1 · 1 0 0 | +  | yyn- | lost
a share of no parts                  | 1/0 cast        | + +             | 2 0 2 2 2 · 2 0 0 0 | 1 1 1 · 1 0 0 | +  | yyn- | lost
no share of no parts                 | 0/0 cast        | + +             | 2 0 2 2 2 · 2 0 0 0 | 1 1 1 · 1 0 0 | +  | yyn- | lost
a share below nothing                | -1/2 cast       | + +             | 2 0 2 2 2 · 2 0 0 0 | 1 1 1 · 1 0 0 | +  | yyn- | lost
a hair above two thirds              | 6004799503160659/9007199254740988 cast | + + - | 3 0 3 3 3 · 2 1 0 0 | 1 1 1 · 1 0 0 | + | yyn- | lost
a hair below two thirds              | 6004799503160658/9007199254740988 cast | + + - | 3 0 3 3 3 · 2 1 0 0 | 1 1 1 · 1 0 0 | + | yyy- | carried
`

export const quorums = `
name                                 | rule            | votes           | heads               | chapters      | stands | reached | result
three of three                       | quorum 3        | + + o . .       | 5 0 5 3 2 · 2 0 1 2 | 1 1 1 · 1 0 0 | +  | yyy- | carried
one below                            | quorum 3        | + + . . .       | 5 0 5 2 2 · 2 0 0 3 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
the recused are not present          | quorum 3        | + + r           | 3 1 2 2 2 · 2 0 0 0 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
those who abstain are                | quorum 4        | + o o o         | 4 0 4 4 1 · 1 0 3 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
those against are                    | quorum 3        | + - -           | 3 0 3 3 3 · 1 2 0 0 | 1 1 1 · 0 1 0 | -  | yyn- | lost
zero and nobody                      | quorum 0        | . .             | 2 0 2 0 0 · 0 0 0 2 | 1 0 0 · 0 0 1 | =  | yyn- | lost
zero and one                         | quorum 0        | + . .           | 3 0 3 1 1 · 1 0 0 2 | 1 1 1 · 1 0 0 | +  | yyy- | carried
one and nobody                       | quorum 1        | . .             | 2 0 2 0 0 · 0 0 0 2 | 1 0 0 · 0 0 1 | =  | nyn- | no_quorum
more than there are                  | quorum 4        | + + +           | 3 0 3 3 3 · 3 0 0 0 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
missed by one taken back             | quorum 2        | + -x            | 2 0 2 1 1 · 1 0 0 1 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
without a quorum nothing is lost     | quorum 4        | - - . .         | 4 0 4 2 2 · 0 2 0 2 | 1 1 1 · 0 1 0 | -  | nyn- | no_quorum
exactly half                         | quorum 1/2      | + + . .         | 4 0 4 2 2 · 2 0 0 2 | 1 1 1 · 1 0 0 | +  | yyy- | carried
less than half                       | quorum 1/2      | + + . . .       | 5 0 5 2 2 · 2 0 0 3 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
one recused makes it half            | quorum 1/2      | + + . . r       | 5 1 4 2 2 · 2 0 0 2 | 1 1 1 · 1 0 0 | +  | yyy- | carried
a third of nobody present            | quorum 1/3      | . . .           | 3 0 3 0 0 · 0 0 0 3 | 1 0 0 · 0 0 1 | =  | nyn- | no_quorum
a half of nobody eligible            | quorum 1/2      | r r             | 2 2 0 0 0 · 0 0 0 0 | 0 0 0 · 0 0 0 | =  | nyn- | no_quorum
a half of no elector                 | quorum 1/2      |                 | 0 0 0 0 0 · 0 0 0 0 | 0 0 0 · 0 0 0 |    | nyn- | no_quorum
a share of zero asks for nothing     | quorum 0/2      | . .             | 2 0 2 0 0 · 0 0 0 2 | 1 0 0 · 0 0 1 | =  | yyn- | lost
all of them                          | quorum 1/1      | + o - +         | 4 0 4 4 3 · 2 1 1 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
all but one                          | quorum 1/1      | + + + .         | 4 0 4 3 3 · 3 0 0 1 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
four of seven are not two thirds     | quorum 2/3      | + + + - . . .   | 7 0 7 4 4 · 3 1 0 3 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
five of seven are                    | quorum 2/3      | + + + - o . .   | 7 0 7 5 4 · 3 1 1 2 | 1 1 1 · 1 0 0 | +  | yyy- | carried
a quorum of no parts                 | quorum 1/0      | + +             | 2 0 2 2 2 · 2 0 0 0 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
no share of no parts                 | quorum 0/0      | + +             | 2 0 2 2 2 · 2 0 0 0 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
below zero                           | quorum -1       | + +             | 2 0 2 2 2 · 2 0 0 0 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
one and a half                       | quorum 1.5      | + +             | 2 0 2 2 2 · 2 0 0 0 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
two chapters of three                | chapter quorum 2   | + / o / .       | 3 0 3 2 1 · 1 0 1 1 | 3 2 1 · 1 0 2 | +== | yyy- | carried
one chapter of three                 | chapter quorum 2   | + + / . / .     | 4 0 4 2 2 · 2 0 0 2 | 3 1 1 · 1 0 2 | +== | yny- | no_quorum
her chapter is not there, recused    | chapter quorum 2   | + / r / .       | 3 1 2 1 1 · 1 0 0 1 | 2 1 1 · 1 0 1 | +== | yny- | no_quorum
nor is it among the eligible         | chapter quorum 1/2 | + / r / .       | 3 1 2 1 1 · 1 0 0 1 | 2 1 1 · 1 0 1 | +== | yyy- | carried
one of two recused, her chapter is   | chapter quorum 2   | + / r o         | 3 1 2 2 1 · 1 0 1 0 | 2 2 1 · 1 0 1 | +=  | yyy- | carried
a third of the chapters, all silent  | chapter quorum 1/3 | . / .           | 2 0 2 0 0 · 0 0 0 2 | 2 0 0 · 0 0 2 | ==  | ynn- | no_quorum
a third of the chapters, all recused | chapter quorum 1/3 | r / r           | 2 2 0 0 0 · 0 0 0 0 | 0 0 0 · 0 0 0 | ==  | ynn- | no_quorum
no chapter asked for                 | chapter quorum 0   | . / +           | 2 0 2 1 1 · 1 0 0 1 | 2 1 1 · 1 0 1 | =+  | yyy- | carried
more chapters than there are         | chapter quorum 3   | + / +           | 2 0 2 2 2 · 2 0 0 0 | 2 2 2 · 2 0 0 | ++  | yny- | no_quorum
both quorums                         | quorum 3, chapter quorum 2 | + + / -     | 3 0 3 3 3 · 2 1 0 0 | 2 2 2 · 1 1 0 | +- | yyy- | carried
heads enough, chapters not           | quorum 3, chapter quorum 2 | + + - / .   | 4 0 4 3 3 · 2 1 0 1 | 2 1 1 · 1 0 1 | += | yny- | no_quorum
chapters enough, heads not           | quorum 3, chapter quorum 2 | + / + / .   | 3 0 3 2 2 · 2 0 0 1 | 3 2 2 · 2 0 1 | ++= | nyy- | no_quorum
`

export const doubleMajorities = `
name                                 | rule                         | votes             | heads               | chapters      | stands | reached | result
both                                 | chapters simple cast         | + + / + / -       | 4 0 4 4 4 · 3 1 0 0 | 3 3 3 · 2 1 0 | ++-  | yyyy | carried
heads alone                          | chapters simple cast         | + + + + / - / -   | 6 0 6 6 6 · 4 2 0 0 | 3 3 3 · 1 2 0 | +--  | yyyn | lost
chapters alone                       | chapters simple cast         | - - - - / + / +   | 6 0 6 6 6 · 2 4 0 0 | 3 3 3 · 2 1 0 | -++  | yyny | lost
neither                              | chapters simple cast         | - - / + / -       | 4 0 4 4 4 · 1 3 0 0 | 3 3 3 · 1 2 0 | -+-  | yynn | lost
chapters tie                         | chapters simple cast         | + + / -           | 3 0 3 3 3 · 2 1 0 0 | 2 2 2 · 1 1 0 | +-   | yyyn | lost
a tie within a chapter is neither    | chapters simple cast         | + - / +           | 3 0 3 3 3 · 2 1 0 0 | 2 2 1 · 1 0 1 | =+   | yyyy | carried
it is present all the same           | chapters simple present      | + - / +           | 3 0 3 3 3 · 2 1 0 0 | 2 2 1 · 1 0 1 | =+   | yyyn | lost
a chapter that abstains is present   | chapters simple present      | + / + / o         | 3 0 3 3 2 · 2 0 1 0 | 3 3 2 · 2 0 1 | ++=  | yyyy | carried
so it can make half                  | chapters simple present      | + / o             | 2 0 2 2 1 · 1 0 1 0 | 2 2 1 · 1 0 1 | +=   | yyyn | lost
a silent chapter is not present      | chapters simple present      | + / .             | 2 0 2 1 1 · 1 0 0 1 | 2 1 1 · 1 0 1 | +=   | yyyy | carried
but it is eligible                   | chapters simple eligible     | + / .             | 2 0 2 1 1 · 1 0 0 1 | 2 1 1 · 1 0 1 | +=   | yyyn | lost
with its only elector recused, not   | chapters simple eligible     | + / r             | 2 1 1 1 1 · 1 0 0 0 | 1 1 1 · 1 0 0 | +=   | yyyy | carried
two thirds of the chapters           | chapters 2/3 eligible        | + / + / .         | 3 0 3 2 2 · 2 0 0 1 | 3 2 2 · 2 0 1 | ++=  | yyyy | carried
two of four chapters                 | chapters 2/3 eligible        | + + / + / . / .   | 5 0 5 3 3 · 3 0 0 2 | 4 2 2 · 2 0 2 | ++== | yyyn | lost
not one chapter for                  | 1/2 cast, chapters 0/1 cast  | + - / + -         | 4 0 4 4 4 · 2 2 0 0 | 2 2 0 · 0 0 2 | ==   | yyyn | lost
all recused, 0 of 0 chapters         | chapters simple eligible     | r / r             | 2 2 0 0 0 · 0 0 0 0 | 0 0 0 · 0 0 0 | ==   | yynn | lost
one rule for heads, one for chapters | 2/3 eligible, chapters simple cast | + + . / + + - | 6 0 6 5 5 · 4 1 0 1 | 2 2 2 · 2 0 0 | ++ | yyyy | carried
the same, heads too few              | 3/4 cast, chapters simple cast | + + - / + + -   | 6 0 6 6 6 · 4 2 0 0 | 2 2 2 · 2 0 0 | ++   | yyny | lost
all chapters, one is against         | chapters 1/1 cast            | + + / - .         | 4 0 4 3 3 · 2 1 0 1 | 2 2 2 · 1 1 0 | +-   | yyyn | lost
a share of heads, all chapters       | 1/1 cast, chapters 1/1 eligible | + . / + o      | 4 0 4 3 2 · 2 0 1 1 | 2 2 2 · 2 0 0 | ++   | yyyy | carried
both majorities, below quorum        | chapters simple cast, quorum 5 | + + / +         | 3 0 3 3 3 · 3 0 0 0 | 2 2 2 · 2 0 0 | ++   | nyyy | no_quorum
one recused, the rest of them tie    | chapters simple cast         | + + / + - r       | 5 1 4 4 4 · 3 1 0 0 | 2 2 1 · 1 0 1 | +=   | yyyy | carried
more than all chapters               | chapters 3/2 cast            | + / +             | 2 0 2 2 2 · 2 0 0 0 | 2 2 2 · 2 0 0 | ++   | yyyn | lost
one voice each is enough for a chapter | chapters simple cast       | + . . . / - . / + | 7 0 7 3 3 · 2 1 0 4 | 3 3 3 · 2 1 0 | +-+  | yyyy | carried
`

export const ballots = `
name                                 | rule            | votes           | heads               | chapters      | stands | reached | result
changed                              | simple cast     | +- + -          | 3 0 3 3 3 · 1 2 0 0 | 1 1 1 · 0 1 0 | -  | yyn- | lost
changed three times                  | simple cast     | +-o+ - +        | 3 0 3 3 3 · 2 1 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
taken back                           | simple cast     | +x + -          | 3 0 3 2 2 · 1 1 0 1 | 1 1 0 · 0 0 1 | =  | yyn- | lost
taken back and given again           | simple cast     | +x+ + -         | 3 0 3 3 3 · 2 1 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
taken back without one               | simple cast     | x +             | 2 0 2 1 1 · 1 0 0 1 | 1 1 1 · 1 0 0 | +  | yyy- | carried
recused after a vote                 | simple cast     | -r +            | 2 1 1 1 1 · 1 0 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
recused, then a vote                 | simple cast     | r+ - +          | 3 0 3 3 3 · 2 1 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
recused, then taken back             | simple eligible | rx +            | 2 0 2 1 1 · 1 0 0 1 | 1 1 1 · 1 0 0 | +  | yyn- | lost
at the moment of close               | simple cast     | ]- +            | 2 0 2 1 1 · 1 0 0 1 | 1 1 1 · 1 0 0 | +  | yyy- | carried
in the last thousandth before        | simple cast     | )- )- +         | 3 0 3 3 3 · 1 2 0 0 | 1 1 1 · 0 1 0 | -  | yyn- | lost
after close                          | simple cast     | >- >- +         | 3 0 3 1 1 · 1 0 0 2 | 1 1 1 · 1 0 0 | +  | yyy- | carried
changed at the moment of close       | simple cast     | +]- + -         | 3 0 3 3 3 · 2 1 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
taken back after close               | simple cast     | +>x             | 1 0 1 1 1 · 1 0 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
recused at the moment of close       | simple eligible | + + ]r ]r       | 4 0 4 2 2 · 2 0 0 2 | 1 1 1 · 1 0 0 | +  | yyn- | lost
before the opening                   | simple cast     | <- <- +         | 3 0 3 1 1 · 1 0 0 2 | 1 1 1 · 1 0 0 | +  | yyy- | carried
at the moment of opening             | simple cast     | [- [- +         | 3 0 3 3 3 · 1 2 0 0 | 1 1 1 · 0 1 0 | -  | yyn- | lost
the later in the record, whatever the clock | simple cast | )-+ - +      | 3 0 3 3 3 · 2 1 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
outsiders against                    | simple cast     | + ?- ?-         | 1 0 1 1 1 · 1 0 0 0 | 1 1 1 · 1 0 0 | +  | yyy- | carried
outsiders make no quorum             | quorum 2        | + ?+            | 1 0 1 1 1 · 1 0 0 0 | 1 1 1 · 1 0 0 | +  | nyy- | no_quorum
outsiders make no chapter            | chapter quorum 2 | + / ?+         | 1 0 1 1 1 · 1 0 0 0 | 1 1 1 · 1 0 0 | +  | yny- | no_quorum
`
