"""English."""

from briefing.language.estimates.values import Lexicon

LEXICON = Lexicon(
    exact={
        "almost no chance": "almost no chance",
        "very unlikely": "very unlikely",
        "roughly even chance": "roughly even chance",
        "roughly an even chance": "roughly even chance",
        "very likely": "very likely",
        "almost certain": "almost certain",
        "almost certainly": "almost certain",
        "remote chance": "remote chance",
        "remote possibility": "remote",
        "highly improbable": "highly improbable",
        "roughly even odds": "roughly even odds",
        "highly probable": "highly probable",
        "nearly certain": "nearly certain",
        "highly likely": "highly likely",
        "highly unlikely": "highly unlikely",
        "realistic possibility": "realistic possibility",
    },
    common={
        "likely": "likely",
        "unlikely": "unlikely",
        "probable": "probable",
        "probably": "probable",
        "improbable": "improbable",
    },
    before=r"not|n't|n’t|never|no|hardly|more|most|less|least|as|so|too|how|equally|far|just|"
    r"the|a|an|his|her|its|their|this|that|these|those|such|any",
    after=r"than|true|cause|voters?|as not|or not",
    confidence=r"(?<![\w-])(?:low|moderate|medium|high) confidence\b(?! intervals?| levels?| bounds?| votes?)|"
    r"\b(?i:we) (?:are|remain) (?:(?:highly|very|fairly|reasonably|moderately) )?confident(?= that\b)",
    confidence_hints="confidence Confidence confident",
    # "Could not" is a refusal, and "may" with a capital is a month or a name.
    vague=r"\b(?:(?:could|might|may)(?! not\b)(?= (?:\w+ly |well |also |still |yet |soon |then )?[a-z]+\b)|"
    r"(?:possibly|perhaps|maybe|conceivably)\b)",
    not_vague=r"\b(?:(?:so|so that|in order that|whether|if|enough|how)\b[^,;]*|"
    r"(?:military|economic|naval|air|industrial|nuclear|financial|political|its|their|his|her|the|and|of|all) )$",
    vague_hints="could might may possibly perhaps maybe conceivably Possibly Perhaps Maybe",
)
