"""English words that are one key away from a word of the vocabularies and mean something else.

``stated`` is no misspelt ``started``, nor is ``lunched`` certainly ``launched``: who writes such a
word may mean it, so :mod:`lgcases.model.likeness` takes none of them for a typing error.

They are all words of at most size 50 in SCOWL 2016 that are one key away, behind the first letter,
from a word of at least four letters in an id, a label or a synonym of schema/vocabulary/ (but for
countries and currencies) or in the name of a field.  Plurals of these words are left out, and other
spellings with z in place of s.

SCOWL is copyright 2000-2016 by Kevin Atkinson, who gives permission to use, copy, modify,
distribute and sell its lists and the output created from them, provided that this notice appears
in all copies; it comes without express or implied warranty.
"""

OTHER_WORDS = frozenset(
    """
abode abort abound abut academia accesses aces aches achieve achiever achieves acmes acts agree
agrees aground aids ails aims airliner airs aliased allege alleges almost alms also alter alto
ammo anneal announce announcer announces annul ants approve approves apter archived arcs arena
ares aria arks arms army arts artsy arty assent assert asses aster audio auditory averaged aware
baaed babe bade bake baked bale baled balk band banded bane bank bans bard bare bared bark base
based baser bases bash bashed basic basics basil basin basins basis bask basked basks bass bast
baste basted bate bated batter bayed beard beater beck bend bettor bias biased bibs bids bind
binds bits bitter black blanches blase blob bloc blond blot blow boar boars bode bold bone boned
bong bony bought bound braided branched brandied bridging brunches buck budge budged budges buns
bused bushes bushiness busies buss busses busts busyness butter cadre cafe cage cake calf calk
calm came campaigned canceled cane cant cape capitol carboy card care cared caret carp cars cart
carton carve case cased cash cask cast caste casts cause cave cavil cease cede cell center centers
centred certifies challenge challenged challenger challenges chance chanced chancel change changed
changes changing chanted charge charged charger chargers charily charitably charming charring
charting chase chef chili chill chime chop chose cite civic clammed clanged clarity clash cleaning
cleansing clearing cleaving clime clone cloned clop close closed closer closes closet closets
clove cloyed coast coasts coat coats coda coded codex cods coed coke collocation coloration colt
colts combine combines come commissioned committed commune communed commute compared compete
competed complected complete completed completer completes cone conformed contact contacting
contacts content contest contiguity continent contract contracts contrast contrasting contrasts
controller cook cool coon coos coot coots cope coped copes copied copier copiers copies copped
copses core cosies cosy cote cots count counted country counts county coup court cove cozies crash
crimp crop cull cultured cunt cure currant cyst cysts dale dame dare data dated daze debit debs
debut decayed deft delegate delegates deliver deliverer delivers dent deportment developed dine
dispute disputes distract divided dole dome dons dope dose dote dove doze drags dregs drone drubs
drums duellings dune earl earls edit emergence emit employed employee employer employers enact
encyclopaedic encyclopedia endued estimate estimated estimates evacuated evacuation evaluate
evaluates even evens evidenced exalt exampled excels except exist expended expire expires fabled
fall fallows fare farm feces feds feed feeds feel feels feet fell fellows fended fender fens fetes
fiance fibre fiends fife figured file filed fill fills film financed finder fine finisher finishes
fire fired firm firs five flailed flee flees foes foiled fond fonder fore foremast form founded
founder fount frees frilly frog fuel fully fund funded funked funner furl gait gamin giant give
gives gloss goad goat graft grain grand grass greed greet grey grin grout grow grows grunt
guaranteed hail hale half halo halt haul healthy hearth heath hell hermitage hill hoes hoist holes
homed homer homers homey homeys hones hoot hopelessness hopes horse horsing hose hoses hosing
housed hull humane ideal identifier identifies ides impart included infer inner intern inventor
jabs jest jibs jogs join joiner joins jointed jointing joist jots journalism joust joys juts kinda
king kink know knows lace lade lake lame landfall lane lass last latch late later latex lath lathe
lats latte latter launcher launches laze lead leaded leaden leaf leak lean leaner leaning leap
leapt learn leas lease leash lefty leis lend lender lengthy lent lesions less lessens lessors lest
letter lewd lewder lice life lift lightning like lime line lire lite liter lither littler
livability lived liven liver load loader loan lobs locale localise locution loft logs loner lops
lose loser loses lost lots love lover lowed lows loyal lunched lute manage manager manages mare
mast maxed meager measured menial mere merge merged merges metal miked mimed mined minuets minuses
minuted minuter minutest mire mired mist misused mixer mixes moat modal modals mode modeled modem
modems modes moire moist mole molt monkey moot mope morn mosey moss mote motel motels move muck
mulch munch mush must named nape nave nearby neatly needy nerds nets newsy newt newts node none
nope nose noshing notching noted noticed noting notional novice observe observed observes odder
officer olden omen opener opined order otters ounce ousted outsource outsources oven overran
overspent overt owed owned owner oxen pace pack packing packs pact paged pager pale paler pamper
pane panned panning pant papery parable pare pares paring parity park parka parkas parring parry
pars parsing part parting partly parts party past pasty pate patty pauper pave payer peopled perk
perking perks pert pertly piper pivot planed planing planked planking planner planted planting
playable plot policed policy polite pork port portly postpone postpones precious precises premised
preps presto prestos preys price priced pricey prick pricks pride prides pries primacy primate
prime primes prince princes prise prises privater prize prized prizes projection promises properly
propertied propose proposer proposes protect protected provide provided provides pubic published
publisher publishes purchased purchaser qualified qualifies qualify race raced rafted rage raged
rake raked ranted rape raped rare rared rate rated rates rats ratted rave raved raze razed react
read reads ready real realm ream reamed reap rear rebated reduce reduces reed reel reeling
referenced refuge refused refute regained regal regaling regulator regulators regulatory relate
relates relaxed relayed release released releases relied relies remained renal rename renames rend
reneged replace replaced replaces replayed replicate replicated replicates reporter rescued
rescuer researched researches resiliency resister resort resorted retailed retainer retch retort
retorted retrained reuse reveling revenge revenges reverence reviewer rewords riles rite roach
road roams roans roars robes rods roes rolls roods ropes roses rote roues rouge roves rubbishy
ruining rules sable sables sades safe safely safes sage sages sake sale salt salts salve salves
salving same sames sane sate sated sates sating save saved saver saves sawing saxes saying sayings
scald scalded scale scales scalped scared scent scone scoped score sealed sealer seared seated
seeping seize sell send sending sensor serf serve server serves serviced servile shaded shaft
shake shale shamed shaped shard share shares sharked sharped shave shaved shaving shavings sheared
shelf sheller shifty shills shimming shin shingle ship shirt shit shod shoe shoo shop shopped
shored short shorts shot show shred shrift side sides sift sills sine singe singled singly sire
sires sises site sited sits sixes sized sizer sizes skate skated skimming skin skulls slake slate
slated slave slaving sleeking sleeting slimming sloe slop slope slopped smart smarted smites
smocking snake snared snipped snort snorts soar soared sold sole soled soles solo sols solve some
sonar sopped sore sort sorts sourced spaced spacey spade spades spake span spare spared spares
spate spates specifier specifies sped speed speeding speller spent spice spices spills spine spiny
spit spites spore spores sporty spot spots spout spouts spun spurt spurts stage staged stake
staked stale staled stales star stare stared stark starred stars started starter startled starved
state stated stater states stats statue statues stave staved staving stayed steeping step stepped
sties stiff stiffing stills stoke stoking stole stomp stomped stoop stooped stop stopper stow
strop stropped stud studded studies studs stuff stuffing sturdy suave subside suction suites
summery supersede supersedes supple suppler supplied supplies sweeping sweller swerved swift
swills tape teak teal tear teas teat teem tend term terminate terminates terrorise terrorist thank
that thaw theater then thin thrust tile tirade tithe titled tittle tonal torn tows trace tracing
traded trader trail trailing tram tread treading treasure treed trendy triad tribal trill truest
truss trusty tryst tyke typed typo tyre udder unbinding unbound undone unfit union unions unison
unite unity unready unreal unsound untamed unto used uses usher ushers vague vale valued valve
ventured villager wader wads wags wars wasted waster wealthy whale wham wheat whet while whit
white whore whose whys wide widen width wilder wiper wiser wish witch withdraw withdraws wits woks
woolly word wording words wore worm worming worms worn would writ writer writhe writs wrote yeah
yeahs yearn yearns yeas
""".split()  # noqa: SIM905  # a thousand quotes would make it no plainer
)
