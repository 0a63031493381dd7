import type { DemoThread } from './types.ts'

export const srCyrl: DemoThread[] = [
  {
    space: 'chapter:serbia-moi',
    language: 'sr-Cyrl',
    title: 'Повратак са породиљског: смене, ноћи и шта вам је помогло',
    startedDaysAgo: 64,
    posts: [
      {
        by: 'serbia-moi/6',
        afterMinutes: 0,
        body: `Враћам се за два месеца, дете ће имати годину дана. Радила сам у турнусу, дванаест сати дан, па дванаест ноћ. И муж ради у сменама, бака је далеко.

Не питам за закон, њега сам прочитала. Питам шта вам је **стварно** помогло и с ким сте разговарале.`,
      },
      {
        by: 'serbia-moi/12',
        afterMinutes: 47,
        body: 'Разговор пре повратка. Не првог дана, тада је распоред већ направљен. Месец дана раније, лично, са предлогом на папиру.',
      },
      {
        by: 'serbia-moi/4',
        afterMinutes: 62,
        body: 'I ne idi sa „šta možete da mi ponudite“, nego sa dve varijante koje i smeni odgovaraju. Ko može da bira, ređe odbija.',
        language: 'sr-Latn',
      },
      {
        by: 'serbia-moi/1',
        afterMinutes: 28,
        body: 'Како изгледа тај папир? Мене то тек чека.',
      },
      {
        by: 'serbia-moi/12',
        afterMinutes: 190,
        body: `Отприлике овако, пола стране:

- од када се враћам
- шта могу одмах, а шта тек за шест месеци
- две варијанте распореда
- ко ме мења ако се дете разболи и како ја то враћам
- датум када ћемо поново разговарати

Последња тачка је најважнија. Привремено без датума постане заувек.`,
      },
      {
        by: 'serbia-moi/9',
        afterMinutes: 75,
        body: 'Ова последња реченица… Ја сам „привремено“ прешла на шалтер и остала три године. Нико ме није терао. Само нико није ни питао.',
      },
      {
        by: 'serbia-moi/3',
        afterMinutes: 33,
        body: 'A jesi li htela nazad?',
        language: 'sr-Latn',
      },
      {
        by: 'serbia-moi/9',
        afterMinutes: 18,
        body: 'Јесам. А кад сам коначно питала, рекли су ми да су мислили да ми тако одговара. И мислили су најбоље, у томе и јесте невоља.',
      },
      {
        by: 'serbia-moi/10',
        afterMinutes: 240,
        body: 'Као неко ко прави распоред: питајте. Молим вас. Ја не смем да вас питам да ли планирате друго дете, али ви смете да ми кажете шта желите да радите за годину дана.',
      },
      {
        by: 'serbia-moi/6',
        afterMinutes: 95,
        body: 'Значи ми да чујем и другу страну. Хвала.',
      },
      {
        by: 'serbia-moi/8',
        afterMinutes: 410,
        body: 'Da kažem i nešto manje lepo. Kad sam tražila da neko vreme ne radim noći, dve koleginice iz smene prestale su da mi se javljaju. I one su nekad radile noći s malom decom. Razumem ih. Svejedno je bolelo.',
        language: 'sr-Latn',
      },
      {
        by: 'serbia-moi/2',
        afterMinutes: 130,
        body: 'Можда сам и ја била таква колегиница, у другој станици и у другом времену. Нама нико није дао да бирамо, па нам је туђи избор изгледао као неправда. Данас мислим другачије.',
      },
      {
        by: 'serbia-moi/8',
        afterMinutes: 21,
        body: 'Hvala ti što si ovo napisala. Stvarno.',
        language: 'sr-Latn',
      },
      {
        by: 'serbia-moi/7',
        afterMinutes: 360,
        body: 'Практично питање: шта са дојењем у служби? Ја сам се измлазала у колима, с јакном преко стакла.',
      },
      {
        by: 'serbia-moi/12',
        afterMinutes: 50,
        body: 'Соба за разговор, кључ изнутра, фрижидер у дежурној. На кутији пише само „лично“. Нико ништа није питао.',
      },
      {
        by: 'serbia-moi/11',
        afterMinutes: 88,
        body: 'Kod mene je na kutiji pisalo „injekcija, ne dirati“. Niko nije dirao, ali su me tri puta pitali jesam li dobro.',
        language: 'sr-Latn',
      },
      {
        by: 'serbia-moi/7',
        afterMinutes: 14,
        body: 'Насмејала сам се наглас у чекаоници. Хвала вам обема.',
      },
      {
        by: 'serbia-moi/5',
        afterMinutes: 900,
        body: 'Два предлога. Прво: разговор пре повратка нека буде правило, а не љубазност. Друго: да исто питање добију и очеви. Двојица колега су тражила другу смену због деце, а нису знала коме да се обрате.',
      },
      {
        by: 'serbia-moi/3',
        afterMinutes: 66,
        body: 'Ovo drugo mi se sviđa. Dok je „ženski problem“, rešavamo ga same. Kad je roditeljski, rešava ga i kadrovska.',
        language: 'sr-Latn',
      },
      {
        by: 'serbia-moi/1',
        afterMinutes: 1500,
        body: 'А физичка провера после повратка? Да ли је неко добио рок да се врати у форму?',
      },
      {
        by: 'serbia-moi/4',
        afterMinutes: 58,
        body: 'Tražila sam šest meseci, dobila četiri, bilo je dovoljno. Trčala sam gurajući kolica. Ta kolica voze već treće dete, ona će nas sve nadživeti.',
        language: 'sr-Latn',
      },
      {
        by: 'serbia-moi/6',
        afterMinutes: 4300,
        body: 'Да јавим: разговарала сам. Понела пола стране и две варијанте. Прихваћена је друга, са датумом за нови разговор. Трајало је двадесет минута, од тога десет о томе како дете спава.',
      },
      {
        by: 'serbia-moi/9',
        afterMinutes: 41,
        body: 'Браво! Датум у календар, одмах.',
      },
      {
        by: 'serbia-moi/12',
        afterMinutes: 37,
        body: 'Празан образац, без имена и без станице, добићете од координаторке. Ко га допуни, нека напише и овде шта је додао.',
      },
    ],
  },
  {
    space: 'chapter:serbia-moi',
    language: 'sr-Cyrl',
    title: 'Термини на стрелишту',
    startedDaysAgo: 120,
    closed: true,
    posts: [
      {
        by: 'serbia-moi/3',
        afterMinutes: 0,
        body: 'Гађање нам је увек између 14 и 16 часова. Баш тад се преузимају деца из вртића, па нас три стално тражимо замену и на крају гађамо мање од осталих. Да ли је неко успео да помери термин?',
      },
      {
        by: 'serbia-moi/10',
        afterMinutes: 140,
        body: 'Јесмо. Нисмо писале „због деце“, него смо показале ко је колико пута гађао за годину дана. Разлика је стала на један лист. Сада један термин месечно почиње у девет.',
      },
      {
        by: 'serbia-moi/2',
        afterMinutes: 55,
        body: 'И инструктор је савезник. Њему је стало да сви имају исти број вежби, не до сатнице.',
      },
      {
        by: 'serbia-moi/3',
        afterMinutes: 21000,
        body: 'Успеле смо: први уторак у месецу, у девет. Долазе и колеге, кажу да је мања гужва. Затварам тему, хвала.',
      },
    ],
  },
  {
    space: 'chapter:rs-policewomen',
    language: 'sr-Cyrl',
    title: 'Обука у мањим градовима: шта понети, кога позвати',
    startedDaysAgo: 150,
    posts: [
      {
        by: 'serbia-moi/4',
        afterMinutes: 0,
        body: 'Спремамо три једнодневне обуке о безбедности жена у мањим градовима, заједно са општинама. Прва је за месец дана. Шта бисте обавезно ставиле у програм, а шта избациле?',
      },
      {
        by: 'serbia-moi/9',
        afterMinutes: 85,
        body: 'Избацити: уводне речи дуже од пет минута. Ставити: ко кога зове петком у шест увече. Нека центар за социјални рад, дом здравља и полиција то напишу на лицу места, с бројевима телефона.',
      },
      {
        by: 'serbia-moi/7',
        afterMinutes: 190,
        body: 'Pozovite i nekoga ko odlučuje o budžetu. Svi se slože oko svega, a onda se pokaže da u sali niko ne sme da potpiše ni dve sijalice.',
        language: 'sr-Latn',
      },
      {
        by: 'serbia-moi/2',
        afterMinutes: 330,
        body: 'Резолуцију 1325 бих објаснила за десет минута, на њиховом примеру: ко седи у општинском савету за безбедност, а ко ту недостаје. Тада престане да буде „нешто из Њујорка“. Приручник о роду и реформи сектора безбедности (ODIHR, DCAF) има добре вежбе, потражите на https://www.osce.org/, само их скратите.',
      },
      {
        by: 'serbia-moi/4',
        afterMinutes: 40,
        body: 'Записала сам: кратак увод, телефони за петак, неко ко сме да потпише, 1325 за десет минута. А препоруке учесника? Где оне заврше?',
      },
      {
        by: 'serbia-moi/9',
        afterMinutes: 120,
        body: 'Најчешће у фиоци. Зато свакој дајте институцију и датум, па их после шест месеци прочитајте наглас истим људима.',
      },
    ],
  },
  {
    space: 'chapter:serbia-moi',
    language: 'sr-Cyrl',
    title: 'Једина жена у испостави',
    startedDaysAgo: 3,
    posts: [
      {
        by: 'serbia-moi/7',
        afterMinutes: 0,
        body: 'Деветорица колега и ја. Добри су људи, да се разумемо. Али некад прође цео дан, а да ни са ким нисам попричала онако како бих са неком од вас. Има ли још нека?',
      },
      {
        by: 'serbia-moi/1',
        afterMinutes: 25,
        body: 'Има. Пиши слободно и ноћу, ионако сам будна.',
      },
      {
        by: 'serbia-moi/11',
        afterMinutes: 140,
        body: 'Bila sam nekoliko godina jedina. Pomoglo mi je da jednom nedeljno svratim na kafu u susednu stanicu, tamo su bile dve. Komandir je to zvao „razmena informacija“ i bio je u pravu.',
        language: 'sr-Latn',
      },
      {
        by: 'serbia-moi/10',
        afterMinutes: 510,
        body: 'Питање за све које сте саме: да ли би вам значио сталан термин, рецимо четвртком у 20 часова, видео-позив, пола сата, без дневног реда? Могу да га водим првих месец дана.',
      },
      {
        by: 'serbia-moi/7',
        afterMinutes: 33,
        body: 'Значио би. И кад не бих стигла да дођем, знала бих да постоји.',
      },
      {
        by: 'serbia-moi/12',
        afterMinutes: 70,
        body: 'Долазим. И доводим једну из суседне испоставе која се овде још није пријавила.',
      },
    ],
  },
  {
    space: 'network',
    language: 'sr-Cyrl',
    title: 'Прва реченица у разговору са особом која је преживела насиље',
    startedDaysAgo: 1,
    posts: [
      {
        by: 'serbia-moi/8',
        afterMinutes: 0,
        body: 'Вежбале смо разговор и запеле на првој реченици. „Шта се десило?“ звучи као саслушање, „Како сте?“ звучи празно. Шта ви прво кажете? Без случајева, само реченица.',
      },
      {
        by: 'north-macedonia-moi/4',
        afterMinutes: 42,
        body: '„Добро е што дојдовте. Можеме да одиме полека.“ Па чаша вода, и дури потоа прашања.',
        language: 'mk',
      },
      {
        by: 'moldova-gpi/12',
        afterMinutes: 65,
        body: '„Cât stăm de vorbă, aici sunteți în siguranță. Cum preferați să vă spun?” Pare puțin, dar e prima decizie pe care o ia ea.',
        language: 'ro',
      },
      {
        by: 'serbia-moi/2',
        afterMinutes: 120,
        body: 'Ја прво кажем ко сам, колико ће трајати и да може да стане кад год хоће. Реченица јесте важна. Још је важније да је после мене нико не пита све испочетка.',
      },
      {
        by: 'albania-asp/11',
        afterMinutes: 30,
        body: 'Dhe kurrë “pse nuk ike më herët?”. As me fjalë, as me sy.',
        language: 'sq',
      },
      {
        by: 'serbia-moi/8',
        afterMinutes: 95,
        body: '„Ни речју ни погледом.“ То преводим нашима од речи до речи. Хвала вам.',
      },
    ],
  },
  {
    space: 'shared:guidelines',
    language: 'sr-Cyrl',
    title: 'Превод Смерница: „жртва“, „преживела“ и једна машинска грешка',
    startedDaysAgo: 29,
    posts: [
      {
        by: 'serbia-moi/9',
        afterMinutes: 0,
        body: `У нацрту превода стоји час „жртва“, час „особа која је преживела насиље“. У закону је једно, у Смерницама друго. Како сте ви решиле?

Успут, у једном старом тексту нашла сам „WПОН-а“: пресловљавање је оставило латинично W, па га обична претрага не налази. Код нас ће у преводу стајати „Мрежа“, ту нема шта да се поквари.`,
      },
      {
        by: 'north-macedonia-moi/9',
        afterMinutes: 75,
        body: 'Кај нас: „жртва“ кога се повикуваме на закон, „жена што преживеала насилство“ кога зборуваме за неа. Во фуснота стои зошто.',
        language: 'mk',
      },
      {
        by: 'croatia-moi/3',
        afterMinutes: 140,
        body: 'Isto. Samo pazite na glagol: u jednom nacrtu žena je „nadživjela nasilje”, a to znači nešto sasvim drugo.',
        language: 'hr',
      },
      {
        by: 'serbia-moi/9',
        afterMinutes: 18,
        body: 'И код нас! „Надживети“ је ушло из речника, уместо „преживети“. Исправљено на четири места.',
      },
      {
        by: 'albania-asp/6',
        afterMinutes: 600,
        body: 'Në shqip “e mbijetuar” tingëllon natyrshëm dhe askush nuk u ankua. “Viktimë” e lamë vetëm te citimet nga ligji.',
        language: 'sq',
      },
      {
        by: 'serbia-moi/4',
        afterMinutes: 85,
        body: 'Onda predlažem: u tekstu „preživela“, u citatu zakona „žrtva“, u fusnoti jedna rečenica. Ako do petka niko nije protiv, ide tako.',
        language: 'sr-Latn',
      },
    ],
  },
]
