"""English words that are one key away from a word of the vocabularies and mean something else.

``stated`` is no misspelt ``started``, nor is ``lunched`` certainly ``launched``: who writes such a
word may mean it, so :mod:`lgcases.model.likeness` takes none of them for a typing error.

They are all words and names of at most size 70 in SCOWL 2020 that are one key away, behind the
first letter, from a word of at least four letters in an id, a label or a synonym of
schema/vocabulary/ (but for countries and currencies) or in the name of a field.  Plurals of these
words are left out, and other spellings with z in place of s.

SCOWL is copyright 2000-2018 by Kevin Atkinson, who gives permission to use, copy, modify,
distribute and sell its lists and the output created from them, provided that this notice appears
in all copies; it comes without express or implied warranty.
"""

OTHER_WORDS = frozenset(
    """
abms abode abort abound absorber abut academia accesses aces aches achieve achiever achieves acmes
acred acts adit adsorbed adust aftmost agree agrees aground aids ails aims aires airlike airliner
airs airts alamo aldo aliased allege alleger alleges alma almost alms alost alpo also alter alto
alts amis ammo anear annal annam anneal announce announcer announces annul ants approve approver
approves apter aras arbs archie archine archived arcs ards areal areca arena ares aria arks arline
arms army arts artsy arty arums assent assert asses asst aster audi audio auditory averaged avoider
awardee aware ayer baaed babe bach bact bade bake baked bale baled balk band banded bane bank bans
bard bare bared baric bark base based basel baser bases bash bashed basic basics basie basil basin
basins basis bask basked basks basle bass bassi bassline bast baste basted bate bated batter bayed
bbses beard beater beck bend benefic bens bette betted bettor bias biased bibs bids bind binds bine
bines bini biog bios bise bises bits bitter black blag blanches blase bldg blob bloc blok blond blot
blow boar boars boart bock bode bods bogy bold bona bone boned bong bonk bonn bono bony bose bought
bound bouses boxy boyd braided branched branden brander brandied bridging brunches buck budge budged
budges bund buns bused bushes bushiness busies busks buss busses busts busyness butter cade cadre
cafe cage cake calf cali calk calla calm calx came campaigned canceled canceller cane cant cape caph
capita capitol cara carboy card care cared carer caret carew carey cark carl carne carp carr cars
carse carson cart carte carton carve cary casa case cased casey cash cask cassation cast caste casts
cate cath caul cause cave cavil cease cede cell celt cental centare centares center centers cento
centra centred cere cert certifier certifies chagres challenge challenged challenger challenges
champaign chance chanced chancel chanel chang change changed changer changes changing chanted chare
charge charged charger chargers charily charitably charles charming charnel charring charting chase
chasity chef chid childe chile chili chill chime chop chose chunter circe cire cist cite civic
claimer clammed clanged clare clarity clash cleaning cleansing clearing cleaving clime clint clone
cloned clop clos close closed closer closes closet closets clove cloyed coast coasts coat coats coda
coded coder codex cods cody coed cohune coke cole coll collocation coloration colt colts combine
combiner combines come commissioned committed committer commune communed commute comp compadre
compar compared comparer compere compete competed complected complete completed completer completes
compony cone conformed conies constanta cont contact contacting contactor contacts content contest
contiguity continent contract contracts contrast contrasting contrasts contrasty controller cook
cool coom coon coos coot coots cope coped copes copied copier copiers copies copped copses copt
copts core corp coset cosh cosies coss costa coste cosy cote cots coulter count counted country
counts county coup court courter cove coze cozies crash creme cretic crim crimea crimp crine crop
cull cultured cunt cure currant cush cyst cysts dace dale dame dane dante dare data dated dater dato
dave daze debit debs debut decayed deft delayer delegate delegates deliver deliverer delivers dene
dent deportment dept deut developed dine dione dispute disputer disputes distract divided doge dole
dome dona donee dong donn donne dons dope dore dose dote dove doze drags dregs drone drubs drums
duellings dune dyne earl earle earls easter edit eduction emergence emit employed employee employer
employers enact encyclopaedic encyclopedia endued enterpriser epact estimate estimated estimates
estivate estivated evacuated evacuation evaluate evaluates even evens evert evidenced exalt exampled
excels except excerpta exist expander expended expire expires extender fabled fall fallows fare farm
feces feds feed feeds feel feels feer feet fell fellows fended fender fens fere fess fetes fezes
fiance fibre fiends fife figured figurer file filed fill fills film financed finder fine finisher
finishes fire fired firer firm firn firs five flailed flee fleer flees foes foiled foll fond fonder
fore foremast form founded founder fount frees frilly froe frog fromm frow fuel fula fully fund
funded funked funner furl gaia gail gait gamin gaol gavin giant give giver gives gloss goad goat
goral graft grain gran grand grans granta granth grass gree greed greek greene greeny greer greet
greg grep grey grin groks grosz grots grout grow grows grunt guaranteed guin hail halal hale half
halle hallo halm halo hals halt haman hames harl hast haul healthy hearth heath hell hermitage hest
hill hist hoes hoist hokes holes holmes holst holt homed homer homers homey homeys homies homos homs
hones hoot hopelessness hopes horse horsing horst hort hose hoses hosing hosp hosta hots housed
housel hull humane hunan iaea ideal idem identifier identifies ides ikea ilea impart included
incomer incudes infer inner intel interj intern intr inventor jabs jest jibs joan jogs join joiner
joins jointed jointing joist joss jots journalise journalism joust joys justine juts kidd kina kinda
kine king kink kino know knows labe lability lace lade laic lake lame landfall lane lase lass last
latch late lated later latex lath lathe lati latke lats latte latter laue launcher launches lave
laze lead leaded leaden leaf leah leak leaker leal lean leander leaner leaning leann leap leaper
leapt lear learn leas lease leaser leash leaver lect leda leet lefty leis leisured leman lena lend
lender lengthy lenis lent leon lept lesions less lessens lessors lest lett letter levis lewd lewder
lewes lexis lice licencing life lift lifter ligating lightning likability like lime line linter lire
lister lite liter lither littler livability lived liven liver livre livy load loader loan lobation
lobs locale localise locution loess loft logs lois loner loos loper lops lose loser loses lost lots
love lover lowe lowed lowermost lowery lows loyal loyalism lunched lute lweis mach manage manager
manages manged mare mast maxed meager measured measurer mech menial mensal mercer mere merge merged
merges metal mich miked mimed mined minimus minium minuets minuses minuted minuter minutest mire
mired mist misused misuser mixer mixes moat modal modals mode modeled modeller modem modems modes
moet moire moist moke mole molt monet monkey mont monty mooney moore moot mope mopey mora morel
morels morn moro mors morse mort mosel mosey mosh moss mote motel motels mots mott moue move muck
mulch munch mure mush must myst nama named namer nape nate natured nave naze nearby neatly nebs
needy nell nerds ness nets newsy newt newts node nome none nope northing nose noshing notching noted
noticed noting notional novice nurser nursers observe observed observes ochers odder oder officer
olde olden olen omen omer opec oped opel opener opes opined order oren otters ounce ousted outsource
outsources oven overran overspent overt owed owen owned owner oxen oyer pace pacer pack packing
packs pact paged pager paige pale paler pamper pane panned panning pant panty papen papery para
parable paras parc parcs pard pardner pardners pare parer pares paring paris parity park parka
parkas parkin parky parl paros parr parring parrs parry pars parsing part parting partly parton
parts party pase past pasty pate patly patty pauper pave payer payt peart peopled percept perk
perking perks pernod pert pertly pervious phage pice picot pinot piper pivot plage planed planing
planked planking planner planted planting playable plot policed policy polite pork port portly
postpone postponer postpones prat precious precises premies premised premiss premisses premixes
preps presa presb prese presto prestos pretest preys price priced pricey prick pricks pricy pride
prides pries primacy primate prime primes prince princes prise prises privater prize prized prizes
projection promises properly propertied propertius propose proposer proposes protect protected
protist provence provide provided provides pubic published publisher publishes purchased purchaser
qualified qualifies qualify race raced rads rafted rage raged rake raked rale rales ranted rape
raped rare rared rase rased rata rate rated ratel rater rates rath rathe rato rats ratted rave raved
raze razed react read reade reads ready real realm ream reamed reap rear rebated recd recept
recurving recuse redaction redd reduce reducer reduces reed reel reeling referenced refl reflated
reflation refuge refused refute regained regal regaling regin regulator regulators regulatory reich
reid relate relater relates relaxed relayed release released releaser releases relied relies
remained renal rename renames rend reneged renewer replace replaced replacer replaces replayed
replicate replicated replicates reporter rescued rescuer researched researches resewed resiliency
resister resort resorted resourced retailed retainer retch retd rete retort retorted retrained
retuse reuse reval reveling revenge revenges revenuer revenuers reverence reviewer rewords rial
riles rite roach road roams roans roars robes robles rods roes rolex rolls romes roods ropes roses
rote roues rouge roves rubbishy ruining rules sable sables sade sades safe safely safes sage sages
sain sake sakes salas sale salem salep salk salt salts salve salves salving same sames sane sase
sate sated sates sating sava save saved saver saves sawing saxes saying sayings scald scalded scale
scaler scales scalped scape scared scend scending scent schorl scone scop scoped score sealed sealer
seared seated seeping seize sell send sending sene senhor senor sensor serf serve server serves
serviced servile shaded shaft shake shale shamed shaped shard share sharer shares sharked sharped
shave shaved shaving shavings sheared shelf sheller shend shifty shills shimming shin shingle ship
shirt shit shoa shod shoe shoo shool shop shopped shored short shorts shot show shred shrift side
sides sift sike sills simitar sine sines singe singled singlet singly sippet sire sires sises site
sited sits situp situs sixes sized sizer sizes skate skated skimming skin skippet skirls skulls
slake slate slated slave slaving sleeking sleeting slimming sloe slop slope slopped smart smarted
smites smocking snake snared snipped snort snorts soar soared soave sociol socle sofar soke sola
solan sold sole soled soles soli solo sols solve soma some somme sonar sone sopped sore sort sorts
sourced spaced spacer spacers spacey spacy spade spades spae spain spake span spare spared spares
spate spates specifier specifies sped speed speeding speller spent spic spice spices spills spine
spinous spinx spiny spirt spirts spit spites spiv sponson spore spores sporty spot spots spout
spouts spun spurt spurts stacte stage staged stake staked stale staled stales stane star stare
stared stark starr starred stars started starter startled starved stat state stated staten stater
states statius stats statue statued statues stave staved staving stayed steeping step stepped sties
stiff stiffing stills stoa stob stoke stoking stol stole stomp stomped stoop stooped stop stope
stopper stoppled stor stoup stow strake stratus stree strop stropped stuart stud studded studier
studies studly studs stuff stuffing sturdy suave subside succeeder suction suites summery supersede
supersedes suppl supple suppler supplied supplies swale swart sweeping sweller swerved swift swills
swingle swop swopped tape targe teak teal tear teas teat teem tend term terminate terminates
terrorise terrorist thad thai thana thane thanh thank thant thar that thaw theater then thin thrust
thun tile tirade tithe titled titre tittle tonal tope torn towny tows trace tracing trad traded
trader trail trailing tram tran transferrer trave tread treading treasure treed trendy trent triad
tribal trill trinal truest truss trusty tryst tyke tyne typed typo typw tyre udder unbinding unbound
undead undone unfit uniat union unions unis unison unite unity univ unix unlit unready unreal
unsound untamed unto untread unwinking unwon updo upton used uses usher ushers ussr vague vale valse
valued valuer valve ventre ventura ventured vesture villager wader wads wags waite wars wast wasted
waster wats waws wealthy whale wham whap wheat whet while whit white whore whose whsle whys wide
widen wides width wifi wilder winder wiper wirer wiser wish witch wite withdraw withdraws withe
withing withy wits witt woks wonk wonks woolly word wording words wore worm worming worms worn wort
would writ writer writhe writs wrote wyat yeah yeahs yean yeans yearn yearns yeas yeats yong
""".split()  # noqa: SIM905  # a thousand quotes would make it no plainer
)
