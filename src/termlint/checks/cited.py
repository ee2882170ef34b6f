"""What a document only cites: subjects of commits and issues, titles of pages, values."""

import re
from typing import NamedTuple

from termlint.checks.works import is_title_of_work
from termlint.documents import PLACEHOLDER, Block, Document, Scope
from termlint.text import Span, lazy

_HASH = r"(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}"
_SUBJECT = lazy(rf"[\[(`]?(?:{_HASH}|#\d+|(?:pr|issue|bug|GH|LP:? ?)#?\d+|\d{{5,7}})[\])`]?:? ")
_SUBJECT_OF = lazy(
    rf"[(\[](?:{_HASH}|[\w./-]*#\d+|(?:pr|[Ii]ssue|bug|GH-)[ #]*\d+)\b[^()\[\]]*[)\]]\.?$"
    rf"|, #\d{{2,}}\.?$| #\d{{2,}} \(\w[\w-]*\)$| by @[\w-]+ in (?:{PLACEHOLDER}|https?://\S+)$"
)
_ENDS_WITH_NUMBER = lazy(r" #\d+\.?$")
_LEGAL = lazy(
    r"(?:\bcopyright\b|\(c\)|\u00a9)[^.]{0,20}\b(?:19|20)\d\d\b|\btrademarks? (?:\w+ )?of\b",
    re.IGNORECASE,
)
_CLOSING = {'"': '"', "\u201c": "\u201d"}
_LONGEST_QUOTATION = 400  # of a quoted sentence, on either side of a name, in code points
_SHORTEST_QUOTATION = 40  # in code points; a shorter one is a label
_LONGEST_LINK = 160  # of a title that is a link, on either side of a name, in code points
# The rest of a link to another site. The address of `[text][label]` stands elsewhere.
_REST_OF_LINK = lazy(r"[^\[\]\n]*\](?:\(\s*(?:https?:)?//(?P<address>[^\s)]*)|\[[^\[\]\n]*\])")
_REST_IN_RST = lazy(r"[^`<]*<(?:https?:)?//(?P<address>[^\s>]*)>`_")
_LINK_BEFORE = lazy(r"\]\(\s*(?:https?:)?//(?P<host>[^\s/)]*)[^\s)]*\) +\($")
_VERSION_IN_ADDRESS = lazy(r"/v?\d+\.\d[\w.]*/")
_ARTICLE_IN_ADDRESS = lazy(r"/(?:blogs?|news|press|articles?|posts?)/")
# Where others offer what they have named: extensions, apps, plugins.
_STORE = lazy(
    r"(?:marketplace\.visualstudio\.com|chromewebstore\.google\.com|chrome\.google\.com/webstore"
    r"|addons\.mozilla\.org|plugins\.jetbrains\.com|plugins\.jenkins\.io|grafana\.com/grafana/plugins"
    r"|marketplace\.atlassian\.com|open-vsx\.org)/"
)
_SUBTITLE = lazy(r"\w: [A-Z][a-z]+ [a-z]")  # "Azure AD Connect: Design concepts"
_OF_VIDEOS = lazy(r"(?:www\.)?(?:youtube\.com|youtu\.be|vimeo\.com)/")
_OWN_BEFORE = lazy(r"\b(?:an?|the|our|this|that|your)\s$")
_DAY_IN_ADDRESS = lazy(r"/(?:19|20)\d\d/(?:0?[1-9]|1[0-2])/")  # of an article
_QUERY = lazy(r"[?#].*")
_FEWEST_IN_SLUG = 4
_NUMBERED = lazy(r"\[?\(?\d{1,3}[\].):]* ?")
_SMALL_WORD = lazy(r"(?<![\w-])[a-z]{2,}\b|: ")  # which names of products have not
_REPOSITORY = lazy(
    r"(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)/(?P<path>[\w.-]+(?:/[\w.-]+)?)"
)
_PRESENTED_AFTER = lazy(r"\]\([^)\s]*\)[*_]* (?:is an?|is the|are|offers|provides)\b")
_CAPITALS_AFTER = lazy(r"(?: [A-Z][a-z]+){2}")
_SIGNS = lazy(r"[\W_]+")
_WORDS_AND_NUMBERS = lazy(r"[^\W_]+")
_WORDS = lazy(r"[^\W\d_]{2,}")
_SITE = lazy(r" [-|\u2013\u2014] (?:[\w-]+\.)+[a-z]{2,}$")  # "O365 Reports - o365reports.com"
# A title has more words than a name: "How to set up O365 for all hosts".
_FEWEST_WORDS = 7
_FEWEST_IN_TITLE = 3  # where a heading announces titles
_POSSIBLE = (
    r"(?:possible|valid|allowed|accepted|permitted|supported) (?:\w+ )?(?:values|options|choices)"
    r"|one of:"
)
# "Supported content types: Xml, String, Json", as a program has them.
_TYPES_BEFORE = lazy(
    r"\b(?:possible|valid|allowed|accepted|permitted|supported) (?:\w+ )?(?:types|formats|values): "
    r"(?:[A-Z]\w*, )*$",
    re.IGNORECASE,
)
_POSSIBLE_BEFORE = lazy(rf"\b(?:{_POSSIBLE})[^.;]*$", re.IGNORECASE)
_VALUES_BEFORE = lazy(
    rf"\b(?:{_POSSIBLE}|(?:can|may|must) be (?:either |one of )?(?-i:[A-Z])[^ ,]*(?: [^ ,]+)?,)"
    r"[^.;]*$",
    re.IGNORECASE,
)
_FIRST_VALUE_BEFORE = lazy(r"\b(?:can|may|must) be (?:either |one of )?$", re.IGNORECASE)
_VALUE_BEFORE = lazy(
    rf"\bvalue of $|\b[Ss]et(?:s|ting)? (?:the )?(?:\w+_\w+|{PLACEHOLDER})(?: [a-z]+)? (?:to|as) $"
)
# The entry of an inventory: "- [Routes-2.4.1](https://…) Routing recognition and generation".
_PACKAGE = lazy(r"[\[`](?!CVE-)[A-Za-z][\w.+-]*[-/]v?\d[\w.+-]*(?:\]\(| ?<)")
_MOST_VALUES = 10  # single words, which a list of names of products has not


