"""Runs without white space to the acronym-shaped tokens in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.acronyms.tokens import Token, tokens_of


def seen(chunk: str) -> list[tuple[str, str]]:
    """Return text and base of each token."""
    return [(chunk[token.start : token.end], token.base) for token in tokens_of(chunk)]


@pytest.mark.parametrize(
    "chunk",
    """
    HA VM LUN QCOW2 NVMe NVMe-oF iSCSI vCPU SR-IOV CI/CD I/O N/A R&D Q&A TCP/IP FC/iSCSI QoS SaaS
    PCIe RoCE RoCEv2 DDoS eBPF V2V K8S RAID5 RAID-Z HA+DRS A&B ГОСТ ΑΒΓ ÜBV ÉTÉ
    DMARCX HA\u2011DRS PaaS IaaS GbE XKCD
    """.split(),
)  # fmt: skip
def test_a_token_alone(chunk: str) -> None:
    assert seen(chunk) == [(chunk, chunk)]


@pytest.mark.parametrize(
    ("chunk", "tokens"),
    [
        # plurals are covered, possessives and the rest of a compound are not
        ("VMs", [("VMs", "VM")]),
        ("vCPUs", [("vCPUs", "vCPU")]),
        ("T&Cs", [("T&Cs", "T&C")]),
        ("OSes", [("OSes", "OS")]),
        ("DNSes", [("DNSes", "DNS")]),
        ("SR-IOVs", [("SR-IOVs", "SR-IOV")]),
        ("CI/CDs", [("CI/CDs", "CI/CD")]),
        ("QCOW2s", [("QCOW2s", "QCOW2")]),
        ("VM's", [("VM", "VM")]),
        ("VM\u2019s", [("VM", "VM")]),
        ("VMs'", [("VMs", "VM")]),
        ("VMs\u2019", [("VMs", "VM")]),
        ("VM's,", [("VM", "VM")]),
        ("VM(s)", [("VM", "VM")]),
        ("VM-wide", [("VM", "VM")]),
        ("non-HA", [("HA", "HA")]),
        ("pre-VM-era", [("VM", "VM")]),
        ("en-CA", []),
        ("zh-Hant-TW,", []),
        ("re-IP", [("IP", "IP")]),
        ("no-VM", [("VM", "VM")]),
        ("en-HAX", [("HAX", "HAX")]),
        ("VM-to-LUN", [("VM", "VM"), ("LUN", "LUN")]),
        ("vSphere-HA", [("HA", "HA")]),
        ("TLSv1.2", [("TLS", "TLS")]),
        ("SSLv3", [("SSL", "SSL")]),
        ("ICMP/ICMPv6", [("ICMP", "ICMP"), ("ICMP", "ICMP")]),
        ("x-\u042f,\u00dcBV", [("\u00dcBV", "\u00dcBV")]),
        ("ICMPv6/ICMP", [("ICMP", "ICMP"), ("ICMP", "ICMP")]),
        ("LUN-HA-IPv6-HA", [("LUN-HA", "LUN-HA"), ("IP", "IP"), ("HA", "HA")]),
        # what stands around a token is not the token
        ("(HA)", [("HA", "HA")]),
        ("(HA", [("HA", "HA")]),
        ("[HA],", [("HA", "HA")]),
        ("\u201cHA\u201d.", [("HA", "HA")]),
        ("'HA'", [("HA", "HA")]),
        ("HA:", [("HA", "HA")]),
        ("HA?!", [("HA", "HA")]),
        ("HA\u2122", [("HA", "HA")]),
        ("HA\u00ae,", [("HA", "HA")]),
        ("\u00abHA\u00bb", [("HA", "HA")]),
        ("*HA*", [("HA", "HA")]),
        ("HA\u2026", [("HA", "HA")]),
        ("HA\u2014DRS", [("HA", "HA"), ("DRS", "DRS")]),
        ("HA\u2013DRS", [("HA", "HA"), ("DRS", "DRS")]),
        ("HA,DRS", [("HA", "HA"), ("DRS", "DRS")]),
        # dotted forms fold to their letters
        ("V.M.", [("V.M.", "VM")]),
        ("V.M", [("V.M", "VM")]),
        ("(V.M.),", [("V.M.", "VM")]),
        ("U.S.A.", [("U.S.A.", "USA")]),
        ("С.Ш.А.", [("С.Ш.А.", "США")]),
    ],
)
def test_tokens_with_their_surroundings(chunk: str, tokens: list[tuple[str, str]]) -> None:
    assert seen(chunk) == tokens


@pytest.mark.parametrize(
    "chunk",
    """
    a A b L2 S3 Word word Github vSphere McDonald RESTful aB Ab e.g. i.e. J. 1 12 1.2 x86 http://HA
    https://example.org/HA www.HA.org ops@HA.org @HA #HA $HA ${HA} HA_X LD_LIBRARY_PATH __HA__ HA=1
    --HA -HA /HA HA/ ./HA /etc/HA/x a/b/HA HA\\x HA::x x::HA HA.md HA.yaml HA.local HA.example.org
    foo.HA.bar :HA: :WARNING: HA{1} %HA% <HA>x HA<x> x>HA 10.1.2.3 1.2.3 HA.COM x.y.z A.Bc f(HA,x)
    word-A xy-oF ГОСТы é 中文 ... -- ( ) \u2026
    """.split(),
)  # fmt: skip
def test_no_tokens(chunk: str) -> None:
    assert seen(chunk) == []


@pytest.mark.parametrize("chunk", ["HA()", "HA[1]", "SUM().", "LUN[0]"])
def test_calls_and_indices_are_no_tokens(chunk: str) -> None:
    assert seen(chunk) == []


@pytest.mark.parametrize("chunk", ["YYYY-MM-DDTHH:MM:SSZ", "HH:MM:SSZ"])
def test_a_time_pattern_with_its_zone_is_excused(chunk: str) -> None:
    assert [token.excuse for token in tokens_of(chunk)] in ([], ["date pattern"])


def test_a_joined_form_has_its_parts() -> None:
    assert tokens_of("(CI/CDs)") == (
        Token(1, 7, "CI/CD", "", (Token(1, 3, "CI", ""), Token(4, 7, "CD", ""))),
    )
    assert tokens_of("NVMe-oF") == (
        Token(0, 7, "NVMe-oF", "", (Token(0, 4, "NVMe", ""), Token(5, 7, "oF", "single letter"))),
    )
    assert tokens_of("AND/OR") == (Token(0, 6, "AND/OR", "shouted word"),)
    assert [part.base for part in tokens_of("HA/NOT")[0].parts] == ["HA", "NOT"]


def test_a_dotted_form_says_so() -> None:
    assert tokens_of("V.M.") == (Token(0, 4, "VM", "dotted form", (), True),)


PIECES = st.sampled_from(
    ["HA", "VM", "LUN", "s", "'s", "\u2019s", "-", "/", "+", ".", ":", "&", "(", ")", "_", "@",
     "NVMe", "x", "8", "Ü", "ГО", "word", "NOT", "\u2011", "*", "I", "O", "v2", "$", "=", "[",
     "]", '"', "\ufffc"]
)  # fmt: skip
JOINED = st.lists(st.sampled_from(["HA", "VMs", "SR", "LUN"]), min_size=2, max_size=3)
chunks = st.one_of(
    st.lists(PIECES, max_size=7).map("".join),
    st.tuples(st.sampled_from(["", "(", '"', "x-", "x,"]), JOINED, st.sampled_from("-/+")).map(
        lambda made: made[0] + made[2].join(made[1])
    ),
)


@given(chunks)
def test_tokens_lie_in_the_chunk_in_order_and_are_what_they_say(chunk: str) -> None:
    """Found: the parts of a joined form counted from the token."""
    last = 0
    for token in tokens_of(chunk):
        assert last <= token.start < token.end <= len(chunk)
        last = token.end
        text = chunk[token.start : token.end]
        assert text.startswith(token.base) or token.parts or token.dotted
        assert sum(character.isupper() for character in token.base) >= 2 or token.excuse
        for part in token.parts:
            assert token.start <= part.start < part.end <= token.end
            assert chunk[part.start : part.end].startswith(part.base)


@given(chunks, st.sampled_from(["(", '"', "*", "["]), st.sampled_from([",", ".", ")", "?", '"']))
def test_marks_around_a_chunk_change_nothing_but_offsets(
    chunk: str, before: str, after: str
) -> None:
    """Found: offsets counted from the stripped text."""
    if not chunk or not chunk[0].isalnum() or not chunk[-1].isalnum():
        return
    inner = [
        (token.start + 1, token.end + 1, token.base, token.excuse) for token in tokens_of(chunk)
    ]
    outer = [token[:4] for token in tokens_of(before + chunk + after)]
    assert outer == inner
