"""Captions as they are drawn: where, in which order, which word lit, and clear over any ground."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from footage import OPEN, TINY, WALK, library, plan
from toys.toy.places import PLACES

from scenes.kit.theme import THEMES
from scenes.stage.burned_caption import BurnedCaption, CaptionWord
from scenes.stage.burned_captions import BurnedCaptions, CaptionLine
from scenes.stage.frames import BURNED, COMMON, FRAMES, SAFE, caption_room
from scenes.stage.timeline import Moment, Plan
from scenes.studio.draw import draw_beats
from scenes.studio.draw.contrast import contrast, luminance
from scenes.studio.draw.seen import box_of, edges, inside
from scenes.studio.shots import shot_key
from scenes.studio.shots.shot import cut
from scenes.studio.shots.shot_key import set_key

SHAPES = tuple(FRAMES)
ENGLISH = (("The ", 2), ("third ", 8), ("cook", 14)), (("overshoots: ", 20), ("33 g!", 26))
ARABIC = (("الطبّاخ ", 2), ("الثالث ", 8), ("loss", 14)), (("يتجاوز: ", 20), ("33", 26))


def caption(lines: tuple[tuple[tuple[str, int], ...], ...], leftward: bool = False) -> BurnedCaption:
    return BurnedCaption(0, 32, tuple(tuple(CaptionWord(text, (tick, tick + 6)) for text, tick in line)
                                      for line in lines), leftward)


def shown(words: BurnedCaption, tick: float, shape: str = "wide", theme: str = "stove",
          lang: str = "en") -> BurnedCaptions:
    prop = BurnedCaptions(THEMES[theme], caption_room(shape), BURNED, lang)
    prop.show_at(Moment(replace(OPEN, burned=(words,)), tick))
    return prop


def lit(prop: BurnedCaptions) -> list[tuple[int, float]]:
    """(line, middle of the word) of what is lit."""
    return [(k, float(line.lit.points[:, 0].min() + line.lit.points[:, 0].max()) / 2)
            for k, line in enumerate(prop.lines) if len(line.lit.points)]


def test_words_are_lit_one_after_the_other_from_the_left() -> None:
    places = [lit(shown(caption(ENGLISH), tick)) for tick in (2, 8, 14, 20, 26)]
    assert [[row for row, _ in place] for place in places] == [[0], [0], [0], [1], [1]]
    middles = [place[0][1] for place in places]
    assert middles[0] < middles[1] < middles[2]
    assert middles[3] < middles[4]


def test_arabic_words_are_lit_from_the_right() -> None:
    """In lines that end in Latin letters, or in a number, too."""
    middles = [lit(shown(caption(ARABIC, True), tick, lang="ar"))[0][1] for tick in (2, 8, 14, 20, 26)]
    assert middles[0] > middles[1] > middles[2]
    assert middles[3] > middles[4]


@pytest.mark.parametrize(("words", "lang"), [(ENGLISH, "en"), (ARABIC, "ar")])
def test_lighting_a_word_moves_no_letter(words: tuple[tuple[tuple[str, int], ...], ...], lang: str) -> None:
    drawn = []
    for tick in (0, 2, 8, 14, 20, 26):
        prop = shown(caption(words, lang == "ar"), tick, lang=lang)
        points = [np.vstack([line.ink.points, line.lit.points]) for line in prop.lines]
        drawn.append([np.array(sorted(map(tuple, part.round(9)))) for part in points])
    assert all(np.array_equal(a, b) for other in drawn[1:] for a, b in zip(drawn[0], other, strict=True))


def test_the_word_that_is_heard_is_told_by_a_bar_as_well() -> None:
    prop = shown(caption(ENGLISH), 8)
    line = prop.lines[0]
    assert line.bar.points[:, 0].min() == pytest.approx(line.lit.points[:, 0].min())
    assert line.bar.points[:, 0].max() == pytest.approx(line.lit.points[:, 0].max())
    assert line.bar.points[:, 1].max() < line.lit.points[:, 1].min()
    before = shown(caption(ENGLISH), 0)
    assert not any(len(line.bar.points) or len(line.lit.points) for line in before.lines)


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_its_colours_are_those_of_no_meaning(theme: str) -> None:
    colours = THEMES[theme]
    prop = shown(caption(ENGLISH), 8, theme=theme)
    used = {tuple(np.round(part.fill_rgbas[0, :3] * 255).astype(int)) for line in prop.lines
            for part in (line.ink, line.lit, line.bar)}
    taken = {tuple(int(code[k : k + 2], 16) for k in (1, 3, 5))
             for code in (colours.loss, colours.slope, colours.step, colours.wish, *colours.actors[1:])}
    assert not used & taken


@pytest.mark.parametrize("ground", ["#000000", "#FFFFFF", "#F5546E", "#E3CFB2", "#35271E"])
@pytest.mark.parametrize("theme", sorted(THEMES))
def test_letters_are_clear_over_any_ground(theme: str, ground: str) -> None:
    """The plate leaves so little of what is behind it that 4.5:1 holds."""
    prop = shown(caption(ENGLISH), 8, theme=theme)
    red, green, blue, alpha = prop.plate.fill_rgbas[0]
    behind = np.array([int(ground[k : k + 2], 16) for k in (1, 3, 5)])
    plate = np.array([red, green, blue]) * 255 * alpha + behind * (1 - alpha)
    for part in (prop.lines[0].ink, prop.lines[0].lit):
        own = luminance((part.fill_rgbas[0, :3] * 255).astype(np.uint8))
        assert contrast(own, luminance(plate.astype(np.uint8))) >= 4.5


@pytest.mark.parametrize("shape", SHAPES)
def test_everything_lies_on_its_plate_within_the_margin(shape: str) -> None:
    prop = shown(caption(ENGLISH), 26, shape)
    plate = box_of(prop)
    assert plate is not None
    for line in prop.lines:
        box = box_of(line)
        assert box is not None
        assert inside(box, plate), f"{edges(box)} of {edges(plate)}"
        assert inside(box, SAFE[shape]), edges(box)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_plate_of_two_full_lines_fills_the_region_that_is_kept_for_it(shape: str) -> None:
    prop, band = shown(caption(ENGLISH), 26, shape), COMMON[shape]["captions"]
    assert inside(prop.reach, band), f"{edges(prop.reach)} of {edges(band)}"
    assert (prop.reach.top, prop.reach.width) == pytest.approx((band.top, band.width))
    plate = box_of(prop)
    assert plate is not None
    assert (plate.top, plate.bottom) == pytest.approx((prop.reach.top, prop.reach.bottom))


def test_one_line_stands_where_the_second_of_two_does() -> None:
    two, one = shown(caption(ENGLISH), 20), shown(caption(ENGLISH[1:]), 20)
    assert one.lines[0].ink.points[:, 1].min() == pytest.approx(two.lines[1].ink.points[:, 1].min())
    assert one.read() == ("overshoots: 33 g!",)


def burned(lang: str = "en", **choices: object) -> Plan:
    beats = (replace(OPEN, ticks=45, burned=(caption(ENGLISH),)), WALK)
    return plan(*beats, burn=True, lang=lang, **choices)


@pytest.mark.parametrize("shape", SHAPES)
def test_they_are_in_the_picture_while_they_stand(shape: str) -> None:
    one = burned(shape=shape, places=PLACES[shape])
    bare = replace(one, burn=False)
    for tick, differs in ((0, True), (31, True), (32, False), (one.beats[0].ticks + 1, False)):
        with_them, without = (np.asarray(draw_beats.stills(a_plan, [draw_beats.moment(a_plan, tick)], 96)[0])
                              for a_plan in (one, bare))
        assert bool((with_them != without).any()) == differs


def test_a_set_poses_them_in_any_order() -> None:
    one = burned()
    moments = [draw_beats.moment(one, tick) for tick in (26, 2, 40, 8, 26)]
    first, _, _, _, last = draw_beats.stills(one, moments, 96)
    assert np.array_equal(np.asarray(first), np.asarray(last))


def test_other_captions_are_other_shots_and_those_of_other_beats_are_none_of_a_shots_business() -> None:
    def keys(a_plan: Plan) -> list[str]:
        setting = set_key(a_plan, TINY, library())
        return [shot_key.shot_key(setting, shot) for shot in cut(a_plan)]

    long = replace(WALK, ticks=60)
    first = replace(OPEN, ticks=60, burned=(caption(ENGLISH),))
    other = replace(first, burned=(caption(ENGLISH[1:]),))
    one, another = (keys(plan(beat, long, burn=True)) for beat in (first, other))
    assert one[0] != another[0]
    assert one[-1] == another[-1]
    assert keys(plan(first, long)) != one


def test_a_line_reads_as_it_is() -> None:
    line = CaptionLine(0.46, THEMES["stove"], "")
    line.show((CaptionWord("a "), CaptionWord("b", (1, 3))), False, 1, 0.46, (0.0, 0.0))
    assert line.read() == "a b"
    assert line.size == 0.46
