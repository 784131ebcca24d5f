"""The four steps of the topics that matter most, with what shows them, as the sources tell it.

Is a step gone? Then an item lost its topic or its organisation. Did something happen since? Add it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from site_plugins.loading import load
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import TopicKind
from site_plugins.reading.clock import today
from site_plugins.views.steps import StepsView, TopicSteps

CONTENT = Path(__file__).resolve().parents[2] / "content"

DONE, PROMISED, OTHERS, OPEN = "Gedaan", "Beloofd", "Door anderen", ""
OTHER_ADVICE = "adviezen/andere-adviesonderwerpen/"
BIG_FIVE = "adviezen/the-big-five-2016/"
AGENDA_EVENING = "bijeenkomsten/werkagenda-avond/"
AGENDA_ADVICE = "adviezen/inbreng-werkagenda/"
LOOK_BACK = "bijeenkomsten/6-oktober-2022/#terugblik"
# Per topic and step: the state, and what at least shows it.
STEPS: dict[str, list[tuple[str, set[str]]]] = {
    "aansluiting-18": [
        (DONE, {"projecten/onderzoek-aansluiting-2016/", "bijeenkomsten/conferentie-2018/"}),
        (DONE, {BIG_FIVE, "adviezen/vervolgadvies-2017/", "voorbeelden/film-big-five/"}),
        (DONE, {BIG_FIVE, "adviezen/vervolgadvies-2017/#regionale-conferentie"}),
        (DONE, {BIG_FIVE}),
    ],
    "diversiteit": [
        (DONE, {"workshops/lhbt-in-de-jeugdhulp/"}),
        (DONE, {"voorbeelden/lhbt-in-de-jeugdhulp/"}),
        (OPEN, set()),
        (OPEN, set()),
    ],
    "doorstroom-wachtlijsten": [
        (DONE, {AGENDA_EVENING}),
        (DONE, {AGENDA_ADVICE, OTHER_ADVICE}),
        (OPEN, set()),
        (OPEN, set()),
    ],
    "ervaringsdeskundigheid": [
        (DONE, {"bijeenkomsten/conferentie-2018/"}),
        (DONE, {"voorbeelden/ervaringstheater/", "workshops/training-voor-hulpverleners/"}),
        (DONE, {"voorbeelden/suicidepreventie/"}),
        (OPEN, set()),
    ],
    "goede-methodieken": [
        (OTHERS, {"bijeenkomsten/collegetour-nijmegen/"}),
        (OTHERS, {"bijeenkomsten/collegetour-nijmegen/#opbrengsten"}),
        (OPEN, set()),
        (OPEN, set()),
    ],
    "huisvesting": [
        (OPEN, set()),
        (DONE, {OTHER_ADVICE, "adviezen/inspraak-huisvesting/"}),
        (PROMISED, {"adviezen/inspraak-huisvesting/"}),
        (OPEN, set()),
    ],
    "nazorg": [
        (DONE, {"projecten/onderzoek-aansluiting-2016/"}),
        (DONE, {BIG_FIVE, "adviezen/vervolgadvies-2017/"}),
        (DONE, {BIG_FIVE, "adviezen/vervolgadvies-2017/#onderzoek-vertrek"}),
        (DONE, {BIG_FIVE}),
    ],
    "participatie": [
        (DONE, {"bijeenkomsten/droomgesprekken-2014/", "bijeenkomsten/schakenbosch-2019/"}),
        (DONE, {"adviezen/top-5-wensen-2014/", "voorbeelden/mystery-guest/"}),
        (DONE, {"voorbeelden/schakenbosch-kamermoment/"}),
        (DONE, {LOOK_BACK}),
    ],
    "schulden": [(OPEN, set()), (DONE, {OTHER_ADVICE}), (OPEN, set()), (OPEN, set())],
    "toegang-jeugdhulp": [
        (OPEN, set()),
        (DONE, {OTHER_ADVICE, "voorbeelden/mystery-guest/"}),
        (OPEN, set()),
        (OPEN, set()),
    ],
    "dossier-privacy": [
        (OPEN, set()),
        (DONE, {"voorbeelden/privacyfolder/"}),
        (OPEN, set()),
        (OPEN, set()),
    ],
    "suicide-zelfbeschadiging": [
        (DONE, {"workshops/suicide-en-zelfbeschadiging/"}),
        (
            DONE,
            {
                "adviezen/suicide-en-zelfbeschadiging-2018/",
                "workshops/training-voor-hulpverleners/",
                "voorbeelden/suicidepreventie/",
            },
        ),
        (DONE, {"voorbeelden/suicidepreventie/"}),
        (OPEN, set()),
    ],
    "veiligheid-in-de-hulp": [
        (DONE, {"bijeenkomsten/schakenbosch-2019/", "workshops/veilige-jeugdzorg-van-lego/"}),
        (DONE, {"bijeenkomsten/voor-6-oktober-2022/#opbrengsten"}),
        (DONE, {"voorbeelden/schakenbosch-kamermoment/"}),
        (DONE, {LOOK_BACK}),
    ],
    # What only the OZJ or the Tweede Kamer did.
    "sleutelfiguren": [
        (OTHERS, {"bijeenkomsten/ozj-dag-2024/"}),
        (OTHERS, {"adviezen/drie-punten-ozj-2025/"}),
        (OTHERS, {"adviezen/drie-punten-ozj-2025/"}),
        (OPEN, set()),
    ],
}


@pytest.fixture(scope="module")
def steps() -> dict[str, TopicSteps]:
    catalogue = load(CONTENT, today()).catalogue
    view = StepsView(catalogue)
    return {record.slug: view.of_topic(record) for record in catalogue.all(Topic)}


@pytest.mark.parametrize("topic", STEPS)
def test_the_steps_of_a_topic_are_as_the_sources_tell(
    topic: str, steps: dict[str, TopicSteps]
) -> None:
    found = steps[topic].steps
    assert [step.state for step in found] == [state for state, _ in STEPS[topic]]
    for step, (state, shown_by) in zip(found, STEPS[topic], strict=True):
        evidence = step.others if state == OTHERS else step.evidence
        assert shown_by - {one.link.address for one in evidence} == set(), step.title


def test_the_eight_topics_of_the_vision_are_held() -> None:
    catalogue = load(CONTENT, today()).catalogue
    core = {record.slug for record in catalogue.all(Topic) if record.entry.kind is TopicKind.CORE}
    assert len(core) == 8
    assert core - STEPS.keys() == set(), "Add these to STEPS, with what shows their steps."


def test_only_a_topic_of_which_nothing_is_known_is_not_begun(steps: dict[str, TopicSteps]) -> None:
    catalogue = load(CONTENT, today()).catalogue
    not_begun = {
        topic.topic.address
        for group in StepsView(catalogue).overview().groups
        if group.title == "Nog niet begonnen"
        for topic in group.topics.shown
    }
    nothing_known = {
        topic.topic.address
        for topic in steps.values()
        if not any(step.evidence or step.others for step in topic.steps)
    }
    assert not_begun == nothing_known
