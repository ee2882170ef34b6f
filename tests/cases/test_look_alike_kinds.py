"""Capitals that are no acronyms, and acronyms among them, as real documents have them."""

from collections.abc import Callable
from typing import Any

import pytest
from marked import Table, plain, variants

Judge = Callable[..., tuple[object, object]]

KINDS: Table = {
    "two letters again": [
        "Move the ⟪u PG⟫ count.", "What is ⟪u HX⟫?", "Is ⟪u OQ⟫ on?",
        "The ⟪u VQ⟫, the ⟪u PW⟫ and the ⟪u LW⟫.", "Use ⟪u GX/QR⟫.", "The ⟪u GX-QR⟫ pair",
    ],
    "more shouted words": [
        "Do this ASAP, FYI.", "PLEASE don't.", "This is IMPORTANT: read.",
        "It is a MUST-have and NO-GO.", "She said \"STOP\" and 'WAIT'.", "YES/NO",
        "The answer is YES or NO.", "ALL hosts, EVERY disk, EACH node; NONE left.",
        "BOTH nodes, SAME version, DIFFERENT names.", "It will DESTROY ALL DATA on the disk.",
        "You will LOSE data. BACK UP first. DANGER.", "A BIG thanks.", "NEW in 4.2: x",
        "Since VERSION 3", "CLICK here, LEARN more", "OLD and NEW", "WHAT? WHY? HOW?",
        "It is HUGE. A LOT. SO what?", "**VERY** **IMPORTANT**", "I REPEAT: no.",
        "This WILL break.", "MAY, SHOULD, MUST NOT, SHALL", "SHOULD NOT be done; NOT RECOMMENDED",
        "AT LEAST one, AT MOST two", "IF it runs THEN stop ELSE wait",
        "Do NOT, under ANY circumstances, do IT.",
    ],
    "placeholders": [
        "Replace USERNAME and PASSWORD.", "Replace YOUR_NAME, YOUR-HOST-NAME and <YOUR NAME>.",
        "Write XX, XXX, XYZ or NNN.", "Enter FOO or BAR or BAZ.", "Call ABC or XYZ.",
    ],
    "more issue keys": [
        "JIRA-123 and PROJ-9", "Fixed in #123 (GH-45)", "See BZ#12345 and RHBZ#123",
        "SA-CORE-2024-001", "See MS17-010.", "VU#123456 is a note.", "CAN-2003-0001",
        "See RHSA-2024:0001.", "PVE-123, PSA-2024-00001-1", "See KB 123456 and KB123456.",
        "DE-123-A part",
    ],
    "more standards": [
        "ISO-8859-1, UTF-8 and UTF-16", "SHA-256, SHA256, ⟪u SHA1⟫ and ⟪u MD5⟫",
        "AES-256 and RSA-2048", "IEC 60320 C13", "IEEE 1588-2008", "RFC2119", "RFC 2119/8174",
        "RFC-2119-compliant", "ANSI/TIA-942", "BCP 14 and STD 66", "ISO 27001-certified", "PEP 8",
        "POSIX.1-2017", "ECMA-262", "MIL-STD-810", "TIA-568", "USB 3.0 and USB-C", "EN 50600",
        "ISO27001", "X.509, X.500, H.264", "IEEE802.3",
    ],
    "more units": [
        "10 KB/s and 5 MBps", "5 Mbps, 10Gbit", "about 10MB", "1 PB, 2 EB, 3 ZB", "16 GT/s",
        "230 V AC", "300 DPI", "30 FPS", "64 KiB blocks", "10GB/s", "per GB", "in MB or GB",
        "1 TB (1000 GB)", "500GB+ disks", "≥ 4 GB", "(>= 8 GiB)", "2x 10GbE", "10/25/40GbE ports",
        "8GB/16GB", "2×16 GB", "1,5 TB", "~ 5 TB", "four TB", "RAM: 4GB", "3 dB", "20 °C",
        "65 W TDP", "100 mA, 5 kHz", "1.2 Tbps", "3 MHz",
    ],
    "more dates": [
        "YYYY", "YY.MM", "yyyy-MM-dd", "DD/MM/YYYY HH:mm", "Monday, 8 AM-6 PM", "8:00AM",
        "12:00 PM PST", "09:00 CEST", "UTC+01:00", "2024-01-01T00:00:00Z", "Q1 2024, Q3 and H2",
        "Q4", "5PM", "3 AM (UTC)", "HH:MM:SS.mmm", "YYYYMMDDTHHMMSSZ", "MM/DD/YY", "D-day",
        "GMT-5",
    ],
    "more hexadecimal": [
        "Type EF00, 8E00 and 83.", "0x1F, 0xFFFF, FFh, FF",
        "The id {12345678-ABCD-EF01-2345-6789ABCDEF01}", "At 00-1A-2B-3C-4D-5E",
        "BC:24:11:AA:BB:CC", "commit A1B2C3D4E5F6", "DEADBEEF", "fe80::ABCD", "0800.2B01.0203",
    ],
    "more constants": [
        "MAX_SIZE and NULL", "E_NOTIMPL", "foo.BAR", "FOO.bar()", "-DFOO=1", "/DEV/SDA",
        "%APPDATA%", "FOO::BAR", "FOO->BAR", "FOO=BAR", "${FOO}BAR", "$FOO/BAR", "FOO_BAR-BAZ",
        "v1.2.3-RC1", "3.0-BETA", "1.0.0-SNAPSHOT", "libFOO.so", "FOO*", "--FOO-BAR", "<FOO>",
    ],
    "more numerals": [
        "Part I, part IX.", "Type II error, class III", "Appendix C, section XII", "Mark IV",
        "Elizabeth II's", "Vol. II", "III. Results", "(ii) and (III)", "I/II/III", "I–IV",
        "II-III",
    ],
    "names with capitals inside": [
        "macOS, iOS, iPadOS, watchOS", "GitHub, GitLab, YouTube, LinkedIn, PayPal",
        "FreeBSD, OpenBSD, NetBSD, OpenSSL, OpenSSH",
        "MySQL, PostgreSQL, MariaDB, MongoDB, SQLite, NoSQL",
        "JavaScript, TypeScript, PowerShell, CoffeeScript",
        "OpenStack, CloudStack, VMware, VirtualBox", "LaTeX, TeX, BibTeX",
        "DevOps, DevSecOps, GitOps", "WiFi, LoRaWAN", "RabbitMQ, ActiveMQ",
        "CentOS, AlmaLinux, RHEL, SLES", "OAuth, OpenID, WebAuthn", "eBay, iPhone",
        "McAfee, O'Reilly, DeLorean, MacBook", "IntelliJ, PyCharm",
        "NixOS, TrueNAS, OPNsense, pfSense", "GraphQL", "WireGuard", "ownCloud, nextCloud",
        "xUnit", "JUnit, NUnit", "FreeIPA", "HAProxy", "LibreOffice", "IPsec, IPSec", "x86, x64",
        "ARM64, AMD64", "i386, i686, x86_64", "NVIDIA's, IBM's", "Wi-Fi",
    ],
    "more labels": [
        "Click **NEXT** and **FINISH**.", "Choose **GX**, then **QRV**.",
        "Click the **ADD GX** button.", "Click on **GX**", "Press **F2** or **DEL**.",
        "Double-click **GX**.", "Right-click **GX**.", "In the menu, click **GX**.",
        "Press the **GX** key.", "Under **Settings**, select the **GX** tab and the **QRV** box.",
        "Then **CLICK** **HERE**.", "Use the [**SAVE**](x) button.", "the **SAVE AS** menu",
    ],
    "more keys": [
        "Ctrl+ALT+F1", "Press F10, F11 or DEL to enter.", "CTRL-ALT-DEL", "ctrl+X",
        "Press ENTER/RETURN.", "Press CTRL and C.", "SHIFT-click", "Alt+SysRq",
        "Press <kbd>ESC</kbd>", "Use TAB to complete.", "PAGE UP and PAGE DOWN", "the ENTER key",
        "the ESC and DEL keys", "<kbd>CTRL</kbd>+<kbd>GX</kbd>",
    ],
    "more files": [
        "CMakeLists.txt", "NEWS, AUTHORS", "The README's text", "See UPGRADING and TODO.md",
        "foo.ISO and x.VMDK", "FOO.BAR.BAZ", "a .OVA file", "*.VMDK files", "the .VMX",
        "file.tar.GZ", "CONTRIBUTING and CODE_OF_CONDUCT.md", "VERSION file", "MYFILE.TXT",
        "AUTOEXEC.BAT and CONFIG.SYS",
    ],
    "more addresses": [
        "user@HOST", "http://FOO/BAR", "ftp://FOO", "file:///FOO/BAR", "ssh://GX", "s3://GX/QR",
        "GX.local and GX.internal", "www.GX.com/QRV", "<GX@x.org>", "//GX/share",
        "\\\\\\\\GX\\\\share", "GX:8006", "10.0.0.1/GX", "docker.io/GX/QR:TAG", "a/GX/b/c",
    ],
    "joined forms": [
        "SUSE/NGINX and README/LICENSE", "GET/POST", "TRUE/FALSE", "ON/OFF", "8GB/16GB",
        "CET/CEST", "MB/GB", "AAA/BBB", "CTRL/ALT",
    ],
    "headings": [
        "# TL;DR", "# FAQ", "# TODO", "# STEP ONE", "## WHY", "# NOTES", "# ID", "# PART I",
        "# LICENSE", "# README", "# GX-7", "# Q&A", "# OK", "# INTRODUCTION AND OVERVIEW",
        "# RUN THE GX NOW",
        "STEP 1: INSTALL GX\n---",
        "# CHAPTER XL",
    ],
    "labels in a row": [
        "Click **GX**, **QRV** and **OK**.", "Click **GX** and then **QRV**.",
        "Select **GX** or **QRV**.", "Click **GX** > **QRV**.", "Click **GX** → **QRV**.",
        "Click **Save**. The **⟪u QRV⟫** is on.", "Click **Save** and wait for the **⟪u QRV⟫**.",
        "The **⟪u GX⟫** and the **⟪u QRV⟫** are on.",
    ],
    "of all sorts": [
        "TL;DR: it works", "tl;dr it works", "**TL;DR**", "(TL;DR)",
        "# TL;DR\n\nx",
        "At 5:30 PM, 17:30 CET", "230 V AC, 65 W TDP", "The ⟪u AC⟫ is on.", "16 GT/s, 8 GT",
        "ITU-T G.8032", "The ITU-T says", "PR #7 and PRs #7, #8", "SUSE-SU-2024:0123-1",
        "FEDORA-2024-abc123", "openSUSE", "ELSA-2024-1234", "RHBA-2024:1", "Dell/⟪u EMK⟫",
        "ISO/IEC 27001:2022", "ISO/IEC/IEEE 42010", "EN/IEC 62368", "a 5-⟪u QV⟫ rack",
    ],
    "more brands": [
        "AMD EPYC", "LENOVO", "iOS", "TeX", "Cisco IOS",
    ],
}  # fmt: skip
RST_KINDS: Table = {
    "r": [
        "The ⟪u GX⟫'s.", "*⟪u GX⟫*", "**⟪u GX⟫**\\ -like", "(*⟪u GX⟫*)", "`⟪u GX⟫`",
        "See :rfc:`GX`.", "https://x.org/GX", "GX@x.org", "Use ``GX``-like", "x [GX]_",
        "[GX2024]_ and [#GX]_ and |GX|_", "GX\\_HOME", "a_GX and GX_a", "“⟪u GX⟫”", "TODO: later",
        "DO NOT DO IT", "* ⟪u GX⟫", "#. ⟪u GX⟫",
        "x\n  ⟪u GX⟫",
        ":GX: x",
        "----\n\n⟪u GX⟫",
        "A\n\n   ⟪u GX⟫",
        "(``x``)/⟪u GX⟫", ".. GX: x", ".. [#f] ⟪u GX⟫", ".. attention:: ⟪u GX⟫",
        ":sub:`⟪u GX⟫` and :sup:`⟪u QR⟫`", ":dfn:`⟪u GX⟫`",
        ":program:`GX` :samp:`GX` :makevar:`GX` :mimetype:`GX`", ".. centered:: LICENSE AGREEMENT",
        ".. seealso:: ⟪u GX⟫",
        ".. hlist::\n\n   * ⟪u GX⟫",
        ".. sidebar:: ⟪u GX⟫\n\n   x",
        ".. topic:: ⟪u GX⟫\n\n   x",
        ".. todo:: ⟪u GX⟫",
        ".. meta::\n   :description: GX",
        ".. tabularcolumns:: |L|GX|", ".. sectionauthor:: GX", ".. c:macro:: GX", ".. envvar:: GX",
        ".. productionlist::\n   GX: QR",
        ".. literalinclude:: GX\n   :caption: the ⟪u QR⟫\n   :language: GX",
        ".. parsed-literal::\n\n   GX",
        ".. highlight:: GX", ".. default-domain:: GX", ".. role:: GX",
        ".. |x| image:: GX\n   :alt: ⟪u QR⟫",
        ".. table:: ⟪u GX⟫\n\n   == ==\n   a  b\n   == ==\n   x  ⟪u QR⟫\n   == ==",
        ".. csv-table:: ⟪u GX⟫\n   :header: A, B\n\n   x, ⟪u QR⟫",
        ".. code:: python\n\n   GX",
        ".. math::\n\n   GX",
        ".. ifconfig:: GX\n\n   The ⟪u QR⟫.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("marked", "config"), variants(KINDS))
def test_markdown(judged: Judge, marked: str, config: dict[str, Any]) -> None:
    found, wanted = judged(marked + "\n", **config)
    assert found == wanted


@pytest.mark.parametrize(("marked", "config"), variants(RST_KINDS))
def test_rst(judged: Judge, marked: str, config: dict[str, Any]) -> None:
    found, wanted = judged(marked + "\n", "a.rst", **config)
    assert found == wanted


def test_half_of_the_texts_are_silent() -> None:
    texts = [marked for table in (KINDS, RST_KINDS) for marked, _ in plain(table)]
    assert len(texts) > 349
    assert len([one for one in texts if "⟪" not in one]) * 2 >= len(texts)
