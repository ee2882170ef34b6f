"""What is an acronym and what only looks like one: each kind in several texts of its own."""

from marked import Table

KINDS: Table = {
    "two letters": [
        "Ask the ⟪u GX⟫ daemon.", "⟪u GX⟫ answers first.", "A second node joins the ⟪u GX⟫.",
        "Its ⟪u GX⟫, once elected, leads.",
        "- a ⟪u GX⟫\n- a node",
        "(⟪u GX⟫)", "The **⟪u GX⟫** daemon",
        "The\n⟪u GX⟫\ndaemon",
        "A Gx is short for nothing.", "⟪u GX⟫",
    ],
    "many letters": [
        "Add a ⟪u QSTWXL⟫ entry.", "Add a ⟪u QSTWXLMPRV⟫ entry.", "Two ⟪u QSTWXLM⟫-signed files.",
        "\"⟪u QSTWXL⟫\", they say.",
    ],
    "mixed case": [
        "Two ⟪u vQPU⟫ cores per host.", "A ⟪u qQCSI⟫ target.", "The ⟪u QVMe⟫ slot",
        "⟪u QoZ⟫ matters.", "⟪u QaaS⟫ and ⟪u QDoS⟫.", "The ⟪u eQPF⟫ probe",
        "Use McDonald, GitLab, PowerShell and macOS.", "iPhone, eBay and YouTube are names.",
    ],
    "hyphens inside": [
        "Turn ⟪u ZR-IOQ⟫ on.", "Many ⟪u ZR-IOQ⟫-ready cards",
        "⟪u ZR‑IOQ⟫ with a hyphen that keeps the line", "A non-⟪u ZRQ⟫ card",
        "A ⟪u ZRQ⟫-based card", "A pre-⟪u ZRQ⟫ and post-ZRQ world",
        "ON-OFF and STOP-START are words.",
    ],
    "digits inside": [
        "Save it as ⟪u QZOW2⟫.", "The ⟪u L2QV⟫ tunnel", "The ⟪u X2Q⟫ switch and ⟪u Q2Z⟫ port",
        "Send it through ⟪u Q2Q⟫.", "A T4 card on an R5 box in zone Z9.",
        "An R650 and a DL380 in a rack.", "Node N1 and node N2.",
    ],
    "plurals": [
        "Three ⟪u GXs⟫ vote.", "All ⟪u QRSs⟫ vote.", "The ⟪u QRVs⟫' names", "**⟪u QRVs⟫** vote.",
        "⟪u QRVs⟫ vote; a QRV sleeps.", "A ⟪u QRV⟫ sleeps; QRVs vote.",
        "A quick run vote (QRV). QRVs vote.", "Quick run votes (QRVs). A QRV sleeps.",
    ],
    "possessives": [
        "The ⟪u GX⟫'s name", "The ⟪u GX⟫’s name", "The ⟪u GXs⟫’ names", "The ⟪u GX⟫ʼs name",
        "The **⟪u GX⟫**’s name", "A good exit (GX). The GX’s door.",
        "The URL’s path and the CPU's cores",
    ],
    "slashes": [
        "A ⟪u QI/ZD⟫ run", "An ⟪u QI⟫/HTTP run", "A HTTP/⟪u QI⟫ run",
        "A CPU/RAM ratio, R&D, Q&A and N/A.", "The I/O is N/A.", "Yes AND/OR no.",
        "A ⟪u QI⟫/host pair", "A quiet inlet (QI). A QI/⟪u ZD⟫ pair.",
    ],
    "ampersands": [
        "The ⟪u Q&Z⟫ team", "Q&amp;A for R&amp;D", "Our R&D team has a Q&A page.",
        "Our R&amp;D team", "Terms & Conditions, A & B",
    ],
    "shouted words": [
        "You must NEVER stop it, and ALWAYS ask FIRST.", "This is REALLY important.",
        "Either this OR that, but NOT both.", "The rule: you SHOULD, but SHALL NOT.",
        "- DON'T stop\n- DO wait",
        "It is RECOMMENDED; it is OPTIONAL.", "**DO NOT** stop.", "*ONLY* here, *NOT* there.",
        "PLEASE READ THIS BEFORE ASKING.", "The disk is FULL and READ-ONLY.",
        "It CANNOT, WON'T and MUSTN'T.", "Stop it NOW!", "Do NOT stop the ⟪u GX⟫ daemon.",
        "IT IS LATE, SAID THE CAT.",
    ],
    "labels of notes": [
        "> [!TIP]\n> Text.",
        "> [!CAUTION]\n> Text.",
        "> **IMPORTANT:** Text.", "NOTE: read on.", "**WARNING** hot.",
        "FIXME: later. XXX: never. HACK: now.", "TBD",
        "- TODO write\n- DONE read",
        "ATTENTION! Hot.",
    ],
    "keywords": [
        "Send a PUT or a DELETE; OPTIONS and HEAD are free.",
        "A SELECT with a JOIN, GROUP BY and LIMIT.",
        "Log at TRACE, DEBUG, INFO, WARN, ERROR or FATAL.", "It answers TRUE, FALSE or NULL.",
        "The state is UP, DOWN, OK or UNKNOWN.", "Set it to ON or OFF, ENABLED or DISABLED.",
    ],
    "issue keys": [
        "Closed by QAP-77, and QAP-78.", "See CVE-2019-11510 (critical).",
        "See GHSA-2c4m-59x9-fr2g.", "[QAP-77](https://example.org/x): fixed.",
        "It is DSA-5678-1 or RHSA-2024:1234.", "It is CWE-79 and KB5021233.",
        "USN-6000-1, ZDI-24-100, PEP-8.", "(QAP-77) fixed", "**QAP-77** fixed", "A ⟪u QAP⟫ ticket",
    ],
    "numbers of standards": [
        "As in RFC 8446 and RFC-8446.", "As in ISO 9001:2015, ISO/IEC 27001 and IEC 61850.",
        "As in IEEE 802.3ad.", "As in ITU-T X.509, EN 50600, DIN 66399.",
        "As in FIPS 140-2, NIST SP 800-53.", "As in [RFC 8446](https://example.org).",
        "As in RFC\n8446.",
        "As in RFCs 8446 and 8447.",
    ],
    "model numbers": [
        "A PowerEdge R760, a DL360, an X710-DA2.", "An E5-2690v4 or EPYC 7763.",
        "A WD40EFRX and an ST4000DM000 disk", "The MX480 and QFX5100 switches",
    ],
    "units": [
        "It has 64 GB, 2 TB, 512 MiB and 8 KiB.", "It has 64GB and 10GbE.",
        "It runs at 2.4 GHz, 450 MB/s and 10 Gbps.", "It needs 230 VAC, 16 A, 3 kW and 12 kVA.",
        "It turns at 7200 RPM.", "It does 300 Mbit/s and 40 Gb/s.", "**16 GB** of RAM",
        "| Size |\n| --- |\n| 16 GB |",
        "From 4 to 8 GB; 4-8 GB; 4–8 GB.", "A 100-GB disk, a 16-GiB card",
        "5 dBm, 10 kHz, 30 mAh, 3 MW", "Four ⟪u GXs⟫ of 4 GB",
    ],
    "dates and times": [
        "Write YYYY/MM/DD or DD.MM.YYYY.", "Write MM-DD-YY and HH:MM:SS.",
        "At 9 AM or 5:30 PM, CET or EST.", "At 10:00 UTC+2 and 23:59 GMT.",
        "Name it backup-YYYYMMDD.", "On MON and FRI, in JAN.", "From 8AM to 6PM.",
        "YYYY-MM-DDTHH:MM:SSZ",
    ],
    "hexadecimal and addresses": [
        "The address AA:BB:CC:DD:EE:FF is free.", "The id 0xDEADBEEF, the hash DEADBEEF99.",
        "The id 3F2504E0-4F89-11D3-9A0C-0305E82C3301.", "The address FE80::1 and 2001:DB8::1.",
        "The colour #FFAA00 and #FFF.",
    ],
    "constants": [
        "Export QX_HOME, MY_QX and \\_\\_QX\\_\\_.", "Read $QX and ${QX} and %QX%.",
        "Set QX=1 and --QX and -QX.", "Call QX() and QX[0].",
        "The class QxHandler and XMLParser, MyHTTPServer.", "The macro LIBQX_VERSION_MAJOR",
        "Use QX::new and qx.QX.run.",
    ],
    "Roman numerals and initials": [
        "World War II and phase IV.", "Chapter XLII, volume LX and appendix CD.",
        "Written by A. B. Carter and C.D. Ellis.", "Louis XIV, Henry VIII and Pius XII.",
        "Tier III and tier IV", "J.R.R. Smith and G. H. W. Jones", "D. E. Knuth, The Art",
        "Table II. and Figure III:",
    ],
    "headings in capitals": [
        "# HOW TO START THE GX", "## BEFORE YOU BEGIN", "READ THIS GX MANUAL FIRST",
        "# ⟪u GX⟫ and ⟪u QRV⟫ notes",
        "FREQUENTLY ASKED QUESTIONS\n==========================",
        "# OVERVIEW", "# BACKUP/RESTORE",
    ],
    "well known": [
        "An HTTP URL in a PDF.", "Two CPUs, three URLs and a USB's plug.",
        "An HTTP-based, USB-like thing", "**USB** and *RAM* and [PDF](x.pdf)",
        "(USB), “RAM”, ‘PDF’; 'URL'.",
        "# USB and RAM\n\n| USB |\n| --- |\n| RAM |",
    ],
    "letter case of what is well known": [
        "it asks us: is it ok?", "He said it to us; IT pays.", "The ids and IDs.",
        "The ⟪u USBX⟫ port", "The ⟪u RAMQ⟫ card",
    ],
    "other scripts": [
        "Проверь ⟪u ЖЩД⟫ сейчас.", "Das ⟪u ÄÖG⟫ gilt.", "Η ⟪u ΩΨΔ⟫ εδώ.", "東京 ⟪u GX⟫ 大阪",
        "Été, Île, Über, Ås.", "Élan et Œuvre",
    ],
    "dotted": [
        "A U.S. firm, a U.K. firm.", "The G.X. is on.", "At 5 p.m., i.e. late, e.g. now, etc.",
        "She has a Ph.D. and a B.Sc.", "The q.r.v. and Q.R.V.s", "Washington, D.C., is far.",
        "No. 5, vol. 3, p. 7",
    ],
    "key names": [
        "Press ALT+F4 or CMD+SHIFT+Z.", "Hit ENTER, TAB and ESC.",
        "Press <kbd>GX</kbd> and <kbd>ALT</kbd>+<kbd>GX</kbd>.", "Hold SHIFT, then press DEL.",
        "Type CTRL-C, CTRL-D, Ctrl+Alt+F2.", "Press the SPACE bar or PGUP.",
        "Use CTRL + ALT + DEL",
    ],
    "file names": [
        "See README.md, LICENSE.txt and the CHANGELOG.", "See README, COPYING and INSTALL.",
        "Open QX.ini and boot.QX, QX.EXE.", "A Makefile, MAKEFILE or DOCKERFILE",
        "Open C:\\QX\\RUN.EXE and /QX/run.", "Open ~/QX and ./QX/run.",
    ],
    "brands": [
        "IBM and NVIDIA work with SUSE.", "A CISCO switch, an ASUS board, a SAP job",
        "NASA and CERN run NGINX.", "INTEL, DELL and VMWARE", "LENOVO and ORACLE",
    ],
    "labels of the interface": [
        "Press **SAVE**, then **CLOSE**.", "Click **GX** and select **QRV**.",
        "Tick **ENABLE GX**.", "Choose **GX > QRV**.", "Select the **GX** box.",
        "**CANCEL** stops it.", "The **⟪u GX⟫** daemon", "**⟪u GX⟫**: a daemon that runs",
    ],
    "addresses and handles": [
        "Mail GX@example.org, ask @GX or #GX.", "See https://example.org/GX?QRV=GX#GX.",
        "See <https://GX.example.org/QRV>.", "See example.org/GX/QRV and www.GX.org.",
        "Read :GX: and [[GX]].", "See GX.example.com.", "git@example.org:GX/QRV.git",
    ],
    "trade marks": [
        "Run Foo® ⟪u GX⟫ now.", "Run ⟪u GX⟫® now.", "Run ⟪u GX⟫™, now.", "IBM® and AMD™ make it.",
    ],
    "punctuation beside": [
        "“⟪u GX⟫”", "‘⟪u GX⟫’", "(a ⟪u GX⟫)", "[⟪u GX⟫]", "Is it a ⟪u GX⟫?", "A daemon—the ⟪u GX⟫",
        "…⟪u GX⟫…", "⟪u GX⟫: fine; ⟪u QRV⟫, too.", "«⟪u GX⟫»", "a daemon (⟪u GX⟫), a host",
        "__⟪u GX⟫__", "\\*⟪u GX⟫\\*",
    ],
}  # fmt: skip
RST_KINDS: Table = {
    "words": [
        "Ask the **⟪u GX⟫** daemon.", "A *⟪u GX⟫* is one.", "You must *NEVER* stop it.",
        "Closed by QAP-77 and CVE-2019-11510.", "Turn ⟪u ZR-IOQ⟫ on.",
        "Press :kbd:`GX`, click :guilabel:`GX`, set :envvar:`GX`.",
        "Choose :menuselection:`GX --> QRV`.",
        "See :rfc:`8446`, :pep:`8`, :file:`GX` and :command:`GX`.",
        "See :ref:`⟪u GX⟫ notes <GX>` and :doc:`GX`.",
        "The ``GX`` daemon, |GX|, [GX]_ and <GX>_ and ⟪u GX⟫_.",
        "BEFORE YOU BEGIN\n================",
        "IMPORTANT NOTES ABOUT GX\n========================",
        ".. note:: Ask the ⟪u GX⟫.",
        ".. warning::\n\n   Ask the ⟪u GX⟫.",
        "NOTE: read on.\n\nTODO: write.",
        ":GX: a field",
        "-GX  an option\n--GX  another",
        "Set GX_HOME and $GX.",
    ],
}  # fmt: skip
