import type { DemoThread } from './types.ts'

export const en: DemoThread[] = [
  {
    space: 'network',
    language: 'en',
    title: 'If you could change one thing in your station tomorrow',
    startedDaysAgo: 48,
    posts: [
      {
        by: 'bih-federation/5',
        afterMinutes: 0,
        body: `A question for a quiet evening. If you could change **one** thing in your station tomorrow, with no committee and no tender, what would it be?

Small things welcome. I’ll start: a lock on the inside of the changing room door. That’s all. One lock.

Write in your own language, we will manage.`,
      },
      {
        by: 'serbia-moi/4',
        afterMinutes: 34,
        body: 'Stolica na kojoj žena koja je došla da prijavi nasilje može da sedi a da ne gleda u hodnik. Sobu imamo, stolicu nemamo.',
        language: 'sr-Latn',
      },
      {
        by: 'albania-asp/3',
        afterMinutes: 51,
        body: 'Një dhomë ku mund të flasësh me një grua pa hyrë e pa dalë njeri me kafe në dorë. E vogël, por me derë.',
        language: 'sq',
      },
      {
        by: 'moldova-gpi/3',
        afterMinutes: 75,
        body: 'Cizme mărimea 36. Eu port 38, cu două perechi de șosete.',
        language: 'ro',
      },
      {
        by: 'north-macedonia-moi/4',
        afterMinutes: 20,
        body: 'Чизми! И јас чекам. Најмалиот број што го добив беше 39, па носам две влошки.',
        language: 'mk',
      },
      {
        by: 'moldova-gpi/3',
        afterMinutes: 12,
        body: 'Two insoles, two pairs of socks. Sisters.',
      },
      {
        by: 'croatia-moi/5',
        afterMinutes: 190,
        body: 'The rota published a month ahead instead of a week. Everything else I can solve myself: the nursery, my mother-in-law, the dog.',
      },
      {
        by: 'serbia-moi/12',
        afterMinutes: 45,
        body: 'Распоред месец дана унапред, потписујем. Код нас је сада двадесет дана и већ то је променило живот.',
        language: 'sr-Cyrl',
      },
      {
        by: 'serbia-moi/2',
        afterMinutes: 400,
        body: 'Ја бих још једну колегиницу. Не тражим пуну смену жена, довољна је једна.',
        language: 'sr-Cyrl',
      },
      {
        by: 'albania-asp/7',
        afterMinutes: 22,
        body: 'Edhe unë. Jam e vetmja në turn dhe më thërrasin edhe kur jam me pushim, sa herë që duhet kontrolluar një grua.',
        language: 'sq',
      },
      {
        by: 'north-macedonia-moi/12',
        afterMinutes: 60,
        body: 'Ова со повикувањето од слободен ден го слушам од сите страни. Заслужува посебна тема.',
        language: 'mk',
      },
      {
        by: 'bih-federation/5',
        afterMinutes: 15,
        body: 'Open one, please. The border crossings space has room for it.',
      },
      {
        by: 'bih-rs/2',
        afterMinutes: 310,
        body: 'Termin na streljani koji nije baš kad djeca izlaze iz škole. Jednom mjesečno, ništa više.',
        language: 'sr-Latn',
      },
      {
        by: 'moldova-gpi/5',
        afterMinutes: 130,
        body: 'I want to disagree a little. A lock, a chair, boots: all true. But if I had one wish, I would spend it on who sits in the selection commission. The rest follows from that.',
      },
      {
        by: 'serbia-moi/10',
        afterMinutes: 48,
        body: 'It doesn’t follow by itself. We got two women into the commission and still waited for the chair. Both, please.',
      },
      {
        by: 'moldova-gpi/5',
        afterMinutes: 9,
        body: 'Fair. Both.',
      },
      {
        by: 'croatia-moi/4',
        afterMinutes: 210,
        body: 'Mentoricu u prvoj godini. Nitko mi nije rekao da se smijem javiti na natječaj i prije nego što me netko na to pozove.',
        language: 'hr',
      },
      {
        by: 'albania-asp/3',
        afterMinutes: 85,
        body: 'Pikërisht! Mua një koleg më pyeti vite më vonë: “Po pse nuk aplikove?” Askush nuk më kishte thënë se mund të aplikoja.',
        language: 'sq',
      },
      {
        by: 'montenegro-pd/1',
        afterMinutes: 700,
        body: 'Da na prvom sastanku ne budem baš ja ta koja vodi zapisnik.',
        language: 'cnr',
      },
      {
        by: 'bulgaria-moi/1',
        afterMinutes: 25,
        body: 'И кафето. Протоколът и кафето.',
        language: 'bg',
      },
      {
        by: 'north-macedonia-moi/3',
        afterMinutes: 12,
        body: 'Ние го решивме со ждрепка. Два пати по ред записникот му се падна на началникот. Сега се менуваме сите.',
        language: 'mk',
      },
      {
        by: 'bih-federation/5',
        afterMinutes: 18,
        body: 'Drawing lots for the minutes! I am stealing this.',
      },
      {
        by: 'serbia-moi/4',
        afterMinutes: 600,
        body: 'Da se kaže „koleginica“ bez podsmeha. Znam da zvuči malo. Nije malo.',
        language: 'sr-Latn',
      },
      {
        by: 'serbia-moi/9',
        afterMinutes: 150,
        body: 'Мени је то, искрено, мање важно од прслука. Зовите ме како хоћете, само нека прслук належе где треба.',
        language: 'sr-Cyrl',
      },
      {
        by: 'serbia-moi/4',
        afterMinutes: 22,
        body: 'Razumem te. Meni je to isto pitanje: da li je neko računao na nas kad je pravio i prsluk i rečenicu.',
        language: 'sr-Latn',
      },
      {
        by: 'albania-asp/10',
        afterMinutes: 55,
        body: 'That last sentence should be on the wall at the annual meeting.',
      },
      {
        by: 'moldova-gpi/8',
        afterMinutes: 900,
        body: 'O grădiniță cu program până la opt seara, lângă inspectorat. Glumesc doar pe jumătate: ar aduce mai multe femei în ture decât orice campanie.',
        language: 'ro',
      },
      {
        by: 'north-macedonia-moi/6',
        afterMinutes: 140,
        body: 'Не е шега. Кај нас една градинка го продолжи работното време откако пет семејства се јавија заедно: полиција, медицински сестри и пожарникари.',
        language: 'mk',
      },
      {
        by: 'moldova-gpi/8',
        afterMinutes: 35,
        body: 'Five families! Can you write what the request looked like? One paragraph is enough.',
      },
      {
        by: 'north-macedonia-moi/6',
        afterMinutes: 1300,
        body: 'One page: who we are, which shifts, how many children, what we ask, and for how long as a trial. Signed by parents, not by any service, that was the trick. I’ll post an empty form here this week.',
      },
      {
        by: 'croatia-moi/7',
        afterMinutes: 260,
        body: '“Trial” is the magic word. Nobody is afraid of three months.',
      },
      {
        by: 'serbia-moi/8',
        afterMinutes: 480,
        body: 'Da u obrascu za nasilje u porodici pitanje o oružju bude prvo, a ne na trećoj strani.',
        language: 'sr-Latn',
      },
      {
        by: 'bih-federation/4',
        afterMinutes: 66,
        body: 'Potpisujem. I da se upiše i kad je odgovor „ne zna“. To je možda i najvažniji odgovor.',
        language: 'bs',
      },
      {
        by: 'albania-asp/2',
        afterMinutes: 95,
        body: 'Pajtohem. “Nuk e di” nuk do të thotë “nuk ka”.',
        language: 'sq',
      },
      {
        by: 'bih-rs/1',
        afterMinutes: 1500,
        body: 'Reading all this on a night shift, second cup of tea. Half of our wishes cost less than the coffee machine.',
      },
      {
        by: 'moldova-gpi/4',
        afterMinutes: 40,
        body: 'Aceeași tură, alt ceai. Noapte liniștită tuturor.',
        language: 'ro',
      },
      {
        by: 'serbia-moi/7',
        afterMinutes: 12,
        body: 'Поздрав и из моје смене. Мирна ноћ.',
        language: 'sr-Cyrl',
      },
      {
        by: 'north-macedonia-moi/9',
        afterMinutes: 8,
        body: 'Мирна ноќ и од нас. Термосот е полн.',
        language: 'mk',
      },
      {
        by: 'albania-asp/12',
        afterMinutes: 1100,
        body: 'Një gjë e vetme? Kur kthehesh nga leja e lindjes, ta gjesh detyrën aty ku e le.',
        language: 'sq',
      },
      {
        by: 'croatia-moi/9',
        afterMinutes: 75,
        body: 'Or at least a phone call before you return, so that you hear it from a person and not from the rota.',
      },
      {
        by: 'albania-asp/12',
        afterMinutes: 30,
        body: 'Yes. One phone call. Cheaper than the lock.',
      },
      {
        by: 'bih-federation/5',
        afterMinutes: 2000,
        body: `I counted, somebody had to. What we are asking for, roughly in order:

- a door, a lock, a chair
- boots and vests in real sizes
- a rota known in time
- a second woman on the shift
- a mentor in the first year
- women in selection commissions
- the question about weapons asked first

Nothing here is a luxury. May I take the list to our coordinator for the work plan?`,
      },
      {
        by: 'serbia-moi/10',
        afterMinutes: 90,
        body: 'Може. Додај и записник, молим те. Озбиљно мислим.',
        language: 'sr-Cyrl',
      },
      {
        by: 'moldova-gpi/3',
        afterMinutes: 33,
        body: 'Și cizmele mărimea 36, cu litere mari.',
        language: 'ro',
      },
      {
        by: 'montenegro-pd/1',
        afterMinutes: 400,
        body: 'Uzmi slobodno. Isti spisak nosim na naš prvi sastanak, pa da vidimo ko će voditi zapisnik.',
        language: 'cnr',
      },
      {
        by: 'bih-federation/5',
        afterMinutes: 55,
        body: 'Taken to the coordinator, minutes included. And the lock: it has been there since last week. A colleague read over my shoulder and brought his own drill.',
      },
    ],
  },
  {
    space: 'network',
    language: 'en',
    title: 'Start here: who can read this, and how to leave quickly',
    startedDaysAgo: 210,
    pinned: true,
    posts: [
      {
        by: 'bih-federation/11',
        afterMinutes: 0,
        body: `The short version for new colleagues:

1. Under every title there is a small chip with words and a number. It tells you **who can read** what you write. Press it to see the circles.
2. “Leave quickly” sits in the same corner of every page and takes you away at once. It does not clear your browser’s history, so on a shared computer use a private window.
3. No case data, no plates, no names of people we meet at work. Not even “a friend of”.
4. Any language, any script. The pages themselves speak ten: see Settings.
5. Half-written is fine. A draft is kept for you, and only you see it.

Ask below. No question is too small.`,
      },
      {
        by: 'albania-asp/4',
        afterMinutes: 220,
        body: 'A e sheh komandanti im çfarë shkruaj në hapësirën e rrjetit?',
        language: 'sq',
      },
      {
        by: 'bih-federation/11',
        afterMinutes: 45,
        body: 'No. No rank and no office opens this space, only membership, and every member was vetted by her chapter. Press the chip under the title: what stands there is everybody who reads it here. What a person at the machine itself could do is said openly under “What we promise”.',
      },
      {
        by: 'north-macedonia-moi/5',
        afterMinutes: 1500,
        body: 'А известувањата? Таблетот го делам со синот.',
        language: 'mk',
      },
      {
        by: 'bih-federation/11',
        afterMinutes: 80,
        body: 'There are none. Follow a thread and what is new in it waits for you here, after you sign in. The only mail that comes is the link for a forgotten password, and it carries no name. So on that tablet: a private window, and sign out.',
      },
      {
        by: 'croatia-moi/1',
        afterMinutes: 4000,
        body: 'Can I write here without my name? Honestly, please.',
      },
      {
        by: 'bih-federation/11',
        afterMinutes: 130,
        body: `Honestly: no. Whatever you post stands under your name, and everybody in the chip can read it. If a matter is safer in a smaller circle, take it to the space of your chapter.

And names are not all that gives people away. If you write “in our station of three”, two people know whom you mean.`,
      },
      {
        by: 'croatia-moi/1',
        afterMinutes: 15,
        body: 'Thank you. That last line is why I believe the rest.',
      },
      {
        by: 'serbia-moi/6',
        afterMinutes: 9000,
        body: 'Пробала сам брзи излаз на старом телефону, са искљученим скриптама. Ради.',
        language: 'sr-Cyrl',
      },
    ],
  },
  {
    space: 'network',
    language: 'en',
    title: 'Protective vests: has anyone ordered a women’s cut?',
    startedDaysAgo: 26,
    posts: [
      {
        by: 'croatia-moi/8',
        afterMinutes: 0,
        body: 'We are about to write a specification and I would rather copy than invent. Did any service order vests in a women’s cut, and what did you ask for beyond sizes?',
      },
      {
        by: 'serbia-moi/1',
        afterMinutes: 95,
        body: 'Three things: shaping tested **with** the panels in, length measured sitting down (most of us sit in a car for hours), and a trial set before anyone signs. The trial set saved us. Two of the five sizes were wrong.',
      },
      {
        by: 'moldova-gpi/9',
        afterMinutes: 260,
        body: 'La noi s-au luat măsurile tuturor, nu doar ale femeilor. Surpriză: și mulți bărbați purtau mărimea greșită. Argumentul acesta a convins mai repede decât oricare altul.',
        language: 'ro',
      },
      {
        by: 'albania-asp/9',
        afterMinutes: 40,
        body: 'That is the argument. “A vest that fits every officer” passes. “Women’s vests” gets postponed.',
      },
      {
        by: 'croatia-moi/8',
        afterMinutes: 75,
        body: 'I half agree. If we only say “every officer”, the table of sizes starts from the men’s S again. I’ll write both: everyone is measured, and a cut for women is named as such.',
      },
      {
        by: 'bih-federation/6',
        afterMinutes: 880,
        body: 'Tražite i zamjenu u roku od godinu dana. Tijelo se promijeni, naročito poslije porodiljskog, a prsluk ostane isti.',
        language: 'bs',
      },
      {
        by: 'croatia-moi/8',
        afterMinutes: 130,
        body: 'Exchange within twelve months: added. The draft goes to our tender office on Monday, I’ll report what survives.',
      },
    ],
  },
  {
    space: 'board',
    language: 'en',
    title: 'Annual meeting: draft agenda, please cut',
    startedDaysAgo: 12,
    posts: [
      {
        by: 'board/1',
        afterMinutes: 0,
        body: `Draft for the annual meeting. It is too long, I know.

1. Report and accounts
2. Data round 2026: what we learned
3. Guidelines: translations, and what services did with them
4. Mentoring: results of the first round
5. Work plan for next year
6. Election of the Executive Committee
7. Any other business

Please say what to **drop**, not what to add.`,
      },
      {
        by: 'board/4',
        afterMinutes: 110,
        body: 'Drop nothing, but merge 2 and 3. The figures are the answer to “what did services do”.',
      },
      {
        by: 'board/2',
        afterMinutes: 65,
        body: 'Against merging. Figures eat afternoons. Twenty minutes each, with a clock.',
      },
      {
        by: 'board/6',
        afterMinutes: 300,
        body: 'Election before the work plan, please. Whoever will carry the plan should be in the chair when it is adopted.',
      },
      {
        by: 'board/3',
        afterMinutes: 48,
        body: 'And whoever wrote it should answer for it. Report, accounts, plan, then the election. Otherwise newly elected people defend a text they have not seen.',
      },
      {
        by: 'board/6',
        afterMinutes: 20,
        body: 'Persuaded. Then the coffee break goes before the election, not after. Nobody votes well on an empty stomach.',
      },
      {
        by: 'board/5',
        afterMinutes: 640,
        body: 'We have interpretation for all languages in the morning and for half of them in the afternoon. Whatever needs everybody goes before lunch. That settles it better than we do.',
      },
      {
        by: 'board/1',
        afterMinutes: 90,
        body: 'It does. Morning: 1, 2, 3, 5. After lunch: 6, then 4 and 7. Quorum checked twice, morning **and** after lunch. Objections until Friday, please.',
      },
    ],
  },
  {
    space: 'board',
    language: 'en',
    title: 'Work plan: four things, not fourteen',
    startedDaysAgo: 33,
    posts: [
      {
        by: 'board/3',
        afterMinutes: 0,
        body: `The last plan had fourteen lines. We finished five and are proud of three. My proposal for next year:

- one data round, done properly
- one mentoring round across services
- Guidelines: every service picks **one** recommendation and shows evidence
- firearms in domestic violence: a common first page for the risk form

Everything else only if someone brings the hands for it.`,
      },
      {
        by: 'board/5',
        afterMinutes: 140,
        body: 'Podržavam, uz jednu ispravku: treći red bez roka je lijepa želja. Neka svaka služba do proljeća kaže koju preporuku bira.',
        language: 'bs',
      },
      {
        by: 'board/1',
        afterMinutes: 55,
        body: 'Where is recruitment? It is the first area of the Guidelines and the first thing ministers ask about.',
      },
      {
        by: 'board/3',
        afterMinutes: 25,
        body: 'Inside line three. A service may choose it.',
      },
      {
        by: 'board/1',
        afterMinutes: 70,
        body: '“May” worries me. I would want at least three services on recruitment.',
      },
      {
        by: 'board/2',
        afterMinutes: 200,
        body: 'Then let’s ask before we write. I’ll call the coordinators this week.',
      },
      {
        by: 'board/2',
        afterMinutes: 6100,
        body: 'Asked. Recruitment: four services. Selection: one. Professional development: two. Obstacles to advancement: two, and one of them said it very quietly. So nobody needs to be pushed.',
      },
      {
        by: 'board/3',
        afterMinutes: 35,
        body: 'Nine out of nine. The text goes to the vote at the annual meeting.',
      },
    ],
  },
  {
    space: 'shared:data-round',
    language: 'en',
    title: 'Officers on long leave: counted or not?',
    startedDaysAgo: 19,
    pinned: true,
    posts: [
      {
        by: 'bih-federation/9',
        afterMinutes: 0,
        body: 'Before we all send different answers: officers on maternity or long sick leave on the reference date. Do you count them? The questionnaire says “serving officers”, which can be read both ways.',
      },
      {
        by: 'croatia-moi/6',
        afterMinutes: 85,
        body: 'We count everyone with a valid contract and report leave in a separate column, by sex. If you drop them, the share of women falls exactly where the women are young.',
      },
      {
        by: 'moldova-gpi/12',
        afterMinutes: 150,
        body: 'La noi figurează pe post chiar dacă lipsesc, deci da, le numărăm. Coloana separată o putem face, dar pe grupe de vârstă vor fi celule cu una sau două persoane.',
        language: 'ro',
      },
      {
        by: 'bih-federation/9',
        afterMinutes: 30,
        body: 'Send the small cells anyway. Below five nothing is published, and the neighbouring figure is hidden too, otherwise anyone can subtract.',
      },
      {
        by: 'serbia-moi/8',
        afterMinutes: 1250,
        body: 'Kod nas kadrovska i obračun plata daju dva različita broja. Koji šaljemo?',
        language: 'sr-Latn',
      },
      {
        by: 'croatia-moi/6',
        afterMinutes: 60,
        body: 'The one you can defend next year as well. And write in the note which one it is.',
      },
      {
        by: 'bih-federation/9',
        afterMinutes: 45,
        body: 'So: **everyone with a valid contract on the reference date, leave in its own column, source in the note.** I’m pinning this. If yours is already sent, a correction leaves a trace and nobody will be cross.',
      },
    ],
  },
  {
    space: 'shared:borders',
    language: 'en',
    title: 'Changing rooms and toilets at crossings: one common list',
    startedDaysAgo: 41,
    posts: [
      {
        by: 'serbia-moi/7',
        afterMinutes: 0,
        body: `Proposal: one table for our crossings. No photographs, no letters of complaint. For each site only yes or no:

- separate changing room
- toilet with a lock
- hot water
- light on the way there
- a place where a woman with a child can wait

I’ll keep the table.`,
      },
      {
        by: 'north-macedonia-moi/7',
        afterMinutes: 130,
        body: 'За светлото не би се сетила, а тоа е првото што го забележувам во три наутро. Ќе пополнам за нас.',
        language: 'mk',
      },
      {
        by: 'albania-asp/8',
        afterMinutes: 75,
        body: 'Shtoni edhe “çelësi: kush e mban”. Dhoma mund të jetë e mirë, por e mbyllur.',
        language: 'sq',
      },
      {
        by: 'bulgaria-moi/2',
        afterMinutes: 410,
        body: 'И колона „кога е проверено“. Което е вярно през лятото, през зимата често не е: топлата вода спира първа.',
        language: 'bg',
      },
      {
        by: 'serbia-moi/7',
        afterMinutes: 40,
        body: 'Key and date of check: added. The date is the best column in the table.',
      },
      {
        by: 'montenegro-pd/2',
        afterMinutes: 95,
        body: 'Pitanje: ko će ovo čitati? Ako ide dalje od nas, ja bih bez naziva prelaza, samo vrsta i broj.',
        language: 'cnr',
      },
      {
        by: 'serbia-moi/7',
        afterMinutes: 25,
        body: 'Only us, see the chip. If the network ever wants to use it: numbers by type of crossing, no names, and I ask here first.',
      },
      {
        by: 'north-macedonia-moi/1',
        afterMinutes: 1700,
        body: 'Filled in. Five minutes. The walk to the toilet took longer.',
      },
    ],
  },
  {
    space: 'shared:guidelines',
    language: 'en',
    title: 'Six languages, one text: which one counts?',
    startedDaysAgo: 75,
    posts: [
      {
        by: 'moldova-gpi/10',
        afterMinutes: 0,
        body: 'A practical question about the Guidelines. When two translations differ, which text counts? Our translator asks and I have no answer.',
      },
      {
        by: 'croatia-moi/3',
        afterMinutes: 180,
        body: 'English, until the council says otherwise. And each translation should name the English version it follows, or we end up comparing a new text with an old one.',
      },
      {
        by: 'albania-asp/5',
        afterMinutes: 95,
        body: 'Please number the recommendations the same way in every language. I spent an evening looking for a 2.4 that was 2.5 in ours.',
      },
      {
        by: 'serbia-moi/9',
        afterMinutes: 240,
        body: 'Ja bih zaključala i naslove četiri oblasti: regrutovanje, selekcija, profesionalni razvoj, prepreke napredovanju. To se više ne prevodi kreativno.',
        language: 'sr-Latn',
      },
      {
        by: 'north-macedonia-moi/2',
        afterMinutes: 60,
        body: 'За броевите и насловите, да. Но во текстот оставете малку слобода, инаку звучи како царинска декларација.',
        language: 'mk',
      },
      {
        by: 'moldova-gpi/10',
        afterMinutes: 700,
        body: 'So: English counts, numbers and area titles are fixed, the version is named on the first page, and the rest should sound like our language and not like customs. I’ll put that in a note for translators.',
      },
      {
        by: 'bih-federation/3',
        afterMinutes: 50,
        body: 'One more line: who reviewed it, by function, and when. A translation nobody has reviewed is a draft, however pretty.',
      },
    ],
  },
  {
    space: 'network',
    language: 'en',
    title: 'Sharing our experience with another region: who would go?',
    startedDaysAgo: 98,
    posts: [
      {
        by: 'north-macedonia-moi/11',
        afterMinutes: 0,
        body: 'Women officers who are starting a network in another region would like two or three of us to tell them how we began. Online first, perhaps a visit later. If you had only ten minutes, what would you tell them?',
      },
      {
        by: 'serbia-moi/2',
        afterMinutes: 70,
        body: 'That the statute came last. First there were telephone numbers.',
      },
      {
        by: 'bih-rs/3',
        afterMinutes: 45,
        body: 'That you need somebody in the personnel department. Not as a supporter. As a member.',
      },
      {
        by: 'albania-asp/6',
        afterMinutes: 160,
        body: 'Se në fillim na thoshin “klubi i kafesë”. Kafja ishte vërtet e mirë, por kërkesat e para u shkruan pikërisht në atë tryezë.',
        language: 'sq',
      },
      {
        by: 'croatia-moi/10',
        afterMinutes: 520,
        body: 'I’d be careful with “how to”. Their ministries are not ours. I would bring our mistakes: people trained and transferred a month later, data collected that nobody read, a mentoring round without a closing date.',
      },
      {
        by: 'north-macedonia-moi/11',
        afterMinutes: 30,
        body: 'Mistakes it is. A better title than “good practices”.',
      },
      {
        by: 'bih-rs/3',
        afterMinutes: 85,
        body: 'The handbook of UN Women, UNODC and IAWP has an overview of our Guidelines. Send it ahead, and keep the ten minutes for what isn’t in it.',
      },
      {
        by: 'moldova-gpi/7',
        afterMinutes: 900,
        body: 'Pot prelua partea cu datele. Vorbesc și rusă, dacă e de folos.',
        language: 'ro',
      },
      {
        by: 'north-macedonia-moi/11',
        afterMinutes: 120,
        body: 'Then we are three. One rule before we start: each of us says, for this trip only, whether she agrees to be named outside the network. No is a complete answer.',
      },
    ],
  },
  {
    space: 'network',
    language: 'en',
    title: 'Firearms: the question that comes too late on a call',
    startedDaysAgo: 5,
    posts: [
      {
        by: 'bih-rs/4',
        afterMinutes: 0,
        body: 'No cases, please, only practice. On a domestic violence call, when do you ask about weapons, and whom? On most forms I have seen, the question comes near the end, after the damaged furniture.',
      },
      {
        by: 'moldova-gpi/9',
        afterMinutes: 55,
        body: 'First, and separately. Her alone, then him. And not “is there a registered weapon” but “is there anything here he could shoot with”. An uncle’s hunting rifle does not feel like a weapon to people.',
      },
      {
        by: 'serbia-moi/8',
        afterMinutes: 130,
        body: 'I proverite evidenciju pre nego što krenete, ne posle. Evidencija kaže ko ima dozvolu, ona kaže gde puška stoji. Treba oboje.',
        language: 'sr-Latn',
      },
      {
        by: 'bih-federation/4',
        afterMinutes: 75,
        body: 'A službeno oružje? Ako je on naš, pitanje je teže. Baš zato mora biti isto.',
        language: 'bs',
      },
      {
        by: 'bih-rs/4',
        afterMinutes: 20,
        body: 'Thank you for saying it. Same question, same form, another unit.',
      },
      {
        by: 'albania-asp/1',
        afterMinutes: 610,
        body: 'Unë pyes edhe: “A ta ka treguar ndonjëherë armën?” Shumë gra thonë se nuk i ka kërcënuar, vetëm e ka vënë mbi tavolinë. Edhe kjo është kërcënim.',
        language: 'sq',
      },
      {
        by: 'moldova-gpi/9',
        afterMinutes: 35,
        body: '“On the table” deserves its own box on the form. The material on https://www.seesac.org/ is a good base, but the words at the door we must find ourselves, in each language.',
      },
      {
        by: 'montenegro-pd/3',
        afterMinutes: 240,
        body: 'Hoćemo li da skupimo te rečenice? Jedna rečenica, svi jezici, jedna strana.',
        language: 'cnr',
      },
      {
        by: 'bih-rs/4',
        afterMinutes: 50,
        body: 'Yes. One sentence each, by Sunday. I’ll put them side by side.',
      },
    ],
  },
]
