"""The rating rules as a table: Admiralty letter, number and caps, first rule that fires.

``RULES`` is all there is to the code of a claim: each row has a condition over frozen facts, the facts it
looks at, and its result. A derivation holds, for each step, every fact that the rules up to the one that
fired looked at, so that ``replay`` (or a reader with the table in hand) comes to the same code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, cast

from service.card.facts import IDENTIFIED, Anonymity, Independence, Letter, LetterBasis, Proximity, Step

RULES_VERSION = "sr-1.2"

Policy = Literal["indicative", "strict"]
Kind = Literal["letter", "number", "cap"]


class OriginFacts(NamedTuple):
    """What the letter rules look at: one origin. ``exists`` is False for a claim without any."""

    policy: Policy = "indicative"
    register: Letter | None = None  # the caller's own rating of it
    exists: bool = True
    anonymity: Anonymity = "bare"
    record: bool = False  # own reporting on the spot, or a record with its own making procedure
    document: bool = False  # any other document or data; memos and press releases are their issuer speaking
    party: bool = False  # it, or its issuer, speaks about itself or its own side
    on_record: bool = False
    proximity: Proximity = "unknown"
    position: bool = False  # the text states its position
    own_act: bool = False  # it speaks of its own acts or views


class ItemFacts(NamedTuple):
    """What the number rules and the caps look at: the claim and all its origins together."""

    uncertain: bool = False  # forecast, speculation, question, plan of someone else
    withdrawn: bool = False  # the text says withdrawn, corrected or proven false
    contradicted: bool = False  # by a record, or by an identified source other than the accused
    independence: Independence = "none"
    origins: int = 0
    identified_origins: int = 0
    identified_groups: int = 0
    neutral_record: bool = False  # an identified own reporting, or a document or data issuer that is no party
    speech_act: bool = False
    words_witnessed: bool = False  # others than the speaker heard the words
    publisher_rated: bool = False  # the caller's register rates the publisher
    hedged: bool = False
    outlet_witness: bool = False
    outlet_could_not_verify: bool = False
    denied_by_accused: bool = False
    before_cap: int = 0  # the number that a cap looks at


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that the code of one claim rests on; the order of ``origins`` does not matter."""

    origins: tuple[OriginFacts, ...]
    item: ItemFacts


@dataclass(frozen=True, slots=True)
class Rule:
    """One row; ``reads`` names the facts that ``applies`` looks at, ``text`` says it to an editor."""

    id: str
    kind: Kind
    reads: tuple[str, ...]
    applies: Callable[[Any], bool]
    result: str
    text: str
    basis: LetterBasis | None = None


@dataclass(frozen=True, slots=True)
class Rated:
    """Outcome for one claim: the best letter with its rule, the number with its rule and the caps that moved it."""

    letter: Letter
    basis: LetterBasis
    letter_rule: str
    number: int
    number_rule: str
    caps: tuple[str, ...]
    steps: tuple[Step, ...]

    @property
    def code(self) -> str:
        return f"{self.letter}{self.number}"


def _open(o: OriginFacts) -> bool:
    """Whether the text alone may give a letter."""
    return o.policy == "indicative"


def _lifted(i: ItemFacts) -> bool:
    """More speakers do not make a speech act surer; those who heard the words do."""
    return not i.speech_act or i.words_witnessed


AS_GIVEN = "as given"
_LIFT = ("speech_act", "words_witnessed")