def _is_slug(address: str, title: str) -> bool:
    """Tell whether an address ends with the words of a title, as those of articles do.

    Small words may be left out: `/kubernetes-linux-minikube` of "Kubernetes for Linux: MiniKube".
    """
    words = _WORDS_AND_NUMBERS.findall(title.lower())
    if len(words) > 2 and ("-".join(words) in address or "+".join(words) in address):
        return True  # two are a name: "[Minio Client](…/minio-client-guide)"
    path = _QUERY.sub("", address).rstrip("/")
    last = _WORDS_AND_NUMBERS.findall(path.rpartition("/")[2])
    if not _FEWEST_IN_SLUG <= len(last) <= len(words) < 2 * len(last):
        return False
    left = iter(words)
    return all(word in left for word in last)


def is_subject(block: Block) -> bool:
    """Tell whether a text is the subject of a commit or an issue, with its hash or number.

    It stays as its author wrote it.
    """
    text, last = block.text, max(0, len(block.text) - 80)
    if _SUBJECT.match(text) or _SUBJECT_OF.search(text, last):
        return True
    return block.scope is Scope.LIST_ITEM and _ENDS_WITH_NUMBER.search(text, last) is not None


def is_summary(document: Document, block: Block) -> bool:
    """Tell whether an entry is a package with its version and what its authors say of it."""
    if block.scope is not Scope.LIST_ITEM:
        return False
    return _PACKAGE.match(document.source, max(0, block.start - 1)) is not None


def is_legal(text: str) -> bool:
    """Tell whether a text says whose a work or a name is, which only lawyers change."""
    return _LEGAL.search(text) is not None


def is_quotation(text: str) -> bool:
    """Tell whether a text as a whole is what somebody said; one that goes on below has no end."""
    closing = _CLOSING.get(text[:1])
    if closing is None or len(text) < _SHORTEST_QUOTATION or not text[1].isupper():
        return False
    end = text.find(closing, 1)
    return end < 0 or end >= len(text.rstrip(".,")) - 1


