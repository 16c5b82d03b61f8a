from __future__ import annotations

import pytest

from service.summary.voices import NOWHERE, OWN_VOICE, Voice, hear
from tests.unit.summary.writing import of_sentences


def voices(*parts: str, language: str = "en") -> tuple[Voice, ...]:
    read = of_sentences(list(parts), language)
    return hear(read, read.tokens)


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("The bridge will reopen in May, the transport ministry said.", "the transport ministry"),
        ("The bridge will reopen in May, ministry officials said.", "ministry officials"),
        ("Maria Lopez said the bridge will reopen in May.", "Maria Lopez"),
        ("Maria Lopez, the city's chief engineer, said the bridge will reopen.", "Maria Lopez"),
        ("“It will reopen,” said Maria Lopez, the chief engineer.", "Maria Lopez"),
        ("The bridge will reopen in May, according to the transport ministry.", "the transport ministry"),
        ("Police have confirmed that the bridge is shut.", "Police"),
        ("Director of Roads Ana Ruiz told reporters the bridge is shut.", "Director of Roads Ana Ruiz"),
    ],
)
def test_a_source_in_the_sentence_is_named(sentence: str, label: str) -> None:
    assert voices(sentence) == (Voice(label, 0),)


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge reopened in May.",
        "The bridge was said to be safe.",
        "The United States and the Czech Republic signed.",
        "A sign reading “He said no” hung there.",
    ],
)
def test_what_the_outlet_says_itself_has_no_source(sentence: str) -> None:
    assert voices(sentence) == (OWN_VOICE,)


def test_a_label_with_unsure_edges_is_left_out_but_the_source_is_seen() -> None:
    assert voices("Lena Berg bought the chair years ago and says it broke.") == (Voice(None, 0),)


def test_a_pronoun_is_the_speaker_of_the_sentence_before() -> None:
    assert voices("Maria Lopez said the bridge is shut.", "She added that it will reopen.")[1] == Voice(
        "Maria Lopez", 0
    )


def test_a_pronoun_without_a_speaker_before_names_nobody() -> None:
    assert voices("The bridge is shut.", "It will reopen, he said.")[1] == Voice(None, 1)


def test_a_quotation_that_goes_on_has_the_speaker_of_the_sentence_before() -> None:
    heard = voices("“It was loud,” said Amira Khan.", "“It was like daylight.”")
    assert heard[1] == Voice("Amira Khan", 0)


def test_a_quotation_that_runs_into_the_next_sentence_has_its_speaker() -> None:
    heard = voices('"It was loud.', 'It was like daylight," said Amira Khan.')
    assert heard[0] == Voice("Amira Khan", 1)


def test_a_quotation_with_nobody_near_stands_nowhere() -> None:
    assert voices("Rain fell.", "“It was like daylight.”", "Rain fell.")[1] == Voice(None, NOWHERE)


def test_straight_marks_are_told_apart_by_the_space_beside_them() -> None:
    heard = voices('He ran." Then it was quiet.', '"We are safe," Ana Ruiz said.')
    assert heard[1] == Voice("Ana Ruiz", 1)


@pytest.mark.parametrize(
    ("language", "quoted", "cited", "plain"),
    [
        ("de", "„Wir hatten Glück“, sagte die Ministerin.", "Laut Polizei war es Brandstiftung.", "Niemand starb."),
        ("de", "»Wir hatten Glück«, sagte sie am Abend.", "Nach Angaben der Feuerwehr blieb es ruhig.", "Es regnet."),
        ("fr", "« Le pont rouvrira », a déclaré la ministre.", "Selon la police, il tient.", "Il date de 1931."),
        ("fr", "“Le pont rouvrira”, explique-t-elle.", "D’après le maire, il tient.", "Le maire est absent."),
        ("es", "“No vamos a esperar”, dijo la ministra.", "Según la policía, no hay heridos.", "El puente abrirá."),
        ("it", "«Siamo stati fortunati», ha detto.", "Secondo la polizia è doloso.", "È il secondo rogo dell'anno."),
        ("pt", "“Tivemos sorte”, disse o prefeito.", "Segundo a polícia, foi posto.", "É o segundo fogo do ano."),
        ("nl", "“We hadden geluk”, zei ze.", "Volgens de politie viel het mee.", "Niemand raakte gewond."),
        ("sv", "”Vi hade tur”, säger hon.", "Enligt polisen var den anlagd.", "Ingen skadades."),
        ("da", "»Vi var heldige,« siger hun.", "Ifølge politiet var den påsat.", "Ingen kom til skade."),
        ("no", "«Vi var heldige», sier hun.", "Ifølge politiet var den påsatt.", "Ingen ble skadet."),
        ("nb", "«Vi var heldige», sier hun.", "Ifølge politiet var den påsatt.", "Ingen ble skadet."),
        ("fi", "”Meillä kävi tuuri”, hän sanoo.", "Poliisin mukaan palo oli tahallinen.", "Varasto paloi."),
        ("pl", "„Mieliśmy szczęście” – powiedziała.", "Według policji to podpalenie.", "Nikt nie ucierpiał."),
        ("cs", "„Měli jsme štěstí,“ řekla.", "Podle policie šlo o žhářství.", "Nikdo nebyl zraněn."),
        ("sk", "„Mali sme šťastie,“ povedala.", "Podľa polície išlo o podpaľačstvo.", "Nikto nebol zranený."),
        ("sl", "„Imeli smo srečo,“ je dejala.", "Po besedah policije je bil požig.", "Nihče ni bil ranjen."),
        ("ru", "«Нам повезло», — сказала она.", "По словам полиции, это поджог.", "Никто не пострадал."),
        ("uk", "«Нам пощастило», — сказала вона.", "За словами поліції, це підпал.", "Ніхто не постраждав."),
        ("ro", "„Am avut noroc”, a declarat ea.", "Potrivit poliției, a fost pus.", "Nimeni nu a fost rănit."),
        ("hu", "„Szerencsénk volt” – mondta.", "A rendőrség szerint felgyújtották.", "Senki sem sérült meg."),
        ("tr", "“Şanslıydık” dedi.", "Polis kundaklama olduğunu açıkladı.", "Kimse yaralanmadı."),
        ("el", "«Ήμασταν τυχεροί», είπε.", "Σύμφωνα με την αστυνομία, ήταν εμπρησμός.", "Κανείς δεν τραυματίστηκε."),
        ("et", "„Meil vedas,“ ütles ta.", "Politsei sõnul pandi see põlema.", "Keegi ei saanud viga."),
        ("he", '"היה לנו מזל", אמרה.', "לדברי המשטרה, זו הצתה.", "איש לא נפגע."),
        ("ar", '"كنا محظوظين"، قال الوزير.', "وفقا للشرطة كان متعمدا.", "لم يصب أحد."),
    ],
)
def test_in_other_languages_too_a_sentence_shows_that_somebody_says_it(
    language: str, quoted: str, cited: str, plain: str
) -> None:
    assert voices(plain, quoted, plain, cited, plain, language=language) == (
        Voice(), Voice(None, 1), Voice(), Voice(None, 3), Voice(),
    )  # fmt: skip


def test_some_of_those_whom_it_names_are_no_source() -> None:
    assert voices('On Tuesday, "The Late Show" announced some of the guests.') == (Voice(None, 0),)