RULES: tuple[Rule, ...] = (
    Rule("R0", "letter", ("register",), lambda o: o.register is not None, AS_GIVEN,
         "The caller's register rates the origin (or, for the outlet's own voice, the publisher).", "register"),
    Rule("R1", "letter", ("policy", "exists"), lambda o: _open(o) and not o.exists, "F",
         "The text gives no origin.", "text"),
    Rule("R2", "letter", ("policy", "anonymity"), lambda o: _open(o) and o.anonymity not in IDENTIFIED, "F",
         "The origin is not identified.", "text"),
    Rule("R3a", "letter", ("policy", "record", "party"), lambda o: _open(o) and o.record and not o.party, "B",
         "Own reporting on the spot, or a record with its own making procedure (ruling, register, statistics, "
         "peer-reviewed study, footage or data the outlet examined); its issuer is identified and not a party.",
         "class"),
    Rule("R3b", "letter", ("policy", "record", "document", "party"),
         lambda o: _open(o) and (o.record or o.document) and o.party, "C",
         "A document whose issuer is a party (a complaint, one side's figures, a body's probe of its own staff).",
         "class"),
    Rule("R4", "letter", ("policy", "on_record", "proximity", "anonymity", "position", "own_act"),
         lambda o: _open(o) and o.on_record and o.proximity != "secondhand"
         and (o.anonymity == "institutional" or o.position or o.own_act), "C",
         "Identified, on the record, not secondhand, and institutional, or with a stated position, or speaking of "
         "its own acts or views.", "class"),
    Rule("R5", "letter", ("policy", "anonymity", "position", "proximity"),
         lambda o: _open(o) and o.anonymity == "named" and not o.position and o.proximity == "firsthand", "C",
         "Named, without a position, a firsthand witness.", "class"),
    Rule("R6", "letter", (), lambda _: True, "F",
         "None of the above; and always under the strict policy without a register.", "text"),
    Rule("N1", "number", ("uncertain",), lambda i: i.uncertain, "6",
         "Forecast, speculation, question, or plan of someone else."),
    Rule("N2", "number", ("withdrawn",), lambda i: i.withdrawn, "5",
         "The text says that it was withdrawn, corrected or proven false."),
    Rule("N3a", "number", ("contradicted", "independence"),
         lambda i: i.contradicted and i.independence != "independent", "4",
         "Contradicted by a record or by an identified source other than the accused; the claim's own side is not "
         "independent."),
    Rule("N3b", "number", ("contradicted",), lambda i: i.contradicted, "3",
         "Contradicted by a record or by an identified source other than the accused; the claim's own side is "
         "independent."),
    Rule("N4", "number", ("origins", "publisher_rated"), lambda i: i.origins == 0 and i.publisher_rated, "3",
         "No origin: the outlet's own voice, and the register rates the publisher."),
    Rule("N4", "number", ("origins",), lambda i: i.origins == 0, "6", "No origin."),
    Rule("N5", "number", ("independence", "identified_origins", *_LIFT),
         lambda i: i.independence == "independent" and i.identified_origins >= 2 and _lifted(i), "1",
         "Independent, with two or more identified origins."),
    Rule("N6", "number", ("neutral_record",), lambda i: i.neutral_record, "2",
         "The outlet's own reporting, or a document or data issuer that is no party."),
    Rule("N7", "number", ("independence", "identified_groups", *_LIFT),
         lambda i: i.independence in {"plural", "independent"} and i.identified_groups >= 2 and _lifted(i), "2",
         "Plural: identified origins in two or more groups."),
    Rule("N8", "number", ("identified_origins",), lambda i: i.identified_origins >= 1, "3",
         "At least one identified origin."),
    Rule("N9", "number", ("origins",), lambda i: i.origins >= 2, "3", "Two or more unnamed origins."),
    Rule("N10", "number", ("origins",), lambda _: True, "6", "One unnamed origin."),
    Rule("K1", "cap", ("before_cap", "hedged", "outlet_witness", "outlet_could_not_verify"),
         lambda i: i.before_cap in {1, 2} and ((i.hedged and not i.outlet_witness) or i.outlet_could_not_verify), "3",
         "The claim is hedged (unless the outlet itself was the witness), or the outlet could not verify it: 1 and 2 "
         "become 3."),
    Rule("K2", "cap", ("before_cap", "denied_by_accused"), lambda i: i.before_cap == 1 and i.denied_by_accused, "2",
         "Denied only by the accused party: 1 becomes 2."),
    Rule("K2", "cap", ("before_cap", "denied_by_accused"), lambda i: i.before_cap == 2 and i.denied_by_accused, "3",
         "Denied only by the accused party: 2 becomes 3."),
)  # fmt: skip

NO_ORIGIN = OriginFacts(exists=False)


def rate_claim(facts: Facts) -> Rated:
    """Letter, number and the steps that led there; total: every input has exactly one outcome."""
    letters = [_first(o, "letter") for o in facts.origins or (NO_ORIGIN,)]
    best, best_step = min(letters, key=lambda pair: pair[1].result)
    number, step = _first(facts.item, "number")
    steps = [*(s for _, s in letters), step]
    value, caps = int(step.result), list[str]()
    item = facts.item._replace(before_cap=value)
    for cap in (r for r in RULES if r.kind == "cap"):
        if cap.id not in caps and cap.applies(item):
            value = int(cap.result)
            caps.append(cap.id)
            steps.append(Step(cap.id, _inputs(item, cap.reads), cap.result))
            item = item._replace(before_cap=value)
    return Rated(
        letter=cast("Letter", best_step.result), basis=best.basis or "text", letter_rule=best.id,
        number=value, number_rule=number.id, caps=tuple(caps), steps=tuple(steps),
    )  # fmt: skip


def replay(derivation: Iterable[Step]) -> str:
    """The code that the recorded inputs give.

    Raises ValueError where a step does not follow from its inputs: another rule fires, or another result.
    """
    letters: list[str] = []
    number: int | None = None
    for step in derivation:
        kind = next((r.kind for r in RULES if r.id == step.rule), None)
        if kind is None:
            raise ValueError(f"no rule {step.rule}")
        recorded: dict[str, Any] = dict(step.inputs)
        made = OriginFacts(**recorded) if kind == "letter" else ItemFacts(**recorded)
        if kind == "cap" and step.inputs.get("before_cap") != number:
            raise ValueError(f"{step.rule} caps another number")
        candidates = tuple(r for r in RULES if r.kind == kind and (kind != "cap" or r.id == step.rule))
        fired = next((r for r in candidates if r.applies(made)), None)
        if fired is None or fired.id != step.rule or _result(fired, made) != step.result:
            raise ValueError(f"{step.rule} does not follow from its inputs")
        if kind == "letter":
            letters.append(step.result)
        else:
            number = int(step.result)
    if not letters or number is None:
        raise ValueError("a code needs a letter and a number")
    return f"{min(letters)}{number}"


def published_rules() -> list[dict[str, object]]:
    """The table as callers see it, in the order in which it is tried."""
    return [
        {
            "id": r.id,
            "kind": r.kind,
            "condition": r.text,
            "result": r.result,
            "basis": r.basis,
            "version": RULES_VERSION,
        }
        for r in RULES
    ]


def _first(facts: OriginFacts | ItemFacts, kind: Kind) -> tuple[Rule, Step]:
    read: dict[str, object] = {}
    for rule in RULES:
        if rule.kind != kind:
            continue
        read |= _inputs(facts, rule.reads)
        if rule.applies(facts):
            return rule, Step(rule.id, read, _result(rule, facts))
    raise ValueError(f"no {kind} rule fires")  # the last row of each kind always does


def _result(rule: Rule, facts: OriginFacts | ItemFacts) -> str:
    return str(facts.register) if rule.result == AS_GIVEN and isinstance(facts, OriginFacts) else rule.result


def _inputs(facts: OriginFacts | ItemFacts, reads: Iterable[str]) -> dict[str, object]:
    return {name: getattr(facts, name) for name in reads}
