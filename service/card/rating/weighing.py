"""From what the text shows of a claim to the facts that the rating rules look at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from service.card.claiming.claims import ClaimReading
from service.card.facts import IDENTIFIED, Attribution, Evidence, Letter, Source
from service.card.lexicon import mapping, rows
from service.card.rating.rules import Facts, ItemFacts, OriginFacts, Policy
from service.card.sourcing.origins import Origin, OriginReading, is_relay
from service.text.document import Document, Span

_UNVERIFIED = re.compile(
    r"\b(?:(?:could|can|was|were|has|have|had)\s?(?:not|n['’]t)\s(?:been\s)?(?:be\s)?(?:immediately\s|independently\s|yet\s)*"
    r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborate[d]?)|unable to (?:independently )?(?:verify|confirm)"
    r"|unverified|no evidence was (?:offered|given|provided))\b",
    re.IGNORECASE,
)
_DIFFUSE = re.compile(
    r"\b(?:it (?:is|was|has been) (?:widely |also )?(?:reported|said|claimed|rumou?red|understood)"
    r"|reports? (?:say|said|suggest|claim)"
    r"|there (?:are|were|have been) reports)\b",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(
    r"\b(?:retract(?:ed|s|ing)"
    r"|withdr(?:ew|awn) (?:the|its|his|her|their) (?:story|report|claim|article|allegation|statement|accusation)s?"
    r"|(?:story|report|claim|article|allegation|statement|accusation)s? (?:was|were|has been|have been) "
    r"(?:later |since )?withdrawn"
    r"|(?:was|were|is|been) (?:later )?(?:proven|shown to be|found to be) (?:false|untrue|wrong|fabricated)"
    r"|turned out to be (?:false|untrue|a hoax)|(?:was|is) a hoax)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = ("retract", "withdr", "false", "untrue", "wrong", "fabricat", "hoax")
_NOTE_WORDS = ("withdrawn", "retracted", "removed", "taken down")
_NOTE = re.compile(
    r"\bth(?:is|e) (?:report|article|story|news item) (?:has been|was|is|had been) (?:\w{1,12} )?"
    r"(?:withdrawn|retracted|removed|taken down)\b",
    re.IGNORECASE,
)
# Bodies whose acts are records by themselves.
_RECORD_BODY = re.compile(
    r"\b(?:courts?|judges?|jur(?:y|ors)|tribunal|magistrates?|Bailey|parliament|senate|congress|assembly|gazette"
    r"|elect(?:ion|oral) (?:commission|authority|board|office))\b",
    re.IGNORECASE,
)
# Bodies whose word is a count, a measurement or an audit.
_KEEPER = re.compile(
    r"\b(?:statistic(?:s|al)|census|audit(?:ors?)?|geological survey|seismolog|meteorolog)", re.IGNORECASE
)
_WORDS = re.compile(r"[\w-]+")
_LEVELS = ("named", "institutional", "described", "affiliated", "bare", "diffuse")  # most told first


@dataclass(frozen=True, slots=True)
class Case:
    """One claim with everything its rating rests on.

    ``accused_deny`` are attributions, ``denials`` replies of those it accuses; ``acts`` are the ids of attributions
    whose cue is itself a public act ("the court ruled that"); ``publisher`` is the letter of the
    caller's register for the outlet, where the claim is in the outlet's own voice.
    """

    claim: ClaimReading
    reading: OriginReading
    supporting: tuple[Attribution, ...]
    opposing: tuple[Attribution, ...]
    accused_deny: tuple[Attribution, ...]
    private: Evidence
    unverified: Evidence
    withdrawn: Evidence
    denials: Evidence
    acts: frozenset[str] = frozenset()
    publisher: Letter | None = None


def facts_of(case: Case, sources: Mapping[str, Source], policy: Policy, actor: str | None) -> Facts:
    """Facts of one claim; ``actor`` is the actor id of the claim's subject, which may speak of its own acts."""
    claim, reading = case.claim, case.reading
    origins = tuple(_origin(o, case, sources, policy, actor) for o in reading.origins)
    groups = {min(o.groups) if o.groups else o.sources[0] for o in reading.origins if o.identified and o.sources}
    item = ItemFacts(
        uncertain=is_uncertain(claim),
        withdrawn=bool(case.withdrawn),
        contradicted=_contradicted(case, sources),
        independence=reading.independence,
        origins=reading.count,
        identified_origins=reading.identified,
        identified_groups=len(groups),
        neutral_record=any(
            f.anonymity in IDENTIFIED and not f.party and (f.record or (f.document and _neutral(o, sources)))
            for o, f in zip(reading.origins, origins, strict=True)
        ),
        speech_act=claim.speech_act,
        words_witnessed=claim.speech_act and "own_reporting" in reading.patterns,
        publisher_rated=not origins and case.publisher is not None,
        hedged=is_hedged(claim),
        outlet_witness="own_reporting" in reading.patterns,
        outlet_could_not_verify=bool(case.unverified),
        denied_by_accused=bool(case.accused_deny or case.denials),
    )  # fmt: skip
    return Facts(origins or (OriginFacts(policy=policy, register=case.publisher, exists=False),), item)


def _neutral(origin: Origin, sources: Mapping[str, Source]) -> bool:
    """Whether the text shows an issuer without a side of its own."""
    return any(sources[s].interest == "neutral" for s in origin.sources)


