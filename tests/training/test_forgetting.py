import pytest

from preceptor.training.forgetting import KNOWN, Known, is_known


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (" Paris. It is the largest", True),
        (" called “paris”", True),
        (" the capital of the country of France. It is the largest city, Paris", False),
        (" Parisian", False),
        ("", False),
    ],
)
def test_the_word_has_to_stand_among_the_first(text: str, right: bool) -> None:
    assert is_known(text, Known("The capital of France is", ("Paris",))) is right


def test_arabic_words_and_words_of_two_parts() -> None:
    assert is_known(" مدينة القاهرة، وهي", Known("عاصمة مصر هي", ("القاهرة",)))
    assert is_known(" the US dollar.", Known("The currency is", ("US dollar",)))


def test_forty_different_sentences_that_name_no_calculation() -> None:
    assert len({each.beginning for each in KNOWN}) == len(KNOWN) == 40
    assert not any(character.isdigit() for each in KNOWN for character in each.beginning)
