import { foldWord } from './folded-text.ts'

// Words of plain English that stand in every report. One that is a letter away from a protected name ("share", Shane) is
// not that name misspelt; a name that is itself such a word ("Grace", "Mark") counts when it has a capital letter.
const WORDS = `
all am an and any are as at bad be bed big boy bus but by can cat cup cut dad day did do dog eat end eye far few fit for fun
get go got had ham has he her him his if ill in is it its job law let lot low man may me men mum my new no not now of off old
on or our out own pay put ran red run sad say see set she sit six so son sun ten the to too top try two up us use war was way
we who why yes yet you
able about above abuse accept access account across action actions active actual added address adult adults advice after
again against agency agree agreed ahead alarm alcohol alert alive allow allowed almost alone along already also although
always amber among amount anger angry animal another answer anxiety anxious anyone anything apart appear april area areas
argue aside asked asking asleep assess attach attend aunt away baby back badly based basic basis bath beach bear beat
became because become bedroom beds been before began begin behind being belief believe below bench benefit beside best
better between beyond birth birthday bite black blame blessing blood blue board body bonds bones book books both bottle
bought bound brace braces brain brave bread break breaks breath brief bright bring brings broke broken brother brought brown bruise
bruises brush build built burn burns busy buying call called calls calm came cancer cannot care cared career careful carer
carers cares caring carry case cases catch caught cause caused causes centre chain chair chance change changed changes
chaos charge chart charts chase check checked checks cheese cheque chief child children choice choose chose church claim
claims class classes clean cleaned clear clearly client clinic close closed closely closer clothes cloud clothing coach
coat cold college come comes coming common concern concerns contact content control cooked cooking coping core corner
could council count country couple courage course court courts cousin cover covers crash create cried crime crisis cross
crowd crying crystal current cycle daddy daily dance danger dark date dates daughter dawn days dead deal dealt dear death
debt decide decided deep delay dental deny depth describe desk detail details diet differ direct dirty does doing done
door doors doubt down draft drawn dream dress drink drinks drive driven driver drop drove drugs during duties duty each
earlier early earth easier easily east easy eaten eating eight either else email emotion empty ended ending enough enter
entry equal error escape even evening event events ever every evidence exact exactly exam except explain extra eyes face
faces facing fact facts failed fair fairly faith fall false family famous farm fast father fault favour fear fears
feared feed feeding feel feeling feels fees feet felt fence field fields fight fights figure fill final finally find finds fine
finger finish fire firm first five fixed flat floor flow focus folder follow food foot force forced foreign form formal
former forms forth forty forward found four frank free fresh friend friends from front full fully funny further future
gain game games garden gather gave general gentle getting girl girls give given gives giving glad glass goal goals goes
going gold gone good grace grade grand grant granted grass great green grew grief ground group groups grow growing grown
growth guard guess guide guilt guilty habit hair half hall hand handed handle hands happen happens happy hard hardly harm
harmed harsh hate have having head health hear heard hearing heart heat heaven heavy height held hello help helped helps
hence here herself high hill himself hitting hold holds holiday holly home homes honest hope hoped hopes hoping horse hospital
hotel hour hours house houses housing however human hunger hungry hunter hurt hurts husband ideal ideas ignore image
impact income indeed infant infants inform injury inner inside instead intend into invite involve iris issue issues items itself
ivory ivy jack joined joint joy judge june just justice keen keep keeper keeping keeps kept keys kick kids kind
king kitchen knew knife knock know known knows lack lady laid large last lasting late later latest laugh laws leader leads
learn learned learning least leave leaves leaving left legal lessen less lesson letter letters level levels lies life
lift light like liked likely likes lily limit limits line lines link links list listed listen lists little live lived lives
living load local locked lodge lonely long longer look looked looking looks loose lord lose loss lost lots loud love
loved lovely loves loving lower loyal luck lucky lunch made mail main major make maker makes making male manage many march
mark marked market marks marry mason matter matters maybe meal meals mean means meant medical meet meeting meets member
mental mention mercy message messages method middle might mile miles mind minds mine minor minute minutes miss missed missing mixed
model modern moment money month months mood moods moral more morning most mostly mother mothers motor mouth move moved
moves moving much mummy music must myself name named names nanny narrow nature near nearby nearly neck need needed needs
neglect neither nerve never next nice night nights nine noise noisy none normal normally north note noted notes nothing notice
number nurse nursery occur offer offered offers office officer often older olive once ones only onto open opened order
orders other others ought ours outcome outside over owed owing owner page pages paid pain paint pair panel panic paper
papers parent parents park part parties parts party pass passed past path patient pattern pause payment peace pearl
peer peers penny people perhaps period person phase phone photo physical piece pink place placed places plain plan plans plant plate
play played playing plays please poem point points police policy poor positive possible post pound power practice
prayer prefer present press pretty prevent price pride prior prison private process progress promise proof proper
prove proves provide public pull pulled punch pupil pupils purse push pushed puts quality question quick quickly quiet quite race
radio rage rain raise raised range rarely rate rather reach react read reader reading ready real really reason reasons
recall receive recent record records reduce refer referral referred refuse refused relate relation remain remains remember repeat
repeated reply report reported reports request rest result results return review rich ride right rights rise risen risk
risks risky river road rock role roles room rooms root rose rough round route routine rows rude rule rules running rush
sadly safe safely safer safety said sale same sand saved saying says scale scales scar scared scene school schools score
scores search season seat second secret section secure seeing seek seem seemed seems seen self send sends sense sent
separate serious served service services session sets settle settled seven several severe shade shall shame shape share shared
shares sharing sharp sheet shelter shift shine shirt shock shoes shop shops short should shout shouted shouting show
showed shown shows sick side sides sight sign signed signs silent similar simple simply since single sister sitting
situation size skills skin sleep sleeping slept slow slowly small smart smell smile smiled smoke smoking social soft
sold some someone soon sorry sort sound sounds source south space spaces spare speak speaks special speech speed spend spent
split spoke sport spot staff stage stairs stand stands star start started starts state stated states station status stay
stayed staying stays steal step steps sticks still stock stolen stone stood stop stopped stops store stories storm story
strange street stress strict strike strong struck stuck study stuff style subject such sudden sued suffer sugar
suit summary summer sunday sure surgery sweet sworn system table tactic take taken takes taking talk talked talking
talks taught teach teacher team tears teeth tell telling tells tend term terms test tests than thank thanks that their
them themselves then there these they thin thing things think thinks third this those though thought threat three threw
through throw thus tidy tight till time times tired title today together told tone took torn total touch touched tough
towards town trace traces track trade train training trauma travel treat tree trial tried tries trip trips trouble true truly trust truth
trying turn turned twelve twice type under unit units unless until upon upper upset urge urgent used useful uses using
usual usually value values various very victim victor view views violent violence violet visit visited visits voice vote
waiting wake walk walked wall walls want wanted wants ward warm warned warning wash wasted watch watched water ways weak
wealth wear week weekend weeks weight well went were west what whatever when where whether which while white whole whom
whose wide widow wife will willing wind window winter wish wishes with within without witness woke woman women words
work worked worker working works world worn worried worries worry worse worst worth would wound wounds write writes
writing written wrong wrote yard year years yellow your yourself young youth zone
`

