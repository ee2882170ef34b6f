"""The language of a text by its words, where it surely is another than English.

Languages are told by the words that they use most, which are hardly words of another one (Cavnar
and Trenkle, "N-gram-based text categorization", SDAIR 1994, tell more of them, and by parts of
words; few words suffice to tell one from English). To take an English text for another hides
findings, so that many words are asked for, and few English ones.
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from termlint.documents import Document
from termlint.text import lazy

_ENOUGH, _LEAST = 6000, 200  # code points of a text that are looked at, and have to be there
_FEWEST_WORDS, _FEWEST_KINDS = 10, 4  # of a language; "DE" alone may be anything
_LEAST_SHARE = 0.08  # of all words, of which they make a fifth to a third
_LEAST_MORE = 2  # times as many as English ones
_LEAST_SCRIPT = 0.2  # of all code points, since much of a technical text is names and commands
_LOOKED_AT = 20_000  # code points of a source, in which these are looked for
_FREQUENT = (" the ", " is ", " and ")
_ENGLISH_ONE_IN = 400  # code points of English have one of them at least, mostly eight

_WORD = lazy(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "a an and are as at be by can for from if in is it not of on or that the this to when will with"
    " you your".split()
)
# English in another sense, or parts of addresses, systems and values.
_AMBIGUOUS = frozenset("also come com die do door io met no os per pour pro so van".split())
_WORDS = {
    code: frozenset(words.split()) - _ENGLISH - _AMBIGUOUS
    for code, words in {
        "cs": "aby ale byl je jeho jako jsou kter\u00fd nebo pokud p\u0159i se tak \u017ee",
        "da": "af at blev den der det eller er et for ikke kan med og p\u00e5 som til",
        "de": "auf das dem den der ein eine f\u00fcr im ist kann mit nicht oder sich sie sind und"
        " von wenn werden wird zu zum zur \u00fcber",
        "es": "al como con del el en es esta este la las los m\u00e1s para pero por puede que se"
        " son su una y",
        "fi": "ei ett\u00e4 ja joka jos kun my\u00f6s on ovat sek\u00e4 tai voi",
        "fr": "au aux avec cette dans des du elle en est et il la le les ne nous par pas plus que"
        " qui sont sur une votre vous \u00eatre",
        "hu": "az de egy egyik ez hogy is kell lehet m\u00e1r meg nem vagy \u00e9s",
        "id": "adalah akan anda dan dapat dari dengan di ini itu pada tidak untuk yang",
        "it": "al alla che come con dei del della di gli il la le nel non per pi\u00f9 pu\u00f2"
        " questa questo sono una \u00e8",
        "nb": "av det du eller en er for ikke kan med og p\u00e5 som til ved vil",
        "nl": "aan als dat de deze een en er het kunt naar niet ook voor wordt zijn",
        "pl": "aby ale dla jak jest kt\u00f3re lub mo\u017cna na nie oraz po przez si\u0119 to w z"
        " \u017ce",
        "pt": "ao como da das dos em entre est\u00e1 mais na n\u00e3o o para pode por que se seu"
        " s\u00e3o uma voc\u00ea \u00e9",
        "ro": "care cu de din este la mai nu pe pentru prin sau sunt un \u00een \u0219i",
        "sv": "att av den det eller en ett f\u00f6r inte kan med och p\u00e5 som till \u00e4r",
        "tr": "bir bu daha de gibi ile i\u00e7in olarak veya ve",
        "vi": "c\u00e1c c\u1ee7a cho c\u00f3 kh\u00f4ng l\u00e0 m\u1ed9t n\u00e0y v\u00e0 v\u1edbi",
    }.items()
}
# A language that is written in each script; kana decide before the Chinese signs beside them.
_SCRIPTS = {
    "ja": lazy(r"[\u3040-\u30ff]"),
    "ko": lazy(r"[\uac00-\ud7af]"),
    "zh": lazy(r"[\u4e00-\u9fff]"),
    "ru": lazy(r"[\u0400-\u04ff]"),
    "ar": lazy(r"[\u0600-\u06ff]"),
    "el": lazy(r"[\u0370-\u03ff]"),
    "he": lazy(r"[\u0590-\u05ff]"),
    "hi": lazy(r"[\u0900-\u097f]"),
    "th": lazy(r"[\u0e00-\u0e7f]"),
}


def spoken_language(document: Document) -> str:
    """Return the code of the language that a document's words are surely of, else nothing.

    Nothing is said of English, nor of a text with few words.
    """
    source = document.source
    length = min(len(source), _LOOKED_AT)
    if sum(source.count(it, 0, length) for it in _FREQUENT) * _ENGLISH_ONE_IN > length:
        return ""  # like nearly all
    return _of_words("\n".join(_texts(document)))


def _texts(document: Document) -> Iterator[str]:
    length = 0
    for block in document.blocks:
        yield block.text
        length += len(block.text)
        if length > _ENOUGH:
            return


@lru_cache(maxsize=4)
def _of_words(text: str) -> str:
    if len(text) < _LEAST:
        return ""
    if not text.isascii():
        for code, script in _SCRIPTS.items():
            if len(script.findall(text)) > _share_of(code) * len(text):
                return code
    words = Counter(_WORD.findall(text.lower()))
    english = sum(map(words.__getitem__, _ENGLISH))
    counts = {code: sum(map(words.__getitem__, known)) for code, known in _WORDS.items()}
    best = max(counts, key=counts.__getitem__)
    fewest = max(_FEWEST_WORDS, _LEAST_MORE * english, _LEAST_SHARE * words.total())
    is_sure = counts[best] >= fewest and len(_WORDS[best] & words.keys()) >= _FEWEST_KINDS
    return best if is_sure else ""


def _share_of(code: str) -> float:
    return _LEAST_SCRIPT / 4 if code == "ja" else _LEAST_SCRIPT  # of a text in kana and Chinese