def is_in_quoted_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` stands in a sentence that is quoted: "The latest X checks …".

    A shorter quotation is a label, and one that begins small may be an example.
    """
    opened = text.rfind('"', max(0, start - _LONGEST_QUOTATION), start)
    if opened < 0 or not text[opened + 1].isupper():
        return False
    if text[max(0, opened - 1) : opened] not in ("", " ", "("):
        return False
    closed = text.find('"', end, end + _LONGEST_QUOTATION)
    return closed - opened > _SHORTEST_QUOTATION and not text[closed + 1 : closed + 2].isalnum()


def is_possible_value(text: str, start: int) -> bool:
    """Tell whether a sentence lists what stands at `start` as a value: "Possible values are …"."""
    return _POSSIBLE_BEFORE.search(text, max(0, start - 160), start) is not None


def is_listed_type(text: str, start: int) -> bool:
    """Tell whether `start` is in a list of types with capitals: "Supported types: Xml, Json"."""
    return _TYPES_BEFORE.search(text, max(0, start - 160), start) is not None


def is_value(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is one of the values that are listed there."""
    if _VALUES_BEFORE.search(text, max(0, start - _LONGEST_QUOTATION), start):
        return True
    if _VALUE_BEFORE.search(text, max(0, start - 60), start) or _is_in_long_list(text, start, end):
        return True
    is_followed = text.startswith(",", end)
    return is_followed and bool(_FIRST_VALUE_BEFORE.search(text, max(0, start - 24), start))


def _is_in_long_list(text: str, start: int, end: int) -> bool:
    """Tell whether a name is one of many single words of any case: "126, 1und1, Hotmail, mail.ee".

    So lists are written of what a program knows.
    """
    if not text.startswith(",", end) and not text.endswith(", ", 0, start):
        return False
    around = text[max(0, start - _LONGEST_QUOTATION) : end + _LONGEST_QUOTATION].split(", ")
    single = [one for one in around[1:-1] if one and " " not in one]
    small = sum(not one[0].isupper() for one in single)
    return len(single) >= _MOST_VALUES and 2 < small < len(single)


class _Link(NamedTuple):
    """A link to another site: where its text lies in the source, its address without scheme."""

    start: int
    end: int
    address: str


def is_linked_title(
    document: Document, block: Block, span: Span, *, is_own_spelling: bool = False
) -> bool:
    """Tell whether a span is part of a longer text that links to another site.

    Where it is all of an entry, or says whose page it is (`… | Vendor`), it is the title that its
    author gave the page; one of a version has the name of that version. What the sentence goes on
    with, "the [Github flow]", names the subject of an article as it was named then, but is spelled
    by the writer of the sentence: `is_own_spelling` asks for that.
    """
    link = _link_around(document, span)
    if link is None:
        return False
    source, address = document.source, link.address
    text = source[link.start : link.end]
    is_entry = text[0].isupper() and _begins_entry(source, block, link.start)
    count = len(_WORDS.findall(text))
    if len(text) > span.end - span.start + 4 and _is_slug(address.lower(), text):
        return True
    if f"/wiki/{source[span.start : span.end].replace(' ', '_')}" in address:
        return True  # an article that is called so
    # "Acme: how to set up hosts", as its author called it
    is_of_maker = not is_own_spelling and source.startswith(": ", span.end)
    if _SITE.search(text) or (
        count > 3 and (is_of_maker or _VERSION_IN_ADDRESS.search(address))
    ):
        return True
    if count > 3 and _DAY_IN_ADDRESS.search(address):
        return True
    if count > 3 and (_SUBTITLE.search(text) or _is_video(text, address)):
        return True
    is_article = bool(_ARTICLE_IN_ADDRESS.search(address) or _STORE.match(address))
    if is_own_spelling and (
        text[0].islower()  # as no title begins: "a look [at this Github article]"
        or _OWN_BEFORE.search(source, max(0, link.start - 9), link.start - 1)
    ):
        is_article = False
    if len(text) > span.end - span.start and is_article:
        return True
    if text[0].isupper() and count > (4 if is_entry else 7) and _SMALL_WORD.search(text):
        return True
    return (is_entry or " | " in text) and count >= _FEWEST_WORDS


def _is_video(text: str, address: str) -> bool:
    """Tell whether a link's text is the title of a film, no sentence: "Watch it on YouTube."."""
    return bool(_OF_VIDEOS.match(address)) and text[0].isupper() and text[-1] != "."


def names_page(document: Document, block: Block, span: Span) -> bool:
    """Tell whether a span is all of a link's text, and the name of the repository it links to.

    Or of the page of the same site, in an entry that begins so: "[ceph](/docs/cli/ceph/)".
    """
    if block.scope is Scope.LIST_ITEM and block.start == span.start:
        name = re.escape(document.source[span.start : span.end])
        own = re.compile(rf"\]\((?!https?:)(?:[^\s)]*/)?{name}(?:\.\w+)?/?\)")
        if own.match(document.source, span.end):
            return True
    link = _link_around(document, span)
    if link is None or (link.start, link.end) != (span.start, span.end):
        return False
    found = _REPOSITORY.match(link.address)
    name = document.source[span.start : span.end]
    return found is not None and found["path"].endswith(f"/{name}")


def is_listed_title(document: Document, block: Block, span: Span) -> bool:
    """Tell whether an entry begins with a link of a few words that a span is in, as titles do."""
    link = _link_around(document, span)
    if link is None or not _begins_entry(document.source, block, link.start):
        return False
    text = document.source[link.start : link.end]
    return text[0].isupper() and len(_WORDS.findall(text)) >= _FEWEST_IN_TITLE


def is_of_link(document: Document, block: Block, span: Span) -> bool:
    """Tell whether a span is in a title of others, a link to code, or the name of some code."""
    if _names_identifier(document.source, span) or _links_to_code(document, span):
        return True
    if _is_publisher(document.source, span) or is_title_of_work(document.source, span):
        return True
    return is_linked_title(document, block, span)


def is_spelled_by_others(document: Document, block: Block, span: Span) -> bool:
    """Tell whether a span stands in a title or a text whose spelling is not the writer's."""
    return (
        is_linked_title(document, block, span, is_own_spelling=True)
        or is_title_of_work(document.source, span)
        or is_summary(document, block)
    )


def _names_identifier(source: str, span: Span) -> bool:
    """Tell whether a name and the words with capitals after it stand joined in the source.

    "The O365 Investigation Data Script" is that of O365InvestigationDataScript.
    """
    after = _CAPITALS_AFTER.match(source, span.end)
    if after is None:
        return False
    return source[span.start : after.end()].replace(" ", "") in source


def _is_publisher(source: str, span: Span) -> bool:
    """Tell whether a name in brackets says whose page the link before it leads to.

    "[Alerts](https://docs.hortonworks.com/alerts) (Hortonworks)".
    """
    if source[span.start - 1 : span.start] != "(" or source[span.end : span.end + 1] != ")":
        return False
    link = _LINK_BEFORE.search(source, max(0, span.start - _LONGEST_QUOTATION), span.start)
    name = _SIGNS.sub("", source[span.start : span.end].lower())
    return link is not None and name in _SIGNS.sub("", link["host"].lower())


def _links_to_code(document: Document, span: Span) -> bool:
    """Tell whether a span is in a link to a repository, or to a tag, that has the same name."""
    link, source = _link_around(document, span), document.source
    if link is None:
        return False
    # What is searched for: "NSX-T - All bugs" of `bugs.example.org/?tag=nsx-t`
    if f"tag={source[span.start : span.end]}".lower() in link.address.lower():
        return True
    found = _REPOSITORY.match(link.address)
    if found is None:
        return False
    if _PRESENTED_AFTER.match(source, span.end, span.end + _LONGEST_LINK):
        return False  # "[Azure Sentinel](…) is a service" speaks of the product
    path = _SIGNS.sub("", found["path"].lower())
    return _SIGNS.sub("", source[span.start : span.end].lower()) in path


def _link_around(document: Document, span: Span) -> _Link | None:
    """Return the link to another site around a span."""
    source, is_rst = document.source, document.dialect == "rst"
    mark, closing, rest = ("`", "<", _REST_IN_RST) if is_rst else ("[", "]", _REST_OF_LINK)
    opening = source.rfind(mark, max(0, span.start - _LONGEST_LINK), span.start)
    if opening < 0 or closing in source[opening : span.start]:
        return None
    if source[opening - 1 : opening] == "!":  # an image
        return None
    after = rest.match(source, span.end, span.end + _LONGEST_LINK)
    if after is None:
        return None
    end = source.index(closing, span.end)
    text = source[opening + 1 : end].rstrip()
    return _Link(opening + 1, opening + 1 + len(text), after["address"] or "")


def _begins_entry(source: str, block: Block, start: int) -> bool:
    """Tell whether a list's entry begins with the link whose text starts there, a number aside."""
    if block.scope is not Scope.LIST_ITEM:
        return False
    is_first = block.start == start
    return is_first or _NUMBERED.fullmatch(source, block.start, start - 1) is not None
