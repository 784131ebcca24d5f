"""The topics on the timeline, each as a lane through the years."""

from __future__ import annotations

from site_plugins.views.filters import Tag
from site_plugins.views.lanes import MOST, lanes
from site_plugins.views.links import Link

HOME, SCHOOL = Tag("onderwerp", "wonen", "Wonen"), Tag("onderwerp", "school", "School")
LINKS = {tag.value: Link(tag.label, f"onderwerpen/{tag.value}/") for tag in (HOME, SCHOOL)}


def test_each_topic_has_a_dot_in_each_year_that_it_came_up_the_busiest_topic_first() -> None:
    found = lanes([((SCHOOL,), 2016), ((HOME, SCHOOL), 2018), ((SCHOOL,), 2018), ((), 2019)], LINKS)
    assert found is not None
    assert found.years == ("2016", "2017", "2018", "2019")
    assert [(lane.link.title, lane.count) for lane in found.lanes] == [("School", 3), ("Wonen", 1)]
    school, home = found.lanes
    # In the middle of the first and the third of four columns; what is twice as much is larger.
    assert [dot.place for dot in school.dots] == ["12.5%", "62.5%"]
    assert [float(dot.size) for dot in school.dots] == [4, 5.7]
    assert [dot.place for dot in home.dots] == ["62.5%"]


def test_one_topic_is_nothing_to_compare() -> None:
    assert lanes([((HOME,), 2016), ((HOME,), 2017)], LINKS) is None
    assert lanes([], {}) is None


def test_only_the_topics_that_come_up_most_have_a_lane() -> None:
    many = [Tag("onderwerp", f"o{one}", f"O{one}") for one in range(MOST + 2)]
    rows = [((tag,), 2016) for tag in many] + [((many[-1],), 2017)]
    found = lanes(rows, {tag.value: Link(tag.label, f"{tag.value}/") for tag in many})
    assert found is not None
    assert len(found.lanes) == MOST
    assert found.lanes[0].link.title == many[-1].label