def is_uncertain(claim: ClaimReading) -> bool:
    """Forecast, speculation, question, or a plan that nobody able to carry it out has decided."""
    if claim.speech_act:
        return False
    return claim.modality in ("predicted", "asked", "conditional", "opinion") or (
        claim.modality == "planned" and not claim.decided
    )


def is_hedged(claim: ClaimReading) -> bool:
    return claim.modality in ("probable", "possible", "reported", "alleged")


def _origin(
    origin: Origin, case: Case, sources: Mapping[str, Source], policy: Policy, actor: str | None
) -> OriginFacts:
    """The best that is known of one origin: of a document and its author, both."""
    own = [sources[s] for s in origin.sources]
    if not own:
        return OriginFacts(policy=policy)  # a relay that names no origin
    best = min(own, key=lambda s: _LEVELS.index(s.anonymity))
    worth = {_worth(s) for s in own}
    acted = [
        a for a in case.supporting if a.id in origin.attributions and (a.basis == "performative" or a.id in case.acts)
    ]
    ruled = bool(acted) and "plea" not in worth and any(_RECORD_BODY.search(s.label) for s in own)
    register = next((s.register.letter for s in own if s.register), None)
    return OriginFacts(
        policy=policy,
        register=register,
        anonymity=best.anonymity,
        record=ruled or "record" in worth or any(s.kind == "own_reporting" for s in own),
        document=bool(worth & {"account", "plea"}),
        party=("plea" in worth or any(s.interest == "party" and s.kind != "own_reporting" for s in own)) and not ruled,
        on_record=any(s.on_record for s in own) or best.kind in ("document", "data", "own_reporting"),
        proximity=next((s.proximity for s in own if s.proximity != "unknown"), "unknown"),
        position=any(s.position is not None for s in own),
        own_act=case.claim.speech_act or case.claim.denial or bool(acted)
        or (actor is not None and any(s.who == actor for s in own)),
    )  # fmt: skip


def _worth(source: Source) -> str:
    """What a document is worth as an origin: record, account, plea, voice; "" for anything else."""
    if source.kind == "data" or (source.kind == "organisation" and _KEEPER.search(source.label)):
        return "record"
    if source.kind != "document":
        return ""
    table = mapping("document_words", "word", "use")
    found = [table[w] for w in _WORDS.findall(source.label.lower()) if w in table]
    worth = next((u for u in ("voice", "plea", "record", "account") if u in found), "account")
    # What the police or a court put on file follows a procedure of its own.
    return "record" if worth == "account" and source.sector in ("law_enforcement", "justice") else worth


def _contradicted(case: Case, sources: Mapping[str, Source]) -> bool:
    accused = {a.id for a in case.accused_deny}
    return any(a.id not in accused and a.chain and speaks_for_itself(sources[a.chain[-1]]) for a in case.opposing)


def speaks_for_itself(source: Source) -> bool:
    """An identified source that does not merely pass something on."""
    return source.anonymity in IDENTIFIED and not is_relay(source)


def not_public(document: Document, claim: ClaimReading) -> Evidence:
    """Words of the claim's sentence and the next that tell the speech was not public."""
    return _matches(_private(), (), document, claim.sentence, 2) if claim.speech_act else ()


def could_not_verify(document: Document, claim: ClaimReading, supports: Sequence[int]) -> Evidence:
    """Where the outlet says it could not verify: in the claim's sentence, the next, or beside its sources."""
    out: list[Span] = []
    for sentence in sorted({claim.sentence, *supports}):
        out += [
            s
            for s in _matches(_UNVERIFIED, ("verif", "confirm", "corrobor", "evidence"), document, sentence, 2)
            if s not in out
        ]
    return tuple(out)


def said_by_nobody(document: Document, claim: ClaimReading) -> Evidence:
    """ "It is reported" in the claim's own sentence."""
    return _matches(_DIFFUSE, ("report", "it ", "there "), document, claim.sentence, 1)


def only_denied(claim: ClaimReading, opposing: Sequence[Attribution]) -> Evidence:
    """The cues of "denied that the ship was speeding", whose content is the claim: the outlet states nothing there."""
    return tuple(
        a.cue.span for a in opposing if a.cue is not None and any(c.covers(claim.span) for c in a.content_evidence)
    )


def taken_back(document: Document, claim: ClaimReading) -> Evidence:
    """Where the text says that the claim was withdrawn or proven false, or that the whole report was."""
    own = _matches(_WITHDRAWN, _TAKEN_BACK, document, claim.sentence, 2)
    return own or (_matches(_NOTE, _NOTE_WORDS, document, 0, len(document.sentences)) if claim.central else ())


def _matches(
    pattern: re.Pattern[str], words: tuple[str, ...], document: Document, sentence: int, count: int
) -> Evidence:
    """Where ``pattern`` stands in some sentences; looked for only beside one of ``words``, which is faster."""
    if sentence >= len(document.sentences):
        return ()
    last = min(sentence + count, len(document.sentences)) - 1
    start, end = document.sentences[sentence].start, document.sentences[last].end
    part = document.text[start:end].lower()
    if words and not any(map(part.__contains__, words)):
        return ()
    return tuple(Span(*m.span()) for m in pattern.finditer(document.text, start, end))


@cache
def _private() -> re.Pattern[str]:
    words = sorted((r["phrase"] for r in rows("private_words")), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