const TOWNS = `
basildon basingstoke bath bedford birmingham blackburn blackpool bolton bournemouth bradford brighton bristol burnley bury
cambridge canterbury cardiff carlisle chelmsford cheltenham chester chesterfield chichester colchester coventry crawley
croydon darlington derby doncaster dover durham eastbourne exeter fareham gateshead gillingham gloucester gosport grimsby
guildford halifax harlow harrogate hartlepool hastings havant hereford hove huddersfield hull ipswich kent lancaster leeds
leicester lincoln liverpool london luton maidstone manchester mansfield middlesbrough newcastle newport northampton
northshire norwich nottingham nuneaton oldham oxford peterborough plymouth poole portsmouth preston reading redditch
rochdale rotherham salford salisbury scarborough sheffield shrewsbury slough solihull southampton southend southport
southsea stevenage stockport stockton stoke sunderland surrey sussex swansea swindon taunton telford torquay wakefield
walsall warrington watford wigan winchester wolverhampton worcester worthing york yorkshire england wales scotland
hampshire
`

const common = new Set(words(WORDS))
const towns = new Set(words(TOWNS))

/** `folded` is one folded word (folded-text.ts). */
export function isCommonWord(folded: string): boolean {
  return common.has(folded)
}

/** Says too little of a place by itself. */
export function isTown(folded: string): boolean {
  return towns.has(folded)
}

function words(list: string): string[] {
  return list.trim().split(/\s+/).map(foldWord)
}
