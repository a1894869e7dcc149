"""Words that mean none of the terms of a vocabulary, however like them they look.

Among them are all that an earlier version of ``--fix`` changed to another or the opposite meaning.
"""

WRONG_TERMS = {
    "event": """
        amended relaunched stated lunched stared starred restarted reopened unopened disagreed
        unapproved disapproved unannounced pronounced denounced renounced unchallenged undelayed
        relayed decayed unstarted not-started never-started reduced-not unreduced deduced induced
        produced seduced expended unexpanded unrenewed reneged defended suspended attended intended
        mended offended extended-not depended upended appended unended not-ended unaudited
        not-audited edited unevaluated not-evaluated devaluated revalued rewarded unawarded
        forwarded not-joined conjoined unlaunched not-launched disclosed foreclosed enclosed
        inspired perspired unchanged exchanged not-renewed partner-lifted partner-loft
        partner-rejoined not-approved proposed-not opposed disposed supposed deproved
        adsorbed pretest adit
    """,
    "status": """
        inactive not-active in-active non-active reactive proactive deactivated radioactive extended
        suspended intended attended amended pretended disapproved unapproved not-approved improved
        incomplete incompleted uncompleted not-completed non-completed unended not-ended un-ended
        unproposed opposed supposed disposed not-proposed not-running rerunning unfailed not-failed
        copilot autopilot unfinished not-finished refinished undone redone not-done discontinuing
        noncurrent recurrent not-current unplanned not-planned unclosed not-closed disclosed
        nonstop not-stopped unstopped unsuperseded uncancelled not-cancelled partly-active
        not-partly-ended well-known known superceding-not interminated adsorbed
    """,
    "evidence": """
        evaluated-effect not-evaluated unevaluated devaluated unidentified not-identified
        misidentified re-identified not-achieved-self-reported achieved-dependent not-achieved
        unachieved underachieved overachieved dependent interdependent undelivered not-delivered
        redelivered untargeted off-target unforecast not-forecast unplanned not-planned unaudited
        not-audited uncertified decertified not-certified unexpected not-expected underestimated
        overestimated not-estimated misestimated unprojected rejected not-independent
        non-independent evaluated-positive-effect disproved effect unclaimed-by-others
       inactual
    """,
    "qualifier": """
        no-more-than not-more-than never-more-than no-more inexact unexact not-exact in-exact
        at-last at-lest not-at-least no-less-than less-than not-nearly yearly dearly not-about
        not-up-to unlimited fewer-than not-over not-above moreover under not-minimum not-maximum
        not-almost not-around as-little-as abut enact
    """,
    "cost-treatment": "stated unstated restated understated known after-not-costs engross",
    "nature": """
        non-cash-releasing-efficiency no-saving no-savings
        not-saving non-saving dissaving inefficiency inefficiency-saving non-efficiency outcome
        no-income nonincome loss cost cost-not-avoidance unavoidance unmixed fixed
        nontransfer scope-extension capital-deceipt service-induction undirected-spend
        misdirected-spend overspend unrevenue non-surplus not-dividend
    """,
    "country": """
        England Scotland Wales Ingerland Yugoslavia UKR Europe EU Prussia Bohemia Abroad
        Siam Ceylon Macedon Whales Moravia Zaire Burma Persia
    """,
    "currency": "kr krone $ dollar pounds £ mark PKK UKP peseta",
    "service": """
        illegal paralegal non-legal unplanning replanning replaning not-planning haste paste baste
        unhousing rehousing marking barking packing imparks unemployment not-employment
        dishealth homefulness unlearning relearning derecreation asocial-care uneducated
        public-wealth adult-social-case culturally
    """,
    "model": """
        service-design service-resign unshared-service non-shared-service no-shared-service
        unsourcing resourcing not-outsourcing no-outsourcing decentralisation not-centralisation
        dislocation relocation no-co-location demerger-of-authorities unmutual non-mutual
        changing discharging recharging frills community-unmanaged not-community-managed
        unemployer-partnership distrust entrust mistrust unlean clean un-joint-venture
        non-charitable-trust
    """,
    "basis": "unstated stated per-tear per-gear not-cumulative noncumulative unrecurring subtotal",
    "cost-kind": "underspend no-loss closs incapital non-capital not-running disinvestment brexit",
    "role": "misled unowner nonmember not-lead disowner copartner unprovider",
    "read": "read seen incomplete not-whole unwhole apart",
    "stake": "nonmember disunion unpress uncritic depress disinterested-party non-contractor",
    "size-kind": "nonresidents stuff overturnover nonmembers unemployees disproperties",
    "relation": "precedes not-part-of no-part unreplaced non-successor includes-not",
    "source-kind": "depress impress express unaudited devaluation nonacademic bipartisan adit",
    "aim": "inequality equality inaccess success lower-case unresilience higher-cost",
}


def pairs():
    """Each wrong term with its vocabulary."""
    for name, text in WRONG_TERMS.items():
        for word in text.split():
            yield name, word
    yield "nature", "non-cash-releasing efficiency"
